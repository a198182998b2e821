"""A ceremony series as calendar entries: one rule a stretch in which it was held at one hour.

A gap ends one entry and begins the next, as a calendar has no other way to leave a thousand days out. Single
days are EXDATE, RDATE and RECURRENCE-ID. Days of which nobody can tell are TENTATIVE. A substitute is an
entry of its own, from the first day on which it surely was one. An hour kept on a day of each year
(11:00 on 11 November) is told day by day up to ``horizon``; everything else has no end.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from pobratim.calendars.clock import zone_named
from pobratim.calendars.days import RuleDays
from pobratim.calendars.ical import Entry, Status, until
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.rule import Freq, Rule
from pobratim.calendars.series import FormKind, Substitute
from pobratim.calendars.stretches import Part, earliest_start

_HELD = (Part.HELD, Part.HELD_DISPUTED, Part.UNKNOWN)
_EVERY_MONTH = tuple(range(1, 13))


@dataclass(frozen=True, slots=True)
class FeedOptions:
    """What a feed of series says besides the series. ``authority``: the end of each UID, the site's own name;
    ``horizon``: until when hours told day by day are told; ``sequence`` and ``modified`` as in Entry."""

    horizon: date
    lang: str = "en"
    authority: str = "pobratim"
    sequence: int = 0
    modified: datetime | None = None
    alarm: timedelta | None = None
    url: str | None = None
    notes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days of one rule at one hour, from ``begin`` on and before ``end``."""

    begin: date
    end: date
    rule: Rule
    days: RuleDays
    hour: time
    part: Part = Part.HELD
    forms: tuple[FormKind, ...] = ()

    def first(self) -> date | None:
        day = self.days.at_or_after(self.begin)
        return day if day is not None and day < self.end else None

    def last(self) -> date | None:
        """The last day; None where the rule goes on for ever."""
        if self.end == date.max and self.rule.until is None and self.rule.count is None:
            return None
        return self.days.nth(self.days.count_before(self.end) - 1)

    def has(self, day: date) -> bool:
        return self.begin <= day < self.end and self.days.has(day)


def ritual_entries(ritual: Ritual, options: FeedOptions) -> Iterator[Entry]:
    """The series as entries, substitutes last."""
    stretches = [s for s in _stretches(ritual) if s.first()]
    placed: set[date] = set()
    for stretch in stretches:
        yield _entry(ritual, stretch, options, placed)
    for occurrence in (ritual.occurrence(day) for day in ritual.held.added if day not in placed):
        if occurrence:
            yield _single(ritual, occurrence.day, occurrence.hour, options)
    for substitute in ritual.series.substitutes:
        yield from _elsewhere(ritual, substitute, options)


def _stretches(ritual: Ritual) -> Iterator[_Stretch]:
    series = ritual.series
    cuts = {d for h in series.hours for d in (h.begins, h.ends) if d}
    cuts |= {d for f in series.forms for d in (f.begins, f.ends) if d}
    for begin, end, part in ritual.parts.spans():
        if part not in _HELD:
            continue
        for left, right in pairwise([begin, *sorted(c for c in cuts if begin < c < end), end]):
            for hour, rule in _by_month(ritual, left):
                days = RuleDays(rule, earliest_start(series))
                forms = tuple(k for f in ritual.forms_on(left) for k in f.kinds)
                yield _Stretch(left, right, rule, days, hour, part, forms)


def _by_month(ritual: Ritual, day: date) -> Iterator[tuple[time, Rule]]:
    """The hours in force from ``day`` on, each with the rule for its months."""
    rule = ritual.series.rule.closed(earliest_start(ritual.series))
    hours = dict.fromkeys(rule.bymonth or _EVERY_MONTH, ritual.series.time)
    if _splits(rule):
        for entry in ritual.series.hours:
            begun = (not entry.begins or entry.begins <= day) and (not entry.ends or day < entry.ends)
            if begun and not entry.days:
                hours |= {m: entry.time for m in hours if not entry.months or m in entry.months}
    for hour in sorted(set(hours.values())):
        months = tuple(m for m, h in hours.items() if h == hour)
        split = replace(rule, bymonth=months) if len(months) < len(hours) else rule
        if split == rule or _falls(split, earliest_start(ritual.series)):
            yield hour, split


def _splits(rule: Rule) -> bool:
    """Whether the rule can be told month by month."""
    if rule.count is not None or rule.byyearday:
        return False
    return rule.freq is not Freq.YEARLY or (bool(rule.bymonth) and not rule.bysetpos)


def _falls(rule: Rule, start: date) -> bool:
    try:
        RuleDays(rule, start)
    except ValueError:
        return False
    return True


def _entry(ritual: Ritual, stretch: _Stretch, options: FeedOptions, placed: set[date]) -> Entry:
    first, last = stretch.first(), stretch.last()
    assert first is not None
    exceptions = _Exceptions(ritual, stretch, last or options.horizon, placed)
    uid = f"{ritual.series.id}-{first:%Y%m%d}"
    if stretch.hour != ritual.series.time:
        uid += f"-{stretch.hour:%H%M}"
    entry = _plain(ritual, first, stretch.hour, f"{uid}@{options.authority}", options)
    said = "; ".join(k.value for k in stretch.forms)
    entry = replace(
        entry,
        rule=stretch.rule.text(None if last is None else until(_start(ritual, last, stretch.hour))),
        left_out=tuple(_start(ritual, d, stretch.hour) for d in exceptions.left_out),
        added=tuple(_start(ritual, d, h) for d, h in exceptions.added),
        status=Status.TENTATIVE if stretch.part is Part.UNKNOWN else Status.CONFIRMED,
        description="\n".join(
            t for t in (entry.description, options.notes.get(stretch.part.value, ""), said) if t
        ),
    )
    overrides = [
        replace(
            _plain(ritual, day, hour, entry.uid, options),
            replaces=_start(ritual, original, stretch.hour),
            status=entry.status,
        )
        for original, day, hour in exceptions.changed
    ]
    return replace(entry, overrides=tuple(overrides))


