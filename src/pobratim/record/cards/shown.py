"""Noting which decision changed what is shown of a thing: a calendar file tells others by it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import blake2b

from django.db import connection

from pobratim.facts.kinds import EntityKind
from pobratim.record.cards.data import CardData
from pobratim.record.models import Decision

_EVENTS = (EntityKind.EVENT.value, EntityKind.SERIES.value)
_NOTED = (
    "INSERT INTO record_shown (entity_id, digest, changed) VALUES (%s, %s, %s) ON CONFLICT (entity_id) "
    "DO UPDATE SET digest = excluded.digest, changed = excluded.changed "
    "WHERE record_shown.digest <> excluded.digest"
)


def note(cards: Iterable[tuple[CardData, str]]) -> None:
    """Of each card and its sheet as JSON: where it is not as it was, the last decision changed it.

    Called when cards are stored, in the transaction of the decision; cards built anew give the same again.
    """
    last = Decision.objects.order_by("-number").values_list("number", flat=True).first() or 0
    rows = [(card.entity, _digest(card, sheet), last) for card, sheet in cards]
    with connection.cursor() as cursor:
        cursor.executemany(_NOTED, rows)


def _digest(card: CardData, sheet: str) -> int:
    if card.kind in _EVENTS:
        said = f"{card.type} {card.modality} {card.edtf} {sheet}"
    else:
        told = [card.sheet.get(key) for key in ("names", "hidden", "sides", "since", "lives")]
        said = json.dumps(told)
    return int.from_bytes(blake2b(said.encode("utf-8", "surrogatepass"), digest_size=7).digest())
