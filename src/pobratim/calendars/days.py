"""The days of a rule in closed form: how many before a day, which is the nth, which comes next.

Years of one kind have the same days: a kind is whether the year is a leap year, the weekday it begins on
and where in the rule's interval it begins. The days of a kind are worked out once; the years before a day
are summed once, up to the cycle after which the calendar repeats itself (400 years, as 146,097 days are
whole weeks). After that every question is a division and two bisections, whatever the span.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from calendar import isleap, monthrange
from collections.abc import Iterable, Iterator
from datetime import MAXYEAR, date, timedelta
from math import lcm
from threading import Lock

from pobratim.calendars.rule import Freq, Rule, RuleRefused

_YEARS, _WEEKS, _DAYS = 400, 20_871, 146_097  # one cycle of the Gregorian calendar
_Kind = tuple[bool, int, int]
_DayOfYear = int


class RuleDays:
    """All days of ``rule`` from ``start`` on. Raises RuleRefused where none comes within 400 years."""

    def __init__(self, rule: Rule, start: date) -> None:
        if rule.until_instant is not None:
            raise RuleRefused("a rule that ends at an instant must be closed with the zone's last day first")
        self.rule = rule = rule.closed(start)
        self.start = start
        self._from = start.toordinal()
        self._week = self._from - (start.weekday() - rule.wkst) % 7
        self._offsets = _offsets_in_a_week(rule)
        self._kinds: dict[_Kind, tuple[_DayOfYear, ...]] = {}
        self._sums = [0]  # of whole years since the year of the start
        self._adding = Lock()  # pages of several threads ask the same series
        self._cycle = _cycle(rule)
        self._skip = self._raw_before(self._from)
        self._total = rule.count
        if rule.until is not None:
            past = max(rule.until.toordinal() + 1, self._from)
            self._total = self._raw_before(past) - self._skip
        if self._total == 0 or not self._ever():
            raise RuleRefused(
                f"{rule.text()} from {start} has no such day: it falls on none in {_YEARS} years"
            )

    def _ever(self) -> bool:
        """Whether a day comes within one cycle of the calendar; most rules show it in their first years."""
        if self._offsets is not None or (self.rule.freq is Freq.DAILY and not self._filtered):
            return True
        years = range(min(_YEARS, MAXYEAR - self.start.year) + 1)
        return any(self._years_before(n + 1) > self._skip for n in years)

    def count_before(self, day: date) -> int:
        """How many of its days lie before ``day``."""
        ordinal = day.toordinal()
        if ordinal <= self._from:
            return 0
        count = self._raw_before(ordinal) - self._skip
        return count if self._total is None or count < self._total else self._total

    def has(self, day: date) -> bool:
        """Whether ``day`` is one of them."""
        ordinal = day.toordinal()
        if ordinal < self._from:
            return False
        before = self._raw_before(ordinal)
        within = self._total is None or before - self._skip < self._total
        return within and self._raw_before(ordinal + 1) > before

    def nth(self, number: int) -> date | None:
        """The day with this number, counted from 0; None after the last, or beyond the year 9999."""
        if number < 0 or (self._total is not None and number >= self._total):
            return None
        ordinal = self._raw_nth(number + self._skip)
        return None if ordinal is None or ordinal > _LAST else date.fromordinal(ordinal)

    def at_or_after(self, day: date) -> date | None:
        """The first of its days that is not before ``day``."""
        return self.nth(self.count_before(day))

    def between(self, first: date, end: date) -> Iterator[date]:
        """Its days from ``first`` on and before ``end``, in order."""
        number, stop = self.count_before(first), self.count_before(end)
        if self._offsets is not None:
            for ordinal in map(self._raw_nth, range(number + self._skip, stop + self._skip)):
                yield date.fromordinal(ordinal or _LAST)
        elif self.rule.freq is Freq.DAILY and not self._filtered:
            step = self.rule.interval
            yield from map(
                date.fromordinal, range(self._from + number * step, self._from + stop * step, step)
            )
        else:
            yield from self._between_years(number, stop)

    def _between_years(self, number: int, stop: int) -> Iterator[date]:
        day = self.nth(number) if number < stop else None
        while day is not None:
            first = date(day.year, 1, 1).toordinal()
            for in_year in self._days_of(day.year):
                if first + in_year >= day.toordinal():
                    yield date.fromordinal(first + in_year)
                    number += 1
                    if number == stop:
                        return
            day = self.nth(number)

    # Counted without regard to the start, COUNT and UNTIL; ordinals are those of datetime.date.

    def _raw_before(self, ordinal: int) -> int:
        if self._offsets is not None:
            step = 7 * self.rule.interval
            weeks, rest = divmod(ordinal - self._week, step)
            return weeks * len(self._offsets) + bisect_left(self._offsets, rest)
        if self.rule.freq is Freq.DAILY and not self._filtered:
            return -((self._from - ordinal) // self.rule.interval)
        if ordinal > _LAST:
            return self._years_before(MAXYEAR + 1 - self.start.year)
        day = date.fromordinal(ordinal)
        in_year = ordinal - date(day.year, 1, 1).toordinal()
        return self._years_before(day.year - self.start.year) + bisect_left(self._days_of(day.year), in_year)

    def _raw_nth(self, number: int) -> int | None:
        if self._offsets is not None:
            weeks, rest = divmod(number, len(self._offsets))
            return self._week + weeks * 7 * self.rule.interval + self._offsets[rest]
        if self.rule.freq is Freq.DAILY and not self._filtered:
            return self._from + number * self.rule.interval
        cycles = 0
        years = self._reach(number)
        if years is None:
            whole = self._sums[-1]
            if not whole:
                return None
            cycles, number = divmod(number, whole)
            years = bisect_right(self._sums, number) - 1
        year = self.start.year + cycles * self._cycle + years
        if year > MAXYEAR:
            return None
        return date(year, 1, 1).toordinal() + self._days_of(year)[number - self._sums[years]]

    @property
    def _filtered(self) -> bool:
        return bool(self.rule.bymonth or self.rule.bymonthday or self.rule.byday)

    def _reach(self, number: int) -> int | None:
        """How many whole years lie before the day with this raw number; None: beyond the first cycle."""
        with self._adding:
            while self._sums[-1] <= number and len(self._sums) <= self._cycle:
                self._add_year()
        return bisect_right(self._sums, number) - 1 if self._sums[-1] > number else None

    def _years_before(self, years: int) -> int:
        cycles, rest = divmod(years, self._cycle) if years > self._cycle else (0, years)
        wanted = max(rest, self._cycle if cycles else 0)
        if len(self._sums) <= wanted:
            with self._adding:
                while len(self._sums) <= wanted:
                    self._add_year()
        return cycles * self._sums[self._cycle] + self._sums[rest] if cycles else self._sums[rest]

    def _add_year(self) -> None:
        year = self.start.year + len(self._sums) - 1
        self._sums.append(self._sums[-1] + len(self._days_of(year)))

    def _days_of(self, year: int) -> tuple[_DayOfYear, ...]:
        if year > MAXYEAR:
            return ()
        first = date(year, 1, 1)
        kind = (isleap(year), first.weekday(), self._phase(year, first.toordinal()))
        if kind not in self._kinds:
            self._kinds[kind] = tuple(sorted(_days_in(self.rule, year, kind[2])))
        return self._kinds[kind]

    def _phase(self, year: int, first: int) -> int:
        """Where in the rule's interval the year begins, in units of the rule."""
        n = self.rule.interval
        if n == 1:
            return 0
        match self.rule.freq:
            case Freq.YEARLY:
                return (year - self.start.year) % n
            case Freq.MONTHLY:
                return ((year - self.start.year) * 12 - (self.start.month - 1)) % n
            case Freq.WEEKLY:
                return (first - self._week) % (7 * n)
        return (first - self._from) % n


