"""A page of twin towns: each on a line of its own below the headline, and below that what is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pobratim.gazetteer.rows import COUNTRY
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED
from pobratim.reading.ties.apposed import Pair
from pobratim.reading.ties.home_town import home_town
from pobratim.reading.ties.listed_lines import NO_LINE, opens_a_list, town_of_line, year_of_line

_TOP: Final = 3  # sentences of a page among which its headline stands
_FEWEST: Final = 2  # towns of a page
_OF_TIES: Final = ("links.partnership", "links.twins")
_YEAR: Final = 4  # characters of an EDTF year


def in_sections(
    found: Findings, ties: list[list[Hit]], hub: str | None
) -> Iterator[tuple[Sentence, Pair, str | None]]:
    """Each tie of such a page: the line of its town, whose page it is and the town, since when.

    The line of a town says its land or a year as well. One below which the tie is told to have ended is none.
    """
    sentences = found.text.sentences
    heading = next((s for s in sentences[:_TOP] if opens_a_list(found, s, ties)), None)
    if heading is None:
        return
    lines = [row for s in sentences[heading.index + 1 :] if (row := _line(found, s)) is not None]
    if len({town.id for _, town in lines}) < _FEWEST:
        return
    first, last = lines[0][0], lines[-1][0]
    if all(b.index - a.index == 1 for (a, _), (b, _) in pairwise(lines)):
        return  # a list, with nothing told between
    owner = _owner(found, heading, first, hub)
    if owner is None or any(town.id == owner for _, town in lines):
        return
    ends = [line.index for line, _ in lines[1:]] + [min(last.index + _TOP, len(sentences))]
    for (line, town), end in zip(lines, ends, strict=True):
        told = sentences[line.index + 1 : end]
        if not any(found.has(s, ENDED) for s in told):
            yield line, (owner, town.id), year_of_line(found, line) or _since(found, told)


def _since(found: Findings, told: list[Sentence]) -> str | None:
    """The year of "the twinning has existed since 1959", told below the line."""
    of_ties = (s for s in told if any(found.has(s, kind) for kind in _OF_TIES))
    dates = (d for s in of_ties for d in found.dates_in(s))
    return next(((d.edtf or "")[:_YEAR] for d in dates if d.kind == "since" and d.edtf), None)


def _line(found: Findings, sentence: Sentence) -> tuple[Sentence, PlaceMention] | None:
    """A line that is a town with its land or a year, and the town; else None."""
    town = town_of_line(found, sentence)
    if town is None or town is NO_LINE:
        return None
    land = any(m.kind is COUNTRY for m in found.places_in(sentence.first, sentence.last))
    return (sentence, town) if land or year_of_line(found, sentence) is not None else None


def _owner(found: Findings, heading: Sentence, first: Sentence, hub: str | None) -> str | None:
    """The one town that the headline names, else the one named before the first line, else the text's."""
    for end in (heading.last, first.first):
        named = {c.id for c in found.cities_in(heading.first, end)}
        if len(named) == 1:
            return named.pop()
        if named:
            return None
    return home_town(found, hub)
