"""So many years of something: anniversaries of dated facts, no finer than the date is known.

An uncertain date has an uncertain anniversary: of 2010 a year, of 1974-09~ a month, about. 29 February is
kept on that day in leap years, and between 28 February and 1 March in others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, date
from enum import StrEnum

from pobratim.facts.when import Precision, When


class FactKind(StrEnum):
    """What a dated fact is, in the order of its weight between two cities."""

    PARTNERSHIP = "partnership"
    AGREEMENT = "agreement"
    MEMORIAL = "memorial"
    CEREMONY = "ceremony"
    GIFT = "gift"
    FOUNDING = "founding"
    BIRTH = "birth"
    DEATH = "death"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Dated:
    """Something that happened once: ``names`` are by language, ``places`` and ``people`` ids of theirs.
    Of an interval (1928/..) the beginning is what is remembered. ``same_as``: the id of another fact that
    tells of the same, as the first evening of a series is an event too; a radar has them as one."""

    id: str
    kind: FactKind
    when: When
    names: Mapping[str, str]
    places: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    source: str = ""
    note: str = field(default="", compare=False)
    same_as: str = ""

    def name(self, lang: str) -> str:
        """The name in this language, else English, else any."""
        return self.names.get(lang) or self.names.get("en") or next(iter(self.names.values()), self.id)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """``when`` is as precise as the date of the fact; ``certain`` where it is one certain day."""

    of: Dated
    years: int
    when: When

    @property
    def certain(self) -> bool:
        """Whether it falls on one certain day."""
        return self.when.is_day


def anniversaries(
    fact: Dated, first: date, end: date, kept: Callable[[int], bool] | None = None
) -> Iterator[Anniversary]:
    """The anniversaries that may fall from ``first`` on and before ``end``, in order; with ``kept`` those of
    so many years alone."""
    begin = _beginning(fact.when)
    if begin is None or begin.lower is None:
        return
    for year in range(max(first.year, begin.lower.year + 1), min(end.year, MAXYEAR) + 1):
        if kept is not None and not kept(year - begin.lower.year):
            continue
        when = _in_year(begin, year)
        if when and when.lower and when.lower < end and (when.upper is None or when.upper > first):
            yield Anniversary(fact, year - begin.lower.year, when)


def _beginning(when: When) -> When | None:
    """The date that is remembered; None for what has no beginning, or only a decade."""
    text = when.edtf.partition("/")[0]
    if text in ("", ".."):
        return None
    begin = when if text == when.edtf else When.parse(text)
    return None if begin.precision in (Precision.DECADE, Precision.CENTURY) else begin


def _in_year(begin: When, year: int) -> When | None:
    point = begin.edtf.rstrip("?~%")
    mark = begin.edtf[len(point) :]
    moved = f"{year:04}{point[4:]}"
    if point[4:] == "-02-29" and not _is_leap(year):
        return When.parse(f"{year:04}-02-28{mark}/{year:04}-03-01{mark}")
    return When.parse(moved + mark)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


# Years a city keeps, in the order in which they are asked; the points are weighed against those of a radar.
_ROUND = ((100, 10), (50, 9), (25, 8), (10, 6), (5, 4))
_FIRST, _PLAIN = 3, 1


def roundness(years: int) -> tuple[int, int]:
    """Points for how round a number of years is, and the number it is a multiple of (1: not round)."""
    for step, points in _ROUND:
        if years % step == 0:
            return points, step
    return (_FIRST if years == 1 else _PLAIN), 1


def number_roundness(number: int, step: int) -> tuple[int, int]:
    """The same of the number of a ceremony whose series keeps each ``step``: (0, 1) of others."""
    for times, points in ((10, 10), (5, 9), (1, 7)):
        if number % (step * times) == 0:
            return points, step * times
    return 0, 1
