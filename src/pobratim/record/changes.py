"""Changes to rows that know how to be taken back: what a decision stores and undo replays backwards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pobratim.facts.kinds import ClaimState
from pobratim.record import states
from pobratim.record.cards import veil
from pobratim.record.cards.affected import affected, at_memorials, near, remembered, told_by, told_in
from pobratim.record.models import Claim, Confirmation, Entity, Evidence
from pobratim.record.search import index

Row = dict[str, Any]
Change = dict[str, Any]  # table, id, before and after; a row that was not there is None

_EVIDENCE = ("claim_id", "source_id", "start", "end", "sentence_start", "sentence_end", "state")
_CLAIM = (
    "entity_id",
    "property",
    "text",
    "number",
    "edtf",
    "value_id",
    "lang",
    "modality",
    "confidence",
    "origin",
)
_CONFIRMATION = (
    "side_id",
    "entity_id",
    "claim_id",
    "stand",
    "words",
    "who",
    "account",
    "version",
    "seen",
)
_MODELS: dict[str, Any] = {
    "evidence": Evidence,
    "claim": Claim,
    "entity": Entity,
    "private": Entity,  # apart from merges, which come and go without it
    "confirmation": Confirmation,
}
_KEYS = {"confirmation": "key"}
_COLUMNS = {"evidence": _EVIDENCE, "claim": _CLAIM}


class CannotUndo(ValueError):
    """Something was decided since on the same rows; the message says on which."""


def change(table: str, id_: str, before: Row | None, after: Row | None) -> Change:
    """One row's change."""
    return {"table": table, "id": id_, "before": before, "after": after}


def row_of(model: Claim | Evidence) -> Row:
    """Every column of a claim or a piece of evidence but its id and its derived state."""
    table = "claim" if isinstance(model, Claim) else "evidence"
    return {name: getattr(model, name) for name in _COLUMNS[table]}


def confirmation_row(model: Confirmation | None) -> Row | None:
    """Every column of a side's word but its key."""
    if model is None:
        return None
    return {name: getattr(model, name) for name in _CONFIRMATION} | {"at": model.at.isoformat()}


def reversed_(changes: Iterable[Change]) -> list[Change]:
    """The changes that take these back."""
    return [change(c["table"], c["id"], c["after"], c["before"]) for c in reversed(list(changes))]


def apply(changes: list[Change]) -> None:
    """Write the changes, then derive states and cards. Raises CannotUndo where ``before`` no longer holds."""
    stale = touched_evidence(changes)
    merged = _merged(changes)
    # Looked up before and after, since rows and merges come and go.
    entities = affected(stale, _moved(changes)) | set(merged) | _spoken_of(changes)
    claims = {c["id"] for c in changes if c["table"] == "claim"}
    claims |= set(Evidence.objects.filter(id__in=stale).values_list("claim_id", flat=True))
    before, stones = _accepted(claims), remembered(stale, _moved(changes))
    hidden = [c["id"] for c in changes if c["table"] == "private"]
    names = _names(changes)
    sources = veil.concerned(stale, [*merged, *hidden, *names])
    texts = told_by(stale, merged)
    for group in _grouped(changes):
        _write(group)
    claims |= set(Evidence.objects.filter(id__in=stale).values_list("claim_id", flat=True))
    states.refresh(Claim.objects.filter(id__in=claims).values_list("id", flat=True))
    turned = before ^ _accepted(claims)
    moving = {entity for _, entity, property_ in turned if property_ in ("side", "country")}
    now = remembered(stale, _moved(changes))
    restless = {id_ for id_ in stones.keys() | now.keys() if stones.get(id_) != now.get(id_)}
    veiled = _newly_veiled(sources | veil.concerned(stale, [*merged, *hidden, *names]), hidden)
    entities |= _newly_told(veiled, hidden)
    texts |= told_by(stale, merged)
    themed = {entity for _, entity, property_ in turned if property_ == "theme"}
    events = told_in(texts) if themed else set()
    entities |= affected(stale, _moved(changes)) | near(moving | set(merged)) | at_memorials(restless)
    index.rebuild(entities | events)
    index.renew_sources(texts | veiled)


def _newly_veiled(sources: set[str], hidden: list[str]) -> set[str]:
    """The sources of which the public reads other words since names of private people came or went."""
    return veil.refresh(sources | veil.everywhere(hidden) if hidden else sources)


def _newly_told(veiled: set[str], hidden: list[str]) -> set[str]:
    """The entities of which the public reads other words now."""
    out = veil.told_in(veiled) | affected((), hidden) | set(hidden)
    if hidden:
        out |= set(Confirmation.objects.exclude(words="").values_list("entity_id", flat=True))
    return out


def _names(changes: Iterable[Change]) -> set[str]:
    """The people whose names a correction or addition changes."""
    rows = [row for c in changes if c["table"] == "claim" for row in (c["before"], c["after"]) if row]
    return {row["entity_id"] for row in rows if row.get("property") == "name"}


def _accepted(claims: Iterable[str]) -> set[tuple[str, str, str]]:
    rows = Claim.objects.filter(id__in=list(claims), state=ClaimState.ACCEPTED)
    return set(rows.values_list("id", "entity_id", "property"))


def _moved(changes: Iterable[Change]) -> list[str]:
    """The entities that count as another than before."""
    return [one["id"] for one in changes if one["table"] == "entity"]


def _merged(changes: Iterable[Change]) -> list[str]:
    """These, and all they counted or count as."""
    out = []
    for one in changes:
        if one["table"] == "entity":
            rows = (one["before"], one["after"])
            out += [one["id"], *(row["canonical_id"] for row in rows if row and row["canonical_id"])]
    return out


def _spoken_of(changes: Iterable[Change]) -> set[str]:
    """The entities on which a side gave its word."""
    words = [
        row for one in changes if one["table"] == "confirmation" for row in (one["before"], one["after"])
    ]
    return {row["entity_id"] for row in words if row}


def touched_evidence(changes: Iterable[Change]) -> list[str]:
    """The evidence that the changes are about."""
    return [c["id"] for c in changes if c["table"] == "evidence"]


def _grouped(changes: list[Change]) -> list[list[Change]]:
    """Neighbouring changes of the same kind together, so that each group is one statement."""
    groups: list[list[Change]] = []
    kind: tuple[Any, ...] | None = None
    for one in changes:
        same = one["before"] is not None and one["after"] is not None
        this = (one["table"], *((one["before"], one["after"]) if same else (one["before"] is None,)))
        if this != kind:
            groups.append([])
            kind = this
        groups[-1].append(one)
    return groups


def _write(group: list[Change]) -> None:
    table, before, after = group[0]["table"], group[0]["before"], group[0]["after"]
    key = _KEYS.get(table, "id")
    rows = _MODELS[table].objects.filter(**{f"{key}__in": [c["id"] for c in group]})
    if before is None:
        _MODELS[table].objects.bulk_create(_MODELS[table](**{key: c["id"]}, **c["after"]) for c in group)
        return
    count = rows.filter(**before).count() if after is not None else rows.count()
    if count != len(group):
        raise CannotUndo(
            f"{len(group) - count} of these {table} rows were decided on again since; "
            "undo the later decision first"
        )
    if after is None:
        rows.delete()
    else:
        rows.update(**after)
