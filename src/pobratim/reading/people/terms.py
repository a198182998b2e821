"""Terms of office that are told with their years, and so are over."""

from __future__ import annotations

from typing import Final

from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.text import Text

_NEAR: Final = 9  # tokens from an office, over its town, to the first year
_YEAR: Final = 4  # digits


def is_over(hit: OfficeHit, text: Text, until: frozenset[str]) -> bool:
    """Whether the years say that an office is held no more.

    As "maire de Saumur de 1995 à 2008", "tot 2010 burgemeester", "mayor of Kiel (1998-2009)".
    """
    tokens, sentence = text.tokens, text.sentence_of(hit.first)
    before = hit.first - 1
    if before > sentence.first and _is_year(tokens[before].text) and tokens[before - 1].low in until:
        return True
    for j in range(hit.last, min(hit.last + _NEAR, sentence.last)):
        token = tokens[j]
        if _is_year(token.text):
            return tokens[j - 1].low in until or _ends_a_term(text, j, sentence.last)
        if not token.is_word and token.text not in "(-":
            return False
    return False


def _ends_a_term(text: Text, first: int, last: int) -> bool:
    """Whether a later year stands behind this one, with a dash or a small word between."""
    tokens = text.tokens
    if first + 2 >= last or tokens[first + 1].is_capital or not _is_year(tokens[first + 2].text):
        return False
    apart = tokens[first + 1].is_word or tokens[first + 1].text in "-–—"
    return apart and tokens[first].text < tokens[first + 2].text


def _is_year(word: str) -> bool:
    return len(word) == _YEAR and word.isdecimal() and word[:2] in ("18", "19", "20")
