"""The year of an item that nowhere gives it: "forty years of twinning", and the deed of 1982."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.facts.when import When, parse_or_none
from pobratim.reading.dates import find_dates
from pobratim.reading.findings import Findings
from pobratim.reading.occasions import years_of
from pobratim.reading.phrases import Hit

_FEWEST: Final = 5  # years that a jubilee counts
_LATEST: Final = 2040  # nobody writes yet of a later jubilee
_BEHIND: Final = 3  # tokens behind "years" in which the tie stands


def imply_year(found: Findings) -> None:
    """Reckon the year from a jubilee and its beginning; weekdays and "next year" are then of that year.

    Only where the item has no date of its own, no later year is told, and there is but one answer.
    """
    if found.published is not None or not (told := found.years()):
        return
    begun = {when.year for d in found.dates if (when := parse_or_none(d.edtf)) and when.year}
    counted = {n for hit in _jubilees(found) if (n := years_of(found, hit)) and n >= _FEWEST}
    ends = {year + n for year in begun for n in counted if told[1] < year + n <= _LATEST}
    if len(ends) == 1:
        found.published, found.is_implied = When.parse(f"{ends.pop():04}"), True
        found.retell(find_dates(found.text, found.published))


def _jubilees(found: Findings) -> Iterator[Hit]:
    """Words of an anniversary beside a tie: "forty years of twinning"; somebody's age is none."""
    for kind in ("words", "years"):
        for hit in found.hits_in(0, len(found.text.tokens), "occasions", "anniversary", kind):
            behind = hit.last if kind == "years" else hit.last - 1
            reach = behind + _BEHIND
            if kind == "words":
                sentence = found.text.sentence_at(found.text.tokens[hit.first].start)
                behind, reach = sentence.first, sentence.last
            if any(found.hits_in(behind, reach, "links", "partnership")):
                yield hit
