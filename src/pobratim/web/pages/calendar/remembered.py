"""What the record has to remember, as the calendar library wants it: dated facts, no finer than their dates.

An anniversary in a month or on a day is shown where a city would keep it: of a partnership, an agreement, a
memorial and a gift the first and each fifth, of anything else each tenth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from pobratim.calendars.anniversaries import Anniversary, Dated, FactKind, anniversaries
from pobratim.calendars.series import Series
from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.record import ids
from pobratim.record.lives import BORN
from pobratim.record.publishing.crowded import Begun
from pobratim.record.publishing.days import DayCard, TieCard
from pobratim.record.publishing.foreseen import Outlined
from pobratim.record.publishing.remembered import Jubilee, Life

_KINDS = {
    EventType.AGREEMENT: FactKind.AGREEMENT,
    EventType.UNVEILING: FactKind.MEMORIAL,
    EventType.GIFT: FactKind.GIFT,
}
_OFTEN = frozenset({FactKind.PARTNERSHIP, FactKind.AGREEMENT, FactKind.MEMORIAL, FactKind.GIFT})
_CEREMONIES = frozenset({EventType.CEREMONY, EventType.PERFORMANCE, EventType.UNVEILING})
_FIFTHS, _TENTHS, _LONGEST = 5, 10, 200
_MONTH = timedelta(days=31)


def kept_years(kind: FactKind, years: int) -> bool:
    """Whether an anniversary is one that a calendar shows."""
    if kind in _OFTEN:
        return years == 1 or years % _FIFTHS == 0
    return years % _TENTHS == 0


def spans_before(first: date, end: date) -> Begun:
    """When that began whose anniversary may fall from ``first`` on and before ``end``."""
    tenths = range(_TENTHS, _LONGEST + 1, _TENTHS)
    fifths = (1, *range(_FIFTHS, _LONGEST + 1, _TENTHS))
    all_, some = (
        [(_years_before(first, n) - _MONTH, _years_before(end, n)) for n in years if first.year - n > 1]
        for years in (tenths, fifths)
    )
    return Begun(all_, some, frozenset(_KINDS))


def _years_before(day: date, years: int) -> date:
    leap_day = day.month == 2 and day.day == 29
    return day.replace(year=day.year - years, day=28 if leap_day else day.day)


def dated(one: DayCard | Outlined) -> Dated | None:
    """An event that was done as a fact to be remembered; None for what was only planned, or denied."""
    when = parse_or_none(one.card.date)
    if when is None or one.card.modality is not Modality.DONE:
        return None
    kind = _KINDS.get(one.card.type, FactKind.EVENT)
    if isinstance(one, Outlined):
        return Dated(one.card.id, kind, when, {}, one.places, one.people, one.themes)
    people = tuple(p.who.id for p in one.card.participants)
    source = ", ".join(sorted({w.publisher or w.source_title for w in one.card.words}))
    return Dated(one.card.id, kind, when, {}, one.places, people, one.themes, source)


def fact(one: DayCard | Outlined, series: Iterable[Series], tie: TieCard | None) -> Dated | None:
    """An event as a fact, with the other fact that it tells of once more."""
    found = dated(one)
    other = same_as(one, series, tie)
    return replace(found, same_as=other) if found and other else found


def same_as(one: DayCard | Outlined, series: Iterable[Series], tie: TieCard | None) -> str:
    """The fact that an event tells of once more: the first evening of a series, the beginning of a tie."""
    for ceremony in series:
        first = any(start.when.edtf == one.card.date for start in ceremony.starts[:1])
        if first and one.card.type in _CEREMONIES and ceremony.place in one.places:
            return f"series:{ceremony.id}"
    if tie and one.card.type is EventType.AGREEMENT and one.card.date == tie.since:
        return tie.id if tie.id in map(ids.public, one.partnerships) else ""
    return ""


def tie(one: TieCard) -> Dated | None:
    """A partnership as a fact to be remembered."""
    when = parse_or_none(one.since)
    places = tuple(ids.internal(side.id) for side in one.sides)
    return Dated(one.id, FactKind.PARTNERSHIP, when, {}, places) if when else None


def jubilee(one: Jubilee) -> Dated:
    """Somebody or something of whom a source counts years: the year is reckoned, and so uncertain."""
    when = When.parse(f"{one.year:04}?")
    own = (one.label.id,)  # where it is a person's, it is of that person's radar
    return Dated(f"jubilee:{one.label.id}", FactKind.EVENT, when, {}, one.places, own, source=one.publisher)


def life(one: Life) -> Dated | None:
    """A birth or a death as a fact to be remembered; it is of that person's radar."""
    when = parse_or_none(one.date)
    kind = FactKind.BIRTH if one.end == BORN else FactKind.DEATH
    return Dated(one.id, kind, when, {}, one.places, (one.label.id,)) if when else None


def remembered(facts: Iterable[Dated | None], first: date, end: date) -> Iterator[Anniversary]:
    """The anniversaries that a calendar of these days shows: of days and months, none that is vaguer."""
    for fact in facts:
        if fact is None:
            continue
        for found in anniversaries(fact, first, end, partial(kept_years, fact.kind)):
            if found.when.is_day or found.when.precision is Precision.MONTH:
                yield found
