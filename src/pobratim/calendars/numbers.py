"""Which number an occurrence was, by the nearest anchor; and whether anchors agree with the rule."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from pobratim.calendars.ritual import Ritual
from pobratim.calendars.series import Anchor
from pobratim.calendars.sieve import Sieve


@dataclass(frozen=True, slots=True)
class Numbered:
    """The number of an occurrence. ``number`` is None where sources leave days between it and the anchor
    open: then it lies from ``low`` to ``high``. ``low`` and ``high`` also say how far other sources differ.
    ``computed`` is False on the anchor's own day alone. ``from_start``: counted from the first one, as no
    source gives any number."""

    day: date
    number: int | None
    low: int
    high: int
    computed: bool
    anchor: Anchor
    from_start: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two anchors and how many occurrences lie between them: by their numbers; by the rule and the sources
    gone by; and by any source. Each of the latter is the least and the most possible."""

    first: Anchor
    second: Anchor
    by_numbers: int
    by_rule: tuple[int, int]
    by_any: tuple[int, int]

    @property
    def agrees(self) -> bool:
        """Whether the numbers are possible by the rule and the sources gone by."""
        return self.by_rule[0] <= self.by_numbers <= self.by_rule[1]

    @property
    def agrees_with_any(self) -> bool:
        """Whether they are possible by some source."""
        return self.by_any[0] <= self.by_numbers <= self.by_any[1]


def number_on(ritual: Ritual, day: date) -> Numbered | None:
    """The number of the occurrence of this day; None where none was held or nothing can be counted from."""
    if not ritual.held.has(day):
        return None
    anchors = ritual.anchors or _start(ritual)
    if not anchors:
        return None
    n = bisect_left(anchors, day, key=lambda a: a.day)
    beside = anchors[max(n - 1, 0) : n + 1]
    nearest = min(beside, key=lambda a: (abs((a.day - day).days), a.day))
    number, low, high = _from(ritual, nearest, day)
    for other in beside:
        _, least, most = _from(ritual, other, day)
        if other.day != day and nearest.day != day:
            low, high = min(low, least), max(high, most)
    by_anchor = Numbered(
        day, number, max(low, 1), max(high, 1), nearest.day != day, nearest, from_start=not ritual.anchors
    )
    if by_anchor.from_start:
        return replace(by_anchor, high=by_anchor.high + _earlier(ritual, nearest))
    return by_anchor if number is not None else _better(ritual, by_anchor)


def _better(ritual: Ritual, by_anchor: Numbered) -> Numbered:
    """Where the way to the anchor is open, the count from the first one if that is closer."""
    for first in _start(ritual) if ritual.anchors else ():
        number, low, high = _from(ritual, first, by_anchor.day)
        high += _earlier(ritual, first)
        if by_anchor.day >= first.day and high - low < by_anchor.high - by_anchor.low:
            return Numbered(by_anchor.day, number, max(low, 1), max(high, 1), True, first, from_start=True)
    return by_anchor


def _start(ritual: Ritual) -> list[Anchor]:
    start = ritual.series.starts[0]
    day = ritual.held.at_or_after(start.when.lower) if start.when.is_day and start.when.lower else None
    return [Anchor(day, 1, start.source)] if day else []


def _from(ritual: Ritual, anchor: Anchor, day: date) -> tuple[int | None, int, int]:
    """The number by the sources gone by, and the least and the most by any source."""
    chosen = _steps(ritual.held, anchor.day, day)
    surely = _steps(ritual.held_surely, anchor.day, day)
    any_, all_ = _steps(ritual.held_by_any, anchor.day, day), _steps(ritual.held_by_all, anchor.day, day)
    steps = (chosen, surely, any_, all_)
    number = anchor.number + chosen if chosen == surely else None
    return number, anchor.number + min(steps), anchor.number + max(steps)


def _steps(sieve: Sieve, first: date, second: date) -> int:
    return sieve.count_before(second) - sieve.count_before(first)


def _earlier(ritual: Ritual, start: Anchor) -> int:
    """How many were held before the first one, by sources that have an earlier first."""
    return ritual.held_by_any.count_before(start.day)


def day_of(ritual: Ritual, number: int) -> date | None:
    """The day of the occurrence with this number, by the nearest anchor; None where days in between are open,
    or the series does not reach it."""
    anchors = ritual.anchors or _start(ritual)
    if not anchors or number < 1:
        return None
    nearest = min(anchors, key=lambda a: abs(a.number - number))
    sieve = ritual.held_surely
    day = sieve.nth(sieve.count_before(nearest.day) + number - nearest.number)
    if day is None:
        return None
    found = number_on(ritual, day)
    return day if found is not None and found.number == number else None


def start_agrees(ritual: Ritual) -> Agreement | None:
    """The first one, as no. 1, beside the first number a source gives: where they differ, some were missed or
    counted otherwise. None where no source gives a number, or the first day is not certain."""
    for first in _start(ritual) if ritual.anchors else ():
        return _agreement(ritual, first, ritual.anchors[0])
    return None


def anchors_agree(ritual: Ritual) -> tuple[Agreement, ...]:
    """Each pair of neighbouring anchors beside the rule between them."""
    return tuple(_agreement(ritual, first, second) for first, second in pairwise(ritual.anchors))


def _agreement(ritual: Ritual, first: Anchor, second: Anchor) -> Agreement:
    chosen = [_steps(s, first.day, second.day) for s in (ritual.held_surely, ritual.held)]
    every = [_steps(s, first.day, second.day) for s in (ritual.held_by_all, ritual.held_by_any)]
    by_numbers = second.number - first.number
    return Agreement(first, second, by_numbers, (min(chosen), max(chosen)), (min(every), max(every)))
