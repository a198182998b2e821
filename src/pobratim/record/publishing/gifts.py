"""The passport of a gift: an event in which something was handed over; and the list of all of them."""

from __future__ import annotations

from django.db.models import F

from pobratim.facts.kinds import EntityKind, EventType
from pobratim.facts.when import parse_or_none
from pobratim.record.models import Card
from pobratim.record.passport_sheets import GiftSheet, Page
from pobratim.record.publishing.events import event_card, event_cards, shelf_for
from pobratim.record.publishing.paging import stretch
from pobratim.record.publishing.shelf import Shelf, card_at
from pobratim.record.publishing.stating import stated
from pobratim.record.sheets import EventCard, SourceLine, Words

MOST_SINCE = 40


def gift(id: str) -> GiftSheet | None:  # noqa: A002 - named as its readers name it
    """Who gave what to whom, what each source calls it, where it is, and where it was spoken of since."""
    card = card_at(id, EntityKind.EVENT)
    if card is None or card.type != EventType.GIFT:
        return None
    stone = card.sheet["memorial"]
    since: list[Card] = []
    if stone and stone[0] == "value":
        at = Card.objects.filter(links__to=stone[1], links__role="memorial").exclude(entity=card.entity_id)
        if card.lower:
            at = at.filter(lower__gte=card.lower)
        since = list(at.order_by(F("lower").desc(nulls_last=True), "entity_id")[:MOST_SINCE])
    found = shelf_for([card, *since], card.sheet["partnerships"])
    answers = found.answers(card.sheet)
    told = stated([card], found)
    return GiftSheet(
        card=event_card(card, found),
        stated=told,
        called=answers.get("object", ()),
        kept=answers.get("kept", ()),
        occasions=answers.get("occasion", ()),
        since=event_cards(since, found),
        mentions=_later(card, [one.words for one in told]),
        partnerships=tuple(found.labels[tie] for tie in card.sheet["partnerships"] if tie in found.labels),
        sources=_own(card, found),
    )


def _own(card: Card, found: Shelf) -> tuple[SourceLine, ...]:
    return tuple(found.sources[s] for s in card.sheet["sources"] if s in found.sources)


def _later(card: Card, told: list[Words]) -> tuple[Words, ...]:
    """The sources that speak of the gift after the time in which it was given."""
    out = []
    for words in told:
        published = parse_or_none(words.published)
        if published and published.lower and card.upper and published.lower >= card.upper:
            out.append(words)
    return tuple(out)


def gifts(page: int = 1) -> tuple[tuple[EventCard, ...], Page]:
    """Every gift, the latest first."""
    cards = Card.objects.filter(kind=EntityKind.EVENT, type=EventType.GIFT)
    kept, where = stretch(cards.order_by(F("lower").desc(nulls_last=True), "entity_id"), page)
    return event_cards(kept, shelf_for(kept)), where
