"""Which sides a thing concerns: whose reviewers may see and decide what is not public yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from django.db.models import Q

from pobratim.facts.kinds import EntityKind
from pobratim.record import ids, lookup
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import CardLink, Claim, Decision, Evidence, Source, canonical
from pobratim.record.naming import named
from pobratim.record.sheets import Label
from pobratim.record.undoing import ELSEWHERE


def place(prefix: str) -> str:
    """The id of a side: a place of the record. Raises NothingToDecide."""
    found = lookup.entity(prefix)
    if found.kind != EntityKind.PLACE:
        raise NothingToDecide(f"{prefix!r} is a {found.kind}; a side is a place")
    return found.root


def of_source(id_: str) -> frozenset[str] | None:
    """The side a source speaks for, and the sides of the partnerships it names; None for no such source.

    Whoever speaks for neither has no business with it before it is public. A source that names no side at
    all is open to the reviewers of every side, since somebody must look at it.
    """
    try:
        full = lookup.source(id_)
    except NothingToDecide:
        return None
    own = Source.objects.filter(id=full).values_list(canonical("side"), flat=True)
    said = Claim.objects.filter(evidence__source=full, property="side")
    return frozenset(s for s in [*own, *said.values_list(canonical("value"), flat=True)] if s)


def of_claims(claims: Iterable[str]) -> frozenset[str] | None:
    """The sides of the entities these claims are about; None where one does not exist."""
    try:
        full = [lookup.claim(c) for c in claims]
    except NothingToDecide:
        return None
    return _of(set(Claim.objects.filter(id__in=full).values_list("entity_id", flat=True)))


def of_entity(id_: str) -> frozenset[str] | None:
    """The sides of an entity's partnerships, or of the sources that speak of it; None for no such entity."""
    try:
        return _of({lookup.entity(id_).id})
    except NothingToDecide:
        return None


def of_decision(number: str) -> frozenset[str] | None:
    """The sides of what a decision changed; of a side's word that side alone.

    None for no such decision, and for one that changed nothing of the record itself, such as a role.
    """
    found = Decision.objects.filter(number=int(number)).first() if number.isdecimal() else None
    if found is None or found.verdict in ELSEWHERE:
        return None
    words = [c["after"] or c["before"] for c in found.changes if c["table"] == "confirmation"]
    if words:
        return frozenset(row["side_id"] for row in words)
    touched = found.touches.all()
    evidence = Evidence.objects.filter(id__in=touched.filter(table="evidence").values("row"))
    sources = set(evidence.values_list("source_id", flat=True))
    out = set().union(*(of_source(one) or () for one in sources))
    merged = list(touched.filter(table__in=("entity", "private")).values_list("row", flat=True))
    return frozenset(out | _of(merged) if merged else out)


def _of(entities: Collection[str]) -> frozenset[str]:
    members = lookup.with_merged(entities)
    out = {side for id_ in members if "+" in id_ for side in id_.split("+")}
    links = CardLink.objects.filter(card__in=members, role="partnership").values_list("to_id", flat=True)
    out |= {side for tie in links for side in tie.split("+")}
    # A place can be a side itself; what is said of it concerns those who speak for it.
    sides = Claim.objects.filter(property="side", value__in=members)
    out |= set(sides.values_list(canonical("value"), flat=True))
    if not out:
        out = _sides_of_sources(members)
    return frozenset(out)


def _sides_of_sources(members: Collection[str]) -> set[str]:
    spoken = Q(claim__entity__in=members) | Q(claim__value__in=members)
    sources = set(Evidence.objects.filter(spoken).values_list("source_id", flat=True))
    own = Source.objects.filter(id__in=sources).values_list(canonical("side"), flat=True)
    said = Claim.objects.filter(evidence__source__in=sources, property="side")
    return {s for s in [*own, *said.values_list(canonical("value"), flat=True)] if s}


def label(id_: str) -> Label:
    """A side as pages name it."""
    found = named([id_]).get(id_)
    return found or Label(ids.public(id_), EntityKind.PLACE, {})
