"""Whether the record still is what it was: hashes, spans, ids, references, decisions, cards."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError, connection, transaction

from pobratim.facts.kinds import Verdict
from pobratim.record import chain, ids, states
from pobratim.record.models import (
    Card,
    CardLink,
    Claim,
    Confirmation,
    Decision,
    Entity,
    Entry,
    Evidence,
    Source,
    SourceFile,
    Touch,
    Word,
)
from pobratim.record.privacy.forgotten import unforgotten
from pobratim.record.search import index, meanings, order
from pobratim.record.search.anew import rebuild_all


def problems() -> list[str]:
    """What is wrong, one line each; empty when the record is whole. Changes nothing."""
    with transaction.atomic():
        return [
            *_database(),
            *_sources(),
            *_claims(),
            *_evidence(),
            *_entities(),
            *_decisions(),
            *_cards(),
            *unforgotten(),
        ]


def _database() -> Iterator[str]:
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        for (line,) in cursor.execute("PRAGMA integrity_check").fetchall():
            if line != "ok":
                yield f"database: {line}"
        for table, row, parent, _ in cursor.execute("PRAGMA foreign_key_check").fetchall():
            yield f"database: row {row} of {table} refers to a missing row of {parent}"


def _sources() -> Iterator[str]:
    for source in Source.objects.order_by("id").iterator():
        now = hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()
        if now != (source.masked or source.id):
            what = "erasure left" if source.masked else "was read"
            yield f"source {source.id[:12]}: the text is not the text that {what} (its hash differs)"
    for file in SourceFile.objects.exclude(original=None).order_by("id").iterator():
        if file.removed_id is not None:
            yield f"source {file.source_id[:12]}: a file that an erasure removed is still kept"
        if file.sha256 != hashlib.sha256(file.original or b"").hexdigest():
            yield f"source {file.source_id[:12]}: the kept file {file.name} is damaged (its hash differs)"


def _claims() -> Iterator[str]:
    said: dict[str, list[str]] = defaultdict(list)
    for id_, state in Evidence.objects.values_list("claim_id", "state"):
        said[id_].append(state)
    for claim in Claim.objects.order_by("id").iterator():
        name = f"claim {claim.id[:12]}"
        values = {"text": claim.text, "number": claim.number, "edtf": claim.edtf, "value": claim.value_id}
        given = [(column, value) for column, value in values.items() if value is not None]
        if len(given) != 1:
            yield f"{name}: has {len(given)} values; expected exactly one"
            continue
        column, value = given[0]
        lang = claim.lang if column == "text" else None
        if claim.id != ids.claim_id(claim.entity_id, claim.property, (column, value, lang), claim.modality):
            yield f"{name}: its id is not that of {claim.property} {value!r}"
        if not said[claim.id]:
            yield f"{name}: no words say it"
        elif claim.state != states.derived(said[claim.id]):
            yield f"{name}: is {claim.state}, but its words make it {states.derived(said[claim.id])}"


def _evidence() -> Iterator[str]:
    lengths = {id_: len(text) for id_, text in Source.objects.values_list("id", "text").iterator()}
    for one in Evidence.objects.order_by("id").iterator():
        name = f"evidence {one.id[:12]}"
        inside = 0 <= one.sentence_start <= one.start < one.end <= one.sentence_end
        if not inside or one.sentence_end > lengths.get(one.source_id, 0):
            yield f"{name}: its words do not lie within the text of source {one.source_id[:12]}"
        if one.id != ids.evidence_id(one.claim_id, one.source_id, one.start, one.end):
            yield f"{name}: its id is not that of its claim, source and place"


def _entities() -> Iterator[str]:
    for entity in Entity.objects.exclude(canonical=None).select_related("canonical").order_by("id"):
        into = entity.canonical
        assert into is not None
        if into.canonical_id is not None or into.id == entity.id:
            yield f"entity {entity.id[:12]}: counts as {into.id[:12]}, which does not stand by itself"
        if into.kind != entity.kind:
            yield f"entity {entity.id[:12]}: a {entity.kind} counts as a {into.kind}"


def _decisions() -> Iterator[str]:
    """The chain must hold, and the decisions, replayed in order, must lead to what is stored."""
    yield from chain.breaks(Decision.objects.order_by("number").iterator())
    touched: dict[int, set[tuple[str, str]]] = defaultdict(set)
    for number, table, row in Touch.objects.values_list("decision_id", "table", "row").iterator():
        touched[number].add((table, row))
    now: dict[tuple[str, str], Any] = {}
    for one in Decision.objects.order_by("number").iterator():
        if one.erased_id is not None:
            for key in touched[one.number]:
                now.pop(key, None)  # what it changed can no longer be told
            continue
        if touched[one.number] != set(chain.touches(one.changes)):
            yield f"decision {one.number}: the list of rows it touched is not that of its changes"
        for change in one.changes:
            key = (change["table"], change["id"])
            if one.verdict == Verdict.ERASED:
                now[key] = change["after"]  # whatever it was, it is gone
                continue
            if key in now and now[key] != change["before"] and not _partly(change["before"], now[key]):
                yield f"decision {one.number}: found {key[0]} {key[1][:12]} in a state no decision made"
            # A change tells of what it changes alone; what else is known of the row stays known.
            now[key] = change["after"] and {**(now.get(key) or {}), **change["after"]}
    yield from _outcome(now)


_TABLES: tuple[tuple[Any, str, str], ...] = (
    (Evidence, "evidence", "id"),
    (Entity, "entity", "id"),
    (Entity, "private", "id"),
    (Claim, "claim", "id"),
    (Confirmation, "confirmation", "key"),
    (Source, "source", "id"),
)


def _outcome(now: dict[tuple[str, str], Any]) -> Iterator[str]:
    for model, table, key in _TABLES:
        wanted = {id_: after for (t, id_), after in now.items() if t == table}
        found = model.objects.in_bulk(list(wanted), field_name=key)
        for id_, after in wanted.items():
            if (id_ in found) is (after is None) or not _holds(found.get(id_), after):
                yield f"{table} {id_[:12]}: is not as the last decision on it left it"


def _partly(before: dict[str, Any] | None, now: dict[str, Any] | None) -> bool:
    return before is not None and now is not None and all(now.get(k) == v for k, v in before.items())


def _holds(row: Any, after: dict[str, Any] | None) -> bool:
    loose = {"confidence", "at"}  # a surer reading may have come in since; a time is text in a change
    if after is not None and set(after) == {"sha256"}:  # of a text after an erasure
        return bool(row.masked == after["sha256"])
    return after is None or all(getattr(row, k) == v for k, v in after.items() if k not in loose)


def _cards() -> Iterator[str]:
    """Every card built anew and compared; the savepoint is rolled back."""
    before = _all_cards()
    point = transaction.savepoint()
    yield from _postings()
    rebuild_all()
    after = _all_cards()
    transaction.savepoint_rollback(point)
    for id_ in sorted(before.keys() | after.keys()):
        if before.get(id_) != after.get(id_):
            yield f"card {id_[:12]}: is not what the accepted claims make it, or is found by other words"


def _postings() -> Iterator[str]:
    """The full-text indexes must hold what the entries hold, and the words a slip is mended by too."""
    for table, _ in index.TABLES:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f"INSERT INTO {table}({table}, rank) VALUES('integrity-check', 1)")
        except DatabaseError:
            yield f"search: {table} does not hold what the entries say"
    told = {t for tokens in Entry.objects.values_list("tokens", flat=True) for t in tokens.split(" ")}
    if {t for t in told if index.is_word(t)} != set(Word.objects.values_list("term", flat=True)):
        yield "search: its words are not those of the entries"
    for source in meanings.stale():
        yield f"search: a meaning is kept of words that source {source[:12]} does not show any more"


def _all_cards() -> dict[str, Any]:
    cards: dict[str, Any] = {row["entity_id"]: [row] for row in Card.objects.values()}
    for card, to, role in CardLink.objects.order_by("to", "role").values_list("card_id", "to_id", "role"):
        cards[card].append((to, role))
    entries = Entry.objects.order_by("key", "start").values_list(
        "key", "id", "start", "end", "names", "tokens"
    )
    for key, id_, *rest in entries:
        cards.setdefault(key, []).append((order.without_hash(id_), *rest))
    return cards
