"""Which accepted entities are worth comparing: those that share a name's beginning, a place or a day."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db.models import Q

from pobratim.facts import names
from pobratim.facts.kinds import EntityKind
from pobratim.likeness.facts import Facts
from pobratim.record.cards.gather import members
from pobratim.record.cards.known_by import private_roots
from pobratim.record.models import Card, CardLink

_LETTERS = 3
_OF_EVENTS = ("place", "memorial", "participant", "giver", "receiver")


def named_alike(kind: EntityKind, new: Iterable[Facts]) -> set[str]:
    """Accepted entities with a word that begins like a word of one of the new names."""
    beginnings = {names.key(w)[:_LETTERS] for f in new for n in f.names for w in names.words(n) if len(w) > 1}
    beginnings = {b for b in beginnings if len(b) == _LETTERS}
    # Cards of private people hold no names to be searched: all of them are compared.
    hidden = private_roots() if kind is EntityKind.PERSON else frozenset()
    if not beginnings:
        return set(hidden)
    alike = reduce(or_, (Q(search__contains=f" {b}") for b in sorted(beginnings)))
    return set(Card.objects.filter(alike, kind=kind.value).values_list("entity_id", flat=True)) | hidden


def memorials_at(new: Iterable[Facts]) -> set[str]:
    """Accepted memorials that stand at one of the same places, or at which something happened there."""
    places = members({p for f in new for p in f.entity("place")})
    stand = CardLink.objects.filter(to__in=places, role="place", card__kind=EntityKind.MEMORIAL.value)
    there = CardLink.objects.filter(to__in=places, role__in=("place", "receiver")).values("card_id")
    seen = CardLink.objects.filter(card__in=there, role="memorial")
    return set(stand.values_list("card_id", flat=True)) | set(seen.values_list("to__card", flat=True)) - {
        None
    }


def events_near(new: Iterable[Facts]) -> set[str]:
    """Accepted events that share an entity with one of the new, at a time that could be the same."""
    out: set[str] = set()
    for facts in new:
        named = members({v for p in _OF_EVENTS for v in facts.entity(p)})
        near = Card.objects.filter(kind=facts.kind.value, links__to__in=named)
        if facts.kind is EntityKind.EVENT:
            for when in facts.dates:
                if when.upper:
                    near = near.filter(Q(lower=None) | Q(lower__lt=when.upper))
                if when.lower:
                    near = near.filter(Q(upper=None) | Q(upper__gt=when.lower))
        out |= set(near.values_list("entity_id", flat=True))
    return out
