"""Days of remembrance and peace, and the public holidays of some states, as data with their rules.

To add a day put a table into a file of ``data/observances/``. Its date is one of

  date      MM-DD, or an RRULE of one day a year         advent    days from the first Sunday of Advent
  easter    days from Easter Sunday                      orthodox  days from the eastern Easter
  hebrew    a day such as nisan-27                       islamic   MM-DD of the tabular calendar

and ``moves`` may shift it on some weekdays (``moves = { SU = -1 }``). ``earlier`` holds the dates it had
before: ``[{ date = "09-15", until = 2001 }]``, ``skipped`` the years in which it was not kept. A name you
are not sure of is left out; where none is official or usual, a translation of ours may stand, its language
named in ``translated = ["kk"]``. Ids are those of ``lexicons/observances.toml`` where the reader knows the
day.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, timedelta
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pobratim.calendars import movable
from pobratim.calendars.days import RuleDays
from pobratim.calendars.rule import WEEKDAYS, Rule
from pobratim.facts.when import When

DATA = Path(__file__).parent / "data" / "observances"
_RULES = ("date", "advent", "easter", "orthodox", "hebrew", "islamic")


class BadObservance(ValueError):
    """An observance that cannot be read; the message names it and what is wrong."""


class ObservanceKind(StrEnum):
    """What a day is for."""

    REMEMBRANCE = "remembrance"
    PEACE = "peace"
    MOURNING = "mourning"  # flags at half-mast: no day for a feast
    NATIONAL = "national"
    HOLIDAY = "holiday"  # a public holiday and nothing else


@dataclass(frozen=True, slots=True, eq=False)  # one object an id, so that years can be remembered by it
class Observance:
    """A day in the calendar. ``scope``: UN, EU, INT or ISO codes of states; ``place``: the city of it.
    ``rule`` is the kind of rule and its value; ``holiday``: the states where nobody works."""

    id: str
    names: Mapping[str, str]
    kinds: tuple[ObservanceKind, ...]
    scope: tuple[str, ...]
    by: str
    since: When
    source: str
    rule: tuple[str, Any]
    act: str = ""
    note: str = ""
    days: int = 1
    place: str | None = None
    themes: tuple[str, ...] = ()
    holiday: tuple[str, ...] = ()
    moves: Mapping[str, int] = field(default_factory=dict)
    earlier: tuple[tuple[str, int], ...] = ()
    skipped: tuple[int, ...] = ()
    translated: tuple[str, ...] = ()  # the languages in which the name is a translation of ours

    def name(self, lang: str) -> str:
        """The name in this language, else English."""
        return self.names.get(lang) or self.names["en"]


@dataclass(frozen=True, slots=True)
class Kept:
    """An observance in one year: from ``first`` on, before ``end``. ``approximate``: it goes by the moon as
    seen, so it may be a day off. ``sure`` is False in the year it was instituted, when it may not have been
    kept yet, and where that year is not certain."""

    observance: Observance
    first: date
    end: date
    approximate: bool = False
    sure: bool = True

    @property
    def edtf(self) -> str:
        """The day or days in EDTF."""
        mark = "~" if self.approximate else ""
        last = self.end - timedelta(days=1)
        return f"{self.first}{mark}" if last == self.first else f"{self.first}{mark}/{last}{mark}"


@cache
def observances(folder: Path = DATA) -> dict[str, Observance]:
    """Every observance of a folder's files, by id. Raises BadObservance."""
    found: dict[str, Observance] = {}
    for path in sorted(folder.glob("*.toml")):
        for key, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if key in found:
                raise BadObservance(f"{key} stands twice, the second time in {path.name}")
            try:
                found[key] = _read(key, table)
            except KeyError as error:
                raise BadObservance(f"{key} in {path.name}: {error.args[0]} is missing") from error
            except ValueError as error:
                raise BadObservance(f"{key} in {path.name}: {error}") from error
    return found


