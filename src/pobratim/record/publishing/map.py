"""The partnerships as places and lines of a map, and as the list that says the same."""

from __future__ import annotations

from pobratim.facts.kinds import EntityKind
from pobratim.record.models import Card
from pobratim.record.publishing.partnerships import partnership_card, place_facts
from pobratim.record.publishing.shelf import Shelf, labels_of
from pobratim.record.sheets import MapSheet


def map_sheet() -> MapSheet:
    """Every partnership and its sides, in three queries."""
    ties = list(Card.objects.filter(kind=EntityKind.PARTNERSHIP).order_by("public"))
    sides = Card.objects.filter(kind=EntityKind.PLACE, entity__linked_from__card__kind=EntityKind.PARTNERSHIP)
    known = dict(sides.distinct().values_list("entity_id", "sheet"))
    found = Shelf(labels_of(side for card in ties for side in card.sheet["sides"]))
    places = {label.id: place_facts(label, known.get(id_, {})) for id_, label in found.labels.items()}
    return MapSheet(places, tuple(partnership_card(card, found) for card in ties))
