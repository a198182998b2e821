"""Twins below a colon, each behind a mark of its own: "• With the English town of Hitchin since 1958"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED
from pobratim.reading.ties.apposed import Pair
from pobratim.reading.ties.listed_lines import opens_a_list, year_of_line

_MARKS: Final = frozenset("•·*-–—▪■●")
_ENDS: Final = ":."  # "X has three sister cities.", if each of them has its year
_HEADING: Final = 24  # tokens of the line above them
_OPENING: Final = 10  # tokens from the mark to the town
_FEWEST: Final = 2  # towns of a list


def in_bullets(found: Findings, ties: list[list[Hit]]) -> Iterator[tuple[Sentence, Pair, str | None]]:
    """Each tie of such a list: its line, the one town of the heading and that of the line, since when."""
    tokens, sentences = found.text.tokens, found.text.sentences
    if _MARKS.isdisjoint(found.text.where):
        return
    for heading, behind in pairwise(sentences):
        if (
            tokens[behind.first].text not in _MARKS
            or tokens[heading.last - 1].text not in _ENDS
            or heading.last - heading.first > _HEADING
        ):
            continue
        counted = tokens[heading.last - 1].text == "." and found.has(heading, "links.twins.several")
        named = {c.id for c in found.cities_in(heading.first, heading.last)}
        if len(named) != 1 or not (counted or opens_a_list(found, heading, ties)):
            continue
        (owner,) = named
        rows = list(_rows(found, heading))
        if counted and not all(year_of_line(found, line) for line, _ in rows):
            continue
        own = found.places[owner].country
        abroad = [(line, town) for line, town in rows if town.country not in (None, own)]
        if len(abroad) >= _FEWEST and len(abroad) == len(rows):
            for line, town in abroad:
                yield line, (owner, town.id), year_of_line(found, line)


def _rows(found: Findings, heading: Sentence) -> Iterator[tuple[Sentence, PlaceMention]]:
    """The first sentence of each line that opens with a mark, and the first town that it names."""
    paragraph = heading.paragraph
    for line in found.text.sentences[heading.index + 1 :]:
        if line.paragraph == paragraph:
            continue
        if found.text.tokens[line.first].text not in _MARKS:
            return
        paragraph = line.paragraph
        towns = found.cities_in(line.first, min(line.first + _OPENING, line.last))
        if towns and not found.has(line, ENDED):
            yield line, towns[0]
