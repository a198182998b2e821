"""What surnames and patronymics end in, in every case of a language."""

from __future__ import annotations

from typing import Final

from pobratim.reading.naming.declension import declension
from pobratim.reading.naming.wording import Wording
from pobratim.reading.word_list import WordList

_CASES: Final[dict[tuple[str, str], WordList]] = {}


def name_endings(kind: str, words: Wording) -> WordList:
    """What names of a kind end in, in every case of the language."""
    known = _CASES.get((kind, words.lang))
    if known is None:
        suffixes: tuple[str, ...] = getattr(words, kind)
        told = declension(words.lang)
        stems = told.stems
        cut = [next((s[: -len(w)] + stems[w] for w in stems if s.endswith(w)), s) for s in suffixes]
        declined = {s + e for s in cut for e in ("", *told.cases) if s} | set(suffixes)
        if kind == "patronymics":  # «Кузьминичну»
            declined |= {s[:-1] + e for s in suffixes if s.endswith("на") for e in told.of_hers}
        known = _CASES[kind, words.lang] = WordList(tuple(f"*{end}" for end in declined))
    return known
