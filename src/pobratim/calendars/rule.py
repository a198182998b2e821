"""Recurrence rules (RFC 5545 RRULE) of whole days: read, refused with a reason, written.

A rule says on which days; the hour belongs to the series. What has a closed form, and so is taken:

  FREQ         DAILY, WEEKLY, MONTHLY, YEARLY, with INTERVAL, COUNT, UNTIL and WKST
  BYMONTH      with each of them
  BYDAY        plain weekdays with each of them; ordinals (2SU, -1MO) with MONTHLY and YEARLY
  BYMONTHDAY   1 to 31 and -1 to -31, except with WEEKLY
  BYYEARDAY    with YEARLY
  BYSETPOS     with MONTHLY and YEARLY
  BYHOUR, BYMINUTE, BYSECOND   one value each: it is taken as the hour of the series

Everything else (SECONDLY, MINUTELY, HOURLY, BYWEEKNO, several hours a day) is refused by RuleRefused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Self

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST = 1000  # characters of a rule: an honest one has fewer than a hundred
MOST_INTERVAL = 10_000
_ORDINAL = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
_DAYS = ("BYMONTH", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYSETPOS")
_KNOWN = ("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", *_DAYS, "BYHOUR", "BYMINUTE", "BYSECOND")


class RuleRefused(ValueError):
    """A rule that cannot be read, or that no ceremony keeps; the message says what would do."""


class Freq(StrEnum):
    """How often: daily and coarser, as no ceremony is held by the minute."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True)
class Rule:
    """On which days something recurs.

    ``byday`` pairs an ordinal (0: every one) with a weekday, Monday 0. ``until`` is the last day it may fall
    on; a rule that ends at an instant keeps it in ``until_instant`` until :meth:`closed` knows the zone.
    """

    freq: Freq
    interval: int = 1
    count: int | None = None
    until: date | None = None
    until_instant: datetime | None = None
    bymonth: tuple[int, ...] = ()
    bymonthday: tuple[int, ...] = ()
    byyearday: tuple[int, ...] = ()
    byday: tuple[tuple[int, int], ...] = ()
    bysetpos: tuple[int, ...] = ()
    wkst: int = 0
    at: time | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an RRULE with or without its name. Raises RuleRefused."""
        parts = _parts(text)
        word = parts.pop("FREQ", "")
        if word not in Freq.__members__:
            raise RuleRefused(
                f"FREQ={word or 'nothing'} is refused: DAILY, WEEKLY, MONTHLY or YEARLY is expected"
            )
        until = _until(parts["UNTIL"]) if "UNTIL" in parts else None
        if "COUNT" in parts and until:
            raise RuleRefused("COUNT and UNTIL exclude each other; keep one of them")
        rule = cls(
            Freq(word),
            _number("INTERVAL", parts.get("INTERVAL", "1"), 1, MOST_INTERVAL),
            _number("COUNT", parts["COUNT"], 1, 10**12) if "COUNT" in parts else None,
            None if until is None or isinstance(until, datetime) else until,
            until if isinstance(until, datetime) else None,
            _numbers("BYMONTH", parts, 1, 12),
            _numbers("BYMONTHDAY", parts, 1, 31, negative=True),
            _numbers("BYYEARDAY", parts, 1, 366, negative=True),
            tuple(sorted({_weekday(w) for w in parts["BYDAY"].split(",")})) if "BYDAY" in parts else (),
            _numbers("BYSETPOS", parts, 1, 366, negative=True),
            WEEKDAYS.index(parts["WKST"]) if parts.get("WKST") in WEEKDAYS else 0,
            _hour(parts),
        )
        rule._check()
        return rule

    def _check(self) -> None:
        ordinal = any(n for n, _ in self.byday)
        coarse = self.freq in (Freq.MONTHLY, Freq.YEARLY)
        if ordinal and not coarse:
            raise RuleRefused(
                f"an ordinal weekday (2SU) does not go with FREQ={self.freq}; give plain BYDAY=SU"
            )
        if self.bymonthday and self.freq is Freq.WEEKLY:
            raise RuleRefused("BYMONTHDAY does not go with FREQ=WEEKLY (RFC 5545); use MONTHLY")
        if self.byyearday and self.freq is not Freq.YEARLY:
            raise RuleRefused("BYYEARDAY goes with FREQ=YEARLY only")
        if self.bysetpos and not coarse:
            raise RuleRefused(
                f"BYSETPOS with FREQ={self.freq} has no closed form here; give the days themselves"
            )
        if self.bysetpos and not (self.byday or self.bymonthday or self.byyearday):
            raise RuleRefused("BYSETPOS needs days to choose from: BYDAY, BYMONTHDAY or BYYEARDAY")

    def closed(self, start: date) -> Rule:
        """The same rule with everything said that RFC 5545 takes from the start."""
        if self.bymonthday or self.byyearday or self.byday or self.freq is Freq.DAILY:
            return self
        if self.freq is Freq.WEEKLY:
            return replace(self, byday=((0, start.weekday()),))
        months = self.bymonth if self.bymonth or self.freq is Freq.MONTHLY else (start.month,)
        return replace(self, bymonth=months, bymonthday=(start.day,))

    @property
    def shape(self) -> str:
        """Which phrase says the whole of it: "daily", "weekly" on certain days, each year on a "date" or on
        the nth "weekday" of a month; "other" where none does."""
        if self.interval > 1 or self.bysetpos or self.byyearday or self.count or self.until:
            return "other"
        if self.freq is Freq.DAILY:
            return "other" if self.byday or self.bymonth or self.bymonthday else "daily"
        if self.freq is Freq.WEEKLY:
            return "weekly" if self.byday and not self.bymonth else "other"
        one_month = self.freq is Freq.YEARLY and len(self.bymonth) == 1
        if one_month and len(self.bymonthday) == 1 and self.bymonthday[0] > 0 and not self.byday:
            return "date"
        nth = one_month and len(self.byday) == 1 and not self.bymonthday
        return "weekday" if nth and self.byday[0][0] in (1, 2, 3, 4, 5, -1) else "other"

    def text(self, until: str | None = None) -> str:
        """The rule as RRULE's value; ``until`` replaces COUNT and UNTIL by an end, ready written."""
        said = [f"FREQ={self.freq}"]
        if self.interval > 1:
            said.append(f"INTERVAL={self.interval}")
        if until is not None:
            said.append(f"UNTIL={until}")
        elif self.count is not None:
            said.append(f"COUNT={self.count}")
        elif self.until is not None:
            said.append(f"UNTIL={self.until:%Y%m%d}")
        for name, numbers in (
            ("BYMONTH", self.bymonth),
            ("BYMONTHDAY", self.bymonthday),
            ("BYYEARDAY", self.byyearday),
        ):
            if numbers:
                said.append(f"{name}={','.join(map(str, numbers))}")
        if self.byday:
            said.append("BYDAY=" + ",".join(f"{n or ''}{WEEKDAYS[w]}" for n, w in self.byday))
        if self.bysetpos:
            said.append(f"BYSETPOS={','.join(map(str, self.bysetpos))}")
        if self.wkst:
            said.append(f"WKST={WEEKDAYS[self.wkst]}")
        return ";".join(said)


