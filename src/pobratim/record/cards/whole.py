"""Every card anew, from nothing, batch by batch: the same cards as after every decision, in a fraction."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from django.db import connection

from pobratim.facts.kinds import EntityKind
from pobratim.record.cards import storing
from pobratim.record.cards.context import context
from pobratim.record.cards.data import CardData
from pobratim.record.cards.event import event_card
from pobratim.record.cards.gather import gather
from pobratim.record.cards.ground import Ground, everything
from pobratim.record.cards.lives import lives
from pobratim.record.cards.noun import noun_card
from pobratim.record.cards.rebuild import EVENTS, partnership_cards
from pobratim.record.cards.terms import terms

BATCH = 1000
Told = Callable[[list[CardData]], None]
# In the order of their rows, so that what one source told comes together, and its text is read once.
_NEXT = (
    "SELECT rowid, id FROM record_entity WHERE canonical_id IS NULL AND kind = %s AND rowid > %s "
    "ORDER BY rowid LIMIT %s"
)
_ONE_TIE = EntityKind.PARTNERSHIP
_NOUNS = tuple(kind for kind in EntityKind if kind not in (*EVENTS, _ONE_TIE))


def build_all(told: Told) -> None:
    """Take all cards away and build them: customs first, as their days lean on them, partnerships last.

    ``told`` is given the cards of each batch when they are stored.
    """
    storing.take_all_away()
    for kind in (EntityKind.SERIES, EntityKind.EVENT, *_NOUNS, _ONE_TIE):
        ground = everything() if kind in EVENTS else None
        for ids in _batches(kind):
            cards = [card for card in _cards(kind, ids, ground) if card is not None]
            storing.write(cards)
            told(cards)


def _cards(kind: EntityKind, ids: list[str], ground: Ground | None) -> Iterator[CardData | None]:
    gathered = gather(ids)
    if kind in EVENTS:
        around = context(gathered.values(), ground)
        yield from (event_card(one, around) for one in gathered.values())
    elif kind is EntityKind.PARTNERSHIP:
        yield from partnership_cards(gathered.values())
    else:
        held, lived = (terms(ids), lives(ids)) if kind is EntityKind.PERSON else ({}, {})
        yield from (noun_card(g, held.get(g.id, ()), lived.get(g.id)) for g in gathered.values())


def _batches(kind: EntityKind) -> Iterator[list[str]]:
    last = -1
    while True:
        with connection.cursor() as cursor:
            cursor.execute(_NEXT, [kind.value, last, BATCH])
            rows = cursor.fetchall()
        if not rows:
            return
        last = rows[-1][0]
        yield [id_ for _, id_ in rows]
