"""Same or not the same: what an accepted source names that is already known, with reasons in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from pobratim.facts.kinds import EntityKind, Verdict
from pobratim.likeness import (
    Facts,
    Likeness,
    same_event,
    same_memorial,
    same_name,
    same_person,
    same_small_place,
)
from pobratim.record import ids
from pobratim.record.likeness.candidates import events_near, memorials_at, named_alike
from pobratim.record.likeness.load import Loader
from pobratim.record.models import Claim, Decision, Entity

__all__ = ["Facts", "Likeness", "Matches", "Merge", "SameEvent", "matches", "same_event"]

SameEvent = Callable[[Facts, Facts], Likeness]

_ENOUGH = {EntityKind.PERSON: 0.85, EntityKind.MEMORIAL: 0.7, EntityKind.EVENT: 0.75, EntityKind.SERIES: 0.75}
# One text may name a person in two ways, but what it calls two places, memorials or events are two.
_TWICE_IN_A_SOURCE = {EntityKind.PERSON}


@dataclass(frozen=True, slots=True)
class Merge:
    """An entity to count as another from now on."""

    entity: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Matches:
    """What was recognised, and in words why."""

    merges: tuple[Merge, ...] = ()
    reasons: tuple[str, ...] = ()


def matches(claims: Collection[str], same: SameEvent = same_event) -> Matches:
    """What the entities of claims about to be accepted are the same as.

    Places first, people and bodies next, then memorials, then events, each leaning on those before. What a
    person has split stays apart.
    """
    new = _new_entities(claims)
    loader = Loader(claims)
    reasons: list[str] = []
    for kinds, compare in (
        ({EntityKind.PLACE}, same_small_place),
        ({EntityKind.ORGANISATION, EntityKind.OBSERVANCE}, same_name),
        ({EntityKind.PERSON}, same_person),
        ({EntityKind.MEMORIAL}, same_memorial),
        ({EntityKind.EVENT, EntityKind.SERIES}, same),
    ):
        wanted = {id_: kind for id_, kind in new.items() if kind in kinds}
        if wanted:
            reasons += _match(wanted, loader, compare)
    rows = Entity.objects.filter(id__in=loader.now) | Entity.objects.filter(canonical__in=loader.now)
    merges = [Merge(e.id, e.canonical_id, loader.now[e.root]) for e in rows.order_by("canonical", "id")]
    return Matches(tuple(merges), tuple(reasons))


def _new_entities(claims: Collection[str]) -> dict[str, EntityKind]:
    own = Claim.objects.filter(id__in=claims).values("entity_id")
    rows = Entity.objects.filter(id__in=own, canonical=None).order_by("id").values_list("id", "kind")
    apart = _split_by_people()
    return {id_: EntityKind(kind) for id_, kind in rows if not ids.is_global(id_) and id_ not in apart}


def _split_by_people() -> set[str]:
    decisions = Decision.objects.filter(verdict=Verdict.SPLIT, undone_by=None).values_list(
        "changes", flat=True
    )
    return {c["id"] for changes in decisions for c in changes if c["table"] == "entity"}


def _match(
    new: dict[str, EntityKind], loader: Loader, compare: Callable[[Facts, Facts], Likeness]
) -> list[str]:
    fresh = loader.load(new)
    if EntityKind.MEMORIAL in new.values():
        loader.with_events(fresh)
    known = loader.load(_candidates(fresh.values()) - set(new))
    if EntityKind.MEMORIAL in new.values():
        days = {e for f in fresh.values() for event in f.events for e in event.text("date")}
        loader.with_events(known, days)
    reasons = []
    for id_, facts in sorted(fresh.items()):
        best = _best(facts, known.values(), compare)
        if best is None:
            known[id_] = facts
            continue
        other, likeness = best
        loader.now[id_] = other.id
        reasons.append(f"{_called(facts)} = {_called(other)} ({'; '.join(likeness.reasons)})")
        _join(other, facts)
    return reasons


def _candidates(fresh: Iterable[Facts]) -> set[str]:
    out: set[str] = set()
    by_kind: dict[EntityKind, list[Facts]] = {}
    for facts in fresh:
        by_kind.setdefault(facts.kind, []).append(facts)
    for kind, some in by_kind.items():
        if kind in (EntityKind.EVENT, EntityKind.SERIES):
            out |= events_near(some)
        else:
            out |= named_alike(kind, some)
        if kind is EntityKind.MEMORIAL:
            out |= memorials_at(some)
    return out


def _best(
    facts: Facts, known: Iterable[Facts], compare: Callable[[Facts, Facts], Likeness]
) -> tuple[Facts, Likeness] | None:
    """The likeliest of those likely enough; of two equally likely neither, since one must be wrong."""
    likely = []
    for other in known:
        if other.kind is not facts.kind:
            continue
        if other.sources & facts.sources and facts.kind not in _TWICE_IN_A_SOURCE:
            continue
        likeness = compare(facts, other)
        if likeness.score >= _ENOUGH.get(facts.kind, 1.0):
            likely.append((likeness.score, other.id, other, likeness))
    likely.sort(key=lambda found: (-found[0], found[1]))
    if not likely or (len(likely) > 1 and likely[0][0] == likely[1][0]):
        return None
    return likely[0][2], likely[0][3]


def _join(into: Facts, facts: Facts) -> None:
    """From now on the known entity is also what the new one is."""
    for property_, texts in facts.texts.items():
        into.texts.setdefault(property_, set()).update(texts)
    for property_, entities in facts.entities.items():
        into.entities.setdefault(property_, set()).update(entities)
    into.sources |= facts.sources
    into.people |= facts.people
    into.events = [*into.events, *facts.events]


def _called(facts: Facts) -> str:
    """A name for the reasons: of an event its type and date."""
    if facts.text("type"):
        when = facts.dates[-1].edtf if facts.dates else "no date"
        return f"{min(facts.text('type'))} {when}"
    return facts.names[-1] if facts.names else facts.id[: ids.SHORT]
