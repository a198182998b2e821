"""The search box: names in any script, words of titles and objects, years."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q

from pobratim.facts.kinds import EntityKind
from pobratim.record.cards.data import folded
from pobratim.record.models import Card, CardLink
from pobratim.record.publishing.events import event_card, shelf_for
from pobratim.record.publishing.partnerships import partnership_card
from pobratim.record.sheets import Found

_EVENTS = (EntityKind.EVENT.value, EntityKind.SERIES.value)
MOST_WORDS, MOST_MATCHES, ENDING = 8, 500, 3
_Ranked = tuple[str, date | None, int | None]


def search(text: str, limit: int = 20) -> tuple[Found, ...]:
    """What answers to the words: by its own name, or for events and partnerships by those they name.

    What answers to every word; where nothing does, what answers to the most, if these are more than half.
    """
    words = folded(text).split()[:MOST_WORDS]
    if not words:
        return ()
    direct = Card.objects.filter(reduce(or_, (Q(search__contains=f" {_stem(w)}") for w in words)))
    own = {c.entity_id: c for c in direct.order_by("entity_id")[:MOST_MATCHES]}
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for id_, card in own.items():
        for word in words:
            score = max((_near(word, other) for other in card.search.split()), default=0.0)
            if score:
                scores[id_][word] = score
    kinds = {id_: (c.kind, c.lower, c.sheet.get("events")) for id_, c in own.items()} | _lend(scores)
    most = max((len(s) for s in scores.values()), default=0)
    if 2 * most <= len(words):
        return ()  # what answers to half the words, or fewer, is something else
    ranked = sorted(
        ((sum(s.values()) / len(words), id_) for id_, s in scores.items() if len(s) == most),
        key=lambda pair: (-pair[0], *_order(*kinds[pair[1]]), pair[1]),
    )[:limit]
    return _found(ranked)


def _order(kind: str, lower: date | None, events: int | None) -> tuple[int, int]:
    """Among equals partnerships come first, the liveliest leading, and events last, the latest leading."""
    if kind == EntityKind.PARTNERSHIP:
        return 0, -(events or 0)
    return 2 if kind in _EVENTS else 1, -(lower or date.min).toordinal()


def _stem(word: str) -> str:
    """The beginning that a name shares with its case forms."""
    return word if word.isdigit() else word[: max(3, len(word) - ENDING)]


def _near(asked: str, there: str) -> float:
    """1 for the word itself, less for a beginning or a case form, 0 for another word."""
    if asked == there:
        return 1.0
    if asked.isdigit() or there.isdigit():
        return 0.0
    if there.startswith(asked) and len(asked) >= 3:
        return 0.8
    stem = there if len(there) <= 3 else there[:-1]
    if asked.startswith(stem) and 0 <= len(asked) - len(stem) <= ENDING:
        return 0.7
    return 0.0


def _lend(scores: dict[str, dict[str, float]]) -> dict[str, _Ranked]:
    """A partnership answers to the names of its sides, an event, less surely, to those of whom it names.

    Returned: of each that does the kind, the date and the number of events.
    """
    out: dict[str, _Ranked] = {}
    links = CardLink.objects.filter(to__in=list(scores)).exclude(role="partnership")
    lent = {id_: dict(s) for id_, s in scores.items()}
    kinds = [*_EVENTS, EntityKind.PARTNERSHIP.value]
    rows = links.filter(card__kind__in=kinds).values_list(
        "card_id", "to_id", "card__kind", "card__lower", "card__sheet__events"
    )
    for card, to, kind, lower, events in rows:
        out[card] = kind, lower, events
        share = 1.0 if kind == EntityKind.PARTNERSHIP else 0.6
        for word, score in lent[to].items():
            scores[card][word] = max(scores[card].get(word, 0.0), score * share)
    return out


def _found(ranked: list[tuple[float, str]]) -> tuple[Found, ...]:
    cards = Card.objects.in_bulk([id_ for _, id_ in ranked])
    events = [c for c in cards.values() if c.kind in _EVENTS]
    sides = [s for c in cards.values() if c.kind == EntityKind.PARTNERSHIP for s in c.sheet["sides"]]
    shelf = shelf_for(events, [*cards, *sides])
    out = []
    for score, id_ in ranked:
        card = cards[id_]
        event = event_card(card, shelf) if card.kind in _EVENTS else None
        tie = partnership_card(card, shelf) if card.kind == EntityKind.PARTNERSHIP else None
        out.append(Found(shelf.labels[id_], event, tie, round(score, 3)))
    return tuple(out)
