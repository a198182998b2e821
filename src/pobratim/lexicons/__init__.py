"""Words as data: one folder a language, the same TOML files in each."""

from pobratim.lexicons.lexicon import FILES, Lexicon, UnknownLanguage, languages, load

__all__ = ["FILES", "Lexicon", "UnknownLanguage", "languages", "load"]
