"""What became of an entity, step by step: as data, to be told in the reader's language."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pobratim.facts.kinds import ClaimState, EntityKind, Verdict
from pobratim.record import lookup
from pobratim.record.changes import row_of
from pobratim.record.models import Claim, Decision, Evidence, Source, Touch
from pobratim.record.naming import named
from pobratim.record.publishing.shelf import line
from pobratim.record.sheets import Label, SourceLine
from pobratim.record.undoing import Undo, undos

_EVENTS = (EntityKind.EVENT, EntityKind.SERIES)
_HIDDEN = ("kind", "country", "lat", "lon")  # the gazetteer's, said by no source


@dataclass(frozen=True, slots=True)
class Value:
    """What a claim says: exactly one of text, number, edtf and entity."""

    property: str
    modality: str
    text: str | None = None
    number: float | None = None
    edtf: str | None = None
    entity: Label | None = None
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One claim in a step: ``before`` and ``after`` differ in a correction; ``sources``: as these say it."""

    before: Value | None
    after: Value | None
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step. ``number`` 0 is a source that was read; else a decision.

    ``verb``: proposed, accepted, corrected, rejected, withdrawn, merged, split, confirmed, hidden, shown,
    undone, erased (its content is), erasing (it erased the person).
    ``who`` is empty where it was erased. ``others``: entities joined or parted; ``stand``: of a side's word.
    ``more``: how many further claims the same decision was about.
    """

    number: int
    verb: str
    who: str
    account: int | None
    side: Label | None
    at: datetime
    note: str = ""
    items: tuple[Item, ...] = ()
    others: tuple[Label, ...] = ()
    stand: str = ""
    more: int = 0
    undoes: int | None = None
    undo: Undo = Undo.NEVER


@dataclass(frozen=True, slots=True)
class History:
    """An entity's steps, the first first; ``type`` and ``date`` name an event that has no name."""

    subject: Label
    type: str | None
    date: str | None
    steps: tuple[Step, ...]


def of_entity(id_: str) -> History:
    """The history of an entity and of all that counts as the same. Raises NothingToDecide."""
    members = lookup.with_merged([id_])
    told = _Told(members)
    steps = _woven(told.read(), [told.step(d) for d in told.decisions])
    label = told.label(lookup.entity(id_).root)
    assert label is not None
    return History(
        label,
        told.now("type", "text") if label.kind in _EVENTS else None,
        told.now("date", "edtf") if label.kind in _EVENTS else None,
        tuple(steps),
    )


def _woven(sources: Sequence[Step], decisions: Sequence[Step]) -> list[Step]:
    """Sources by the time they came among decisions by their number: whatever clocks say, numbers hold."""
    waiting = sorted(sources, key=lambda s: s.at)
    out: list[Step] = []
    for step in decisions:
        while waiting and waiting[0].at <= step.at:
            out.append(waiting.pop(0))
        out.append(step)
    return out + waiting


