"""Which cards a decision can change: what it touched, and the neighbours whose cards lean on that."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Q

from pobratim.facts.kinds import EntityKind
from pobratim.record.cards.gather import members
from pobratim.record.cards.ground import memorial_places
from pobratim.record.models import CardLink, Claim, Entity, Evidence

_LEANED_ON = ("office", "office_of", "place")


def affected(evidence: Collection[str], merged: Collection[str]) -> set[str]:
    """Raw ids of the entities to rebuild, given the evidence decided on and the entities merged or parted."""
    claims = list(
        Claim.objects.filter(evidence__in=list(evidence)).distinct().values("id", "entity_id", "property")
    )
    out = {c["entity_id"] for c in claims} | set(merged)
    leaned = {c["entity_id"] for c in claims if c["property"] in _LEANED_ON}
    out |= _naming(leaned)
    first = _naming(merged)
    out |= first | _naming(first)
    out |= _told_with([c["id"] for c in claims if c["property"] == "side"], evidence)
    return out


def _naming(entities: Collection[str]) -> set[str]:
    """The entities that have one of these as a value."""
    claims = Claim.objects.filter(value__in=list(entities))
    return set(claims.values_list("entity_id", flat=True))


def _told_with(sides: Collection[str], evidence: Collection[str]) -> set[str]:
    """The events of sources whose word on a partnership was decided on."""
    sources = Evidence.objects.filter(claim__in=list(sides), id__in=list(evidence)).values("source_id")
    events = Evidence.objects.filter(source__in=sources, claim__property="type")
    return set(events.values_list("claim__entity_id", flat=True))


def remembered(evidence: Collection[str], merged: Collection[str]) -> dict[str, frozenset[str]]:
    """The memorials a decision is about, by the id they count as, with the places that tie them to cities.

    Looked at before and after: where these places change, every event at the memorial is affected.
    """
    claims = Claim.objects.filter(Q(evidence__in=list(evidence)) | Q(entity__in=list(merged)))
    touched = set(claims.values_list("entity_id", flat=True)) | set(merged)
    named = Claim.objects.filter(entity__in=touched, property="memorial").values("value_id")
    rows = Entity.objects.filter(Q(id__in=touched) | Q(id__in=named), kind=EntityKind.MEMORIAL.value)
    return memorial_places({e.root for e in rows})


def at_memorials(memorials: Collection[str]) -> set[str]:
    """The events at these memorials."""
    at = Claim.objects.filter(property="memorial", value__in=members(memorials))
    return set(at.values_list("entity_id", flat=True))


def told_by(evidence: Collection[str], merged: Collection[str]) -> set[str]:
    """The sources whose words a decision is about: of this evidence, or naming what was merged or parted."""
    named = Q(id__in=list(evidence)) | Q(claim__entity__in=list(merged)) | Q(claim__value__in=list(merged))
    return set(Evidence.objects.filter(named).values_list("source_id", flat=True).distinct())


def told_in(sources: Collection[str]) -> set[str]:
    """The events of these sources: what else their sentences speak of is found with them."""
    events = Evidence.objects.filter(source__in=list(sources), claim__property__in=("type", "relation"))
    return set(events.values_list("claim__entity_id", flat=True).distinct())


def near(entities: Collection[str]) -> set[str]:
    """The events that touch a side of these partnerships, or of the partnerships of these places.

    A partnership that comes or goes, or a side whose country changes, moves them; most decisions do neither.
    """
    kinds = (EntityKind.PLACE.value, EntityKind.PARTNERSHIP.value)
    rows = Entity.objects.filter(id__in=members(entities), kind__in=kinds)
    own = list(rows.values_list("id", flat=True))
    if not own:
        return set()
    sides = Claim.objects.filter(property="side")
    partnerships = sides.filter(Q(entity__in=own) | Q(value__in=own)).values("entity_id")
    places = set(sides.filter(entity__in=partnerships).values_list("value_id", flat=True)) | set(own)
    links = CardLink.objects.filter(to__in=members(places), role="touches")
    events = (EntityKind.EVENT.value, EntityKind.SERIES.value)
    return set(links.filter(card__kind__in=events).values_list("card_id", flat=True))
