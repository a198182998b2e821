"""What an event's card needs besides the event: offices, memorials, ties and countries, in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Min, Q

from pobratim.facts.kinds import ClaimState, EntityKind
from pobratim.record.cards.belonging import Tie
from pobratim.record.cards.gather import Gathered, members
from pobratim.record.cards.sides_say import Saying, sides_say
from pobratim.record.models import CardLink, Claim, Entity, Evidence, canonical

_ROOT = canonical("value")
_OWN = canonical("entity")


@dataclass(slots=True)
class Context:
    """Looked up once for a batch of events. Keys are raw ids for offices, canonical ids elsewhere."""

    kinds: dict[str, str] = field(default_factory=dict)
    office: dict[str, str] = field(default_factory=dict)
    office_of: dict[str, str] = field(default_factory=dict)
    first_named: dict[tuple[str, str], int] = field(default_factory=dict)
    memorial_places: dict[str, frozenset[str]] = field(default_factory=dict)
    countries: dict[str, str | None] = field(default_factory=dict)
    ties: list[Tie] = field(default_factory=list)
    told: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    themes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    hidden: frozenset[str] = frozenset()
    says: dict[str, list[Saying]] = field(default_factory=dict)
    customs: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def touched(self, event: Gathered) -> set[str]:
        """The places an event touches; see belonging.belongs."""
        out: set[str] = set()
        for said in event.said:
            if said.column != "value" or said.property == "occasion":
                continue
            if self.kinds.get(said.value) == "place":
                out.add(said.value)
            elif said.property == "memorial":
                out |= self.memorial_places.get(said.value, frozenset())
            elif said.raw in self.office_of:
                out.add(self.office_of[said.raw])
        return out


def context(events: Collection[Gathered]) -> Context:
    """Everything these events' cards need to know of their neighbours."""
    out = Context()
    raw = {s.raw for e in events for s in e.said if s.column == "value"}
    for id_, kind in Entity.objects.filter(id__in=raw).values_list(canonical(), "kind"):
        out.kinds[id_] = kind
    out.hidden = hidden(out.kinds)
    sources = {source for e in events for source in e.sources}
    _offices(out, raw, sources)
    out.says = sides_say({e.id: e for e in events})
    memorials = {s.value for e in events for s in e.of("memorial") if s.column == "value"}
    out.memorial_places = memorial_places(memorials)
    for memorial, tie in customs(memorials):
        out.customs[memorial].add(tie)
    touched = {place for e in events for place in out.touched(e)}
    _ties(out, touched, sources)
    out.countries = countries(touched | {side for tie in out.ties for side in tie.sides})
    return out


def hidden(roots: Iterable[str]) -> frozenset[str]:
    """Which of these are people whose names are not shown."""
    away = Entity.objects.filter(Q(private=True) | Q(erased__isnull=False))
    return frozenset(away.values_list(canonical(), flat=True)) & frozenset(roots)


def _offices(out: Context, raw: Collection[str], sources: Collection[str]) -> None:
    claims = Claim.objects.filter(
        state=ClaimState.ACCEPTED, entity__in=raw, property__in=("office", "office_of")
    )
    for claim in claims.annotate(root=_ROOT).order_by("id").values("entity_id", "property", "text", "root"):
        if claim["property"] == "office":
            out.office.setdefault(claim["entity_id"], claim["text"] or "")
        else:
            out.office_of.setdefault(claim["entity_id"], claim["root"])
    # In whatever state: where a name stands in the text is no claim, and does not change.
    # Of a source by itself, as a place is named in others too.
    named = Evidence.objects.filter(claim__entity__in=raw, claim__property="name", source__in=sources)
    for source, id_, first in named.values_list("source_id", "claim__entity_id").annotate(first=Min("start")):
        out.first_named[source, id_] = first


def memorial_places(memorials: Collection[str]) -> dict[str, frozenset[str]]:
    """Where memorials stand and between which places they were given, by the id they count as."""
    if not memorials:
        return {}
    own = members(memorials)
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
    between = between.annotate(root=_ROOT, own=_OWN).filter(entity__in=members(of_event))
    for event, place in between.values_list("own", "root"):
        for memorial in of_event[event]:
            out[memorial].add(place)
    return {memorial: frozenset(places) for memorial, places in out.items()}


def customs(memorials: Collection[str]) -> set[tuple[str, str]]:
    """(memorial, partnership) where a recurring ceremony at the one belongs to the other, by the cards."""
    at = CardLink.objects.filter(to__in=memorials, role="memorial", card__kind=EntityKind.SERIES.value)
    series = defaultdict(set)
    for card, memorial in at.values_list("card_id", "to_id"):
        series[card].add(memorial)
    links = CardLink.objects.filter(card__in=list(series), role="partnership")
    return {(m, tie) for card, tie in links.values_list("card_id", "to_id") for m in series[card]}


def _ties(out: Context, touched: Collection[str], sources: Collection[str]) -> None:
    named = Evidence.objects.filter(
        state=ClaimState.ACCEPTED, source__in=sources, claim__property__in=("side", "theme")
    )
    named = named.annotate(own=canonical("claim__entity"))
    for source, own, theme in named.values_list("source_id", "own", "claim__text").distinct():
        if theme:
            out.themes[source].add(theme)
        else:
            out.told[source].add(own)
    sides = Claim.objects.filter(state=ClaimState.ACCEPTED, property="side").annotate(own=_OWN, root=_ROOT)
    wanted = set(sides.filter(value__in=members(touched)).values_list("own", flat=True))
    wanted |= {tie for ties in out.told.values() for tie in ties}
    out.ties = ties(wanted)


def ties(partnerships: Iterable[str]) -> list[Tie]:
    """These partnerships with their sides; one that lost a side to a decision is none."""
    sides: dict[str, set[str]] = defaultdict(set)
    claims = Claim.objects.filter(state=ClaimState.ACCEPTED, property="side").annotate(own=_OWN, root=_ROOT)
    for own, root in claims.filter(entity__in=members(partnerships)).values_list("own", "root"):
        sides[own].add(root)
    pairs = {own: sorted(both) for own, both in sorted(sides.items()) if len(both) == 2}
    return [Tie(own, (both[0], both[1])) for own, both in pairs.items()]


def countries(places: Collection[str]) -> dict[str, str | None]:
    """The country of each place, from accepted claims or the gazetteer; a country is its own."""
    out: dict[str, str | None] = {p: p.removeprefix("iso3166:") for p in places if p.startswith("iso3166:")}
    rest = [p for p in places if p not in out]
    for id_, known in Entity.objects.filter(id__in=rest).values_list("id", "known"):
        out[id_] = known.get("country")
    said = Claim.objects.filter(
        state=ClaimState.ACCEPTED, property="country", entity__in=members(rest)
    ).annotate(own=_OWN)
    for own, text in said.order_by("id").values_list("own", "text"):
        out[own] = out.get(own) or text
    return out