class _Told:
    """Everything the steps of some entities need, fetched together."""

    def __init__(self, members: Collection[str]) -> None:
        self.members = set(members)
        claims = list(Claim.objects.filter(entity__in=self.members))
        self.standing = sorted(claims, key=lambda c: (c.state != ClaimState.ACCEPTED, c.id))
        self.evidence = list(Evidence.objects.filter(claim__in=[c.id for c in claims]))
        self.claims: dict[str, dict[str, Any]] = {c.id: row_of(c) for c in claims}
        self.decisions = self._decisions([c.id for c in claims])
        for decision in self.decisions:
            for one in decision.changes:
                row = one["after"] or one["before"]
                if one["table"] == "claim" and row:  # one that an undo took away is known from its decision
                    self.claims.setdefault(one["id"], row)
        self.said_in = {e.id: (e.claim_id, e.source_id) for e in self.evidence}
        self.labels = self._labels()
        told_by = self._sources()
        self.sources = {s.id: line(s, veiled=False) for s in told_by}
        self.added = {s.id: s.added for s in told_by}
        self.undo = undos(self.decisions)

    def _decisions(self, claims: Sequence[str]) -> list[Decision]:
        rows: dict[tuple[str, ...], Collection[str]] = {
            ("claim",): claims,
            ("evidence",): [e.id for e in self.evidence],
            ("entity", "spoken", "private", "erased"): self.members,
        }
        found: set[int] = set()
        for tables, wanted in rows.items():
            touches = Touch.objects.filter(table__in=tables, row__in=list(wanted))
            found |= set(touches.values_list("decision_id", flat=True))
        return list(Decision.objects.filter(number__in=found).order_by("number"))

    def _labels(self) -> dict[str, Label]:
        wanted = {c["value_id"] for c in self.claims.values() if c["value_id"]} | self.members
        wanted |= {d.side for d in self.decisions if d.side}
        for decision in self.decisions:
            for one in decision.changes:
                if one["table"] == "entity":
                    rows = [row for row in (one["before"], one["after"]) if row]
                    wanted |= {one["id"], *(r["canonical_id"] for r in rows if r.get("canonical_id"))}
        return named(wanted)

    def _sources(self) -> list[Source]:
        wanted = {source for _, source in self.said_in.values()}
        return list(Source.objects.filter(id__in=wanted).defer("text"))

    def now(self, property_: str, column: str) -> str | None:
        """What is accepted of a property, else what is proposed."""
        return next((getattr(c, column) for c in self.standing if c.property == property_), None)

    def label(self, id_: str | None) -> Label | None:
        return self.labels.get(id_) if id_ else None

    def read(self) -> list[Step]:
        """The sources that were read, each with what it proposed."""
        decided = {c["id"] for d in self.decisions for c in d.changes if c["before"] is None}
        first: dict[str, list[str]] = {}
        for one in self.evidence:
            if one.id not in decided:
                first.setdefault(one.source_id, []).append(one.claim_id)
        return [
            Step(
                0, "proposed", "", None, None, self.added[source],
                items=self._items((c, None, c, source) for c in dict.fromkeys(claims)),
            )
            for source, claims in first.items()
        ]  # fmt: skip

    def step(self, one: Decision) -> Step:
        """A decision, as far as it is about these entities."""
        own = [c for c in one.changes if c["table"] == "evidence" and self._claim_of(c) in self.claims]
        mine = [c for c in own if self.claims[self._claim_of(c)]["entity_id"] in self.members]
        all_ = {c["id"] for c in one.changes if c["table"] == "evidence"}
        words = [c["after"] for c in one.changes if c["table"] == "confirmation" and c["after"]]
        return Step(
            one.number,
            _verb(one),
            one.who,
            one.account,
            self.label(one.side),
            one.at,
            one.note,
            self._items(self._pairs(one, mine)),
            self._others(one),
            words[0]["stand"] if words else "",
            len(all_) - len(mine),
            one.undoes_id,
            self.undo[one.number],
        )

    def _claim_of(self, change: Mapping[str, Any]) -> str:
        row = change["after"] or change["before"] or {}
        claim = row.get("claim_id") or self.said_in.get(change["id"], ("", ""))[0]
        return str(claim)

    def _source_of(self, change: Mapping[str, Any]) -> str:
        row = change["after"] or change["before"] or {}
        return str(row.get("source_id") or self.said_in.get(change["id"], ("", ""))[1])

    def _pairs(
        self, one: Decision, mine: Iterable[Mapping[str, Any]]
    ) -> Iterable[tuple[str, str | None, str | None, str]]:
        """(key, claim before, claim after, source): in a correction what went and what came in its place."""
        went: dict[tuple[str, str], str] = {}
        for change in mine:
            claim, source = self._claim_of(change), self._source_of(change)
            state = (change["after"] or {}).get("state")
            property_ = self.claims[claim]["property"]
            if one.verdict == Verdict.CORRECTED and state == ClaimState.REJECTED:
                went[source, property_] = claim
            elif one.verdict == Verdict.CORRECTED:
                before = went.get((source, property_))
                yield f"{before} {claim}", before, claim, source
            else:
                yield claim, claim, claim, source

    def _items(self, pairs: Iterable[tuple[str, str | None, str | None, str]]) -> tuple[Item, ...]:
        found: dict[str, tuple[str | None, str | None, dict[str, None]]] = {}
        for key, before, after, source in pairs:
            found.setdefault(key, (before, after, {}))[2][source] = None
        shown = [
            Item(self._value(b), self._value(a), tuple(self.sources[s] for s in said if s in self.sources))
            for b, a, said in found.values()
        ]
        return tuple(i for i in shown if i.after is None or i.after.property not in _HIDDEN)

    def _value(self, claim: str | None) -> Value | None:
        if claim is None:
            return None
        row = self.claims[claim]
        entity = self.label(row["value_id"])
        return Value(
            row["property"], row["modality"], row["text"], row["number"], row["edtf"], entity, row["lang"]
        )

    def _others(self, one: Decision) -> tuple[Label, ...]:
        out: dict[str, None] = {}
        for change in one.changes:
            if change["table"] != "entity":
                continue
            rows = [row for row in (change["before"], change["after"]) if row]
            both = {change["id"], *(row["canonical_id"] for row in rows if row.get("canonical_id"))}
            if both & self.members:
                out |= dict.fromkeys(sorted(both))
        return tuple(self.labels[id_] for id_ in out if id_ in self.labels)


def _verb(one: Decision) -> str:
    if one.erased_id is not None:
        return "erased"
    if one.verdict == Verdict.ERASED:
        return "erasing"
    turned = {(c["after"] or {}).get("state") for c in one.changes if c["table"] == "evidence"}
    return "withdrawn" if turned == {ClaimState.WITHDRAWN.value} else one.verdict
