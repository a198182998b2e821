"""iCalendar in: a file as proposals, in bounded time whatever it says.

Nothing is expanded: a rule is kept as a rule if it has a closed form and ever falls on a day, else it is
refused with the reason and the first day stays. Zones are those of the IANA tables; one that the file
defines for itself is not believed, and an hour in it, or in none, is taken as local time of the town.
Attachments and alarms are dropped, as are addresses other than web addresses, and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from pobratim.calendars.clock import UnknownZone, at, zone_named
from pobratim.calendars.content_lines import Component, FileRefused, Line, components
from pobratim.calendars.days import RuleDays
from pobratim.calendars.lines import unescaped
from pobratim.calendars.proposals import CalendarRead, Mark, Noted, Proposal
from pobratim.calendars.rule import Rule, RuleRefused
from pobratim.facts.when import When

__all__ = ["FileRefused", "read_calendar"]

MOST_ENTRIES = 20_000
MOST_RULES = 2_000
MOST_NEVER = 20
MOST_SINGLE_DAYS = 5_000  # EXDATE and RDATE of one entry
MOST_WORDS = 20_000  # characters of a description kept
LONGEST = timedelta(days=366)
_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
_DURATION = re.compile(
    r"([+-]?)P(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?"
)
_WEB = re.compile(r"https?://[^\s<>\"']{1,2000}", re.I)
_DROPPED = ("ATTACH", "ATTENDEE", "ORGANIZER")


def read_calendar(data: bytes, zone: str) -> CalendarRead:
    """Read a calendar file; ``zone`` is that of the town it is for. Raises FileRefused for what is none, or
    too large; UnknownZone for a town's zone that does not exist."""
    town = zone_named(zone)
    calendars = [c for c in components(data) if c.name == "VCALENDAR"]
    proposals: list[Proposal] = []
    refused: list[Noted] = []
    notes: list[Noted] = []
    budget = _Budget()
    name = ""
    for calendar in calendars:
        said = calendar.first("X-WR-CALNAME") or calendar.first("NAME")
        name = name or (unescaped(said.value)[:200] if said else "")
        notes += [Noted(Mark.BROKEN_LINE, n, f"not understood: {t!r}") for n, t in calendar.broken]
        method = calendar.first("METHOD")
        cancels = method is not None and method.value.strip().upper() == "CANCEL"
        for event in (p for p in calendar.parts if p.name == "VEVENT"):
            if len(proposals) + len(refused) >= MOST_ENTRIES:
                notes.append(
                    Noted(Mark.TOO_MANY, event.number, f"only the first {MOST_ENTRIES:,} entries are read")
                )
                break
            try:
                proposals.append(_Entry(event, town, cancels, budget).proposal())
            except _Refused as error:
                refused.append(Noted(error.mark, event.number, str(error)))
    return CalendarRead(name, tuple(_marked_twice(proposals)), tuple(refused), tuple(notes))


class _Budget:
    """Rules looked into so far: one that never falls on a day takes 400 years of looking."""

    def __init__(self) -> None:
        self.rules = self.never = 0

    def spend(self) -> None:
        self.rules += 1
        if self.rules > MOST_RULES or self.never > MOST_NEVER:
            raise RuleRefused(
                f"the file has more than {MOST_RULES:,} rules, or {MOST_NEVER} that fall on no day"
            )


class _Refused(ValueError):
    def __init__(self, mark: Mark, text: str) -> None:
        super().__init__(text)
        self.mark = mark


def _marked_twice(proposals: list[Proposal]) -> Iterator[Proposal]:
    """The same UID twice, without RECURRENCE-ID, is two entries of which one is wrong."""
    seen: set[tuple[str, date | None]] = set()
    for proposal in proposals:
        key = proposal.uid, proposal.replaces
        if key in seen:
            note = Noted(
                Mark.TWICE, proposal.first_line, f"UID {proposal.uid[:60]!r} stands twice in the file"
            )
            proposal = replace(proposal, notes=(*proposal.notes, note))
        seen.add(key)
        yield proposal


