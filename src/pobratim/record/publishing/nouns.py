"""Places, people, bodies and themes: what the cards hold of them, and the events that name them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat

from pobratim.facts.kinds import ClaimState, EntityKind, Modality, Theme
from pobratim.record.models import Card, Evidence, canonical
from pobratim.record.passport_sheets import (
    OrganisationSheet,
    PersonSheet,
    PlaceSheet,
    Spelling,
    Term,
    ThemeSheet,
)
from pobratim.record.publishing.events import event_cards, shelf_for
from pobratim.record.publishing.linked import naming
from pobratim.record.publishing.paging import stretch
from pobratim.record.publishing.partnerships import partnership_card, place_facts
from pobratim.record.publishing.shelf import Shelf, card_at
from pobratim.record.sheets import Label

BY_LETTER = 0.3  # as drafts gives it to a spelling made letter by letter
MOST_PEOPLE, MOST_CUSTOMS, MOST_COMING, MOST_TIES, MOST_STONES, MOST_SOURCES = 40, 10, 10, 100, 40, 30
_AHEAD = (Modality.PLANNED.value, Modality.PROMISED.value)


def _naming(id_: str, *roles: str) -> QuerySet[Card]:
    """The events, single ones, that name this entity."""
    return naming(id_, *roles, kinds=(EntityKind.EVENT,))


def _latest(events: QuerySet[Card]) -> QuerySet[Card]:
    return events.order_by(F("lower").desc(nulls_last=True), "entity_id")


def place(id: str, today: date, page: int = 1) -> PlaceSheet | None:  # noqa: A002 - as its readers name it
    """A place: its ties, memorials, customs, people, and what happened there, the latest first."""
    card = card_at(id, EntityKind.PLACE)
    if card is None:
        return None
    named = (EntityKind.PARTNERSHIP, EntityKind.MEMORIAL, EntityKind.SERIES)
    cards = naming(card.entity_id, "side", "place", "touches", kinds=named).order_by("entity_id")
    around = list(cards[: MOST_TIES + MOST_STONES])
    ties, stones, customs = ([c for c in around if c.kind == kind] for kind in named)
    at = _naming(card.entity_id, "touches", "place")
    ahead = Q(lower__gt=today) | Q(modality__in=_AHEAD, lower=None)
    coming = list(at.filter(ahead).order_by(F("lower").asc(nulls_last=True), "entity_id")[:MOST_COMING])
    events, where = stretch(_latest(at.exclude(ahead)), page)
    held = _holders(card.entity_id)
    lines = [*customs[:MOST_CUSTOMS], *coming, *events]
    sides = [side for tie in ties for side in tie.sheet["sides"]]
    more = [card.entity_id, *sides, *(c.entity_id for c in stones), *_people(held, card.entity_id)]
    found = shelf_for(lines, more, _sources(held, card.entity_id))
    return PlaceSheet(
        facts=place_facts(found.labels[card.entity_id], card.sheet),
        partnerships=tuple(partnership_card(tie, found) for tie in ties),
        memorials=tuple(found.labels[c.entity_id] for c in stones),
        customs=event_cards(customs[:MOST_CUSTOMS], found),
        coming=event_cards(coming, found),
        events=event_cards(events, found),
        page=where,
        people=_officers(held[:MOST_PEOPLE], card.entity_id, found),
        rest=max(0, len(held) - MOST_PEOPLE),
    )


def _holders(of: str) -> list[Card]:
    """The people of whom a source says that they hold an office of this place or body."""
    people = naming(of, "office_of", kinds=(EntityKind.PERSON,))
    return list(people.order_by("entity_id")[: MOST_PEOPLE + 1])


def _terms(card: Card, of: str = "") -> list[dict[str, Any]]:
    """A person's offices; of one place or body alone."""
    return [term for term in card.sheet["terms"] if not of or term["of"] == of]


def _people(cards: Iterable[Card], of: str = "") -> list[str]:
    return [id_ for c in cards for id_ in (c.entity_id, *(t["of"] for t in _terms(c, of) if t["of"]))]


def _sources(cards: Iterable[Card], of: str = "") -> set[str]:
    return {said[1][0] for c in cards for t in _terms(c, of) for said in t["said"]}


