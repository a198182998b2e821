"""Where the items of a page begin that holds several: a list of news, a newsletter, the diary of a club.

Two kinds of pages are known. On one each item has a line of its own with its day, above its text or below;
on the other a headline in capitals stands above each, and the items name other towns. A programme, a table
and the headings inside one story make no items: a programme goes from day to day, a table has no paragraphs.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.lexicon import fold
from pobratim.reading.counting import counted, most_common
from pobratim.reading.dates import find_dates
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.findings import Findings
from pobratim.reading.pages.headlines import starts_of_stories
from pobratim.reading.pages.lines import Line, is_heading, lines_of, tells
from pobratim.reading.pages.months import months_of

_FEWEST: Final = 4  # line breaks of the shortest page that holds two items
_SHORT: Final = 60  # characters of a line that is only a day, with who wrote it or where it belongs
_BESIDE: Final = 4  # words on such a line besides the day
_MOST: Final = 400  # lines that may begin an item; what has more is a table
_ITEM: Final = 120  # characters of an item, and more; at least half of a page's items have them
_DIARY: Final = 10  # days between two lines of a programme, or of the report of one journey
_PARAGRAPH: Final = 90  # characters of a line above the items that is none of a page's name
_CAPITALS: Final = 12  # letters of a headline in capitals, and more
_MARKS: Final = ("", *",|/–—-·•(")  # that part a day from what else its line says, or nothing
_NUMBER: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"[^\W\d_]+")
_CLOCK: Final = re.compile(r"\d{1,2}[:.h]\d\d")
_DATED: Final = re.compile(r"[12]\d{3}(?:-(?:0\d|1[012])(?:-\d\d)?)?")  # a season is of its year
_IS_DAY: Final = re.compile(r"[12]\d{3}-\d\d-\d\d")  # in EDTF


class Item(NamedTuple):
    """Characters ``start`` to ``end`` (exclusive) of a page, and the day (EDTF) that its own line gives.

    ``is_head``: it is what stands above the first item.
    """

    start: int
    end: int
    published: str | None
    is_head: bool = False


def items_of(found: Findings) -> list[Item]:
    """The items of the page in their order; none where it holds one."""
    raw = found.text.raw
    if raw.count("\n") < _FEWEST:
        return []
    lines = lines_of(raw)
    items = _by_days(found, lines) or _by_capitals(found, lines)
    long = [item for item in items if item.end - item.start >= _ITEM]
    if len(long) > 1 and len(long) * 2 >= len(items):
        return items
    return _by_months(found, lines) or _by_headlines(found, lines)


def _by_days(found: Findings, lines: Sequence[Line]) -> list[Item]:
    """Each with its own line of a day, which stands above its text, or below it all through the page."""
    raw = found.text.raw
    short = [
        n for n, x in enumerate(lines) if x.end - x.start <= _SHORT and _NUMBER.search(raw, x.start, x.end)
    ]
    if not 1 < len(short) <= _MOST:
        return []
    told = [(n, day) for n in short if (day := _only_day(found, lines[n])) is not None]
    if len(told) < 2 or _is_diary([day for _, day in told]):
        return []
    if _stand_below(lines, [n for n, _ in told]):
        starts = [0, *(lines[n].end for n, _ in told[:-1])]
        return [Item(start, lines[n].start, day) for start, (n, day) in zip(starts, told, strict=True)]
    starts = [_start(raw, lines, n) for n, _ in told]
    ends = [*starts[1:], len(raw)]
    items = [Item(*one) for one in zip(starts, ends, (day for _, day in told), strict=True)]
    return [*_head(found, lines, starts[0]), *items]


def _only_day(found: Findings, line: Line) -> str | None:
    """The day a line gives that says hardly anything else: "12 May 2019 | News", "Posted on 3.4.2020"."""
    raw = found.text.raw
    dates = find_dates(found.text, None, (line.start, line.end))
    if len(dates) != 1 or dates[0].kind != "absolute" or not _IS_DAY.fullmatch(dates[0].edtf or ""):
        return None
    span = dates[0].span
    before = raw[line.start : span.start].rstrip()
    behind = _CLOCK.sub("", raw[span.end : line.end]).lstrip(" .")
    words = [*_WORD.findall(before), *_WORD.findall(behind)]
    named = bool(words) and grammar_of(found.text.lexicon).has("dateline", fold(words[0]))
    apart = named or (before[-1:] in _MARKS and behind[:1] in _MARKS and ":" not in before + behind)
    numbers = _NUMBER.search(before) or _NUMBER.search(behind)
    return dates[0].edtf if apart and not numbers and len(words) <= _BESIDE else None


def _is_diary(days: Sequence[str]) -> bool:
    """Whether the days follow each other as those of a programme or of one journey do."""
    when = [date.fromisoformat(day) for day in days]
    return all(0 <= (b - a).days <= _DIARY for a, b in pairwise(when))


def _stand_below(lines: Sequence[Line], days: Sequence[int]) -> bool:
    """Whether each day stands below its text: a paragraph above the first, and none behind the last."""
    first = any(line.is_paragraph for line in lines[: days[0]])
    return first and not any(line.is_paragraph for line in lines[days[-1] + 1 :])


def _start(raw: str, lines: Sequence[Line], day: int) -> int:
    """Where the item of a day's line begins: with the headline above it, or with what stands below."""
    if day + 1 == len(lines):
        return lines[day].end
    above = lines[day - 1] if day else None
    headed = above is not None and is_heading(raw, above) and lines[day + 1].is_paragraph
    return above.start if above is not None and headed else lines[day + 1].start


