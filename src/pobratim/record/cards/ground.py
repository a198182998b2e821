"""The ground events stand on: memorials, customs, partnerships and countries, of some events or of all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record.among import among
from pobratim.record.cards.belonging import Tie, Ties
from pobratim.record.cards.gather import members
from pobratim.record.models import CardLink, Claim, Entity, Evidence, canonical

_ROOT = canonical("value")
_OWN = canonical("entity")
Theme = tuple[int, str]  # where a source speaks of it, and which it is


@dataclass(slots=True)
class Ground:
    """Keys are the ids that entities count as."""

    memorial_places: Mapping[str, frozenset[str]] = field(default_factory=dict)
    customs: Mapping[str, Collection[str]] = field(default_factory=dict)
    told: Mapping[str, Collection[str]] = field(default_factory=dict)
    themes: Mapping[str, Collection[Theme]] = field(default_factory=dict)
    ties: Ties = field(default_factory=Ties)
    countries: Mapping[str, str | None] = field(default_factory=dict)


def everything() -> Ground:
    """Of the whole record, the customs as the cards stand now."""
    roots = Entity.objects.filter(canonical=None)
    memorials, places = (
        list(roots.filter(kind=kind.value).values_list("id", flat=True))
        for kind in (EntityKind.MEMORIAL, EntityKind.PLACE)
    )
    return Ground(memorial_places(memorials), customs(), *told(), Ties(ties()), countries(places))


def memorial_places(memorials: Collection[str]) -> dict[str, frozenset[str]]:
    """Where memorials stand and between which places they were given, by the id they count as."""
    if not memorials:
        return {}
    own = among(members(memorials))
    out: dict[str, set[str]] = {memorial: set() for memorial in memorials}
    stands = Claim.objects.filter(state=ClaimState.ACCEPTED, property="place", entity__in=own).annotate(
        own=_OWN, root=_ROOT
    )
    for memorial, place in stands.values_list("own", "root"):
        out[memorial].add(place)
    given = Claim.objects.filter(state=ClaimState.ACCEPTED, property="memorial", value__in=own).annotate(
        root=_ROOT, own=_OWN
    )
    of_event: dict[str, set[str]] = defaultdict(set)
    for event, memorial in given.values_list("own", "root"):
        of_event[event].add(memorial)
    between = Claim.objects.filter(
        state=ClaimState.ACCEPTED, property__in=("giver", "receiver"), value__kind="place"
    )
    between = between.annotate(root=_ROOT, own=_OWN).filter(entity__in=among(members(of_event)))
    for event, place in between.values_list("own", "root"):
        for memorial in of_event[event]:
            out[memorial].add(place)
    return {memorial: frozenset(places) for memorial, places in out.items()}


def customs(memorials: Collection[str] | None = None) -> dict[str, set[str]]:
    """By memorial the partnerships to which a recurring ceremony there belongs, by the cards."""
    at = CardLink.objects.filter(role="memorial", card__kind=EntityKind.SERIES.value)
    if memorials is not None:
        at = at.filter(to__in=among(memorials))
    series = defaultdict(set)
    for card, memorial in at.values_list("card_id", "to_id"):
        series[card].add(memorial)
    out: dict[str, set[str]] = {}
    links = CardLink.objects.filter(card__in=among(series), role="partnership")
    for card, tie in links.values_list("card_id", "to_id"):
        for memorial in series[card]:
            out.setdefault(memorial, set()).add(tie)
    return out


def told(sources: Collection[str] | None = None) -> tuple[dict[str, set[str]], dict[str, set[Theme]]]:
    """The partnerships and the themes that accepted words of each source name; of all sources without any."""
    properties = ("side", "theme")
    named = Evidence.objects.filter(state=ClaimState.ACCEPTED, claim__property__in=properties)
    if sources is not None:
        named = named.filter(source__in=among(sources))
    ties: dict[str, set[str]] = {}
    themes: dict[str, set[Theme]] = {}
    columns = ("source_id", "start", "own", "claim__text")
    for source, start, own, theme in named.annotate(own=canonical("claim__entity")).values_list(*columns):
        if theme:
            themes.setdefault(source, set()).add((start, theme))
        else:
            ties.setdefault(source, set()).add(own)
    return ties, themes


def ties_near(places: Collection[str], told: Mapping[str, Collection[str]]) -> list[Tie]:
    """Partnerships with a side among the places, and those that are told of."""
    sides = Claim.objects.filter(state=ClaimState.ACCEPTED, property="side").annotate(own=_OWN)
    wanted = set(sides.filter(value__in=among(members(places))).values_list("own", flat=True))
    return ties(wanted.union(*told.values()))


def ties(partnerships: Iterable[str] | None = None) -> list[Tie]:
    """These partnerships with their sides; one that lost a side to a decision is none."""
    sides: dict[str, set[str]] = defaultdict(set)
    claims = Claim.objects.filter(state=ClaimState.ACCEPTED, property="side").annotate(own=_OWN, root=_ROOT)
    if partnerships is not None:
        claims = claims.filter(entity__in=among(members(partnerships)))
    for own, root in claims.values_list("own", "root"):
        sides[own].add(root)
    pairs = {own: sorted(both) for own, both in sorted(sides.items()) if len(both) == 2}
    return [Tie(own, (both[0], both[1])) for own, both in pairs.items()]


def countries(places: Collection[str]) -> dict[str, str | None]:
    """The country of each place, from accepted claims or the gazetteer; a country is its own."""
    out: dict[str, str | None] = {p: p.removeprefix("iso3166:") for p in places if p.startswith("iso3166:")}
    rest = [p for p in places if p not in out]
    out.update(Entity.objects.filter(id__in=among(rest)).values_list("id", "known__country"))
    said = Claim.objects.filter(
        state=ClaimState.ACCEPTED, property="country", entity__in=among(members(rest))
    ).annotate(own=_OWN)
    for own, text in said.order_by("id").values_list("own", "text"):
        out[own] = out.get(own) or text
    return out
