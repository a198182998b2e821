"""Feasts that move: Easter west and east, Advent, and days of the Hebrew and the Islamic calendar.

Easter: the anonymous Gregorian computus and Meeus's Julian one. Hebrew: the molad arithmetic in use since
the fourth century, exact. Islamic: the tabular (civil) calendar, whose days may differ by one from those
proclaimed by sight of the moon; whoever uses it must say so.
"""

from __future__ import annotations

from datetime import date, timedelta

_TO_GREGORIAN = 13  # days the Julian calendar is behind, March 1900 to February 2100
_HEBREW_EPOCH = -1373427  # ordinal of the day before 1 Tishri of year 1
_ISLAMIC_EPOCH = 227015  # ordinal of 1 Muharram of year 1, civil
_HEBREW_MONTHS = ("nisan", "iyyar", "sivan", "tammuz", "av", "elul", "tishri")


def easter(year: int) -> date:
    """Easter Sunday of the western churches."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in our calendar. Raises ValueError outside 1900 to 2099."""
    if not 1900 <= year < 2100:
        raise ValueError(f"the eastern Easter of {year} is not reckoned; 1900 to 2099 are")
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=_TO_GREGORIAN)


def first_advent(year: int) -> date:
    """The first Sunday of Advent: the fourth before Christmas Day."""
    christmas = date(year, 12, 25)
    return christmas - timedelta(days=(christmas.weekday() + 1) % 7 or 7) - timedelta(days=21)


def hebrew(name: str, year: int) -> date:
    """A day of the Hebrew calendar written month-day (nisan-27) in our ``year``; Nisan to Tishri only."""
    month, _, day = name.partition("-")
    if month not in _HEBREW_MONTHS or not day.isdigit():
        raise ValueError(f"{name!r} is no day taken here; {', '.join(_HEBREW_MONTHS)} are the months")
    # Nisan to Elul alternate 30 and 29 days and end at the new year of this autumn.
    new_year = date.fromordinal(_new_year(year + 3761))
    before = sum(30 - n % 2 for n in range(_HEBREW_MONTHS.index(month), 6))
    return new_year - timedelta(days=before) + timedelta(days=int(day) - 1)


def _new_year(year: int) -> int:
    """Ordinal of 1 Tishri: from the mean new moon, put off so that no feast meets the Sabbath."""
    return _HEBREW_EPOCH + _elapsed(year) + _put_off(year)


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if (3 * (day + 1)) % 7 < 3 else day


def _put_off(year: int) -> int:
    last, this, next_ = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    if next_ - this == 356:
        return 2
    return 1 if this - last == 382 else 0


def islamic(month: int, day: int, year: int) -> list[date]:
    """The days of our ``year`` on which a day of the tabular Islamic calendar falls: one or two, or none."""
    guess = (year - 622) * 33 // 32
    found = (_islamic(y, month, day) for y in range(guess - 1, guess + 4))
    return [d for d in found if d.year == year]


def _islamic(year: int, month: int, day: int) -> date:
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return date.fromordinal(_ISLAMIC_EPOCH + days)
