"""VTIMEZONE from the IANA tables: the changes a feed needs, and a rule for those to come if there is one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pobratim.calendars.clock import zone_named
from pobratim.calendars.rule import WEEKDAYS

_STEP = timedelta(days=3)  # no zone has ever changed twice within three days and back
_ENOUGH = 4  # years a pattern must have held at the end to be written as a rule


class _Change(NamedTuple):
    """The clocks change at ``local``, told by the clocks before it."""

    local: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool


@lru_cache(maxsize=256)
def vtimezone(name: str, first_year: int, last_year: int) -> list[str]:
    """A zone's VTIMEZONE in lines for all these years and, where the clocks follow a rule, those after."""
    zone = zone_named(name)
    begin = datetime(max(first_year, 2), 1, 1, tzinfo=UTC)
    opening = begin.astimezone(zone)
    offset = opening.utcoffset() or timedelta()
    first = _Change(
        begin.replace(tzinfo=None) + offset, offset, offset, opening.tzname() or name, bool(opening.dst())
    )
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}", *_part(first, ())]
    changes = _changes(name, first_year, last_year)
    groups: dict[tuple[object, ...], list[_Change]] = {}
    for change in changes:
        groups.setdefault(change[1:], []).append(change)
    for group in groups.values():
        lines += _group(group, last_year)
    lines.append("END:VTIMEZONE")
    return lines


@lru_cache(maxsize=256)
def _changes(name: str, first_year: int, last_year: int) -> tuple[_Change, ...]:
    zone = zone_named(name)
    probe = datetime(max(first_year, 2), 1, 1, tzinfo=UTC)
    end = datetime(min(last_year, 9997) + 1, 1, 1, tzinfo=UTC)
    found = []
    last = probe.astimezone(zone)
    while probe < end:
        following = probe + _STEP
        then = following.astimezone(zone)
        if (then.utcoffset(), then.tzname(), then.dst()) != (last.utcoffset(), last.tzname(), last.dst()):
            low, high = probe, following
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) / 2
                middle = middle.replace(microsecond=0)
                at = middle.astimezone(zone)
                same = (at.utcoffset(), at.tzname(), at.dst()) == (
                    last.utcoffset(),
                    last.tzname(),
                    last.dst(),
                )
                low, high = (middle, high) if same else (low, middle)
            now = high.astimezone(zone)
            before, after = last.utcoffset() or timedelta(), now.utcoffset() or timedelta()
            found.append(
                _Change(
                    high.replace(tzinfo=None) + before, before, after, now.tzname() or name, bool(now.dst())
                )
            )
            then = now if high == following else then
        probe, last = following, then
    return tuple(found)


def _group(group: list[_Change], last_year: int) -> Iterator[str]:
    """Changes of one kind: those that follow one rule to the end as a rule, those before one by one."""
    pattern = _pattern(group[-1])
    run = 0
    for later, earlier in pairwise(reversed(group)):
        if _pattern(earlier) & pattern and later.local.year == earlier.local.year + 1:
            pattern &= _pattern(earlier)
            run += 1
        else:
            break
    ruled = run + 1 if run + 1 >= _ENOUGH and group[-1].local.year == last_year else 0
    single = group[: len(group) - ruled]
    if single:
        yield from _part(single[0], tuple(change.local for change in single[1:]))
    if ruled:
        month, nth, weekday, _ = min(pattern)
        rule = f"RRULE:FREQ=YEARLY;BYMONTH={month};BYDAY={nth}{WEEKDAYS[weekday]}"
        yield from _part(group[len(group) - ruled], (), rule)


def _pattern(change: _Change) -> frozenset[tuple[int, int, int, object]]:
    """The rules the day of a change may follow: the nth weekday of its month, or the last."""
    day = change.local
    found = [(day.month, (day.day - 1) // 7 + 1, day.weekday(), day.time())]
    if (day + timedelta(days=7)).month != day.month:
        found.append((day.month, -1, day.weekday(), day.time()))
    return frozenset(found)


def _part(change: _Change, more: tuple[datetime, ...], rule: str = "") -> Iterator[str]:
    kind = "DAYLIGHT" if change.summer else "STANDARD"
    yield f"BEGIN:{kind}"
    yield f"DTSTART:{change.local:%Y%m%dT%H%M%S}"
    yield f"TZOFFSETFROM:{_offset(change.before)}"
    yield f"TZOFFSETTO:{_offset(change.after)}"
    yield f"TZNAME:{change.name}"
    if rule:
        yield rule
    if more:
        yield "RDATE:" + ",".join(f"{local:%Y%m%dT%H%M%S}" for local in more)
    yield f"END:{kind}"


def _offset(offset: timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    rest = f"{seconds % 60:02}" if seconds % 60 else ""
    return f"{sign}{seconds // 3600:02}{seconds // 60 % 60:02}{rest}"
