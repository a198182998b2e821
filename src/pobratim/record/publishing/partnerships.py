"""Partnership cards as sheets."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Func, QuerySet, TextField, Value

from pobratim.facts.kinds import EntityKind, Modality, Relation
from pobratim.record import ids
from pobratim.record.models import Card
from pobratim.record.models.quick_json import parsed
from pobratim.record.publishing.shelf import Shelf
from pobratim.record.sheets import (
    Label,
    MemorialLine,
    Participant,
    PartnershipCard,
    PlaceFacts,
    TieSaid,
)

_TOLD = ("sides", "state", "events", "first", "last")
EARTH_KM = 6371.0088


def liveliest() -> QuerySet[Card]:
    """Every partnership, those with most events first."""
    return Card.objects.filter(kind=EntityKind.PARTNERSHIP).order_by("-events", "public")


def outlines(cards: QuerySet[Card]) -> list[Card]:
    """Partnerships with what a line of a list says of each; whole sheets hold every word said of them."""
    paths = (Value(f"$.{key}") for key in _TOLD)
    told = Func("sheet", *paths, function="JSON_EXTRACT", output_field=TextField())
    found: list[Card] = list(cards.defer("sheet", "search").annotate(told=told))
    for card in found:
        card.sheet = dict(zip(_TOLD, parsed(card.told), strict=True))  # type: ignore[attr-defined]
    return found


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


def ties_said(sayings: Iterable[Mapping[str, Any]], found: Shelf) -> tuple[TieSaid, ...]:
    """Who says what of the tie, of these entries of its card."""
    return tuple(
        TieSaid(
            relation=Relation(one["relation"]),
            modality=Modality(one["modality"]),
            since=one["since"],
            words=found.words(one["claim"], one["words"]),
            side=ids.public(one["side"]) if one["side"] else None,
        )
        for one in sayings
    )


def memorials(cards: Iterable[Card], visits: Mapping[str, int], found: Shelf) -> tuple[MemorialLine, ...]:
    """Memorials with their wordings, the most visited first; ``visits``: how often by entity."""
    lines = [
        MemorialLine(
            found.labels[card.entity_id],
            found.answers(card.sheet).get("name", ()),
            visits[card.entity_id],
        )
        for card in cards
    ]
    return tuple(sorted(lines, key=lambda m: (-m.events, m.label.id)))


def people(took_part: Iterable[tuple[str, str | None, str | None]], found: Shelf) -> tuple[Participant, ...]:
    """Those who are people among who took part, each (entity, office, its place), in the order given."""
    return tuple(
        Participant(label, office, found.label(of))
        for who, office, of in took_part
        if (label := found.label(who)) is not None and label.kind is EntityKind.PERSON
    )
