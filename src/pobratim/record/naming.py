"""How the desk calls entities: as published, else as somebody proposed, since here nothing is public yet."""

from __future__ import annotations

from collections.abc import Iterable

from pobratim.record.models import Claim
from pobratim.record.publishing.shelf import labels_of
from pobratim.record.sheets import Label


def named(entities: Iterable[str | None]) -> dict[str, Label]:
    """Labels by id."""
    labels = labels_of(entities)
    nameless = [id_ for id_, label in labels.items() if not label.names and label.hidden != "erased"]
    claims = Claim.objects.filter(entity__in=nameless, property="name").order_by("id")
    for id_, text, lang in claims.values_list("entity_id", "text", "lang"):
        old = labels[id_]
        labels[id_] = Label(old.id, old.kind, {lang or "": text or "", **old.names}, old.hidden)
    return labels
