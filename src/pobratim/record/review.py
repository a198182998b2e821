"""What people do to claims: one verb, one transaction, one decision that can be taken back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from pobratim.facts.kinds import ClaimState, Modality, Verdict
from pobratim.record import ids, ledger, lookup, undoing, versions
from pobratim.record.changes import CannotUndo, Change, Row, apply, change, reversed_, row_of
from pobratim.record.confirming import SamePerson, confirm
from pobratim.record.identity import SameEvent, matches, same_event
from pobratim.record.lookup import NothingToDecide, sorted_out
from pobratim.record.models import Claim, Decision, Entity, Evidence
from pobratim.record.people import Who
from pobratim.record.versions import Clash, version

__all__ = [
    "CannotUndo",
    "Clash",
    "Done",
    "NothingToDecide",
    "SamePerson",
    "Who",
    "accept",
    "confirm",
    "correct",
    "is_word",
    "merge",
    "reject",
    "sorted_out",
    "split",
    "undo",
    "version",
    "withdraw",
]


# A name, and what the gazetteer says of a place with it.
_NAMING = ("name", "kind", "country", "lat", "lon")


@dataclass(frozen=True, slots=True)
class Done:
    """What a verb did. ``matched``: in words, what was recognised as the same as something known."""

    decision: int
    verdict: Verdict
    claims: tuple[str, ...] = ()
    matched: tuple[str, ...] = ()
    undone: int | None = None


@transaction.atomic
def accept(
    *,
    claims: Collection[str] = (),
    source: str | None = None,
    who: Who | str,
    note: str = "",
    expected: int | None = None,
    same: SameEvent = same_event,
) -> Done:
    """Accept proposed claims, single ones or all of a source's, and recognise what is already known.

    With a single claim come the names it needs to be read: of its entity and of the entity it names.
    ``expected``, here and below, is the ``version`` its author has seen. Raises NothingToDecide, Clash.
    """
    _seen(expected, claims, source, verdict=Verdict.ACCEPTED.value)
    evidence = _evidence(claims, source, (ClaimState.PROPOSED,))
    if claims:
        evidence += _needed(evidence)
    changes = _turn(evidence, ClaimState.ACCEPTED)
    accepted = sorted({e.claim_id for e in evidence})
    found = matches(accepted, same)
    changes += [
        change("entity", m.entity, {"canonical_id": m.before}, {"canonical_id": m.after})
        for m in found.merges
    ]
    number = _decide(Verdict.ACCEPTED, who, note, changes)
    return Done(number, Verdict.ACCEPTED, tuple(accepted), found.reasons)


@transaction.atomic
def reject(
    *,
    claims: Collection[str] = (),
    source: str | None = None,
    who: Who | str,
    note: str = "",
    expected: int | None = None,
) -> Done:
    """Say that claims are wrong, proposed or accepted. Of a source without claims: what it still proposes.

    With both, the claims only as that source says them.
    """
    _seen(expected, claims, source, verdict=Verdict.REJECTED.value)
    whole = source is not None and not claims
    states = (ClaimState.PROPOSED,) if whole else (ClaimState.PROPOSED, ClaimState.ACCEPTED)
    evidence = _evidence(claims, source, states)
    number = _decide(Verdict.REJECTED, who, note, _turn(evidence, ClaimState.REJECTED))
    return Done(number, Verdict.REJECTED, tuple(sorted({e.claim_id for e in evidence})))


@transaction.atomic
def withdraw(
    *,
    claims: Collection[str] = (),
    source: str | None = None,
    who: Who | str,
    note: str = "",
    expected: int | None = None,
) -> Done:
    """Take accepted claims out of the public record without calling them wrong."""
    _seen(expected, claims, source, verdict="withdrawn")
    evidence = _evidence(claims, source, (ClaimState.ACCEPTED,))
    number = _decide(Verdict.REJECTED, who, note, _turn(evidence, ClaimState.WITHDRAWN))
    return Done(number, Verdict.REJECTED, tuple(sorted({e.claim_id for e in evidence})))


@transaction.atomic
def correct(
    *,
    claim: str,
    text: str | None = None,
    number: float | None = None,
    edtf: str | None = None,
    value: str | None = None,
    lang: str | None = None,
    modality: Modality | None = None,
    source: str | None = None,
    who: Who | str,
    note: str = "",
    expected: int | None = None,
) -> Done:
    """Replace a claim's value by a person's reading of the same words, or its modality, or both.

    At most one value is given. With ``source`` only as that source says it.
    """
    given = {"text": text, "number": number, "edtf": edtf, "value": value, "modality": modality}
    asked = {name: v for name, v in given.items() if v is not None}
    _seen(expected, [claim], source, verdict=Verdict.CORRECTED.value, **asked)
    old = Claim.objects.get(id=lookup.claim(claim))
    evidence = _evidence([old.id], source, (ClaimState.PROPOSED, ClaimState.ACCEPTED))
    id_, row = _corrected(old, asked, lang, Who.of(who))
    changes = _turn(evidence, ClaimState.REJECTED)
    if not Claim.objects.filter(id=id_).exists():
        changes.append(change("claim", id_, None, row))
    changes += _carried(evidence, id_)
    decision = _decide(Verdict.CORRECTED, who, note, changes)
    return Done(decision, Verdict.CORRECTED, (old.id, id_))


def _corrected(old: Claim, asked: dict[str, Any], lang: str | None, who: Who) -> tuple[str, Row]:
    """The id and the row of the claim that takes the old one's place."""
    mode = str(asked.get("modality", old.modality))
    values = {column: v for column, v in asked.items() if column != "modality"}
    if len(values) > 1 or not asked:
        raise NothingToDecide("a correction takes exactly one of text, number, edtf and value, or a modality")
    kept = {"text": old.text, "number": old.number, "edtf": old.edtf, "value": old.value_id}
    column, new = next(iter(values.items() or ((c, v) for c, v in kept.items() if v is not None)))
    if column == "value":
        new = lookup.entity(str(new)).id
    said_in = (lang or old.lang) if column == "text" else None
    id_ = ids.claim_id(old.entity_id, old.property, (column, new, said_in), mode)
    if id_ == old.id:
        raise NothingToDecide(f"the claim already says {new!r}")
    row = {**row_of(old), "text": None, "number": None, "edtf": None, "value_id": None, "modality": mode}
    row |= {"value_id" if column == "value" else column: new, "lang": said_in, "confidence": 1.0}
    return id_, row | {"origin": f"person {who.name}" if who.account is None else f"account {who.account}"}


