"""Whether what is private or erased really stands nowhere in public: a part of `pobratim check`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from pobratim.likeness.mention import WHOLE
from pobratim.record import ids
from pobratim.record.cards import veil
from pobratim.record.cards.known_by import known, private_roots
from pobratim.record.models import Card, Claim, Confirmation, Entity, Source
from pobratim.record.privacy.plan import KEPT, is_alone


def unforgotten() -> Iterator[str]:
    """What is wrong, one line each; no line holds a name."""
    yield from _tombstones()
    yield from _veils()
    yield from _cards()


def _tombstones() -> Iterator[str]:
    for entity in Entity.objects.exclude(erased=None).order_by("id"):
        name = f"entity {ids.public(entity.id)}: was erased by decision {entity.erased_id}, but"
        if set(entity.known) - {"counted"} or entity.private:
            yield f"{name} something of it is still there"
        left = Claim.objects.filter(entity=entity).exclude(property=KEPT).count()
        if left:
            yield f"{name} {left} claims are still made of it"
        if Confirmation.objects.filter(entity=entity).exists():
            yield f"{name} a side's word on it is still there"
        card = Card.objects.filter(entity=entity).first()
        if card is not None and (card.sheet.get("names") or card.search):
            yield f"{name} its card still has a name"


def _veils() -> Iterator[str]:
    """Every veil is what the names of private people make it."""
    people = known(private_roots())
    spoken = {s for who in people for s in who.sources}
    others = veil.others_in(
        Source.objects.filter(Q(id__in=spoken) | ~Q(veil=None)).values("id"),
        {m for who in people for m in who.members},
    )
    for source in Source.objects.filter(Q(id__in=spoken) | ~Q(veil=None)).order_by("id").iterator():
        if veil.made(source, people, others[source.id]) != source.veil:
            yield f"source {ids.public(source.id)}: the public text does not hide the names it has to hide"


def _cards() -> Iterator[str]:
    """No card holds the whole name of somebody private; where somebody else has that name, theirs may."""
    people = []
    for who in known(private_roots()):
        if is_alone(who):
            people.append(who)
    if not people:
        return
    for card in Card.objects.order_by("entity_id").iterator():
        for who in people:
            if any(m.sure == WHOLE for text in _texts(card.sheet) for m in who.naming.mentions(text)):
                yield f"card {ids.public(card.entity_id)}: has the private name of {ids.public(who.root)}"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
