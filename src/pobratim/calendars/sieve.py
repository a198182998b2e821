"""The days of a rule without its holes and single days, with days added: still counted in closed form."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from heapq import merge

from pobratim.calendars.days import RuleDays

Hole = tuple[date, date]  # from the first day on, before the second
_PATIENCE = 8  # steps over single days left out, before the day is found by bisection instead


class Sieve:
    """Days of ``days`` that lie in no hole and are not left out, and the days ``added`` to them."""

    def __init__(
        self,
        days: RuleDays,
        holes: Iterable[Hole] = (),
        left_out: Iterable[date] = (),
        added: Iterable[date] = (),
    ) -> None:
        self.days = days
        self.holes = joined(holes)
        self._begins = [begin for begin, _ in self.holes]
        self._lost = [0]  # days of the rule lost in all holes before this one
        for begin, end in self.holes:
            self._lost.append(self._lost[-1] + days.count_before(end) - days.count_before(begin))
        self._left_out = sorted({d for d in left_out if days.has(d) and not self.in_hole(d)})
        self.added = sorted({d for d in added if not self._by_rule(d)})

    def in_hole(self, day: date) -> bool:
        """Whether the day lies in one of the holes."""
        n = bisect_right(self._begins, day)
        return n > 0 and day < self.holes[n - 1][1]

    def _by_rule(self, day: date) -> bool:
        return self.days.has(day) and not self.in_hole(day) and not _holds(self._left_out, day)

    def has(self, day: date) -> bool:
        """Whether it is one of the days."""
        return self._by_rule(day) or _holds(self.added, day)

    def count_before(self, day: date) -> int:
        """How many of the days lie before ``day``."""
        return self._rule_count(day) + bisect_left(self.added, day)

    def _rule_count(self, day: date) -> int:
        n = bisect_right(self._begins, day)
        lost = self._lost[n]
        count = self.days.count_before(day)
        if n and day < self.holes[n - 1][1]:
            lost = self._lost[n - 1] + count - self.days.count_before(self._begins[n - 1])
        return count - lost - bisect_left(self._left_out, day)

    def at_or_after(self, day: date) -> date | None:
        """The first of the days that is not before ``day``; None when there is none."""
        n = bisect_left(self.added, day)
        found = [self.added[n]] if n < len(self.added) else []
        by_rule = self._rule_at_or_after(day)
        if by_rule is not None:
            found.append(by_rule)
        return min(found, default=None)

    def _rule_at_or_after(self, day: date) -> date | None:
        for _ in range(_PATIENCE):
            candidate = self.days.at_or_after(day)
            if candidate is None or self._by_rule(candidate):
                return candidate
            n = bisect_right(self._begins, candidate)
            in_hole = n > 0 and candidate < self.holes[n - 1][1]
            day = self.holes[n - 1][1] if in_hole else candidate + timedelta(days=1)
        number = self._rule_count(day)
        return _smallest(lambda d: self._rule_count(d) > number, day)

    def nth(self, number: int) -> date | None:
        """The day with this number, counted from 0; None when there are not so many."""
        return None if number < 0 else _smallest(lambda d: self.count_before(d) > number, self._first())

    def _first(self) -> date:
        return min([self.days.start, *self.added[:1]])

    def between(self, first: date, end: date) -> Iterator[date]:
        """The days from ``first`` on and before ``end``, in order."""
        here = bisect_left(self.added, first), bisect_left(self.added, end)
        yield from merge(self._rule_between(first, end), self.added[here[0] : here[1]])

    def _rule_between(self, first: date, end: date) -> Iterator[date]:
        left_out = set(self._left_out)
        for begin, stop in (*self.holes, (date.max, date.max)):
            if begin > first:
                found = self.days.between(first, min(begin, end))
                yield from (d for d in found if d not in left_out) if left_out else found
            first = max(first, stop)
            if first >= end:
                return


def joined(holes: Iterable[Hole]) -> tuple[Hole, ...]:
    """The holes in order, those that touch made one, empty ones dropped."""
    out: list[Hole] = []
    for begin, end in sorted(h for h in holes if h[0] < h[1]):
        if out and begin <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((begin, end))
    return tuple(out)


def _holds(days: list[date], day: date) -> bool:
    n = bisect_left(days, day)
    return n < len(days) and days[n] == day


def _smallest(passed: Callable[[date], bool], low: date) -> date | None:
    """The last day before the first one that has ``passed``, found by bisection; None when none has."""
    first, last = low.toordinal(), date.max.toordinal()
    if not passed(date.max):
        return None
    while first < last:
        middle = (first + last) // 2
        if passed(date.fromordinal(middle)):
            last = middle
        else:
            first = middle + 1
    return date.fromordinal(first - 1)
