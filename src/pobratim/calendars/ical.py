"""iCalendar out (RFC 5545): entries with rules, exceptions and zones as a calendar file.

A date that is not known to the day has no place in a calendar file and is never given one: whoever makes
entries leaves it out and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

from pobratim.calendars.lines import escaped, folded, parameter
from pobratim.calendars.vtimezone import vtimezone

PRODID = "-//Pobratim//The living record of twin cities//EN"
_AHEAD = 10  # years after the last date for which a zone without a rule is written out
_WEB = re.compile(r"https?://[^\s\x00-\x1f]+", re.I)  # anything else has no business in a calendar file
Moment = date | datetime


class Status(StrEnum):
    """Whether an entry is to be counted on."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(slots=True)  # thousands are made for a feed, and frozen ones take three times as long
class Entry:
    """One VEVENT. ``summary`` and ``location``: language to text; the first is the feed's own, the others
    go along as comments. ``start`` and ``end`` are both days (``end`` the day after the last) or instants in
    a zone. ``overrides`` are occurrences of the same rule told anew; each says which it ``replaces``.
    ``sequence`` and ``modified`` must grow with each change, or calendars keep what they have."""

    uid: str
    summary: Mapping[str, str]
    start: Moment
    end: Moment | None = None
    rule: str | None = None
    left_out: tuple[Moment, ...] = ()
    added: tuple[Moment, ...] = ()
    replaces: Moment | None = None
    overrides: tuple[Entry, ...] = ()
    description: str = ""
    location: Mapping[str, str] = field(default_factory=dict)
    geo: tuple[float, float] | None = None
    url: str | None = None
    categories: tuple[str, ...] = ()
    status: Status = Status.CONFIRMED
    sequence: int = 0
    modified: datetime | None = None
    alarm: timedelta | None = None


def calendar_file(
    entries: Iterable[Entry],
    *,
    name: str,
    stamp: datetime,
    lang: str = "en",
    refresh: timedelta | None = None,
) -> str:
    """A whole calendar file, with CRLF at the end of each line. ``stamp``: when it was made, with offset."""
    body: list[str] = []
    zones: dict[str, tuple[int, int]] = {}
    for entry in entries:
        _write(entry, stamp, body)
        for moment in _moments(entry):
            if isinstance(moment, datetime) and isinstance(moment.tzinfo, ZoneInfo):
                first, last = zones.get(moment.tzinfo.key, (9999, 1))
                zones[moment.tzinfo.key] = min(first, moment.year), max(last, moment.year)
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN"]
    head += [f"NAME;LANGUAGE={lang}:{escaped(name)}", f"X-WR-CALNAME:{escaped(name)}"]
    if refresh:
        hours = f"PT{max(int(refresh.total_seconds() // 3600), 1)}H"
        head += [f"REFRESH-INTERVAL;VALUE=DURATION:{hours}", f"X-PUBLISHED-TTL:{hours}"]
    for zone, (first, last) in sorted(zones.items()):
        head += vtimezone(zone, first - 1, max(last, stamp.year) + _AHEAD)
    return folded("\r\n".join((*head, *body, "END:VCALENDAR", "")))


def _moments(entry: Entry) -> Iterator[Moment]:
    yield entry.start
    yield from entry.added
    for override in entry.overrides:
        yield override.start


def _write(entry: Entry, stamp: datetime, out: list[str]) -> None:
    for one in (entry, *entry.overrides):
        out += _lines(one, stamp)


def _lines(entry: Entry, stamp: datetime) -> list[str]:
    modified = entry.modified
    out = [
        "BEGIN:VEVENT",
        f"UID:{escaped(entry.uid)}",
        f"DTSTAMP:{_utc(modified or stamp)}",
        _moment("DTSTART", entry.start),
    ]
    if entry.end is not None:
        out.append(_moment("DTEND", entry.end))
    if entry.replaces is not None:
        out.append(_moment("RECURRENCE-ID", entry.replaces))
    if entry.rule:
        out.append(f"RRULE:{entry.rule}")
    out += [_moment("EXDATE", moment) for moment in entry.left_out]
    out += [_moment("RDATE", moment) for moment in entry.added]
    # The first language as the property, which may stand but once; the others as comments of theirs.
    name = "SUMMARY"
    for lang, text in entry.summary.items():
        out.append(_in_language(name, lang) + escaped(text))
        name = "COMMENT"
    for lang, text in entry.location.items():
        out.append(_in_language("LOCATION", lang) + _often(text))
        break
    if entry.description:
        out.append(f"DESCRIPTION:{escaped(entry.description)}")
    if entry.geo:
        out.append(f"GEO:{entry.geo[0]:.6f};{entry.geo[1]:.6f}")
    if entry.url and _WEB.fullmatch(entry.url):
        out.append(f"URL:{entry.url}")
    if entry.categories:
        out.append("CATEGORIES:" + ",".join(map(_often, entry.categories)))
    out.append(f"STATUS:{entry.status}")
    if not isinstance(entry.start, datetime):
        out.append("TRANSP:TRANSPARENT")
    out.append(f"SEQUENCE:{entry.sequence}")
    if modified:
        out.append(f"LAST-MODIFIED:{_utc(modified)}")
    if entry.alarm is not None:
        out += _alarm(entry)
    out.append("END:VEVENT")
    return out


_often = lru_cache(maxsize=1024)(escaped)  # kinds, themes and places come again and again


@lru_cache(maxsize=64)
def _in_language(name: str, lang: str) -> str:
    return f"{name};LANGUAGE={parameter(lang)}:"


def _alarm(entry: Entry) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{escaped(next(iter(entry.summary.values())))}"
    yield f"TRIGGER:-PT{int((entry.alarm or timedelta()).total_seconds() // 60)}M"
    yield "END:VALARM"


def _moment(name: str, moment: Moment) -> str:
    if not isinstance(moment, datetime):
        return f"{name};VALUE=DATE:{moment.isoformat().replace('-', '')}"
    if isinstance(moment.tzinfo, ZoneInfo) and moment.tzinfo.key != "UTC":
        return f"{name};TZID={parameter(moment.tzinfo.key)}:{moment:%Y%m%dT%H%M%S}"
    return f"{name}:{_utc(moment)}"


@lru_cache(maxsize=4096)
def _utc(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise ValueError(f"{moment} says no offset; an instant is expected")
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def until(moment: Moment) -> str:
    """The end of a rule as UNTIL has it: a day for days, else the instant in UTC."""
    return _utc(moment) if isinstance(moment, datetime) else f"{moment:%Y%m%d}"
