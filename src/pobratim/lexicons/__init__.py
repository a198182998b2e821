"""Words as data: one folder a language, the same TOML files in each."""

from pobratim.lexicons.lexicon import FILES, Lexicon, languages, load
from pobratim.lexicons.unknown import UnknownLanguage

__all__ = ["FILES", "Lexicon", "UnknownLanguage", "languages", "load"]
