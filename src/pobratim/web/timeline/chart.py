"""The dates of a timeline as marks on one line of years: a dot for a day, a bar as long as it may have been.

Positions are percentages of the width, so that the picture fits a phone and a poster; lanes are counted from
0. The picture says nothing that the list below it does not say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from pobratim.facts.when import Precision, When, parse_or_none

HEIGHT, LANE, GAP, FOOT = 150, 11, 1.4, 22
MOST, _GRID = 400, 0.25  # dates that are drawn each, beyond which equal marks of a grid are drawn once
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
_TICKS, _APART = 6, 9.0
_ROOM = 17.0  # per cent of a phone's width that two years side by side take


class Bar(NamedTuple):
    """A date: ``shape`` is day, span, doubtful or open; all numbers are percentages but ``y``, in pixels."""

    shape: str
    left: float
    right: float
    y: float


class Tick(NamedTuple):
    """A year on the line."""

    year: int
    at: float
    anchor: str


class Chart(NamedTuple):
    """Everything the template draws; heights in pixels."""

    bars: list[Bar]
    ticks: list[Tick]
    height: int
    base: int
    thick: float


def chart(dates: Iterable[str | None], today: date) -> Chart | None:
    """The picture; None where fewer than two dates have a place on it."""
    known = [k for k in map(parse_or_none, dates) if k is not None and (k.lower or k.upper)]
    if len(known) < 2:
        return None
    ends = [d for k in known for d in (k.lower, k.upper and k.upper - timedelta(days=1)) if d]
    if any(k.is_open and k.upper is None for k in known):
        ends.append(today)
    first, last = min(ends).year, min(max(ends).year + 1, MAXYEAR)
    zero, whole = date(first, 1, 1).toordinal(), date(last, 1, 1).toordinal() - date(first, 1, 1).toordinal()

    def at(day: date) -> float:
        return round(max(0.0, min(100.0, (day.toordinal() - zero) / max(whole, 1) * 100)), 2)

    spans = [(_shape(k), at(k.lower) if k.lower else 0.0, at(k.upper) if k.upper else 100.0) for k in known]
    if len(spans) > MOST:
        spans = list(dict.fromkeys((shape, _coarse(left), _coarse(right)) for shape, left, right in spans))
    lanes = _lanes(spans)
    high = max(lanes) + 1
    lane = min(LANE, HEIGHT / high)
    base = round(high * lane) + 4
    bars = [
        Bar(shape, left, left if shape == "day" else right, round(base - (n + 0.5) * lane, 1))
        for (shape, left, right), n in zip(spans, lanes, strict=True)
    ]
    return Chart(bars, _ticks(first, last, at), base + FOOT, base, round(min(6.0, lane * 0.55), 1))


def _coarse(at: float) -> float:
    return round(at / _GRID) * _GRID


def _shape(known: When) -> str:
    if known.is_day and not (known.uncertain or known.approximate):
        return "day"
    if known.is_open:
        return "open"
    doubtful = known.uncertain or known.approximate or known.precision is Precision.INTERVAL
    return "doubtful" if doubtful else "span"


def _lanes(spans: Sequence[tuple[str, float, float]]) -> list[int]:
    """The lowest lane that is free, for each; what is longest lies lowest."""
    free: list[float] = []
    lanes = [0] * len(spans)
    order = sorted(range(len(spans)), key=lambda i: (spans[i][0] != "open", spans[i][1], i))
    for i in order:
        _, left, right = spans[i]
        lane = next((n for n, end in enumerate(free) if end <= left), len(free))
        if lane == len(free):
            free.append(0.0)
        free[lane] = max(right, left) + GAP
        lanes[i] = lane
    return lanes


def _ticks(first: int, last: int, at: Callable[[date], float]) -> list[Tick]:
    step = next((s for s in _STEPS if (last - first) / s <= _TICKS), _STEPS[-1])
    years = range(-(-first // step) * step, last + 1, step)
    places = [(year, at(date(year, 1, 1))) for year in years]
    if not places or places[0][1] > _APART:
        # Where the line begins is told, and on a phone its year takes the room of the next.
        places = [(first, 0.0), *(p for p in places if p[1] > _ROOM)]
    return [Tick(year, p, "start" if p < 4 else "end" if p > 96 else "middle") for year, p in places]
