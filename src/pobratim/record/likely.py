"""What a source names that may be known already: looked up for all of it together, before anybody decides."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_

from django.db.models import Q

from pobratim.facts import names
from pobratim.facts.kinds import EntityKind
from pobratim.likeness import Facts, same_event, same_memorial, same_person
from pobratim.record import ids
from pobratim.record.cards.known_by import private_roots
from pobratim.record.likeness.load import Loader
from pobratim.record.models import Card

_COMPARE = {
    EntityKind.PERSON: same_person,
    EntityKind.MEMORIAL: same_memorial,
    EntityKind.EVENT: same_event,
    EntityKind.SERIES: same_event,
}
# Somewhat less than what is joined by itself on accepting: here somebody looks.
_ENOUGH = {EntityKind.PERSON: 0.6, EntityKind.MEMORIAL: 0.55, EntityKind.EVENT: 0.6, EntityKind.SERIES: 0.6}
_MOST_BEGINNINGS = 300
_MOST = 400  # candidates looked at
_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Likely:
    """A known entity something may be: how surely, why, and what is known to call it by."""

    id: str
    kind: EntityKind
    score: float
    reasons: tuple[str, ...]
    names: tuple[str, ...]
    type: str | None
    date: str | None


def likely(fresh: Mapping[str, Facts], claims: Collection[str]) -> dict[str, Likely]:
    """For each of these, by id, the known entity it is likeliest to be, where there is one.

    ``fresh`` need only hold kinds, names, dates and the entities named; ``claims`` are what is proposed.
    """
    some = {id_: f for id_, f in fresh.items() if f.kind in _COMPARE}
    found = _candidates(some.values()) - set(some)
    if not found:
        return {}
    loaded = Loader(claims).load({*some, *found})
    known = [loaded[id_] for id_ in sorted(found) if id_ in loaded]
    out = {}
    for id_ in some:
        best = _best(loaded[id_], known) if id_ in loaded else None
        if best is not None:
            out[id_] = best
    return out


def _best(facts: Facts, known: Iterable[Facts]) -> Likely | None:
    best: Likely | None = None
    for other in known:
        if other.kind is not facts.kind or other.sources & facts.sources:
            continue
        likeness = _COMPARE[facts.kind](facts, other)
        if likeness.score >= _ENOUGH[facts.kind] and (best is None or likeness.score > best.score):
            types = sorted(other.text("type"))
            best = Likely(
                ids.public(other.id),
                other.kind,
                likeness.score,
                likeness.reasons,
                tuple(other.names),
                types[0] if types else None,
                other.dates[-1].edtf if other.dates else None,
            )
    return best


def _candidates(fresh: Iterable[Facts]) -> set[str]:
    named: set[str] = set()
    involved: set[str] = set()
    days: list[date] = []
    for facts in fresh:
        if facts.kind in (EntityKind.EVENT, EntityKind.SERIES):
            involved |= {v for values in facts.entities.values() for v in values}
            days += [d for w in facts.dates for d in (w.lower, w.upper) if d]
        else:
            words = (w for n in facts.names for w in names.words(n) if len(w) > 1)
            named |= {names.key(w)[:_LETTERS] for w in words}
    out: set[str] = set()
    beginnings = sorted(b for b in named if len(b) == _LETTERS)[:_MOST_BEGINNINGS]
    if beginnings:
        alike = reduce(or_, (Q(search__contains=f" {b}") for b in beginnings))
        kinds = (EntityKind.PERSON.value, EntityKind.MEMORIAL.value)
        cards = Card.objects.filter(alike, kind__in=kinds).order_by("entity_id")
        out |= set(cards.values_list("entity_id", flat=True)[:_MOST]) | private_roots()
    if involved:
        out |= _events(involved, days)
    return out


def _events(involved: Collection[str], days: Collection[date]) -> set[str]:
    near = Card.objects.filter(
        Q(links__to__in=involved) | Q(links__to__canonical__in=involved),
        kind__in=(EntityKind.EVENT.value, EntityKind.SERIES.value),
    )
    if days:
        near = near.filter(Q(lower=None) | Q(lower__lte=max(days)), Q(upper=None) | Q(upper__gte=min(days)))
    return set(near.order_by("entity_id").values_list("entity_id", flat=True).distinct()[:_MOST])
