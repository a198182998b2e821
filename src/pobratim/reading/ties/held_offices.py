"""Towns called like things behind those of their hall: "Mayor Ann Bell of Bath", "councillors in Bath"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Doubtful, Findings

_TOWN: Final = 20_000  # inhabitants
_OFFICES: Final = ("mayor", "deputy-mayor")
_OFFICE: Final = 4  # tokens of an office and what stands between it and its holder


def is_of_officer(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a mayor named with his office and an "of", or a council and an "in", stand right before."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    tokens = found.text.tokens
    if place.kind is not CITY or place.population < _TOWN or not place.is_main or first < 2:
        return False
    if last < len(tokens) and tokens[last].is_capital and tokens[last].is_word:
        return False  # "Mayor Ann Bell of Bath Road School"
    words = found.text.lexicon.word_set
    if tokens[first - 1].low in words("language", "prepositions", "at"):
        council = found.hits_in(first - 2, first - 1, "links.setting.council")
        return any(h.last == first - 1 for h in council)
    if tokens[first - 1].low not in words("language", "prepositions", "of"):
        return False
    holder = next((m for m in found.people_in(first - 1 - _OFFICE, first - 1) if m.last == first - 1), None)
    if holder is None:
        return False
    offices = found.hits_in(holder.first - _OFFICE, holder.first, "offices.office")
    return any(h.last == holder.first and h.label[2] in _OFFICES for h in offices)
