"""Lists of twins that name nobody whose they are: "its partner towns, among them A, B and C"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.lying import are_joined

_OPENED: Final = 6  # tokens from the tie word to the first of them: ", among which are: the town of"
_TWO: Final = 2


def is_ownerless(found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit]) -> bool:
    """Whether all stand in one list behind the tie word, the first of them abroad: none has the others.

    Of two so told only the dative says that they are somebody's: «передали городам-побратимам A и B».
    """
    first, own = cities[0], found.text.lexicon.home
    if first.country is None or first.country in own or not all(_go_on(found, *p) for p in pairwise(cities)):
        return False
    led = [h for h in hits if h.last <= first.first <= h.last + _OPENED]
    if not led or any(h.first >= first.first for h in hits):
        return False
    return len(cities) > _TWO or any(bearing(found.text, c) == "to" for c in cities)


def _go_on(found: Findings, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two are joined, be it by «г. Сливен (Болгария), г. Борисов»."""
    tokens, first, heads = found.text.tokens, other.first, city_words(found.text.lang)
    while first > one.last and (tokens[first - 1].text == "." or tokens[first - 1].low in heads):
        first -= 1
    return are_joined(found, one, PlaceMention(first, other.last, other.id, other.kind, other.country))
