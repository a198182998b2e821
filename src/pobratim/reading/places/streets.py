"""Streets called by the name alone of whom they honour: «на Кирова, 17», «на Куйбышева открыли сквер»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pobratim.gazetteer import Candidate
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.lexicon import load
from pobratim.reading.places.namesakes import without_namesakes
from pobratim.reading.places.said_aloud import said_aloud
from pobratim.reading.text import Text


@cache
def _address(lang: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Words before such a street, and how its name ends; none where addresses are not so written."""
    lexicon = load(lang)
    before = frozenset(lexicon.words("language", "not_a_place", "address"))
    return before, tuple(lexicon.words("language", "not_a_place", "address_endings"))


def _is_street(text: Text, first: int, last: int, candidates: Sequence[Candidate]) -> bool:
    """Whether «на» stands before a town's name in a case that it does not ask for: one is «в Кирове»."""
    before, endings = _address(text.lang)
    if not first or text.tokens[first - 1].low not in before or last - first != 1:
        return False
    towns = all(c.kind is CITY and c.is_form for c in candidates)
    return towns and text.tokens[first].low.endswith(endings)


def off_streets(
    text: Text, first: int, last: int, candidates: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """What a name may mean, of which there is nothing where it is a street or something else called so."""
    if text.tokens[first].text.isupper():
        candidates = said_aloud(text, first, candidates)
    return (
        () if _is_street(text, first, last, candidates) else without_namesakes(text, first, last, candidates)
    )
