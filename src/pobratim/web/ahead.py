"""What two cities, or the world, commemorate today and next: ceremonies, days of remembrance, round years.

Asked of ``calendars`` with the day and the record's own events; nothing here reads the clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import islice
from typing import NamedTuple

from pobratim.calendars.anniversaries import Dated, FactKind, roundness
from pobratim.calendars.numbers import Numbered, number_on
from pobratim.calendars.observances import Kept, Observance, ObservanceKind, kept_between, kept_on
from pobratim.calendars.occasions import Occasion, Side
from pobratim.calendars.radar import radar
from pobratim.facts.kinds import EntityKind, EventType, Modality
from pobratim.facts.when import parse_or_none
from pobratim.record import ids
from pobratim.record.sheets import EventCard, Label, Outline, PlaceFacts, Told
from pobratim.web.rituals import rituals
from pobratim.web.wording.names import Piece, named
from pobratim.web.wording.titles import title
from pobratim.web.wording.words import Words

MONTHS, MOST = 12, 8
_SOON = 120  # days in which the next days of remembrance are looked for
_KINDS = {
    EventType.AGREEMENT: FactKind.AGREEMENT,
    EventType.UNVEILING: FactKind.MEMORIAL,
    EventType.GIFT: FactKind.GIFT,
}
_SOLEMN = frozenset({ObservanceKind.REMEMBRANCE, ObservanceKind.PEACE, ObservanceKind.MOURNING})


class Tonight(NamedTuple):
    """A ceremony of today: its id, name and town, the hour there, its number if one can be computed."""

    id: str
    name: Piece
    place: Piece
    hour: str
    starts: datetime
    number: Numbered | None


class Ahead(NamedTuple):
    """A date to come: EDTF, what it is in pieces, and whether it is the record's own or a calendar's."""

    edtf: str
    what: tuple[Piece, ...]
    event: str = ""


def kept_today(today: date, w: Words) -> list[Piece]:
    """The days of remembrance and peace kept today, each by its name."""
    return [_day(kept, w) for kept in kept_on(today) if _is_solemn(kept.observance)]


def days_ahead(today: date, w: Words, most: int = 4) -> list[Ahead]:
    """The next days of remembrance and peace after today, those of the whole world."""
    coming = kept_between(today + timedelta(days=1), today + timedelta(days=_SOON))
    of_the_world = (
        k for k in coming if k.first > today and "UN" in k.observance.scope and _is_solemn(k.observance)
    )
    return [Ahead(kept.edtf, (_day(kept, w),)) for kept in islice(of_the_world, most)]


def _is_solemn(observance: Observance) -> bool:
    return bool(_SOLEMN.intersection(observance.kinds))


def _day(kept: Kept, w: Words) -> Piece:
    return named(Label(kept.observance.id, EntityKind.OBSERVANCE, kept.observance.names), w.lang)


def ceremonies_today(today: date, w: Words) -> list[Tonight]:
    """The ceremonies of this day, gone by or to come, the earliest first."""
    found = []
    for ritual in rituals().values():
        series = ritual.series
        held = ritual.occurrence(today)
        if held is None:
            continue
        name = named(Label(series.id, EntityKind.SERIES, series.names), w.lang)
        place = named(Label(ids.public(series.place), EntityKind.PLACE, series.place_names), w.lang)
        number = number_on(ritual, today)
        found.append(Tonight(series.id, name, place, f"{held.hour:%H:%M}", held.starts, number))
    return sorted(found, key=lambda t: t.starts)


class Due(NamedTuple):
    """What two cities will want to mark, and what is announced between them."""

    marked: list[Occasion]
    announced: list[Told]

    def events(self) -> set[str]:
        """The events that have to be called by their titles."""
        return {_event(one) for one in self.marked} | {one.id for one in self.announced}


def due(outline: Outline, today: date) -> Due:
    """What the two cities will want to mark within a year, and the next that is announced."""
    sides = [_side(facts) for facts in outline.sides]
    series = tuple(rituals().values())
    found = radar(_dated(outline, sides), today, MONTHS, sides, rituals=series, paired=False)
    first = {one.key: one for one in sorted(found.occasions, key=_when) if _worth_naming(one)}
    coming = [
        one
        for one in outline.events
        if one.date and one.modality in (Modality.PLANNED, Modality.PROMISED) and _ahead(one.date, today)
    ]
    coming.sort(key=lambda one: (_first(one.date or "", today), one.id))
    return Due(sorted(first.values(), key=lambda one: -one.score)[:MOST], coming[:MOST])


def next_dates(w: Words, found: Due, events: Mapping[str, EventCard], today: date) -> list[Ahead]:
    """These in words, in order of date; ``events``: what ``found`` calls by their titles, by id."""
    marked = [Ahead(one.when.edtf, _said(w, one, events), _event(one)) for one in found.marked]
    announced = [Ahead(one.date or "", title(w, events[one.id]), one.id) for one in found.announced]
    return sorted([*announced, *marked], key=lambda a: (_first(a.edtf, today), a.event))


def _when(one: Occasion) -> tuple[int, str]:
    """The latest first, so that of two occasions of one thing the nearer is kept."""
    return -(one.when.lower or date.min).toordinal(), one.key


def _worth_naming(one: Occasion) -> bool:
    """A certain day always; of what is known to the month or the year only a round number of years."""
    return one.certain or one.anniversary is None or roundness(one.anniversary.years)[1] > 1


def _ahead(edtf: str, today: date) -> bool:
    known = parse_or_none(edtf)
    return known is not None and (known.upper is None or known.upper > today)


def _first(edtf: str, today: date) -> date:
    known = parse_or_none(edtf)
    return max(known.lower, today) if known and known.lower else today


def _side(facts: PlaceFacts) -> Side:
    return Side(ids.internal(facts.label.id), facts.country, facts.label.names)


def _dated(outline: Outline, sides: Sequence[Side]) -> Iterable[Dated]:
    """The record's own dated facts between the two, each of both sides and about what they speak of."""
    places = tuple(side.id for side in sides)
    since = parse_or_none(outline.since)
    if since is not None:
        yield Dated(outline.id, FactKind.PARTNERSHIP, since, {}, places, (), outline.themes)
    for one in outline.events:
        if one.modality is Modality.DONE and one.type in _KINDS and (known := parse_or_none(one.date)):
            yield Dated(one.id, _KINDS[one.type], known, {}, places, (), outline.themes)


def _event(one: Occasion) -> str:
    made = one.anniversary
    return made.of.id if made and made.of.kind is not FactKind.PARTNERSHIP else ""


def _said(w: Words, one: Occasion, events: Mapping[str, EventCard]) -> tuple[Piece, ...]:
    """An occasion in words: a day by its name, a number of a ceremony, so many years of something."""
    if one.kept:
        return (_day(one.kept, w),)
    colon = str(w.at("language.colon"))
    if one.number:
        ritual, number = one.number
        name = named(Label(ritual.series.id, EntityKind.SERIES, ritual.series.names), w.lang)
        return name, Piece(colon + w.say("ahead.number", number=w.number(number)))
    assert one.anniversary
    years = Piece(w.say("ahead.years", n=one.anniversary.years) + colon)
    card = events.get(one.anniversary.of.id)
    return (years, *(title(w, card) if card else (Piece(w.say("ahead.tie")),)))