def _carried(evidence: Iterable[Evidence], claim: str) -> list[Change]:
    """The same words, now for the corrected claim."""
    out = []
    accepted = ClaimState.ACCEPTED.value
    there = {e.id: e for e in Evidence.objects.filter(claim=claim)}
    for old in evidence:
        id_ = ids.evidence_id(claim, old.source_id, old.start, old.end)
        if id_ not in there:
            row = row_of(old) | {"claim_id": claim, "state": accepted}
            out.append(change("evidence", id_, None, row))
        elif there[id_].state != accepted:
            out.append(change("evidence", id_, {"state": there[id_].state}, {"state": accepted}))
    return out


@transaction.atomic
def merge(*, entities: Sequence[str], who: Who | str, note: str = "", expected: int | None = None) -> Done:
    """Count these entities as one: the first, or the one with an id everybody knows."""
    on = versions.rows(entities=entities)
    versions.assert_seen(expected, on, {"verdict": Verdict.MERGED.value, "entities": list(entities)})
    found = [lookup.entity(e) for e in entities]
    roots = {e.root for e in found}
    if len(roots) < 2:
        raise NothingToDecide("these already count as one; a merge takes two entities or more")
    if any(e.erased_id for e in found):
        raise NothingToDecide("one of these was erased; nobody can tell any more who it was")
    if len({e.kind for e in found}) > 1:
        raise NothingToDecide("entities of different kinds are not the same thing")
    known = [root for root in sorted(roots) if ids.is_global(root)]
    if len(known) > 1:
        raise NothingToDecide(f"{known[0]} and {known[1]} are two places of the gazetteer, not one")
    root = known[0] if known else found[0].root
    number = _decide(Verdict.MERGED, who, note, _join(roots - {root}, root))
    return Done(number, Verdict.MERGED)


def _join(roots: Collection[str], root: str) -> list[Change]:
    moving = Entity.objects.filter(id__in=roots) | Entity.objects.filter(canonical__in=roots)
    return [
        change("entity", e.id, {"canonical_id": e.canonical_id}, {"canonical_id": root})
        for e in moving.order_by("canonical", "id")
    ]


