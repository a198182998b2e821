"""Which places of a name a text of its language may mean; in lines of capitals «САПАРЫ» is no Sapporo."""

from __future__ import annotations

from functools import cache

from pobratim.gazetteer import Candidate
from pobratim.gazetteer.forms import FORMED
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.lexicon import load
from pobratim.reading.bearing import endings_of
from pobratim.reading.places.beside import placing_words
from pobratim.reading.shouted import is_echoed, shouted
from pobratim.reading.text import Text


def in_this_language(candidates: tuple[Candidate, ...], lang: str) -> tuple[Candidate, ...]:
    """Without case forms where the language has none: the Nyons of a French text is no genitive of Nyon."""
    if lang in FORMED:
        return candidates
    for candidate in candidates:
        if candidate.is_form:
            return tuple([c for c in candidates if not c.is_form])
    return candidates


def said_aloud(text: Text, i: int, candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Of a word in a line of capitals what is at home, stands by its own name, or is said to be a place."""
    if i not in shouted(text):
        return candidates
    home = _home(text.lang)
    far = [c for c in candidates if c.kind is CITY and (c.is_form or c.is_weak) and c.country not in home]
    if not far or _is_led(text, i) or is_echoed(text, i):
        return candidates
    return tuple([c for c in candidates if c not in far])


def _is_led(text: Text, i: int) -> bool:
    """Whether a word before it or, where that is an ending, its own end says that it is a place."""
    low = text.tokens[i].low
    if text.head_last:
        return low.endswith(endings_of(text.lang, "at", "from", "to", "of"))
    return i > 0 and text.tokens[i - 1].low in placing_words(text.lang)


@cache
def _home(lang: str) -> frozenset[str]:
    return frozenset(load(lang).table("language").get("home", ()))