_LAST = date.max.toordinal()


def _cycle(rule: Rule) -> int:
    """Years after which the rule's days come again, no more than there are years."""
    n = rule.interval
    whole = {
        Freq.YEARLY: lcm(_YEARS, n),
        Freq.MONTHLY: lcm(_YEARS * 12, n) // 12,
        Freq.WEEKLY: lcm(_WEEKS, n) // _WEEKS * _YEARS,
        Freq.DAILY: lcm(_DAYS, n) // _DAYS * _YEARS,
    }[rule.freq]
    return min(whole, MAXYEAR + 1)


def _offsets_in_a_week(rule: Rule) -> tuple[int, ...] | None:
    """For rules that know weeks only: the days since the week began."""
    weekly = rule.freq is Freq.WEEKLY or (rule.freq is Freq.DAILY and rule.interval == 1 and rule.byday)
    if not weekly or rule.bymonth or rule.bymonthday:
        return None
    return tuple(sorted((weekday - rule.wkst) % 7 for _, weekday in rule.byday))


def _days_in(rule: Rule, year: int, phase: int) -> Iterator[_DayOfYear]:
    """The rule's days in a year, as days since 1 January."""
    if rule.freq is Freq.YEARLY:
        if phase % rule.interval == 0:
            yield from _chosen(rule, _in_period(rule, year, range(1, 13)))
    elif rule.freq is Freq.MONTHLY:
        for month in rule.bymonth or range(1, 13):
            if (phase + month - 1) % rule.interval == 0:
                yield from _chosen(rule, _in_period(rule, year, (month,)))
    else:
        yield from _stepped(rule, year, phase)


