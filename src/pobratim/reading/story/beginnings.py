"""The day a jubilee is counted from: it is not the day of the story, though no later one is told."""

from __future__ import annotations

from typing import Final

from pobratim.facts.when import When
from pobratim.reading.dates.words import LATEST
from pobratim.reading.findings import Findings
from pobratim.reading.occasions import years_of
from pobratim.reading.text import Sentence

_FEWEST: Final = 20  # years that are counted from a day long gone


def is_beginning(found: Findings, sentence: Sentence, when: When) -> bool:
    """ "Sealed on 17 July 1964", in an item about sixty years of twinning: so long ago it was signed."""
    if when.year is None or not found.has(sentence, "events.agreement.done"):
        return False
    return any(_FEWEST <= n <= LATEST - when.year for n in _counted(found))


def _counted(found: Findings) -> frozenset[int]:
    """How many years the jubilees of an item count; worked out once."""
    if found.jubilees is None:
        kinds = ("occasions.anniversary.words", "occasions.anniversary.years")
        hits = (h for kind in kinds for h in found.hits_in(0, len(found.text.tokens), kind))
        found.jubilees = frozenset([n for hit in hits if (n := years_of(found, hit)) is not None])
    return found.jubilees