@transaction.atomic
def split(*, entity: str, who: Who | str, note: str = "", expected: int | None = None) -> Done:
    """Let a merged entity stand by itself again."""
    versions.assert_seen(
        expected, versions.rows(entities=[entity]), {"verdict": Verdict.SPLIT.value, "entity": entity}
    )
    found = lookup.entity(entity)
    if found.canonical_id is None:
        raise NothingToDecide(
            f"{entity} stands by itself already; name the entity that was merged into another"
        )
    before, after = {"canonical_id": found.canonical_id}, {"canonical_id": None}
    number = _decide(Verdict.SPLIT, who, note, [change("entity", found.id, before, after)])
    return Done(number, Verdict.SPLIT)


@transaction.atomic
def undo(*, decision: int | None = None, who: Who | str, note: str = "") -> Done:
    """Take a decision back exactly; without a number the last that stands. Undoing an undo does it again."""
    decision = undoing.last() if decision is None else decision
    if decision is None:
        raise NothingToDecide("there is no decision to take back")
    found = Decision.objects.filter(number=decision).first()
    if found is None or decision in undoing.undone().gone:
        raise NothingToDecide(f"decision {decision} does not exist or was taken back already")
    if found.erased_id is not None:
        raise CannotUndo(f"what decision {decision} held was erased; it cannot be taken back")
    if found.verdict in undoing.ELSEWHERE:
        raise CannotUndo(f"decision {decision} ({found.verdict}) is not one that can be taken back here")
    if undoing.undos([found])[decision] is undoing.Undo.ERASED:
        raise CannotUndo(
            f"some of what decision {decision} changed was erased since; it cannot be taken back"
        )
    try:
        number = _decide(Verdict.UNDONE, who, note, reversed_(found.changes), undoes=found)
    except CannotUndo as error:
        if later := undoing.later_than(found):
            raise CannotUndo(
                f"decision {later} changed some of the same since; undo the later decision first"
            ) from error
        raise
    return Done(number, Verdict.UNDONE, undone=found.number)


def is_word(decision: int) -> bool:
    """Whether a decision is a side's word, or takes one back: only that side can take it back."""
    found = Decision.objects.filter(number=decision).first()
    while found is not None and found.undoes is not None:
        found = found.undoes
    return found is not None and found.verdict == Verdict.CONFIRMED


def _seen(expected: int | None, claims: Collection[str], source: str | None, **yours: Any) -> None:
    if expected is not None:
        asked = {"claims": list(claims), "source": source, **yours}
        versions.assert_seen(expected, versions.rows(claims=claims, source=source), asked)


def _decide(
    verdict: Verdict, who: Who | str, note: str, changes: list[Change], undoes: Decision | None = None
) -> int:
    """Write the decision, then what it changes."""
    decision = ledger.keep(verdict, who, note=note, changes=changes, undoes=undoes)
    apply(changes)
    return decision.number


def _turn(evidence: Iterable[Evidence], state: ClaimState) -> list[Change]:
    ordered = sorted(evidence, key=lambda e: (e.state, e.id))
    return [change("evidence", e.id, {"state": e.state}, {"state": state.value}) for e in ordered]


def _evidence(claims: Collection[str], source: str | None, states: Sequence[ClaimState]) -> list[Evidence]:
    found = Evidence.objects.filter(state__in=[s.value for s in states])
    if source is not None:
        found = found.filter(source=lookup.source(source))
    if claims or source is None:
        found = found.filter(claim__in=lookup.claims(claims))
    evidence = list(found)
    if not evidence:
        raise NothingToDecide(f"nothing of it is {' or '.join(states)}; `pobratim inbox` lists what waits")
    return evidence


def _needed(evidence: Collection[Evidence]) -> list[Evidence]:
    """Evidence for what single claims lean on: an event's type, and the names of the entities they name."""
    claims = Claim.objects.filter(id__in={e.claim_id for e in evidence}).values_list("entity_id", "value_id")
    own = {entity for entity, _ in claims}
    named = own | {value for _, value in claims if value}
    sides = Claim.objects.filter(entity__in=named, property="side").values_list("value_id", flat=True)
    sources = {e.source_id for e in evidence}
    waiting = Evidence.objects.filter(state=ClaimState.PROPOSED, source__in=sources).exclude(
        id__in=[e.id for e in evidence]
    )
    names = waiting.filter(claim__entity__in=named | {s for s in sides if s}, claim__property__in=_NAMING)
    types = waiting.filter(claim__entity__in=own, claim__property__in=("type", "side", "relation"))
    return [*names, *types]