class _Entry:
    """One VEVENT being read."""

    def __init__(self, event: Component, town: ZoneInfo, cancels: bool, budget: _Budget) -> None:
        self.event, self.town, self.cancels, self.budget = event, town, cancels, budget
        self.notes: list[Noted] = [
            Noted(Mark.BROKEN_LINE, n, f"not understood: {text!r}") for n, text in event.broken
        ]

    def proposal(self) -> Proposal:
        event = self.event
        if not event.closed or any(part.name == "VEVENT" for part in event.parts):
            raise _Refused(Mark.BROKEN_LINE, "an entry that is not closed, or holds another, is refused")
        line = event.first("DTSTART")
        if line is None:
            raise _Refused(Mark.NO_SUCH_DAY, "an entry without DTSTART has no day")
        start, zone = self._moment(line)
        day = start.date() if isinstance(start, datetime) else start
        end = self._end(start, line)
        rule = self._rule(day, start, zone)
        uid = self._text("UID", 500)
        if not uid:
            self._note(
                Mark.NO_UID, event.number, "it has no UID: the next reading of this file cannot know it again"
            )
        self._drop()
        summary = event.first("SUMMARY")
        return Proposal(
            uid=uid,
            summary=self._text("SUMMARY", 1000),
            when=_when(start, end),
            first_line=event.number,
            last_line=max((ln.number for ln in event.lines), default=event.number),
            start=start if isinstance(start, datetime) else None,
            end=end if isinstance(end, datetime) else None,
            days=max((end - start).days, 1)
            if end and not isinstance(end, datetime) and not isinstance(start, datetime)
            else 1,
            rule=rule,
            left_out=self._days("EXDATE"),
            added=self._days("RDATE"),
            replaces=next(iter(self._days("RECURRENCE-ID")), None),
            description=self._text("DESCRIPTION", MOST_WORDS),
            location=self._text("LOCATION", 1000),
            geo=self._geo(),
            url=self._url(),
            categories=tuple(c for ln in event.every("CATEGORIES") for c in _list(ln.value))[:50],
            lang=summary.parameters.get("LANGUAGE") if summary else None,
            sequence=self._sequence(),
            modified=self._instant("LAST-MODIFIED"),
            cancels=self.cancels or self._text("STATUS", 20).upper() == "CANCELLED",
            notes=tuple(self.notes),
        )

    def _note(self, mark: Mark, line: int, text: str) -> None:
        self.notes.append(Noted(mark, line, text))

    def _text(self, name: str, most: int) -> str:
        line = self.event.first(name)
        return unescaped(line.value).strip()[:most] if line else ""

    def _moment(self, line: Line) -> tuple[date | datetime, ZoneInfo]:
        """The day, or the instant and its zone. Raises _Refused for what is no day of the calendar."""
        match = _STAMP.fullmatch(line.value.strip())
        try:
            if not match:
                raise ValueError("expected 20250926 or 20250926T200000")
            day = date(int(match[1]), int(match[2]), int(match[3]))
            hour = time(int(match[4]), int(match[5]), min(int(match[6]), 59)) if match[4] else None
        except ValueError as error:
            raise _Refused(Mark.NO_SUCH_DAY, f"{line.name} {line.value[:40]!r} is no day: {error}") from None
        if hour is None:
            return day, self.town
        if line.parameters.get("VALUE", "").upper() == "DATE":
            self._note(
                Mark.MIXED, line.number, f"{line.name} says it is a day and has an hour; the hour is kept"
            )
        if match[7]:
            try:
                return datetime.combine(day, hour, UTC).astimezone(self.town), self.town
            except OverflowError:  # 31 December 9999 in the evening is no day of a town further east
                raise _Refused(Mark.NO_SUCH_DAY, f"{line.name} {line.value[:40]!r} is no day here") from None
        zone = self._zone(line)
        return at(day, hour, zone), zone

    def _zone(self, line: Line) -> ZoneInfo:
        name = line.parameters.get("TZID", "")
        if not name:
            self._note(
                Mark.ZONE, line.number, f"{line.name} has no time zone; taken as local time ({self.town.key})"
            )
            return self.town
        try:
            return zone_named(_known_zone(name))
        except UnknownZone:
            self._note(
                Mark.ZONE,
                line.number,
                f"time zone {name[:60]!r} is not known; taken as local time ({self.town.key})",
            )
            return self.town

    def _end(self, start: date | datetime, begins: Line) -> date | datetime | None:
        line = self.event.first("DTEND")
        length = self.event.first("DURATION")
        if line is not None:
            end, _ = self._moment(line)
        elif length is not None:
            span = self._duration(length)
            if span is None:
                return None
            if abs(span) > LONGEST or not 10 < start.year < 9990:
                self._note(Mark.TOO_LONG, begins.number, "it is longer than a year; the end is left out")
                return None
            end = start + span
        else:
            return None
        return self._sound(start, end, begins)

    def _sound(self, start: date | datetime, end: date | datetime, begins: Line) -> date | datetime | None:
        """The end, unless it cannot be one."""
        if isinstance(end, datetime) != isinstance(start, datetime):
            self._note(
                Mark.MIXED,
                begins.number,
                "it begins on a day and ends at an hour, or the other way; the end is left out",
            )
            return None
        if end < start:
            self._note(Mark.ENDS_FIRST, begins.number, "it ends before it begins; the end is left out")
            return None
        if end.toordinal() - start.toordinal() > LONGEST.days:
            self._note(Mark.TOO_LONG, begins.number, "it is longer than a year; the end is left out")
            return None
        return end if isinstance(end, datetime) or end > start else None

    def _duration(self, line: Line) -> timedelta | None:
        match = _DURATION.fullmatch(line.value.strip())
        if not match:
            self._note(Mark.BROKEN_LINE, line.number, f"DURATION {line.value[:40]!r} is not understood")
            return None
        weeks, days, hours, minutes, seconds = (int(match[n] or 0) for n in range(2, 7))
        span = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
        return -span if match[1] == "-" else span

    def _rule(self, day: date, start: date | datetime, zone: ZoneInfo) -> Rule | None:
        found = self.event.every("RRULE")
        for line in self.event.every("EXRULE"):
            self._note(
                Mark.RULE_REFUSED, line.number, "EXRULE is refused: single days left out (EXDATE) are taken"
            )
        if not found:
            return None
        if len(found) > 1 or self.event.first("EXRULE"):
            self._note(
                Mark.RULE_REFUSED,
                found[0].number,
                "several rules for one entry are refused; the first day stays",
            )
            return None
        try:
            self.budget.spend()
            rule = _ended(Rule.parse(found[0].value), start, zone)
            RuleDays(rule, day)
        except RuleRefused as error:
            never = "no such day" in str(error)
            self.budget.never += never
            mark = Mark.NO_SUCH_DAY if never else Mark.RULE_REFUSED
            self._note(mark, found[0].number, f"the rule is refused, the first day stays: {error}")
            return None
        return rule

    def _days(self, name: str) -> tuple[date, ...]:
        found: list[date] = []
        for line in self.event.every(name):
            values = line.value.split(",", MOST_SINGLE_DAYS)
            for value in values[: MOST_SINGLE_DAYS - len(found)]:
                try:
                    moment, _ = self._moment(line._replace(value=value.partition("/")[0]))
                except _Refused as error:
                    self._note(error.mark, line.number, f"{error}; it is left out")
                    continue
                found.append(moment.date() if isinstance(moment, datetime) else moment)
        if len(found) >= MOST_SINGLE_DAYS:
            self._note(
                Mark.TOO_MANY, self.event.number, f"only {MOST_SINGLE_DAYS:,} single days of {name} are read"
            )
        return tuple(sorted(set(found)))

    def _geo(self) -> tuple[float, float] | None:
        line = self.event.first("GEO")
        match = (
            re.fullmatch(r"(-?\d{1,3}(?:\.\d{1,12})?);(-?\d{1,3}(?:\.\d{1,12})?)", line.value.strip())
            if line
            else None
        )
        if not match:
            return None
        lat, lon = float(match[1]), float(match[2])
        return (lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None

    def _url(self) -> str | None:
        line = self.event.first("URL")
        if line is None:
            return None
        if _WEB.fullmatch(line.value.strip()):
            return line.value.strip()
        self._note(Mark.DROPPED, line.number, f"URL {line.value[:60]!r} is no web address and is dropped")
        return None

    def _sequence(self) -> int:
        text = self._text("SEQUENCE", 12)
        return int(text) if re.fullmatch(r"\d{1,9}", text) else 0

    def _instant(self, name: str) -> datetime | None:
        line = self.event.first(name)
        match = _STAMP.fullmatch(line.value.strip()) if line else None
        if not match or not match[7]:
            return None
        try:
            return datetime.strptime(f"{match.group()[:-1]}+0000", "%Y%m%dT%H%M%S%z")
        except ValueError:
            return None

    def _drop(self) -> None:
        for line in self.event.lines:
            if line.name in _DROPPED:
                self._note(Mark.DROPPED, line.number, f"{line.name} is not read and is dropped")
        for part in self.event.parts:
            if part.name == "VALARM":
                self._note(Mark.DROPPED, part.number, "an alarm is dropped")


def _ended(rule: Rule, start: date | datetime, zone: ZoneInfo) -> Rule:
    """A rule that ends at an instant, ended on the last local day whose hour is not later."""
    if rule.until_instant is None:
        return rule
    try:
        last = rule.until_instant.astimezone(zone)
    except OverflowError:  # at either end of the calendar, where some write "for ever"
        return replace(rule, until=rule.until_instant.date(), until_instant=None)
    hour = start.timetz().replace(tzinfo=None) if isinstance(start, datetime) else time()
    day = last.date()
    if at(day, hour, zone) > rule.until_instant and day > date.min:
        day -= timedelta(days=1)
    return replace(rule, until=day, until_instant=None)


def _when(start: date | datetime, end: date | datetime | None) -> When:
    """The local days in EDTF; what ends at midnight does not touch the next day."""
    first = start.date() if isinstance(start, datetime) else start
    last = first
    if isinstance(end, datetime):
        midnight = end.time() == time() and end.date() > first
        last = max(end.date() - timedelta(days=midnight), first)
    elif end is not None:
        last = end - timedelta(days=1)
    return When.parse(first.isoformat() if last <= first else f"{first}/{last}")


def _known_zone(name: str) -> str:
    """The IANA name inside a longer one: /freeassociation.sourceforge.net/Europe/Brussels."""
    parts = name.strip().strip("/").split("/")
    return "/".join(parts[-3:] if len(parts) > 2 and parts[-3] == "America" else parts[-2:])


def _list(value: str) -> list[str]:
    return [unescaped(part).strip()[:100] for part in re.split(r"(?<!\\),", value) if part.strip()]
