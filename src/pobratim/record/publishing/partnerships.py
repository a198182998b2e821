"""Partnership cards as sheets."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet

from pobratim.facts.kinds import EntityKind, Modality, Relation
from pobratim.record import ids
from pobratim.record.models import Card
from pobratim.record.publishing.shelf import Shelf
from pobratim.record.sheets import (
    EventCard,
    Label,
    MemorialLine,
    Participant,
    PartnershipCard,
    PlaceFacts,
    TieSaid,
)

EARTH_KM = 6371.0088


def liveliest() -> QuerySet[Card]:
    """Every partnership, those with most events first."""
    return Card.objects.filter(kind=EntityKind.PARTNERSHIP).order_by("-sheet__events", "public")


def partnership_card(card: Card, found: Shelf) -> PartnershipCard:
    """One line of a list of partnerships."""
    one, other = (found.labels[side] for side in card.sheet["sides"])
    return PartnershipCard(
        id=card.public,
        sides=(one, other),
        state=card.sheet["state"],
        relation=Relation(card.type),
        since=card.edtf,
        events=card.sheet["events"],
        first=card.sheet["first"],
        last=card.sheet["last"],
    )


def place_facts(label: Label, sheet: dict[str, Any], also: Iterable[str] | None = ()) -> PlaceFacts:
    """One side of a partnership."""
    country = sheet.get("country")
    names = sheet.get("country_names") or {}
    return PlaceFacts(
        label=label,
        country=country,
        country_label=Label(ids.public(f"iso3166:{country}"), EntityKind.PLACE, names) if names else None,
        lat=sheet.get("lat"),
        lon=sheet.get("lon"),
        population=sheet.get("population"),
        timezone=sheet.get("timezone"),
        also=tuple(also or ()),
    )


def distance_km(one: PlaceFacts, other: PlaceFacts) -> float | None:
    """Kilometres over the ground, by the haversine formula on a sphere of the mean radius."""
    if None in (one.lat, one.lon, other.lat, other.lon):
        return None
    a, b, c, d = (math.radians(x or 0.0) for x in (one.lat, one.lon, other.lat, other.lon))
    h = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(h))


def ties_said(card: Card, found: Shelf) -> tuple[TieSaid, ...]:
    """Who says what of the tie."""
    return tuple(
        TieSaid(
            relation=Relation(one["relation"]),
            modality=Modality(one["modality"]),
            since=one["since"],
            words=found.words(one["claim"], one["words"]),
            side=ids.public(one["side"]) if one["side"] else None,
        )
        for one in card.sheet["said"]
    )


def memorials(cards: Iterable[Card], events: Sequence[EventCard], found: Shelf) -> tuple[MemorialLine, ...]:
    """The memorials of a timeline with their wordings, the most visited first."""
    visits = Counter(e.memorial.id for e in events if e.memorial)
    lines = []
    for card in cards:
        label = found.labels[card.entity_id]
        lines.append(MemorialLine(label, found.answers(card.sheet).get("name", ()), visits[label.id]))
    return tuple(sorted(lines, key=lambda m: (-m.events, m.label.id)))


def people(events: Iterable[EventCard]) -> tuple[Participant, ...]:
    """The people of a timeline, each with the office last held; those who came most often first."""
    times: Counter[str] = Counter()
    latest: dict[str, Participant] = {}
    for event in events:
        for one in event.participants:
            if one.who.kind is EntityKind.PERSON:
                times[one.who.id] += 1
                if one.office or one.who.id not in latest:
                    latest[one.who.id] = one
    return tuple(sorted(latest.values(), key=lambda p: (-times[p.who.id], p.who.id)))
