"""What somebody reads from a source by hand: proposed like anything else, with its exact words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from pobratim.facts.kinds import ClaimState, EntityKind, Modality, Verdict
from pobratim.record import ids, ledger, lives, lookup
from pobratim.record.changes import Change, apply, change
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import Claim, Entity, Evidence, Source
from pobratim.record.people import Who
from pobratim.record.review import Done
from pobratim.record.sentence import sentence_around


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to say of an entity: ``column`` is text, number, edtf or value (the id of an entity)."""

    property: str
    column: str
    value: Any
    lang: str | None = None


@transaction.atomic
def add(
    *,
    source: str,
    start: int,
    end: int,
    facts: Sequence[Fact],
    entity: str | None = None,
    kind: EntityKind | None = None,
    modality: Modality = Modality.DONE,
    who: Who | str,
    note: str = "",
) -> Done:
    """Propose claims that ``text[start:end]`` of a source says, of a known entity or a new one of ``kind``.

    Raises NothingToDecide where the words do not stand in the text, or all of it is said there already.
    """
    found = Source.objects.get(id=lookup.source(source))
    if not 0 <= start < end <= len(found.text) or not found.text[start:end].strip():
        raise NothingToDecide(f"there are no words at {start}–{end} of this source")
    changes: list[Change] = []
    about = _about(found, entity, kind, start, end, changes)
    _assert_may_be_kept(about, facts)
    person = Who.of(who)
    origin = f"person {person.name}" if person.account is None else f"account {person.account}"
    claims = [_claim(found, about, fact, modality, origin, (start, end), changes) for fact in facts]
    if not any(c["table"] == "evidence" for c in changes):
        raise NothingToDecide("the source says that in these words already")
    # Rows that others point at come first.
    changes.sort(key=lambda c: ("entity", "claim", "evidence").index(c["table"]))
    decision = ledger.keep(Verdict.ADDED, person, note=note, changes=changes)
    apply(changes)
    return Done(decision.number, Verdict.ADDED, tuple(claims))


def _assert_may_be_kept(about: str, facts: Sequence[Fact]) -> None:
    """No birth of somebody who may be living, by hand either."""
    said = Claim.objects.filter(entity=about, property=lives.DIED).exclude(state=ClaimState.REJECTED)
    born = [str(fact.value) for fact in facts if fact.property == lives.BORN]
    dead = any(fact.property == lives.DIED for fact in facts) or (bool(born) and said.exists())
    if not all(lives.may_be_told(one, dead=dead) for one in born):
        raise NothingToDecide(
            f"this person may be living: a birth is kept of the dead, or from more than {lives.LONG_AGO} "
            "years ago; say first when the person died"
        )


def _about(
    found: Source,
    entity: str | None,
    kind: EntityKind | None,
    start: int,
    end: int,
    changes: list[Change],
) -> str:
    """The entity, which comes into being with the claim where it is new."""
    if entity is not None and Entity.objects.filter(id=entity).exclude(erased=None).exists():
        raise NothingToDecide("this person's data were erased; nothing is added to that")
    if entity is not None and Entity.objects.filter(id=entity).exists():
        return entity
    if kind is None:
        raise NothingToDecide(f"there is no {entity!r}; a new one needs a kind")
    id_ = entity or ids.sourced(found.id, kind, f"by hand {start}-{end}", found.text[start:end])
    if not Entity.objects.filter(id=id_).exists():
        row: dict[str, Any] = {"kind": kind.value, "canonical_id": None, "known": {}}
        changes.append(change("entity", id_, None, row))
    return id_


def _claim(
    found: Source,
    about: str,
    fact: Fact,
    modality: Modality,
    origin: str,
    at: tuple[int, int],
    changes: list[Change],
) -> str:
    value = lookup.entity(str(fact.value)).id if fact.column == "value" else fact.value
    lang = (fact.lang or found.lang) if fact.column == "text" else None
    id_ = ids.claim_id(about, fact.property, (fact.column, value, lang), modality.value)
    if not Claim.objects.filter(id=id_).exists():
        empty = {"text": None, "number": None, "edtf": None, "value_id": None}
        column = "value_id" if fact.column == "value" else fact.column
        row: dict[str, Any] = {
            "entity_id": about,
            "property": fact.property,
            **empty,
            column: value,
            "lang": lang,
        }
        row |= {"modality": modality.value, "confidence": 1.0, "origin": origin}
        changes.append(change("claim", id_, None, row))
    evidence = ids.evidence_id(id_, found.id, *at)
    if not Evidence.objects.filter(id=evidence).exists():
        around = sentence_around(found.text, *at)
        said: dict[str, Any] = {"claim_id": id_, "source_id": found.id, "start": at[0], "end": at[1]}
        said |= {"sentence_start": around[0], "sentence_end": around[1], "state": "proposed"}
        changes.append(change("evidence", evidence, None, said))
    return id_
