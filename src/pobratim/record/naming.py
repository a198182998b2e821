"""How the desk calls entities: as published, else as somebody proposed, since here nothing is public yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pobratim.facts.kinds import ClaimState
from pobratim.record.models import Claim
from pobratim.record.publishing.shelf import labels_of
from pobratim.record.sheets import Label


def named(entities: Iterable[str | None]) -> dict[str, Label]:
    """Labels by id."""
    return told(entities)[0]


def told(entities: Iterable[str | None]) -> tuple[dict[str, Label], dict[str, dict[str, str]]]:
    """Labels by id; and of events, which have no name, ``type`` and ``date`` as far as anybody says so."""
    labels = labels_of(entities)
    nameless = [id_ for id_, label in labels.items() if not label.names and label.hidden != "erased"]
    claims = Claim.objects.filter(entity__in=nameless, property__in=("name", "type", "date")).order_by("id")
    events: dict[str, dict[str, str]] = defaultdict(dict)
    columns = ("entity_id", "property", "text", "edtf", "lang", "state")
    for id_, property_, text, edtf, lang, state in claims.values_list(*columns):
        old = labels[id_]
        if property_ == "name":
            labels[id_] = Label(old.id, old.kind, {lang or "": text or "", **old.names}, old.hidden)
        elif state != ClaimState.REJECTED:
            events[id_].setdefault(property_, text or edtf or "")
    return labels, events
