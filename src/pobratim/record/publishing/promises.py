"""The promise ledger. What became of a promise is told by the record alone, by the first rule that fits:

kept        an accepted claim says that an event that took place fulfils it, or a source says it was done
unclear     sources contradict each other on whether it stands, or on its day
withdrawn   it was called off, or denied, and nobody announced it again since
overdue     its own date is past
open        anything else
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Count, Exists, F, OuterRef, QuerySet, Value, When

from pobratim.facts.kinds import Modality
from pobratim.record.models import Card, CardLink
from pobratim.record.passport_sheets import LedgerSheet, Promise, Promised
from pobratim.record.publishing.events import event_card, shelf_for
from pobratim.record.publishing.kept import kept
from pobratim.record.publishing.paging import MOST, paged
from pobratim.record.publishing.shelf import Shelf, labels_of
from pobratim.record.sheets import Label, Words

_DONE = (Modality.DONE.value, Modality.RECURRING.value)
_AGAINST = (Modality.CANCELLED.value, Modality.DENIED.value)
MOST_PAIRS = 200


def with_state(cards: QuerySet[Any], today: date) -> QuerySet[Any]:
    """The promises among these cards, each with its ``state``."""
    kept = CardLink.objects.filter(to=OuterRef("pk"), role="fulfils", card__modality__in=_DONE)
    kept = kept.exclude(card=OuterRef("pk"))
    state = Case(
        When(Exists(kept), then=Value(Promise.KEPT.value)),
        When(modality__in=_DONE, then=Value(Promise.KEPT.value)),
        When(sheet__torn=True, then=Value(Promise.UNCLEAR.value)),
        When(modality__in=_AGAINST, then=Value(Promise.WITHDRAWN.value)),
        When(upper__lte=today, then=Value(Promise.OVERDUE.value)),
        default=Value(Promise.OPEN.value),
        output_field=CharField(),
    )
    out: QuerySet[Any] = cards.filter(promised=True).annotate(state=state)
    return out


def promises(
    today: date, *, state: Promise | None = None, pair: str | None = None, page: int = 1
) -> LedgerSheet:
    """Promises by their state on a day; ``pair``: the public id of a partnership."""
    every = with_state(Card.objects.all(), today)
    if pair is not None:
        own = CardLink.objects.filter(card=OuterRef("pk"), role="partnership", to__card__public=pair)
        every = every.filter(Exists(own))
        counts = _by_state(every)
    else:
        counts = kept(f"promises {today}", lambda: _by_state(every))
    asked = every.filter(state=state.value) if state else every
    where = paged(counts.get(state.value, 0) if state else sum(counts.values()), page)
    asked = asked.order_by(F("lower").desc(nulls_last=True), "entity_id")
    cards = list(asked[(where.number - 1) * MOST : where.number * MOST])
    ties = CardLink.objects.filter(role="partnership", card__promised=True).values_list("to_id", flat=True)
    pairs = kept("promising", lambda: _called(sorted(set(ties.distinct()[:MOST_PAIRS]))))
    return LedgerSheet(
        promises=lines(cards),
        page=where,
        counts={Promise(key): n for key, n in counts.items()},
        pairs=pairs,
    )


def _by_state(promises_: QuerySet[Any]) -> dict[str, int]:
    return dict(promises_.values_list("state").annotate(Count("entity_id")).order_by())


def _called(pairs: Collection[str]) -> tuple[Label, ...]:
    labels = labels_of(pairs)
    return tuple(labels[pair] for pair in pairs if pair in labels)


def lines(cards: list[Card]) -> tuple[Promised, ...]:
    """Cards with their ``state`` as lines of the ledger, in three queries."""
    fulfilled: dict[str, list[Card]] = defaultdict(list)
    links = CardLink.objects.filter(to__in=[c.entity_id for c in cards], role="fulfils")
    for link in links.filter(card__modality__in=_DONE).select_related("card").order_by("card__lower", "card"):
        if link.card_id != link.to_id:
            fulfilled[link.to_id].append(link.card)
    for card in cards:
        if card.modality in _DONE:
            fulfilled[card.entity_id].insert(0, card)
    all_ = [*cards, *(c for kept in fulfilled.values() for c in kept)]
    found = shelf_for(all_, [tie for c in cards for tie in c.sheet["partnerships"]])
    return tuple(_line(card, fulfilled[card.entity_id], found) for card in cards)


def _pledged(card: Card, found: Shelf) -> tuple[Words, ...]:
    """The words that announce it; what is told of it later is told by the event."""
    told = [a for a in card.sheet["answers"].get("type", ()) if a["modality"] not in (*_DONE, *_AGAINST)]
    said = [pair for answer in told or card.sheet["answers"].get("type", ()) for pair in answer["said"]]
    spans = {index: found.words(claim, card.sheet["words"][index]) for claim, index in reversed(said)}
    return tuple(spans[index] for index in dict.fromkeys(index for _, index in said))


def _line(card: Card, kept_by: list[Card], found: Shelf) -> Promised:
    said = [found.sources[s].published for s in card.sheet["sources"] if s in found.sources]
    dated = [one for one in said if one]
    return Promised(
        card=event_card(card, found),
        words=_pledged(card, found),
        state=Promise(card.state),  # type: ignore[attr-defined]
        said=dated[0] if dated else None,
        last=dated[-1] if dated else None,
        kept_by=tuple(event_card(c, found) for c in kept_by),
        partnerships=tuple(found.labels[t] for t in card.sheet["partnerships"] if t in found.labels),
    )
