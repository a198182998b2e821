"""Cards as rows: written as they are by the database's own means, as a record has many of them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from django.db import connection

from pobratim.record.cards import shown
from pobratim.record.cards.data import CardData

_COLUMNS = ("public", "kind", "type", "modality", "edtf", "lower", "upper", "search", "promised", "events")
_CARD = (
    f"INSERT INTO record_card (entity_id, {', '.join(_COLUMNS)}, sheet) "
    f"VALUES ({', '.join(['%s'] * (len(_COLUMNS) + 2))}) ON CONFLICT (entity_id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in (*_COLUMNS, "sheet"))
)
_LINK = "INSERT INTO record_cardlink (card_id, to_id, role) VALUES (%s, %s, %s)"


def write(cards: Iterable[CardData]) -> None:
    """Write the rows of these cards, and of their links, of which there are none yet."""
    rows, links, noted = [], [], []
    for card in cards:
        columns, sheet = card.columns(), _json(card.sheet)
        rows.append((card.entity, *(columns[name] for name in _COLUMNS), sheet))
        noted.append((card, sheet))
        links += [(card.entity, to, role) for to, role in sorted(card.links)]
    with connection.cursor() as cursor:
        cursor.executemany(_CARD, rows)
        cursor.executemany(_LINK, links)
    shown.note(noted)


def _json(sheet: dict[str, Any]) -> str:
    return json.dumps(sheet)  # as the field writes it


def take_away(entities: Collection[str], but: Collection[str] = ()) -> None:
    """These have no links any more, and no cards but those that are written anew."""
    these = "IN (SELECT value FROM json_each(%s))"
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM record_cardlink WHERE card_id {these}", [json.dumps(list(entities))])
        gone = [id_ for id_ in entities if id_ not in but]
        cursor.execute(f"DELETE FROM record_card WHERE entity_id {these}", [json.dumps(gone)])


def take_all_away() -> None:
    """Nothing has a card any more."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM record_cardlink")
        cursor.execute("DELETE FROM record_card")