def _officers(cards: Iterable[Card], of: str, found: Shelf) -> tuple[tuple[Label, Term], ...]:
    """Each person with each office of this place or body, the latest source first."""
    out = [(found.labels[c.entity_id], _term(t, found)) for c in cards for t in _terms(c, of)]
    return tuple(sorted(out, key=lambda pair: (pair[1].last or "", pair[0].id), reverse=True))


def _term(entry: dict[str, Any], found: Shelf) -> Term:
    said = tuple(found.words(claim, span) for claim, span in entry["said"] if span[0] in found.sources)
    of = found.label(entry["of"])
    return Term(entry["office"], of, entry["first"], entry["last"], entry["sources"], said)


def _spellings(card: Card) -> tuple[Spelling, ...]:
    own = card.sheet["spellings"]
    written = {name for _, name, sure in own if sure > BY_LETTER}
    return tuple(
        Spelling(name, lang, sure <= BY_LETTER)
        for lang, name, sure in own
        if sure > BY_LETTER or name not in written
    )


def person(id: str, page: int = 1) -> PersonSheet | None:  # noqa: A002 - as its readers name it
    """A person: names, birth and death, offices as sources state them, what they took part in."""
    card = card_at(id, EntityKind.PERSON)
    if card is None:
        return None
    named = _latest(_naming(card.entity_id, "participant", "giver", "receiver"))
    events, where = stretch(named, page)
    life = card.sheet.get("lives") or {"answers": {}, "words": []}
    found = shelf_for(events, _people([card]), _sources([card]) | {words[0] for words in life["words"]})
    terms = sorted((_term(t, found) for t in card.sheet["terms"]), key=lambda t: t.last or "", reverse=True)
    told = found.answers(life)
    return PersonSheet(
        found.labels[card.entity_id],
        _spellings(card),
        tuple(terms),
        event_cards(events, found),
        where,
        told.get("born", ()),
        told.get("died", ()),
    )


def organisation(id: str, page: int = 1) -> OrganisationSheet | None:  # noqa: A002 - as its readers name it
    """A body: its names, its people, what it took part in."""
    card = card_at(id, EntityKind.ORGANISATION)
    if card is None:
        return None
    named = _latest(_naming(card.entity_id, "participant", "giver", "receiver"))
    events, where = stretch(named, page)
    held = _holders(card.entity_id)
    more = [card.entity_id, *_people(held, card.entity_id)]
    found = shelf_for(events, more, _sources(held, card.entity_id))
    return OrganisationSheet(
        found.labels[card.entity_id],
        _spellings(card),
        _officers(held, card.entity_id, found),
        event_cards(events, found),
        where,
    )


def theme(id: Theme) -> ThemeSheet:  # noqa: A002 - as its readers name it
    """A theme: the latest sources that speak of it, what they report and which ties they name."""
    every = Card.objects.filter(kind=EntityKind.THEME, type=id.value)
    cards = list(_latest(every)[:MOST_SOURCES])
    total = every.count() if len(cards) == MOST_SOURCES else len(cards)
    sources = {s for c in cards for s in c.sheet["sources"]}
    told = Evidence.objects.filter(source__in=sources, state=ClaimState.ACCEPTED)
    told = told.filter(claim__property__in=("type", "relation")).annotate(root=canonical("claim__entity"))
    kinds = [k.value for k in (EntityKind.EVENT, EntityKind.SERIES, EntityKind.PARTNERSHIP)]
    told_of = Card.objects.filter(entity__in=told.values("root")).annotate(what=Concat("kind", Value("")))
    told_of = told_of.filter(what__in=kinds)  # by an expression, as in ``linked.naming``
    around = list(_latest(told_of)[:MOST_TIES])
    ties = [c for c in around if c.kind == EntityKind.PARTNERSHIP]
    events = [c for c in around if c.kind != EntityKind.PARTNERSHIP][:MOST_SOURCES]
    found = shelf_for(events, [side for tie in ties for side in tie.sheet["sides"]], sources)
    said = [
        found.words(claim, c.sheet["words"][index])
        for c in cards
        for answer in c.sheet["answers"].get("theme", ())
        for claim, index in answer["said"]
    ]
    return ThemeSheet(
        id.value,
        tuple(said),
        total,
        tuple(partnership_card(tie, found) for tie in ties),
        event_cards(events, found),
    )
