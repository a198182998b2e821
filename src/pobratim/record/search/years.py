"""Years as tokens, so that the index itself answers whether a span of years and a vague date overlap.

A span is covered by as few whole centuries, decades and years as it takes. An entry has ``y=`` for each part
of its cover, and ``y<`` for each larger part that holds one. A question's part meets an entry's where one is,
holds or lies in the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

FIRST, LAST = 1000, 2199
_STEPS = (100, 10, 1)


def tokens(lower: date | None, upper: date | None, known: bool = True) -> list[str]:
    """The tokens of half-open bounds; an open end reaches as far as we count; none for no date at all."""
    if not known or (lower is None and upper is None):
        return []
    begin = lower.year if lower else FIRST
    end = (upper - timedelta(days=1)).year if upper else LAST
    out: dict[str, None] = {}
    for part in cover(begin, end):
        out[f"y={part}"] = None
        out.update((f"y<{larger}", None) for larger in _larger(part))
    return list(out)


def question(begin: int | None, end: int | None) -> list[str]:
    """The tokens of which an entry must have one to overlap the years from ``begin`` to ``end``."""
    out: dict[str, None] = {}
    for part in cover(begin or FIRST, end or LAST):
        out[f"y={part}"] = None
        out.update((f"y={larger}", None) for larger in _larger(part))
        if len(part) < 4:
            out[f"y<{part}"] = None
    return list(out)


def cover(begin: int, end: int) -> Iterator[str]:
    """The parts of the years from ``begin`` to ``end``, both in: "19" a century, "197" a decade, "1974"."""
    year, end = max(begin, FIRST), min(end, LAST)
    while year <= end:
        step = next(s for s in _STEPS if year % s == 0 and year + s - 1 <= end)
        yield str(year // step)
        year += step


def _larger(part: str) -> Iterator[str]:
    while len(part) > 2:
        part = part[:-1]
        yield part
