"""A weekday and the number of its day, without the month: "Vendredi 11, 18h", "Friday 11 (town hall)"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from pobratim.reading.dates.reckoned import Reckoned

_REACH: Final = 45  # days from publication to such a day
_LAST: Final = 31
_PARTING: Final = frozenset(",(:\n")  # what stands behind the number; else it counts something


def with_number(
    lows: Sequence[str], end: int, weekday: int, published: date | None
) -> tuple[Reckoned, int] | None:
    """The day of this number near publication that is such a weekday, and where its words end.

    None where no number that stands by itself follows, or no such day is near.
    """
    if published is None or end + 1 >= len(lows) or not lows[end].isdigit():
        return None
    number, behind = int(lows[end]), end + 1
    behind += lows[behind] == "." and behind + 1 < len(lows)
    if not 1 <= number <= _LAST or lows[behind] not in _PARTING:
        return None
    near = (published + timedelta(days=n * way) for n in range(_REACH) for way in (1, -1))
    day = next((d for d in near if d.day == number and d.isoweekday() == weekday), None)
    return (Reckoned(day.isoformat(), "absolute"), end + 1) if day is not None else None