def _read(key: str, table: dict[str, Any]) -> Observance:
    rules = [r for r in _RULES if r in table]
    if len(rules) != 1:
        raise ValueError(f"one of {', '.join(_RULES)} is expected")
    unknown = set(table) - set(Observance.__slots__) - set(_RULES)
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))}: no such key")
    observance = Observance(
        id=key,
        names=dict(table["names"]),
        kinds=tuple(ObservanceKind(k) for k in table["kinds"]),
        scope=tuple(table["scope"]),
        by=table["by"],
        since=When.parse(table["since"]),
        source=table["source"],
        rule=(rules[0], table[rules[0]]),
        act=table.get("act", ""),
        note=table.get("note", ""),
        days=table.get("days", 1),
        place=table.get("place"),
        themes=tuple(table.get("themes", ())),
        holiday=tuple(table.get("holiday", ())),
        moves=dict(table.get("moves", {})),
        earlier=tuple((e["date"], e["until"]) for e in table.get("earlier", ())),
        skipped=tuple(table.get("skipped", ())),
        translated=tuple(table.get("translated", ())),
    )
    if nameless := set(observance.translated) - set(observance.names):
        raise ValueError(f"translated: {', '.join(sorted(nameless))}, but there is no such name")
    _days_in(observance, 2025)
    return observance


@lru_cache(maxsize=65536)
def kept_in(observance: Observance, year: int) -> tuple[Kept, ...]:
    """The observance in a year: one entry, none before it was instituted, rarely two by the moon."""
    since = _since(observance.since)
    if year < since or year in observance.skipped:
        return ()
    sure = year > since and not (observance.since.uncertain and year < since + 10)
    approximate = observance.rule[0] == "islamic"
    found = []
    for day in _days_in(observance, year):
        shift = observance.moves.get(WEEKDAYS[day.weekday()], 0)
        first = day + timedelta(days=shift)
        found.append(Kept(observance, first, first + timedelta(days=observance.days), approximate, sure))
    return tuple(found)


def _since(when: When) -> int:
    """The first year; of one instituted at some time until a year (../1990), that year."""
    first = when.lower or (when.upper and when.upper - timedelta(days=1))
    return first.year if first else 1


def _days_in(observance: Observance, year: int) -> list[date]:
    kind, value = observance.rule
    for earlier, until in reversed(observance.earlier):
        if year <= until:
            kind, value = "date", earlier
    match kind:
        case "easter":
            return [movable.easter(year) + timedelta(days=value)]
        case "orthodox":
            return [movable.orthodox_easter(year) + timedelta(days=value)] if 1900 <= year < 2100 else []
        case "advent":
            return [movable.first_advent(year) + timedelta(days=value)]
        case "hebrew":
            return [movable.hebrew(value, year)]
        case "islamic":
            month, _, day = value.partition("-")
            return movable.islamic(int(month), int(day), year)
    if "=" in value:
        days = _ruled(value)
        return list(days.between(date(year, 1, 1), date(year, 12, 31) + timedelta(days=1)))
    return [date.fromisoformat(f"{year}-{value}")]


@cache
def _ruled(rule: str) -> RuleDays:
    return RuleDays(Rule.parse(rule), date(1800, 1, 1))


def kept_between(first: date, end: date, folder: Path = DATA) -> Iterator[Kept]:
    """Every observance with a day from ``first`` on and before ``end``, by date."""
    if first >= end:
        return
    found = [
        kept
        for year in range(max(first.year - 1, 1), min(end.year, MAXYEAR - 1) + 1)
        for observance in observances(folder).values()
        for kept in kept_in(observance, year)
        if kept.first < end and kept.end > first
    ]
    yield from sorted(found, key=lambda k: (k.first, k.end, k.observance.id))


def kept_on(day: date, folder: Path = DATA) -> tuple[Kept, ...]:
    """What is kept on a day; nothing on the last of the calendar, whose year is not looked at."""
    return () if day == date.max else tuple(kept_between(day, day + timedelta(days=1), folder))
