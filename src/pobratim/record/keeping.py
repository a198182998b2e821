"""What may have kept a promise: events between the same cities that took place, with words that say so."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import F

from pobratim.facts.kinds import EntityKind, Modality
from pobratim.record import adding, lookup
from pobratim.record.adding import Fact
from pobratim.record.models import Card, CardLink
from pobratim.record.people import Who
from pobratim.record.publishing.events import event_card, event_cards, shelf_for
from pobratim.record.publishing.shelf import card_at
from pobratim.record.review import Done, NothingToDecide
from pobratim.record.sheets import EventCard

MOST = 40
FULFILS = "fulfils"


@dataclass(frozen=True, slots=True)
class Keeping:
    """A promise, the events that may have kept it, the latest first, and those that are linked already."""

    promise: EventCard
    candidates: tuple[EventCard, ...]
    linked: tuple[EventCard, ...]


def keeping(id_: str) -> Keeping | None:
    """The published promise of this id; None where there is none."""
    card = _promise(id_)
    if card is None:
        return None
    links = CardLink.objects.filter(to=card.entity_id, role=FULFILS).exclude(card=card.entity_id)
    linked = list(Card.objects.filter(entity__in=links.values("card_id")).order_by("lower", "entity_id"))
    between = CardLink.objects.filter(role="partnership", to__in=card.sheet["partnerships"])
    events = Card.objects.filter(kind=EntityKind.EVENT, modality=Modality.DONE)
    events = events.filter(entity__in=between.values("card_id")).exclude(entity=card.entity_id)
    events = events.exclude(entity__in=[c.entity_id for c in linked])
    latest = list(events.order_by(F("lower").desc(nulls_last=True), "entity_id")[:MOST])
    found = shelf_for([card, *linked, *latest])
    return Keeping(event_card(card, found), event_cards(latest, found), event_cards(linked, found))


def propose(
    promise: str, event: str, *, source: str, start: int, end: int, who: Who | str, note: str = ""
) -> Done:
    """Propose that an event that took place keeps a promise, by the words of a source that tell of the event.

    It counts once it is accepted, like any claim. Raises NothingToDecide.
    """
    pledged, happened = _promise(promise), card_at(event, EntityKind.EVENT)
    if pledged is None or happened is None or pledged.entity_id == happened.entity_id:
        raise NothingToDecide("a promise is kept by another event, and both are published")
    return adding.add(
        source=source,
        start=start,
        end=end,
        facts=[Fact(FULFILS, "value", lookup.entity(pledged.entity_id).root)],
        entity=happened.entity_id,
        who=who,
        note=note,
    )


def _promise(id_: str) -> Card | None:
    card = card_at(id_, EntityKind.EVENT, EntityKind.SERIES)
    return card if card is not None and card.promised else None
