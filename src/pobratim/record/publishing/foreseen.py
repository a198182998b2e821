"""The events that a radar is reckoned from, in outline; those of them that it shows are read in full."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import F, Func, TextField, Value

from pobratim.facts.kinds import EventType, Modality
from pobratim.record import ids
from pobratim.record.among import among
from pobratim.record.models import Card
from pobratim.record.models.quick_json import parsed
from pobratim.record.publishing.days import MOST, DayCard, Row, Wanted, dated_events, day_cards, touched

_TOLD = Func(
    "sheet",
    *(Value(f"$.{key}") for key in ("participants", "partnerships", "themes")),
    function="JSON_EXTRACT",
    output_field=TextField(),
)


class Line(NamedTuple):
    """What happened, in short; ``date`` in EDTF."""

    id: str
    type: EventType
    modality: Modality
    date: str | None


class Outlined(NamedTuple):
    """By its entity. ``places`` and ``partnerships`` are ids in the record, ``people`` of addresses."""

    entity: str
    card: Line
    places: tuple[str, ...]
    people: tuple[str, ...]
    partnerships: tuple[str, ...]
    themes: tuple[str, ...]


def outlined(asked: Wanted) -> tuple[Outlined, ...]:
    """The latest ``MOST`` dated events of a calendar, in order; two queries."""
    latest = asked.among(dated_events(asked)).order_by("-lower", "entity_id").values("entity_id")[:MOST]
    columns = ("entity_id", "public", "type", "modality", "edtf", _TOLD)
    found = Card.objects.filter(entity__in=latest).order_by("lower", "upper", "entity_id")
    rows = list(found.values_list(*columns))
    places = touched([row[0] for row in rows])
    out = []
    for entity, public, type_, modality, edtf, told in rows:
        participants, partnerships, themes = parsed(told)
        line = Line(public, EventType(type_), Modality(modality), edtf)
        people = tuple(ids.public(who[0]) for who in participants)
        out.append(
            Outlined(entity, line, tuple(places.get(entity, ())), people, tuple(partnerships), tuple(themes))
        )
    return tuple(out)


def in_full(entities: Iterable[str], *, changes: bool = False) -> tuple[DayCard, ...]:
    """These events with their titles; three queries, one more for since when they are as they are."""
    rows = Card.objects.filter(entity__in=among(entities)).annotate(changed=F("entity__shown__changed"))
    return day_cards(map(Row._make, rows.values_list(*Row._fields)), changes=changes)
