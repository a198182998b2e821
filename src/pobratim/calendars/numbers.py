"""Which number an occurrence was, by the nearest anchor; and whether anchors agree with the rule."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date

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
    """Two anchors and how many occurrences lie between them, by their numbers and by the rule."""

    first: Anchor
    second: Anchor
    by_numbers: int
    by_rule_low: int
    by_rule_high: int

    @property
    def agrees(self) -> bool:
        """Whether the numbers are possible by the rule and its gaps."""
        return self.by_rule_low <= self.by_numbers <= self.by_rule_high


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
    return Numbered(
        day, number, max(low, 1), max(high, 1), nearest.day != day, nearest, from_start=not ritual.anchors
    )


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


def anchors_agree(ritual: Ritual) -> tuple[Agreement, ...]:
    """Each pair of neighbouring anchors beside the rule between them."""
    out = []
    for first, second in zip(ritual.anchors, ritual.anchors[1:], strict=False):
        _, low, high = _from(ritual, Anchor(first.day, 0, first.source), second.day)
        out.append(Agreement(first, second, second.number - first.number, low, high))
    return tuple(out)
