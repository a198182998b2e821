"""The passport of a memorial, and the list of all of them."""

from __future__ import annotations

from django.db.models import Count, F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from pobratim.facts.kinds import EntityKind, EventType
from pobratim.record.models import Card, CardLink
from pobratim.record.passport_sheets import MemorialRow, MemorialSheet, Page
from pobratim.record.publishing.cutting import cut, latest, told_in
from pobratim.record.publishing.events import event_cards, in_course, shelf_for
from pobratim.record.publishing.linked import naming
from pobratim.record.publishing.paging import MOST, paged, stretch
from pobratim.record.publishing.partnerships import place_facts
from pobratim.record.publishing.shelf import card_at, labels_of
from pobratim.record.publishing.stating import stated

_EVENTS = (EntityKind.EVENT, EntityKind.SERIES)
_BEGUN = (EventType.GIFT.value, EventType.UNVEILING.value)
_SAID = ("name", "inscription", "spot", "place")
MOST_SINCE, MOST_BEGINNINGS, MOST_CUSTOMS, MOST_STATED = 30, 20, 10, 20


def memorial(id: str, page: int = 1) -> MemorialSheet | None:  # noqa: A002 - named as its readers name it
    """What each source calls it, who gave it, where it stands, and everything at it since, page by page."""
    card = card_at(id, EntityKind.MEMORIAL)
    if card is None:
        return None
    at = naming(card.entity_id, "memorial", kinds=_EVENTS)
    begun = list(
        at.filter(type__in=_BEGUN).order_by(F("lower").asc(nulls_last=True), "entity_id")[:MOST_BEGINNINGS]
    )
    series = naming(card.entity_id, "memorial", kinds=(EntityKind.SERIES,))
    customs = list(series.order_by("lower", "entity_id")[:MOST_CUSTOMS])
    single = naming(card.entity_id, "memorial", kinds=(EntityKind.EVENT,))
    after = single.exclude(type__in=_BEGUN)
    latest_first = after.order_by(F("lower").desc(nulls_last=True), "entity_id")
    since, where = stretch(latest_first, page, MOST_SINCE)
    since = sorted(since, key=lambda c: (-(c.lower.toordinal() if c.lower else 0), in_course(c)))
    events = [*begun, *customs, *since]
    sheet, left = cut(card.sheet, _SAID)
    listed = latest(card.sheet["sources"])
    left["sources"] = len(card.sheet["sources"]) - len(listed)
    places = [a["value"][1] for a in sheet["answers"]["place"]]
    ties = list(dict.fromkeys(tie for event in events for tie in event.sheet["partnerships"]))
    found = shelf_for(events, [card.entity_id, *places, *ties], {*listed, *told_in(sheet)})
    known = dict(Card.objects.filter(entity__in=places[-1:]).values_list("entity_id", "sheet"))
    town = found.label(places[-1]) if places else None
    answers = found.answers(sheet)
    gifts = [c for c in begun if c.type == EventType.GIFT]
    unveilings = [c for c in begun if c.type == EventType.UNVEILING]
    return MemorialSheet(
        label=found.labels[card.entity_id],
        town=place_facts(town, known.get(places[-1], {})) if town else None,
        wordings=answers.get("name", ()),
        inscriptions=answers.get("inscription", ()),
        spots=answers.get("spot", ()),
        places=answers.get("place", ()),
        given=stated(gifts, found)[:MOST_STATED],
        unveilings=event_cards(unveilings, found),
        unveiled=stated(unveilings, found)[:MOST_STATED],
        customs=event_cards(customs, found),
        since=event_cards(since, found),
        page=where,
        left=left,
        partnerships=tuple(found.labels[tie] for tie in ties if tie in found.labels),
        sources=tuple(found.sources[s] for s in listed if s in found.sources),
    )


def memorials(page: int = 1) -> tuple[tuple[MemorialRow, ...], Page]:
    """Every memorial, the most visited first."""
    # Counted in the index of links: a join would group whole cards.
    at = (
        CardLink.objects.filter(to=OuterRef("pk"), role="memorial")
        .order_by()
        .values("to")
        .annotate(n=Count("pk"))
    )
    times = Coalesce(Subquery(at.values("n")), 0)
    cards = Card.objects.filter(kind=EntityKind.MEMORIAL).annotate(visits=times)
    cards = cards.order_by("-visits", "entity_id")
    # Their ids alone: to sort whole cards costs more than to count.
    where = paged(cards.count(), page)
    found = cards.values_list("entity_id", "visits")[(where.number - 1) * MOST : where.number * MOST]
    visited = dict(found)
    stand = CardLink.objects.filter(card__in=list(visited), role="place").order_by("to_id")
    towns: dict[str, list[str]] = {}
    for card, town in stand.values_list("card_id", "to_id"):
        towns.setdefault(card, []).append(town)
    labels = labels_of([*visited, *(t for ts in towns.values() for t in ts)])
    rows = [
        MemorialRow(
            labels[id_],
            tuple(labels[t] for t in towns.get(id_, ())),
            visits,
        )
        for id_, visits in visited.items()
    ]
    return tuple(rows), where
