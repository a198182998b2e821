"""Where things stand on the ribbon of two years: one lane for each city, what is of both between them.

Pure geometry in the units of the picture. Whatever is drawn stands in the list as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH, MARGIN = 1200.0, 24.0
LANE, MIDDLE, LEVEL = 30.0, 236.0, 24.0  # heights: first label level, the ribbon's own line, between levels
LEVELS = 6
_LETTER, _PAD = 7.9, 16.0
LONGEST_LABEL = 46  # letters


Taken = dict[tuple[int, int], list[tuple[float, float]]]  # what stands at each side's levels, from and to


@dataclass(frozen=True, slots=True)
class Point:
    """What is to be placed: ``lane`` -1 above (the first city), 1 below (the second), 0 both."""

    key: str
    label: str
    first: date
    end: date
    lane: int
    score: int
    vague: bool
    careful: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A point with its place. ``level`` 0 is without a label: there was no room, or it weighs too little."""

    point: Point
    x: float
    width: float
    y: float
    size: float
    text_x: float
    text_y: float
    anchor: str
    level: int

    @property
    def stem(self) -> float:
        """Where the stem to the label ends."""
        return self.text_y + (6 if self.text_y < self.y else -14)


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a month; ``year`` where a year begins, or the ribbon."""

    x: float
    month: int
    year: int | None


@dataclass(frozen=True, slots=True)
class Link:
    """A day that serves two occasions."""

    x: float
    key: str


@dataclass(frozen=True, slots=True)
class Ribbon:
    """Everything drawn."""

    ticks: tuple[Tick, ...]
    placed: tuple[Placed, ...]
    links: tuple[Link, ...]
    height: float = 2 * MIDDLE
    width: float = WIDTH
    middle: float = MIDDLE


def ribbon(first: date, end: date, points: Sequence[Point], days: Iterable[tuple[date, str]] = ()) -> Ribbon:
    """The weightiest get a label while there is room; all get their mark."""
    scale = (WIDTH - 2 * MARGIN) / max((end - first).days, 1)

    def at(day: date) -> float:
        return round(MARGIN + min(max((day - first).days, 0), (end - first).days) * scale, 1)

    taken: Taken = {}
    placed = []
    for point in sorted(points, key=lambda p: (p.vague, -p.score, p.first, p.key)):
        begin, stop = at(point.first), at(point.end)
        x = begin
        placed.append(_place(point, begin, x, stop - begin, taken))
    placed.sort(key=lambda p: (p.point.first, p.point.key))
    return Ribbon(
        tuple(_ticks(first, end, at)), tuple(placed), tuple(Link(at(day), key) for day, key in days)
    )


def _place(point: Point, begin: float, x: float, width: float, taken: Taken) -> Placed:
    above = point.lane <= 0
    text = len(point.label) * _LETTER + _PAD
    anchor, left = _side(x, text)
    right = left + text
    if point.vague:  # its span is drawn under its label
        left, right = min(left, begin), max(right, begin + width)
    level = _free(left, right, -1 if above else 1, taken)
    text_y = MIDDLE - LANE - level * LEVEL if above else MIDDLE + LANE + level * LEVEL + 6
    return Placed(
        point,
        begin if point.vague else x,
        max(width, 3.0) if point.vague else 0.0,
        text_y + 7 if point.vague and level else MIDDLE + point.lane * 12.0,
        min(4.0 + point.score / 4, 9.0),
        x,
        text_y,
        anchor,
        level,
    )


def _free(left: float, right: float, side: int, taken: Taken) -> int:
    """The first level at which nothing stands from ``left`` to ``right``, taken from now on; 0 for none."""
    for level in range(1, LEVELS + 1):
        here = taken.setdefault((side, level), [])
        if all(right < a or left > b for a, b in here):
            here.append((left, right))
            return level
    return 0


def _side(x: float, text: float) -> tuple[str, float]:
    """Whether a label begins at its mark or ends there, so that it stays within the picture."""
    return ("end", x - text + _PAD) if x + text > WIDTH - MARGIN else ("start", x - 4)


def _ticks(first: date, end: date, at: Callable[[date], float]) -> Iterable[Tick]:
    month = (first - timedelta(days=1)).replace(day=1)
    month = (month + timedelta(days=32)).replace(day=1)
    begun = True
    while month < end:
        yield Tick(at(month), month.month, month.year if begun or month.month == 1 else None)
        begun = False
        month = (month + timedelta(days=32)).replace(day=1)
