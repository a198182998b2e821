"""Which sides a thing concerns: whose reviewers may see and decide what is not public yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

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
    """The side a source speaks for, and those of the partnerships it names; None for no such source.

    Of what a city itself says, its own partnerships are meant: with the tie of two others it mentions they
    have no business before it is public. Where it names none of its own, or speaks for nobody's, those it
    names. A source that names no side at all is open to the reviewers of every side: somebody must look.
    """
    try:
        full = lookup.source(id_)
    except NothingToDecide:
        return None
    return of_sources([full])[full]


def of_sources(sources: Collection[str]) -> dict[str, frozenset[str]]:
    """``of_source`` for many, by their whole ids, in two queries."""
    rows = Source.objects.filter(id__in=sources)
    return _of_spoken(dict(rows.values_list("id", canonical("side"))))


def _of_spoken(own: Mapping[str, str | None]) -> dict[str, frozenset[str]]:
    """``of_sources`` where the side each speaks for is known."""
    named: dict[str, dict[str, set[str]]] = {id_: defaultdict(set) for id_ in own}
    said = Evidence.objects.filter(source__in=list(own), claim__property="side")
    rows = said.annotate(tie=canonical("claim__entity"), root=canonical("claim__value"))
    for source, tie, root in rows.values_list("source_id", "tie", "root").distinct():
        if root:
            named[source][tie].add(root)
    return {id_: of_ties(side, named[id_].values()) for id_, side in own.items()}


def of_ties(own: str | None, ties: Iterable[Collection[str]]) -> frozenset[str]:
    """The sides a source concerns that speaks for ``own`` and names these partnerships, each by its sides."""
    known = [set(tie) for tie in ties]
    mine = [tie for tie in known if own in tie] or known
    return frozenset({own} if own else set()).union(*mine)


def narrowed(own: str | None, concerned: Collection[str], touched: Collection[str]) -> frozenset[str]:
    """Of the sides a source concerns, those of one thing it speaks of: the places the thing touches.

    What touches no other city than the source's own may be of any of its partnerships.
    """
    others = set(concerned) & set(touched) - {own}
    return frozenset(others | ({own} if own else set())) if others else frozenset(concerned)


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
        return _of([id_])
    except NothingToDecide:
        return None


def of_decision(number: str) -> frozenset[str] | None:
    """The sides of what a decision changed; of a side's word that side alone.

    None for no such decision, and for one that changed nothing of the record itself, such as a role.
    """
    found = Decision.objects.filter(number=ids.row(number)).first()
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
    ties = CardLink.objects.order_by().filter(card__in=members, role="partnership").values_list("to_id")
    # A place can be a side itself; what is said of it concerns those who speak for it.
    sides = Claim.objects.order_by().filter(property="side", value__in=members)
    found = ties.union(sides.values_list(canonical("value")))
    out |= {side for (tie,) in found for side in tie.split("+")}
    if not out:
        out = _of_drafts(members)
    return frozenset(out)


def _of_drafts(members: Collection[str]) -> set[str]:
    """The sides of what is not public yet: by source, of the places that are named with it."""
    spoken = Q(claim__entity__in=members) | Q(claim__value__in=members)
    rows = Evidence.objects.filter(spoken).order_by().distinct()
    own: dict[str, str | None] = dict(rows.values_list("source_id", canonical("source__side")))
    touched = _touched(members)
    out: set[str] = set()
    for source, concerned in _of_spoken(own).items():
        out |= narrowed(own[source], concerned, touched)
    return out


def _touched(members: Collection[str]) -> set[str]:
    """The places an event names, and those for which somebody who takes part holds an office."""
    events = [EntityKind.EVENT, EntityKind.SERIES]
    named = Claim.objects.filter(entity__in=members, entity__kind__in=events).exclude(value=None)
    values = dict(named.annotate(root=canonical("value")).values_list("value_id", "root"))
    offices = Claim.objects.filter(entity__in=list(values), property="office_of")
    return {*values.values(), *offices.values_list(canonical("value"), flat=True)}


def label(id_: str) -> Label:
    """A side as pages name it."""
    found = named([id_]).get(id_)
    return found or Label(ids.public(id_), EntityKind.PLACE, {})
