"""What an event's card needs besides the event: who holds which office, and the ground it stands on."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from pobratim.facts.kinds import ClaimState
from pobratim.record.among import among
from pobratim.record.cards.belonging import Ties
from pobratim.record.cards.gather import Gathered
from pobratim.record.cards.ground import Ground, countries, customs, memorial_places, ties_near, told
from pobratim.record.cards.sides_say import Saying, sides_say
from pobratim.record.models import Claim, Entity, Evidence, canonical


@dataclass(slots=True)
class Context:
    """Looked up once for a batch of events. Keys are raw ids for offices, canonical ids elsewhere."""

    kinds: dict[str, str] = field(default_factory=dict)
    office: dict[str, str] = field(default_factory=dict)
    office_of: dict[str, str] = field(default_factory=dict)
    first_named: dict[tuple[str, str], int] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    says: dict[str, list[Saying]] = field(default_factory=dict)
    ground: Ground = field(default_factory=Ground)

    def touched(self, event: Gathered) -> set[str]:
        """The places an event touches; see belonging.belongs."""
        out: set[str] = set()
        for said in event.said:
            if said.column != "value" or said.property == "occasion":
                continue
            if self.kinds.get(said.value) == "place":
                out.add(said.value)
            elif said.property == "memorial":
                out |= self.ground.memorial_places.get(said.value, frozenset())
            elif said.raw in self.office_of:
                out.add(self.office_of[said.raw])
        return out


def context(events: Collection[Gathered], ground: Ground | None = None) -> Context:
    """Everything these events' cards need to know of their neighbours; ``ground``: where it is at hand."""
    out = Context()
    raw = {s.raw for e in events for s in e.said if s.column == "value"}
    for id_, kind in Entity.objects.filter(id__in=among(raw)).values_list(canonical(), "kind"):
        out.kinds[id_] = kind
    out.hidden = hidden(out.kinds)
    sources = {source for e in events for source in e.sources}
    _offices(out, raw)
    _first_named(out, events, sources)
    out.says = sides_say({e.id: e for e in events})
    if ground is not None:
        out.ground = ground
        return out
    memorials = {s.value for e in events for s in e.of("memorial") if s.column == "value"}
    out.ground.memorial_places, out.ground.customs = memorial_places(memorials), customs(memorials)
    touched = {place for e in events for place in out.touched(e)}
    out.ground.told, out.ground.themes = told(sources)
    near = ties_near(touched, out.ground.told)
    out.ground.ties = Ties(near)
    out.ground.countries = countries(touched | {side for tie in near for side in tie.sides})
    return out


def hidden(roots: Iterable[str]) -> frozenset[str]:
    """Which of these are people whose names are not shown."""
    away = Entity.objects.filter(Q(private=True) | Q(erased__isnull=False))
    return frozenset(away.values_list(canonical(), flat=True)) & frozenset(roots)


def _offices(out: Context, raw: Collection[str]) -> None:
    claims = Claim.objects.filter(
        state=ClaimState.ACCEPTED, entity__in=among(raw), property__in=("office", "office_of")
    )
    claims = claims.annotate(root=canonical("value")).order_by("id")
    for id_, property_, text, root in claims.values_list("entity_id", "property", "text", "root"):
        if property_ == "office":
            out.office.setdefault(id_, text or "")
        else:
            out.office_of.setdefault(id_, root)


def _first_named(out: Context, events: Collection[Gathered], sources: Collection[str]) -> None:
    """Where a source names those who took part, if they are several.

    In whatever state: where a name stands in the text is no claim, and does not change. Of a source by
    itself, as a place is named in others too.
    """
    crowds = ({s.raw for s in e.of("participant")} for e in events)
    raw = {id_ for crowd in crowds if len(crowd) > 1 for id_ in crowd}
    named = Evidence.objects.filter(claim__entity__in=among(raw), claim__property="name")
    for id_, source, start in named.values_list("claim__entity_id", "source_id", "start"):
        at = source, id_
        if source in sources:
            out.first_named[at] = min(start, out.first_named.get(at, start))
