"""The only door out of the record: accepted claims, as plain sheets, each in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import F, QuerySet

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record import ids
from pobratim.record.cards.curtain import shown
from pobratim.record.models import Card, Entity, Evidence, Source, SourceFile, canonical
from pobratim.record.passport_sheets import Page
from pobratim.record.publishing import partnerships as ties
from pobratim.record.publishing import sayings as said
from pobratim.record.publishing.between import partnership
from pobratim.record.publishing.changed import last_change
from pobratim.record.publishing.events import event_card, event_cards, shelf_for
from pobratim.record.publishing.gifts import gift, gifts
from pobratim.record.publishing.home import EVENTS, home, ordered, visible
from pobratim.record.publishing.kept import kept
from pobratim.record.publishing.map import map_cities, map_countries, map_lines, map_sheet, map_ties
from pobratim.record.publishing.memorials import memorial, memorials
from pobratim.record.publishing.neighbours import neighbours
from pobratim.record.publishing.nouns import organisation, person, place, theme
from pobratim.record.publishing.paging import paged
from pobratim.record.publishing.promises import promises
from pobratim.record.publishing.search import search, suggest
from pobratim.record.publishing.shelf import Shelf, card_at, labels_of, line
from pobratim.record.sheets import (
    EventSheet,
    Mark,
    PartnershipCard,
    SourceLine,
    SourceSheet,
)

__all__ = [
    "event", "gift", "gifts", "home", "last_change", "liveliest", "map_cities", "map_countries", "map_lines",
    "map_sheet", "map_ties", "memorial", "memorials", "organisation", "partnership", "partnerships",
    "partnerships_listed", "person", "place", "promises", "search", "source", "sources", "sources_listed",
    "suggest", "theme",
]  # fmt: skip

MOST_LISTED = 100
_EVENTS = (EntityKind.EVENT, EntityKind.SERIES)
_NOT_MARKED = ("kind", "country", "lat", "lon")


def _partnership_cards() -> QuerySet[Card]:
    return Card.objects.filter(kind=EntityKind.PARTNERSHIP).order_by("public")


def partnerships() -> tuple[PartnershipCard, ...]:
    """Every partnership somebody speaks of."""
    return _cards_of(ties.outlines(_partnership_cards()))


def liveliest(most: int) -> tuple[PartnershipCard, ...]:
    """So many partnerships, those with most events first, looked up once a decision; a query, then two."""
    return kept(f"liveliest {most}", lambda: _cards_of(ties.outlines(ties.liveliest()[:most])))


def _cards_of(cards: list[Card]) -> tuple[PartnershipCard, ...]:
    found = Shelf(labels_of(side for c in cards for side in c.sheet["sides"]))
    return tuple(ties.partnership_card(c, found) for c in cards)


def partnerships_listed(page: int = 1) -> tuple[tuple[PartnershipCard, ...], Page]:
    """A page of all partnerships, those with most events first."""
    every = ties.liveliest()
    where = paged(every.count(), page, MOST_LISTED)
    shown = every[(where.number - 1) * MOST_LISTED : where.number * MOST_LISTED]
    return _cards_of(ties.outlines(shown)), where


def event(id: str) -> EventSheet | None:  # noqa: A002 - named as its readers name it
    """Everything said of one event, by property, with every source."""
    card = card_at(id, *_EVENTS)
    if card is None:
        return None
    present = {p[0] for p in card.sheet["participants"]}
    quotes = [q for q in said.sayings(card.sheet["sources"], "statement") if q.speaker in present]
    held = said.offices({q.raw for q in quotes})
    more = [*card.sheet["partnerships"], *(office.get("office_of") for office in held.values())]
    before, after = neighbours(card)
    beside = [other for other in (before, after) if other]
    found = shelf_for([card, *beside], more)
    own = set(card.sheet["sources"])
    return EventSheet(
        card=event_card(card, found),
        answers=found.answers(card.sheet),
        statements=said.statements(quotes, held, found),
        partnerships=tuple(found.labels[p] for p in card.sheet["partnerships"]),
        sources=tuple(one for id_, one in found.sources.items() if id_ in own),
        before=event_card(before, found) if before else None,
        after=event_card(after, found) if after else None,
    )


def sources() -> tuple[SourceLine, ...]:
    """Every source of which something is accepted, the latest first."""
    return tuple(line(s) for s in _latest_sources())


def sources_listed(page: int = 1) -> tuple[tuple[SourceLine, ...], Page]:
    """A page of these."""
    where = paged(kept("sources", visible().count), page, MOST_LISTED)
    shown = _latest_sources()[(where.number - 1) * MOST_LISTED : where.number * MOST_LISTED]
    return tuple(line(s) for s in shown), where


def _latest_sources() -> QuerySet[Source]:
    return visible().order_by(F("published").desc(nulls_last=True), "id").defer("text")


def source(id: str) -> SourceSheet | None:  # noqa: A002 - named as its readers name it
    """The text as it was read, with every accepted span."""
    if len(id) < ids.SHORT:
        return None
    found = visible().filter(id__startswith=id).order_by("id").first()
    if found is None:
        return None
    spans = Evidence.objects.filter(source=found, state=ClaimState.ACCEPTED)
    spans = spans.exclude(claim__property__in=_NOT_MARKED).order_by("start", "-end", "claim_id")
    rows = list(
        spans.values_list(
            "start",
            "end",
            "claim__entity__kind",
            "claim__entity_id",
            "claim__property",
            "claim_id",
            "claim__number",
        )
    )
    roots = _roots(row[3] for row in rows)
    # Without a word on the kind, for which the database would look through all events.
    told = Card.objects.in_bulk(set(roots.values())).values()
    cards = ordered(card for card in told if card.kind in EVENTS)
    labels = shelf_for(cards, [*(row[3] for row in rows), found.side_id])
    original = SourceFile.objects.filter(source=found).exclude(sha256=None).order_by("id").first()
    return SourceSheet(
        line=line(found),
        text=shown(found.text, 0, found.veil),
        sha256=found.id,
        original_sha256=original.sha256 if original else None,
        added=found.added.isoformat(timespec="seconds"),
        side=labels.label(found.side_id),
        marks=tuple(Mark(r[0], r[1], r[2], labels.labels[r[3]], r[4], ids.public(r[5]), r[6]) for r in rows),
        events=event_cards(cards, labels),
    )


def _roots(entities: Iterable[str]) -> dict[str, str]:
    rows = Entity.objects.filter(id__in=set(entities))
    return dict(rows.values_list("id", canonical()))