def _parts(text: str) -> dict[str, str]:
    text = text.strip()
    if len(text) > LONGEST:
        raise RuleRefused(f"a rule of {len(text):,} characters is refused; {LONGEST:,} are the most")
    parts: dict[str, str] = {}
    for part in text.upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, _, value = part.strip().partition("=")
        if name not in _KNOWN:
            raise RuleRefused(f"{part.strip() or text!r} is not taken in a rule; {', '.join(_KNOWN)} are")
        if name in parts or not value:
            raise RuleRefused(f"{name} is given twice or without a value")
        parts[name] = value
    return parts


def _number(name: str, text: str, least: int, most: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,13}", text) or not least <= int(text) <= most:
        raise RuleRefused(f"{name}={text[:20]} is refused: a number from {least:,} to {most:,} is expected")
    return int(text)


def _numbers(
    name: str, parts: dict[str, str], least: int, most: int, *, negative: bool = False
) -> tuple[int, ...]:
    found = set()
    for text in parts[name].split(",") if name in parts else ():
        value = _number(name, text, -most if negative else least, most)
        if not value:
            raise RuleRefused(f"{name}=0 means no day; count from 1, or from -1 at the end")
        found.add(value)
    return tuple(sorted(found))


def _weekday(text: str) -> tuple[int, int]:
    match = _ORDINAL.fullmatch(text)
    if not match or (match[1] and not 1 <= abs(int(match[1])) <= 53):
        raise RuleRefused(f"BYDAY={text[:20]} is no weekday; MO, 2SU or -1FR are")
    return int(match[1] or 0), WEEKDAYS.index(match[2])


def _until(text: str) -> date | datetime:
    match = _UNTIL.fullmatch(text)
    try:
        if not match:
            raise ValueError("expected 20250926 or 20250926T180000Z")
        day = date(int(match[1]), int(match[2]), int(match[3]))
        if match[4] is None or not match[7]:
            return day
        return datetime.combine(day, time(int(match[4]), int(match[5]), min(int(match[6]), 59)), UTC)
    except ValueError as error:
        raise RuleRefused(f"UNTIL={text[:20]} is no end: {error}") from None


def _hour(parts: dict[str, str]) -> time | None:
    given = [parts.get(name) for name in ("BYHOUR", "BYMINUTE", "BYSECOND")]
    if given == [None, None, None]:
        return None
    if any("," in value for value in given if value):
        raise RuleRefused("several hours a day are several series; give each its own rule")
    if given[0] is None:
        raise RuleRefused("BYMINUTE and BYSECOND need BYHOUR with them")
    hour, minute, second = (
        _number(name, value or "0", 0, most)
        for name, value, most in zip(("BYHOUR", "BYMINUTE", "BYSECOND"), given, (23, 59, 59), strict=True)
    )
    return time(hour, minute, second)
