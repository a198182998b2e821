"""Twins each on a line of its own: "Twin towns of Colchester", below it "Wetzlar, Germany (since 1969)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED
from pobratim.reading.ties.apposed import Pair
from pobratim.reading.ties.home_town import home_town

_HEADING: Final = 16  # tokens of a line that a list may stand below
_BESIDE: Final = 3  # words of a line beside its town, land and date: "since", "twinned in"
_FEWEST: Final = 2  # towns of a list
_YEAR: Final = 4  # characters of an EDTF year
_IS_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ENTRY: Final = 10  # tokens of a town of a line with several, its land and its year
_BACK: Final = 3  # lines before a heading in which the town may be named


def in_lines(
    found: Findings, ties: list[list[Hit]], hub: str | None
) -> Iterator[tuple[Sentence, Pair, str | None]]:
    """Each tie of a list in lines: its line, the town above the list and the one of the line, since when."""
    sentences = found.text.sentences
    n = 0
    while n < len(sentences):
        heading = sentences[n]
        n += 1
        if heading.last - heading.first > _HEADING or not opens_a_list(found, heading, ties):
            continue
        n += n < len(sentences) and _is_header(found, sentences[n])
        rows: list[tuple[Sentence, PlaceMention]] = []
        years: dict[int, str] = {}
        if n < len(sentences) and (told := _in_one_line(found, sentences[n])):
            owner = _owner(found, heading, [town for town, _ in told], hub)
            yield from ((sentences[n], (owner, town.id), year) for town, year in told if owner is not None)
            n += 1
            continue
        while n < len(sentences) and (town := town_of_line(found, sentences[n])) is not NO_LINE:
            dated = year_of_line(found, sentences[n])
            if town is not None:
                rows.append((sentences[n], town))
            if dated and rows:
                years.setdefault(rows[-1][0].index, dated)
            n += 1
        owner = _owner(found, heading, [town for _, town in rows], hub)
        if owner is not None and len({town.id for _, town in rows}) >= _FEWEST:
            for line, town in rows:
                yield line, (owner, town.id), years.get(line.index)


NO_LINE: Final = PlaceMention(-1, -1, "", CITY, None)  # no line of a list


def opens_a_list(found: Findings, heading: Sentence, ties: list[list[Hit]]) -> bool:
    """Whether a line speaks of twins and ends as what stands above a list does: without a full stop."""
    if found.text.tokens[heading.last - 1].text in ".!?" or found.people_in(heading.first, heading.last):
        return False
    if found.has(heading, ENDED) or found.has(heading, "links.modality.negated"):
        return False
    return bool(ties[heading.index]) or any(
        found.has(heading, key) for key in ("links.twins.several", "links.twins.heading")
    )


def town_of_line(found: Findings, line: Sentence) -> PlaceMention | None:
    """The one town of a short line that names nobody; None of a line only of a date, else ``NO_LINE``."""
    near = found.text.sentences[max(line.index - 1, 0) : line.index + 2]
    if sum(s.paragraph == line.paragraph for s in near) > 1 or found.people_in(line.first, line.last):
        return NO_LINE
    towns = found.cities_in(line.first, line.last)
    dates = found.dates_in(line)
    plain = sum(
        found.text.tokens[i].is_word and i not in found.text.tags and found.text.tokens[i].text.isalpha()
        for i in range(line.first, line.last)
    )
    if len({t.id for t in towns}) > 1 or plain > _BESIDE or not (towns or dates):
        return NO_LINE
    return towns[0] if towns else None


def _is_header(found: Findings, line: Sentence) -> bool:
    """The "Town | Country | Since" above the rows of a table: a few words between bars, and no name."""
    tokens = found.text.tokens[line.first : line.last]
    bars = sum(t.text == "|" for t in tokens)
    return bars > 0 and len(tokens) <= _HEADING and not found.places_in(line.first, line.last)


def _in_one_line(found: Findings, line: Sentence) -> list[tuple[PlaceMention, str | None]]:
    """Those of "Kabul (Afghanistan) 1980; Brest (France) 1985", each with its year between semicolons."""
    tokens = found.text.tokens
    marks = [i for i in range(line.first, line.last) if tokens[i].text == ";"]
    if not marks or found.people_in(line.first, line.last):
        return []
    told: list[tuple[PlaceMention, str | None]] = []
    years = {tokens[i].end: tokens[i].text for i in range(line.first, line.last) if tokens[i].text.isdigit()}
    for first, last in pairwise([line.first - 1, *marks, line.last]):
        towns = found.cities_in(first + 1, last)
        ends = last - (tokens[last - 1].text in ".)")
        year = years.get(tokens[ends - 1].end, "")
        if len(towns) != 1 or towns[0].first != first + 1 or len(year) != _YEAR or ends - first > _ENTRY:
            return []
        told.append((towns[0], year))
    return told


def year_of_line(found: Findings, line: Sentence) -> str | None:
    whens = [parse_or_none((d.edtf or "").removesuffix("/..")) for d in found.dates_in(line)]
    years = [w.edtf for w in whens if w is not None and w.year is not None]
    if years:
        return years[0][:_YEAR]
    bare = (t.text for t in found.text.tokens[line.first : line.last])  # "Kiel (Allemagne) : 1964"
    return next((word for word in bare if _IS_YEAR.fullmatch(word)), None)


def _owner(found: Findings, heading: Sentence, towns: list[PlaceMention], hub: str | None) -> str | None:
    """Whose twins they are: the one town of the heading, of the lines before it, or that of the text."""
    listed = {t.id for t in towns}
    before = found.text.sentences[max(heading.index - _BACK, 0)].first
    for first in (heading.first, before):
        named = {c.id for c in found.cities_in(first, heading.last)}
        if len(named) == 1:
            (one,) = named
            return one if one not in listed and _is_abroad(found, one, towns) else None
    home = home_town(found, hub)
    return home if home is not None and home not in listed and _is_abroad(found, home, towns) else None


def _is_abroad(found: Findings, owner: str, towns: list[PlaceMention]) -> bool:
    """Whether not one of the towns is of the owner's own country."""
    own = found.places[owner].country
    return own is not None and all(t.country not in (None, own) for t in towns)
