"""Days reckoned from the day just told: "the next day", and a Tuesday of the week the story is set in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pobratim.facts.when import Precision, When, parse_or_none

_FIRST: Final = 1_000  # the years between which a day can be reckoned with
_LAST: Final = 9_900
_OWN_WEEK: Final = 7  # days around publication in which a weekday is reckoned from there
_LONGEST: Final = 31  # days of a stay whose first and last day are spoken of
_STAY: Final = 14  # days until which somebody stays
_BACK: Final = 1  # days before the day told that a weekday named after it may lie
_THURSDAY: Final = 4  # on which guests come whose feast is at the end of the week
_WEEKEND: Final = (6, 7)
_TWO_DAYS: Final = 21  # characters of an interval from one whole day to another
_DISTANT: Final = (
    400  # days from publication beyond which a day is an older layer, and no story goes on from it
)


@dataclass(frozen=True, slots=True)
class Told:
    """The ``day`` that the text told last, and from first to last the stay it lies in."""

    first: date
    last: date
    day: date

    def beside(self, step: str) -> date | None:
        """So many days from the first of them; ``first`` and ``last`` are those of a stay."""
        if step in ("first", "last"):
            return getattr(self, step) if self.first < self.last else None
        if (self.last - self.first).days == _OWN_WEEK - 1 and self.day == self.first:
            return None  # of "last week" no day has been told yet
        try:
            return self.day + timedelta(days=int(step))
        except OverflowError:
            return None

    def weekday(self, number: int, published: date | None) -> date | None:
        """That day of the week the story is set in; None where the day of publication says it better."""
        inside = self.first + timedelta(days=(number - self.first.isoweekday()) % 7)
        if self.first < inside <= self.last:
            return inside
        base = self.first if (self.last - self.first).days in range(1, _OWN_WEEK) else self.day
        recent = published is not None and -_OWN_WEEK <= (base - published).days <= 0
        if published is not None and recent and base == self.day and number != published.isoweekday():
            return None
        back = max(base.isoweekday() - _THURSDAY, _BACK) if base.isoweekday() in _WEEKEND else _BACK
        start = base - timedelta(days=back)
        return start + timedelta(days=(number - start.isoweekday()) % 7)


def staying(told: Told | None, edtf: str | None, weekday: int) -> Told | None:
    """ "They come on Thursday and stay until Sunday": the stay that lasts from the day told until then.

    None where nobody can be meant to stay so long.
    """
    end = parse_or_none(edtf)
    if told is None or told.first != told.last or end is None or end.lower is None or not end.is_day:
        return None
    last = end.lower
    if weekday:  # the first such day behind the one told
        last = told.day + timedelta(days=(weekday - told.day.isoweekday()) % 7 or 7)
    return Told(told.day, last, told.day) if 0 < (last - told.day).days <= _STAY else None


def reckonable(when: When | None) -> When | None:
    """None for a date at either end of the calendar, from which "the week before" could not be reckoned."""
    bounds = [d for d in (when.lower, when.upper) if d is not None] if when is not None else []
    return when if all(_FIRST < d.year < _LAST for d in bounds) else None


def told_by(edtf: str | None, kind: str, published: When | None, before: Told | None) -> Told | None:
    """What the story goes on from after a date was told; what was told ``before`` where this one is older."""
    when = reckonable(parse_or_none(edtf)) if kind in ("absolute", "relative", "interval") else None
    if when is None or when.lower is None or when.upper is None or when.is_open:
        return before
    if when.precision is not Precision.DAY and not (
        when.precision is Precision.INTERVAL and len(edtf or "") == _TWO_DAYS
    ):
        return before
    now = published.lower if published and published.lower else before.first if before else when.lower
    if abs((when.lower - now).days) > _DISTANT or (when.upper - when.lower).days > _LONGEST:
        return before
    last = when.upper - timedelta(days=1)  # a When ends before its upper bound
    if before is not None and before.first <= when.lower and last <= before.last:
        return Told(before.first, before.last, when.lower)
    return Told(when.lower, last, when.lower)
