"""The partnerships as places and lines of a map, and as the list that says the same, a stretch at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from django.db.models.fields.json import KeyTextTransform, KeyTransform

from pobratim.facts.kinds import EntityKind
from pobratim.record import ids
from pobratim.record.among import among
from pobratim.record.map_sheets import MapCountry, MapLines
from pobratim.record.models import Card, CardLink
from pobratim.record.publishing.changed import Changed
from pobratim.record.publishing.days import last_decision
from pobratim.record.publishing.partnerships import outlines, partnership_card, place_facts
from pobratim.record.publishing.shelf import Shelf, labels_of
from pobratim.record.sheets import Label, MapSheet, PartnershipCard

_KNOWN = ("country", "lat", "lon")


@dataclass(frozen=True, slots=True)
class _Side:
    """A place that is a side of some partnership, by its entity's id."""

    id: str
    country: str | None
    lat: float | None
    lon: float | None


def map_sheet() -> MapSheet:
    """Every partnership and its sides, in three queries."""
    ties = list(Card.objects.filter(kind=EntityKind.PARTNERSHIP).order_by("public"))
    sides = Card.objects.filter(kind=EntityKind.PLACE, entity__linked_from__card__kind=EntityKind.PARTNERSHIP)
    known = dict(sides.distinct().values_list("entity_id", "sheet"))
    found = Shelf(labels_of(side for card in ties for side in card.sheet["sides"]))
    places = {label.id: place_facts(label, known.get(id_, {})) for id_, label in found.labels.items()}
    return MapSheet(places, tuple(partnership_card(card, found) for card in ties))


def map_lines() -> MapLines:
    """Where the sides are and which are tied, without a name: it may be all the world. One query where no
    decision was made since it was asked last, else four."""
    return _lines(last_decision())


def map_countries() -> tuple[MapCountry, ...]:
    """The countries of the sides; None stands for those of no country. Two queries, or four."""
    sides = _sides(last_decision())
    cities = Counter(side.country for side in sides)
    one_each = {side.country: side.id for side in sides if side.country}
    rows = Card.objects.filter(entity__in=among(one_each.values()))
    names = dict(rows.values_list("entity_id", KeyTransform("country_names", "sheet")))
    return tuple(
        MapCountry(code, _country(code, names.get(one_each.get(code or "", ""))), n)
        for code, n in cities.items()
    )


def _country(code: str | None, names: Mapping[str, str] | None) -> Label | None:
    return Label(ids.public(f"iso3166:{code}"), EntityKind.PLACE, names) if code and names else None


def map_cities(countries: Iterable[str | None]) -> tuple[tuple[str | None, Label], ...]:
    """The sides in these countries, each with its country; as many queries."""
    wanted = set(countries)
    found = {side.id: side.country for side in _sides(last_decision()) if side.country in wanted}
    return tuple((found[id_], label) for id_, label in labels_of(found).items())


@lru_cache(maxsize=1)
def _sides(_: Changed) -> tuple[_Side, ...]:
    ties = CardLink.objects.filter(role="side", card__kind=EntityKind.PARTNERSHIP)
    known = Card.objects.filter(kind=EntityKind.PLACE)
    rows = known.values_list("entity_id", *(KeyTextTransform(key, "sheet") for key in _KNOWN))
    at = {id_: (_text(country), _number(lat), _number(lon)) for id_, country, lat, lon in rows}
    nothing = (None, None, None)
    return tuple(
        _Side(id_, *at.get(id_, nothing)) for id_ in sorted(set(ties.values_list("to_id", flat=True)))
    )


def _text(said: str | None) -> str | None:
    """A string of JSON; SQLite's null comes as its name."""
    return None if said == "null" else said


def _number(said: str | float | None) -> float | None:
    return None if said is None or said == "null" else float(said)


@lru_cache(maxsize=1)
def _lines(last: Changed) -> MapLines:
    sides = _sides(last)
    placed = [(s.id, s.lat, s.lon) for s in sides if s.lat is not None and s.lon is not None]
    at = {id_: n for n, (id_, _, _) in enumerate(placed)}
    ends = (KeyTextTransform(n, KeyTransform("sides", "sheet")) for n in "01")
    ties = Card.objects.filter(kind=EntityKind.PARTNERSHIP).order_by("public")
    told = ties.values_list(*ends, KeyTextTransform("state", "sheet"))
    drawn = tuple((at[a], at[b], state) for a, b, state in told if a in at and b in at)
    return MapLines(
        tuple((ids.public(id_), lat, lon) for id_, lat, lon in placed), drawn, len(sides) - len(placed)
    )


def map_ties(places: Iterable[str]) -> tuple[PartnershipCard, ...]:
    """The partnerships of these places, by their public ids; two queries."""
    here = Card.objects.filter(kind=EntityKind.PLACE, public__in=among(set(places)))
    links = CardLink.objects.filter(role="side", to__in=here.values("entity_id"))
    cards = Card.objects.filter(entity__in=links.values("card_id")).order_by("public")
    ties = outlines(cards)
    found = Shelf(labels_of(side for card in ties for side in card.sheet["sides"]))
    return tuple(partnership_card(card, found) for card in ties)
