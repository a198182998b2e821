"""Days told by the name of a feast: of the same date every year, so many days from Easter, or a Sunday."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

_WEEK: Final = 7
_MONTH: Final = 2  # characters of a month
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def feast(key: str, year: int) -> str | None:
    """The day, days or month (EDTF) of a feast in a year.

    Keys: "05-05", "12" (at Christmas), "easter 39", "easter 48 50", "sunday 11-13", "monday 05-25 -2 0". The
    numbers are days after Easter, or after that day of the week on or after a date. None where the calendar
    has no such day.
    """
    kind, *rest = key.split(" ")
    if kind == "easter":
        return _days(easter(year), rest)
    if len(kind) == _MONTH:
        return f"{year:04d}-{kind}"
    try:
        day = date.fromisoformat(f"{year:04d}-{rest[0] if rest else kind}")
    except ValueError:
        return None
    if rest:
        day += timedelta(days=(_WEEKDAYS.index(kind) + 1 - day.isoweekday()) % _WEEK)
    return _days(day, rest[1:] or ["0"])


def first_of(edtf: str) -> date:
    """The first day of a feast, of a month its middle."""
    return date.fromisoformat(edtf[:10] if len(edtf) > len("2024-12") else f"{edtf}-15")


def _days(day: date, after: list[str]) -> str:
    return "/".join((day + timedelta(days=int(n))).isoformat() for n in after)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    full = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * full) // 433
    month = (h + full - 7 * m + 90) // 25
    return date(year, month, (h + full - 7 * m + 33 * month + 19) % 32)
