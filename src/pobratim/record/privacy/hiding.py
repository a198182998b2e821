"""Keeping a person's name out of public sight, and letting it be seen again: decisions like any other."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from pobratim.facts.kinds import EntityKind, Verdict
from pobratim.record import ids, ledger, lookup
from pobratim.record.cards.known_by import known
from pobratim.record.changes import apply, change
from pobratim.record.lookup import NothingToDecide
from pobratim.record.models import Claim, Entity
from pobratim.record.people import Who


def person(prefix: str) -> Entity:
    """The person of this id, as whoever it counts as. Raises NothingToDecide."""
    found = lookup.entity(prefix)
    if found.kind != EntityKind.PERSON:
        raise NothingToDecide(f"{prefix!r} is a {found.kind}; only people are private or erased")
    return found if found.root == found.id else Entity.objects.get(id=found.root)


@dataclass(frozen=True, slots=True)
class About:
    """A person in short; ``id`` as it stands in addresses."""

    id: str
    names: tuple[str, ...]
    private: bool
    erased: bool
    claims: int
    sources: int


def about(prefix: str) -> About:
    """A person in short. Raises NothingToDecide."""
    found = person(prefix)
    who = known([found.id])[0]
    claims = Claim.objects.filter(entity__in=who.members).count()
    private = any(Entity.objects.filter(id__in=who.members).values_list("private", flat=True))
    erased = found.erased_id is not None
    return About(ids.public(found.id), who.naming.names, private, erased, claims, len(who.sources))


def is_private(root: str) -> bool:
    """Whether the name is kept private: that of any who count as this person is enough."""
    return Entity.objects.filter(id__in=lookup.with_merged([root]), private=True).exists()


def hide(*, entity: str, who: Who | str, note: str = "") -> int:
    """Keep the person's name private; returns the decision. Raises NothingToDecide where it is already."""
    return _turn(entity, True, who, note)


def show(*, entity: str, who: Who | str, note: str = "") -> int:
    """Show the name in public again. Raises NothingToDecide where it is shown."""
    return _turn(entity, False, who, note)


@transaction.atomic
def _turn(entity: str, private: bool, who: Who | str, note: str) -> int:
    found = person(entity)
    if found.erased_id is not None:
        raise NothingToDecide("this person's data were erased; there is no name left")
    rows = Entity.objects.filter(id__in=lookup.with_merged([found.id])).order_by("id")
    turned = [e.id for e in rows if e.private is not private]
    if not turned or (private and is_private(found.id)):
        raise NothingToDecide("the name is kept private already" if private else "the name is shown already")
    verdict = Verdict.HIDDEN if private else Verdict.SHOWN
    changes = [change("private", id_, {"private": not private}, {"private": private}) for id_ in turned]
    decision = ledger.keep(verdict, who, note=note, changes=changes)
    apply(changes)
    return decision.number
