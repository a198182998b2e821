"""Relative dates reckoned from the day, month or year an item was published: never finer than known."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.when import Precision, When
from pobratim.reading.dates.feasts import feast, first_of
from pobratim.reading.dates.story import Told

_SLIP: Final = 45  # days from publication within which a wrong weekday is a slip
_RANK: Final = {Precision.DAY: 3, Precision.MONTH: 2, Precision.YEAR: 1}


_WINTER: Final = 24  # the EDTF season that ends in the year after the one it is named by
_MIDDLE: Final = {21: 4, 22: 7, 23: 10, 24: 1}  # the month each is in the midst of


@final
@mypyc_attr(acyclic=True)
class Reference:
    """What dates are reckoned from: publication, or what the text told so far.

    ``anchor`` is the year of the last full date, ``told`` the last day or stay of today's story, ``latest``
    the year of the last date of any kind, ``whole`` the last whole day with its year, ``led`` that day where
    it is the last date and opens its sentence. ``implied``: the year of publication is only reckoned.
    """

    __slots__ = ("anchor", "implied", "latest", "led", "published", "told", "whole")

    def __init__(self, published: When | None, latest: int | None = None, implied: bool = False) -> None:
        self.published, self.latest, self.implied = published, latest, implied
        self.anchor: int | None = None
        self.told: Told | None = None
        self.whole: date | None = None
        self.led: date | None = None

    @property
    def rank(self) -> int:
        """3 a day, 2 a month, 1 a year, 0 nothing usable."""
        return _RANK.get(self.published.precision, 0) if self.published else 0

    @property
    def is_long_past(self) -> bool:
        """Whether the last date of all told an older story, from which no day goes on."""
        return self.told is not None and self.latest is not None and self.latest < self.told.first.year

    @property
    def going_on(self) -> Told | None:
        """What "the next day" goes on from: the day told last, else one of long ago that led its sentence."""
        return self.told or (Told(self.led, self.led, self.led) if self.led is not None else None)

    @property
    def day(self) -> date | None:
        """The day of publication, if it is known to the day."""
        return self.published.lower if self.published and self.rank == 3 else None

    @property
    def coarse(self) -> str | None:
        """The month or year of publication, where no day is known."""
        return self.published.edtf[:7] if self.published and self.rank in (1, 2) else None

    def shifted(self, unit: str, offset: int) -> str | None:
        """So many days, weeks, weekends, months or years from publication, as EDTF of that unit."""
        return _SHIFTS[unit](self, offset)

    def weekday(self, number: int, sense: str) -> str | None:
        """The ``last`` such day on or before publication, the one before it, or the ``next`` one after.

        ``ahead`` is the next one, or the day of publication itself.
        """
        day = self.day
        if day is None:
            return self.coarse
        back = (day.isoweekday() - number) % 7
        if sense == "next":
            return shift_days(day, 7 - back)
        if sense == "ahead":
            return shift_days(day, -back % 7)
        return shift_days(day, -(back or 7) if sense == "before" else -back)

    def feast(self, key: str) -> str | None:
        """The days of a feast nearest to publication; those of the year where no more is known."""
        if self.published is None or self.published.lower is None or not self.rank:
            return None
        now = self.day or (self._middle if self.rank == 2 else self.published.lower)
        if self.rank == 1:
            return feast(key, now.year)
        told = [edtf for year in _around(now.year) if (edtf := feast(key, year))]
        return min(told, key=lambda e: abs((first_of(e) - now).days), default=None)

    def nearest(self, month: int, day: int, weekday: int = 0) -> str | None:
        """The occurrence of a day of the year nearest to publication, or in the year that alone is known.

        If a ``weekday`` is said too, the one that is such a day, but for a day of these weeks: then whoever
        wrote it took the wrong one ("Wednesday 9 April", a Tuesday, in an item of 29 April).
        """
        if self.rank == 1 and self.published is not None and self.published.year is not None:
            only = _date_or_none(self.published.year, month, day)
            return only.isoformat() if only else None
        middle = self.day or (self._middle if self.rank == 2 else None)
        if middle is None:
            return None
        years = (middle.year - 1, middle.year, middle.year + 1)
        found = [d for d in (_date_or_none(y, month, day) for y in years) if d]
        nearest = min(found, key=lambda d: abs((d - middle).days), default=None)
        if nearest is not None and abs((nearest - middle).days) > _SLIP:
            said = [d for d in found if d.isoweekday() == weekday]
            nearest = min(said, key=lambda d: abs((d - middle).days), default=nearest)
        return nearest.isoformat() if nearest else None

    def on_side(self, month: int, day: int, sense: str) -> str | None:
        """The last occurrence of a day of the year by publication (``past``), or the first from then on."""
        if self.day is None:
            return None
        years = (self.day.year + n for n in range(-8, 9))
        found = [d for y in years if (d := _date_or_none(y, month, day))]
        if sense == "past":
            return max(d for d in found if d <= self.day).isoformat()
        return min(d for d in found if d >= self.day).isoformat()

    def month(self, month: int, sense: str) -> str | None:
        """The ``nearest`` such month to publication, the ``last`` one before it or the ``next`` one after.

        ``past`` and ``ahead`` may be the month of publication itself. Of an item known by its year alone it
        is that of the year.
        """
        if self.rank == 0 or self.published is None or self.published.lower is None:
            return None
        if self.rank == 1:
            return None if sense == "next" else f"{self.published.lower.year:04d}-{month:02d}"
        now = self.published.lower.year * 12 + self.published.lower.month - 1
        back = (now - (month - 1)) % 12
        if sense == "nearest":
            sense = "ahead" if back > 6 else "past"
        past, ahead = now - back, now + -back % 12
        return month_of(
            {"past": past, "ahead": ahead, "last": now - (back or 12), "next": now + 12 - back}[sense]
        )

    def month_on(self, count: int) -> str | None:
        """The month so many months from the day told last; None behind "a year later", of no known month."""
        told = self.told.day if self.told is not None and not self.is_long_past else self.whole
        if told is None or self.latest not in (None, told.year):
            return None
        return month_of(told.year * 12 + told.month - 1 + count)

    def season(self, number: int) -> str | None:
        """The season that publication lies in, or the nearest one, reckoned between their middles."""
        if self.rank == 0 or self.published is None or self.published.lower is None:
            return None
        if self.rank == 1:
            return f"{self.published.lower.year:04d}-{number}" if number != _WINTER else None
        now = self.published.lower
        middles = {y: date(y + (number == _WINTER), _MIDDLE[number], 15) for y in _around(now.year)}
        return f"{min(middles, key=lambda y: abs((middles[y] - now).days)):04d}-{number}"

    def day_of_month(self, day: int, month: str) -> str | None:
        """That day of the month so many months from publication, or of the ``near`` one."""
        if self.day is None:
            return None
        today = self.day
        now = today.year * 12 + today.month - 1
        steps = (-1, 0, 1) if month == "near" else (int(month),)
        found = [d for n in steps if (d := _date_or_none((now + n) // 12, (now + n) % 12 + 1, day))]
        nearest = min(found, key=lambda d: abs((d - today).days), default=None)
        return nearest.isoformat() if nearest else None

    @property
    def _middle(self) -> date:
        assert self.published and self.published.lower
        return self.published.lower + timedelta(days=14)


def shift_days(day: date, days: int) -> str | None:
    """The day so many days on, or None outside the calendar."""
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _around(year: int) -> range:
    """The year before, this one and the next, as far as a calendar has them."""
    return range(max(year - 1, 1), min(year + 2, 9999))


def month_of(count: int) -> str:
    """The month that is so many months after January of the year 0."""
    return f"{count // 12:04d}-{count % 12 + 1:02d}"


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(ref: Reference, offset: int) -> str | None:
    if ref.day:
        return shift_days(ref.day, offset)
    return ref.coarse if abs(offset) <= 1 else None


def _week(ref: Reference, offset: int) -> str | None:
    if not ref.day:
        return ref.coarse if offset == 0 else None
    monday = ref.day - timedelta(days=ref.day.weekday()) + timedelta(weeks=offset)
    return f"{monday}/{monday + timedelta(days=6)}"


def _weekend(ref: Reference, offset: int) -> str | None:
    if not ref.day:
        return ref.coarse if offset == 0 else None
    saturday = ref.day - timedelta(days=ref.day.weekday()) + timedelta(weeks=offset, days=5)
    return f"{saturday}/{saturday + timedelta(days=1)}"


def _month(ref: Reference, offset: int) -> str | None:
    if ref.rank < 2 or ref.published is None or ref.published.lower is None:
        return ref.coarse if offset == 0 else None
    return month_of(ref.published.lower.year * 12 + ref.published.lower.month - 1 + offset)


def _year(ref: Reference, offset: int) -> str | None:
    year = ref.published.year if ref.published and ref.rank else None
    return f"{year + offset:04d}" if year and 0 < year + offset <= 9999 else None


def _exact(ref: Reference, offset: int) -> str | None:
    """ "40 years ago today": the very day; the year where none is known."""
    year = _year(ref, offset)
    day = _date_or_none(int(year), ref.day.month, ref.day.day) if year and ref.day else None
    return day.isoformat() if day else year


def _fortnight(ref: Reference, offset: int) -> str | None:
    """The week so many fortnights away: "il y a quinze jours" tells no day."""
    return _week(ref, 2 * offset)


def _same_month(ref: Reference, offset: int) -> str | None:
    """ "Forty years ago this month": that month; the year where none is known."""
    year = _year(ref, offset)
    return f"{year}-{ref.published.edtf[5:7]}" if year and ref.published and ref.rank > 1 else year


_SHIFTS: Final = {
    "day": _day, "week": _week, "weekend": _weekend, "month": _month, "year": _year, "exact": _exact,
    "same_month": _same_month, "fortnight": _fortnight,
}  # fmt: skip
