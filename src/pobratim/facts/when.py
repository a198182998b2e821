"""EDTF dates (ISO 8601-2, levels 0 and 1) as half-open intervals of days. Never a made-up day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Self

_POINT: Final = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%]?)", re.ASCII)
_SEASONS: Final = {21: (3, 6), 22: (6, 9), 23: (9, 12), 24: (12, 15)}
_MARKS: Final = {"?": (True, False), "~": (False, True), "%": (True, True)}
_EXPECTED: Final = "an EDTF date such as 2025-09-26, 2010, 1974~, 1928/.. or 2025-09-26/2025-09-28"


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class When:
    """A date as precise as it is known.

    ``lower`` is the first possible day, ``upper`` the day after the last one; None is an open or unknown end.
    Of an interval written A/B these are the first day of A and the day after the last of B.
    """

    edtf: str
    lower: date | None
    upper: date | None
    precision: Precision
    uncertain: bool = False
    approximate: bool = False

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF level 0 or 1. Raises ValueError naming what would have been right."""
        text = text.strip()
        if "/" not in text:
            return cls(text, *_point(text))
        first, _, last = text.partition("/")
        if first in ("", "..") and last in ("", ".."):
            raise ValueError(f"{text!r} has neither a beginning nor an end; expected {_EXPECTED}")
        begin = _point(first) if first not in ("", "..") else None
        end = _point(last) if last not in ("", "..") else None
        lower, upper = begin[0] if begin else None, end[1] if end else None
        if lower and upper and lower >= upper:
            raise ValueError(f"{text!r} ends before it begins; expected {_EXPECTED}")
        marked = [p for p in (begin, end) if p]
        return cls(
            text, lower, upper, Precision.INTERVAL, any(p[3] for p in marked), any(p[4] for p in marked)
        )

    @property
    def is_day(self) -> bool:
        """Whether this is one certain day, fit to be printed as one."""
        return self.precision is Precision.DAY and not (self.uncertain or self.approximate)

    @property
    def is_open(self) -> bool:
        """Whether it goes on without a known end."""
        return self.precision is Precision.INTERVAL and self.upper is None

    @property
    def year(self) -> int | None:
        """The year it lies in or begins in."""
        return self.lower.year if self.lower else None

    def overlaps(self, other: When) -> bool:
        """Whether some day can belong to both."""
        begins = self.lower is None or other.upper is None or self.lower < other.upper
        ends = other.lower is None or self.upper is None or other.lower < self.upper
        return begins and ends

    def within(self, other: When) -> bool:
        """Whether every possible day of this one belongs to ``other``."""
        lower = other.lower is None or (self.lower is not None and self.lower >= other.lower)
        upper = other.upper is None or (self.upper is not None and self.upper <= other.upper)
        return lower and upper


# Asked two hundred times a text, so kept in a dictionary: functools.cache takes longer to ask.
_KEPT: Final[dict[str, When | None]] = {}
_MOST: Final = 4096


def parse_or_none(text: str | None) -> When | None:
    """The date, or None for None and for text that is no EDTF."""
    if not text:
        return None
    if text not in _KEPT:
        if len(_KEPT) >= _MOST:
            _KEPT.clear()
        _KEPT[text] = _parsed_or_none(text)
    return _KEPT[text]


def _parsed_or_none(text: str) -> When | None:
    try:
        return When.parse(text)
    except ValueError:
        return None


_Point = tuple[date, date | None, Precision, bool, bool]


def _point(text: str) -> _Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date; expected {_EXPECTED}")
    year, month, day, mark = match.groups()
    uncertain, approximate = _MARKS.get(mark, (False, False))
    try:
        lower, upper, precision = _bounds(year, month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} is no day of the calendar ({error}); expected {_EXPECTED}") from None
    return lower, upper, precision, uncertain, approximate


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date | None, Precision]:
    if "X" in year:
        if month:
            raise ValueError("a month of an unknown year")
        span = 10 ** year.count("X")
        begin = int(year.replace("X", "0"))
        return date(max(begin, 1), 1, 1), _new_year(begin + span), _COARSE[span]
    y = int(year)
    if month is None or (month == "XX" and day in (None, "XX")):
        return date(y, 1, 1), _new_year(y + 1), Precision.YEAR
    if month == "XX":
        raise ValueError("a day of an unknown month")
    m = int(month)
    if m in _SEASONS and day is None:
        first, last = _SEASONS[m]
        return date(y, first, 1), _first_of(y, last), Precision.SEASON
    lower = date(y, m, 1)
    if day is None or day == "XX":
        return lower, _after(lower, calendar.monthrange(y, m)[1]), Precision.MONTH
    lower = date(y, m, int(day))
    return lower, _after(lower, 1), Precision.DAY


_COARSE: Final = {10: Precision.DECADE, 100: Precision.CENTURY}


def _new_year(year: int) -> date | None:
    return date(year, 1, 1) if year <= date.max.year else None


def _after(day: date, days: int) -> date | None:
    return None if (date.max - day).days < days else day + timedelta(days=days)


def _first_of(year: int, month: int) -> date | None:
    return date(year, month, 1) if month <= 12 else date(year + 1, month - 12, 1)