def _head(found: Findings, lines: Sequence[Line], end: int) -> list[Item]:
    """What stands above the first item, where it tells anything itself."""
    told = any(line.is_paragraph for line in lines if line.end <= end)
    return [Item(0, end, found.text.document.published, True)] if told else []


def _by_capitals(found: Findings, lines: Sequence[Line]) -> list[Item]:
    """Each below a headline in capitals, where two of them have no town in common."""
    raw = found.text.raw
    heads = [line for line, below in pairwise(lines) if _in_capitals(raw, line) and below.is_paragraph]
    if not 1 < len(heads) <= _MOST:
        return []
    ends = [*(line.start for line in heads[1:]), len(raw)]
    items = [Item(line.start, end, _published(found)) for line, end in zip(heads, ends, strict=True)]
    told: list[set[str]] = [set() for _ in items]  # what captions name is often of the next item
    starts = [line.start for line in heads]
    for line in lines:
        if line.is_paragraph and line.start > starts[0]:
            paragraph = Item(line.start, line.end, None)
            told[bisect_right(starts, line.start) - 1] |= places_named(found, paragraph, cities=True)
    towns = [cities for cities in told if cities]
    apart = any(not (a & b) for n, a in enumerate(towns) for b in towns[n + 1 :])
    return [*_head(found, lines, heads[0].start), *items] if apart else []


def _in_capitals(raw: str, line: Line) -> bool:
    words = raw[line.start : line.end]
    letters = sum(c.isalpha() for c in words) if line.is_short and words.isupper() else 0
    return letters >= _CAPITALS and line.words > 2


def _by_months(found: Findings, lines: Sequence[Line]) -> list[Item]:
    """Each of a month of the year that a page reports."""
    months = months_of(found, lines)
    if not months:
        return []
    given = found.text.document.published
    ends = [*(start for start, _ in months[1:]), _end(found.text.raw, lines)]
    items = [Item(start, end, given or month) for (start, month), end in zip(months, ends, strict=True)]
    return [*_head(found, lines, items[0].start), *items]


def _by_headlines(found: Findings, lines: Sequence[Line]) -> list[Item]:
    """Each below a plain headline, where it tells of other towns than the one before."""
    starts = starts_of_stories(found, lines)
    if not starts:
        return []
    ends = [*starts[1:], _end(found.text.raw, lines)]
    day = _day_of_page(found, lines, starts[0])
    items = [Item(start, end, day) for start, end in zip(starts, ends, strict=True)]
    return [*_head(found, lines, starts[0]), *items]


def _end(raw: str, lines: Sequence[Line]) -> int:
    """Where the last story ends: before short lines behind an empty one, who made the page and where."""
    last = max(n for n, line in enumerate(lines) if tells(raw, line))
    below = lines[last + 1].start if last + 1 < len(lines) else len(raw)
    return below if raw.count("\n", lines[last].end, below) > 1 else len(raw)


def _day_of_page(found: Findings, lines: Sequence[Line], start: int) -> str | None:
    """The day given with the page; else the one day, month or year of the lines above its first story."""
    if found.text.document.published is not None:
        return found.text.document.published
    above = next(line.start for line in lines if line.is_paragraph)
    dates = {
        d.edtf for d in found.dates if d.span.start < min(start, above) and d.kind == "absolute" and d.edtf
    }
    told = _DATED.match(dates.pop()) if len(dates) == 1 else None
    return told[0] if told else None


def _published(found: Findings) -> str | None:
    """The day of the page, where it says one."""
    return found.published.edtf if found.published is not None and not found.is_implied else None


def places_named(found: Findings, item: Item, cities: bool = False) -> set[str]:
    """Ids of the places that an item names; of its towns alone."""
    first, last = found.text.token_at(item.start), found.text.token_at(item.end)
    return {m.id for m in found.places_in(first, last) if not cities or m.kind is CITY}


def home_of(found: Findings, items: Sequence[Item]) -> str | None:
    """Id of the town that a page, or the club it is of, is at home in.

    It is the one town at home that the lines above the items name, if one of these does too, or a word for
    twins stands beside it; else the town at home that most items name.
    """
    home = found.text.lexicon.home
    times = counted([i for item in items for i in places_named(found, item, cities=True)])
    mine = [(n, i) for i, n in most_common(times) if i in found.places and found.places[i].country in home]
    if not items:
        return None
    above = _above(found.text.raw, items[0])
    first, last = found.text.token_at(above.start), found.text.token_at(above.end)
    named = {m.id for m in found.places_in(first, last) if m.kind is CITY and m.country in home}
    if len(named) == 1 and (named <= set(times) or found.hits_in(first, last, "links.partnership")):
        return named.pop()
    most, second = [*(n for n, _ in mine), 0, 0][:2]
    return mine[0][1] if most > max(second, 1) else None


def _above(raw: str, first: Item) -> Item:
    """The short lines above the first item of a page."""
    end = 0
    for line in raw[: first.end if first.is_head else first.start].splitlines(keepends=True):
        if len(line) > _PARAGRAPH:
            break
        end += len(line)
    return Item(0, end, None)
