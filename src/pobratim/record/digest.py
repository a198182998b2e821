"""A digest of what the record holds, for comparing two: no times, no numbers given by the database."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from pobratim.record.models import Card, CardLink, Claim, Confirmation, Entity, Evidence, Source, SourceFile


def digest() -> str:
    """sha256 over every row of sources, entities, claims, evidence, confirmations and cards.

    Decisions are left out: a decision taken back leaves two of them and the same record.
    """
    total = hashlib.sha256()
    for line in _lines():
        total.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return total.hexdigest()


def _lines() -> Iterable[str]:
    for model, order, without in (
        (Source, ("id",), {"added"}),
        (SourceFile, ("source", "name", "address", "sha256"), {"id", "added", "original"}),
        (Entity, ("id",), set()),
        (Claim, ("id",), set()),
        (Evidence, ("id",), set()),
        (Confirmation, ("side", "entity", "claim"), {"id", "at"}),
        (Card, ("entity",), set()),
        (CardLink, ("card", "to", "role"), {"id"}),
    ):
        columns = [f.attname for f in model._meta.concrete_fields if f.name not in without]
        rows: Iterable[dict[str, Any]] = model._default_manager.order_by(*order).values(*columns)
        for row in rows:
            yield model.__name__ + json.dumps(row, sort_keys=True, ensure_ascii=False, default=str)
