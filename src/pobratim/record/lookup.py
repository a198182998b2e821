"""Rows by their ids, or by the beginning of an id that no other has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q

from pobratim.record import ids
from pobratim.record.models import Claim, Entity, Source

SHORTEST = 4  # characters of an id that may stand for it


class NothingToDecide(ValueError):
    """No such source, claim or decision, or nothing of it waits; the message says what there is."""


def sorted_out(prefixes: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Beginnings of ids as full ids of sources and of claims. Raises NothingToDecide for what is neither."""
    found: tuple[list[str], list[str]] = ([], [])
    for prefix in prefixes:
        given = (_all(Source, prefix), _all(Claim, prefix))
        if len(given[0]) + len(given[1]) != 1:
            raise NothingToDecide(_not_one(prefix, "source or claim", [*given[0], *given[1]]))
        for ids_, kept in zip(given, found, strict=True):
            kept += ids_
    return tuple(found[0]), tuple(found[1])


def claim(prefix: str) -> str:
    """The id of a claim. Raises NothingToDecide."""
    return _one(Claim, prefix, "claim")


def claims(prefixes: Iterable[str]) -> list[str]:
    """The ids of claims, in one query where they are given whole. Raises NothingToDecide."""
    wanted = list(prefixes)
    whole = set(Claim.objects.filter(id__in=wanted).values_list("id", flat=True))
    return [one if one in whole else claim(one) for one in wanted]


def source(prefix: str) -> str:
    """The id of a source. Raises NothingToDecide."""
    return _one(Source, prefix, "source")


def entity(prefix: str) -> Entity:
    """An entity by its id, in the form of addresses too. Raises NothingToDecide."""
    wanted = ids.internal(prefix)
    found = list(Entity.objects.filter(_begins(wanted)).order_by("id")[:2])
    if not found or (len(found) > 1 and found[0].id != wanted):
        raise NothingToDecide(_not_one(wanted, "entity", [one.id for one in found]))
    return found[0]


def entities(prefixes: Iterable[str]) -> list[Entity]:
    """Entities in this order, in one query where their ids are those of addresses. Raises NothingToDecide."""
    wanted = [ids.internal(one) for one in prefixes]
    asked = Q(id__in=wanted)
    for one in wanted:  # a global id is whole, and begins many others
        if len(one) >= ids.SHORT and not ids.is_global(one):
            asked |= Q(id__startswith=one)
    rows = list(Entity.objects.filter(asked))
    found = {one: [row for row in rows if row.id.startswith(one)] for one in wanted}
    return [_whole(one, found[one]) or entity(one) for one in wanted]


def _whole(wanted: str, found: Sequence[Entity]) -> Entity | None:
    """The row of this id; where there is none, the only one whose id begins with it and is no global one."""
    exact = next((row for row in found if row.id == wanted), None)
    alone = len(found) == 1 and len(wanted) >= ids.SHORT and not ids.is_global(wanted)
    return exact or (found[0] if alone else None)


def _one(model: Any, prefix: str, noun: str) -> str:
    """The full id, which may be given by its beginning. Raises NothingToDecide."""
    found = _all(model, prefix)
    if len(found) != 1:
        raise NothingToDecide(_not_one(prefix, noun, found))
    return found[0]


def _all(model: Any, prefix: str) -> list[str]:
    """The row of this id, or the first two whose ids begin with it."""
    found = list(model.objects.filter(_begins(prefix)).order_by("id").values_list("id", flat=True)[:2])
    return found[:1] if found[:1] == [prefix] else found


def _begins(prefix: str) -> Q:
    """Of all that begin so, the one that is the whole of it comes first."""
    return Q(id__startswith=prefix) if len(prefix) >= SHORTEST else Q(id=prefix)


def _not_one(prefix: str, noun: str, found: Sequence[str]) -> str:
    if found:
        return f"{prefix!r} is the beginning of more than one {noun}; give more of the id"
    return f"{prefix!r} is no {noun}; expected the id, or {SHORTEST} or more of its characters"


def with_merged(prefixes: Iterable[str]) -> list[str]:
    """The ids of these entities, of those they count as, and of all that count as the same."""
    roots = {one.root for one in entities(prefixes)}
    return sorted({*roots, *Entity.objects.filter(canonical__in=roots).values_list("id", flat=True)})