class _Exceptions:
    """Single days of a stretch that are not as its rule says: left out, added, or at another hour or day.

    ``placed`` takes the days told here. What is in it is not told again: two stretches may share their days,
    one of January and one of the other months.
    """

    def __init__(self, ritual: Ritual, stretch: _Stretch, horizon: date, placed: set[date]) -> None:
        self.left_out: list[date] = []
        self.added: list[tuple[date, time]] = []
        self.changed: list[tuple[date, date, time]] = []
        self.placed = placed
        for change in sorted(ritual.series.changes, key=lambda c: c.day):
            if change.added:
                self._add(ritual, stretch, change.day)
            elif not stretch.has(change.day):
                continue
            elif change.cancelled:
                self.left_out.append(change.day)
            else:
                self._change(ritual, stretch, change.day, change.moved_to or change.day)
        self._hours(ritual, stretch, horizon)

    def _add(self, ritual: Ritual, stretch: _Stretch, day: date) -> None:
        occurrence = ritual.occurrence(day)
        if occurrence and stretch.begin <= day < stretch.end and stretch.first() and day not in self.placed:
            self.added.append((day, occurrence.hour))
            self.placed.add(day)

    def _change(self, ritual: Ritual, stretch: _Stretch, original: date, day: date) -> None:
        occurrence = ritual.occurrence(day)
        if occurrence and (day != original or occurrence.hour != stretch.hour):
            self.changed.append((original, day, occurrence.hour))
            self.placed.add(day)

    def _hours(self, ritual: Ritual, stretch: _Stretch, horizon: date) -> None:
        """Days at an hour of their own that no rule of this stretch can tell."""
        told = {c.day for c in ritual.series.changes}
        for day in _own_hours(ritual, stretch, min(stretch.end, horizon + timedelta(days=1))):
            if day not in told:
                self._change(ritual, stretch, day, day)


def _own_hours(ritual: Ritual, stretch: _Stretch, end: date) -> Iterator[date]:
    """The days of the stretch before ``end`` that may be at another hour than the stretch."""
    hours = ritual.series.hours
    if any(not entry.days for entry in hours) and not _splits(stretch.rule):
        yield from stretch.days.between(stretch.begin, end)
        return
    named = sorted({day for entry in hours for day in entry.days})
    for year in range(stretch.begin.year, end.year + 1) if named else ():
        for text in named:
            if text == "02-29" and not isleap(year):
                continue
            day = date.fromisoformat(f"{year:04}-{text}")
            if day < end and stretch.has(day):
                yield day


def _plain(ritual: Ritual, day: date, hour: time, uid: str, options: FeedOptions) -> Entry:
    series = ritual.series
    start = _start(ritual, day, hour)
    places = {
        lang: f"{series.memorial_in(lang)[0]}, {name}" if series.memorial else name
        for lang, name in series.place_names.items()
    }
    return Entry(
        uid=uid,
        summary=in_language(series.names, options.lang),
        start=start,
        end=start + timedelta(minutes=series.minutes),
        location=in_language(places, options.lang),
        geo=(series.lat, series.lon) if series.lat is not None and series.lon is not None else None,
        url=options.url or series.url,
        categories=tuple(series.themes),
        sequence=options.sequence,
        modified=options.modified,
        alarm=options.alarm,
        description=options.notes.get("description", ""),
    )


def _single(ritual: Ritual, day: date, hour: time, options: FeedOptions) -> Entry:
    return _plain(ritual, day, hour, f"{ritual.series.id}-{day:%Y%m%d}-single@{options.authority}", options)


def _elsewhere(ritual: Ritual, substitute: Substitute, options: FeedOptions) -> Iterator[Entry]:
    begins, ends = substitute.begins.when, substitute.ends.when
    if begins.upper is None or ends.lower is None:
        return
    rule = ritual.series.rule.closed(earliest_start(ritual.series))
    days = RuleDays(rule, earliest_start(ritual.series))
    begin = begins.lower if begins.is_day and begins.lower else begins.upper
    stretch = _Stretch(begin, ends.lower, rule, days, ritual.series.time)
    first, last = stretch.first(), stretch.last()
    if first is None or last is None:
        return
    uid = f"{ritual.series.id}-{first:%Y%m%d}-elsewhere@{options.authority}"
    yield replace(
        _plain(ritual, first, stretch.hour, uid, options),
        rule=rule.text(until(_start(ritual, last, stretch.hour))),
        location={options.lang: substitute.place},
        geo=None,
    )


def _start(ritual: Ritual, day: date, hour: time) -> datetime:
    """The wall time as the rule has it, even where the clocks leap over it: calendars reckon as we do."""
    return datetime.combine(day, hour, zone_named(ritual.series.zone))


def in_language(words: Mapping[str, str], lang: str) -> dict[str, str]:
    """The words with this language first; English, else any, where there is none in it."""
    if not words:
        return {}
    chosen = lang if lang in words else "en" if "en" in words else next(iter(words))
    return {chosen: words[chosen], **words}