def _stepped(rule: Rule, year: int, phase: int) -> Iterator[_DayOfYear]:
    """Days or weeks of the year that the interval reaches, if the other parts let them through."""
    length = 7 if rule.freq is Freq.WEEKLY else 1
    step = rule.interval * length
    january = date(year, 1, 1).toordinal()
    weekdays = {weekday for _, weekday in rule.byday}
    for begin in range(-(phase % step), 366 if isleap(year) else 365, step):
        for of_year in range(max(begin, 0), min(begin + length, 366 if isleap(year) else 365)):
            day = date.fromordinal(january + of_year)
            if weekdays and day.weekday() not in weekdays:
                continue
            if rule.bymonth and day.month not in rule.bymonth:
                continue
            if rule.bymonthday and not _in_month(rule, day):
                continue
            yield of_year


def _in_month(rule: Rule, day: date) -> bool:
    return day.day in rule.bymonthday or day.day - monthrange(day.year, day.month)[1] - 1 in rule.bymonthday


def _chosen(rule: Rule, days: list[_DayOfYear]) -> Iterable[_DayOfYear]:
    """The days BYSETPOS chooses of a period; two positions may mean the same day."""
    if not rule.bysetpos:
        return days
    within = (p for p in rule.bysetpos if -len(days) <= p <= len(days))
    return {days[p - 1 if p > 0 else p] for p in within}


def _in_period(rule: Rule, year: int, months: range | tuple[int, ...]) -> list[_DayOfYear]:
    """Every day of these months that BYMONTH, BYMONTHDAY, BYYEARDAY and BYDAY let through, in order."""
    january = date(year, 1, 1)
    length = 366 if isleap(year) else 365
    whole_year = rule.freq is Freq.YEARLY and not rule.bymonth
    plain = {weekday for n, weekday in rule.byday if not n}
    ordinal = [(n, weekday) for n, weekday in rule.byday if n]
    yeardays = {d - 1 if d > 0 else length + d for d in rule.byyearday}
    found = []
    for month in months:
        if rule.bymonth and month not in rule.bymonth:
            continue
        size = monthrange(year, month)[1]
        begins = (date(year, month, 1) - january).days
        for day in _month_days(rule, size):
            of_year = begins + day - 1
            if rule.byyearday and of_year not in yeardays:
                continue
            place = (of_year, length) if whole_year else (day - 1, size)
            weekday = (january.weekday() + of_year) % 7
            if not rule.byday or weekday in plain or (ordinal and _nth_fits(ordinal, weekday, *place)):
                found.append(of_year)
    return found


def _month_days(rule: Rule, size: int) -> list[int] | range:
    if not rule.bymonthday:
        return range(1, size + 1)
    return sorted({d for n in rule.bymonthday if 1 <= (d := n if n > 0 else size + 1 + n) <= size})


def _nth_fits(ordinal: list[tuple[int, int]], weekday: int, index: int, size: int) -> bool:
    """Whether the day at ``index`` of a month or year of ``size`` days is one of these, as 2SU or -1FR."""
    from_the_end = -((size - 1 - index) // 7 + 1)
    return any(weekday == wanted and n in (index // 7 + 1, from_the_end) for n, wanted in ordinal)


def day_after(day: date, days: int = 1) -> date:
    """The day so many days later, never beyond the last day there is."""
    return day + timedelta(days=min(days, (date.max - day).days))
