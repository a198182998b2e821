"""Facts of entities from the record: what is accepted, and what is about to be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from pobratim.facts.kinds import ClaimState, EntityKind, PlaceKind
from pobratim.likeness.facts import GIVING, Facts
from pobratim.record.models import Claim, Entity, Evidence, canonical

_PEOPLE = ("participant", "giver", "receiver")


@dataclass(slots=True)
class Loader:
    """Loads facts; ``accepting`` are claims about to be accepted, ``now`` what was recognised so far."""

    accepting: Collection[str]
    now: dict[str, str] = field(default_factory=dict)

    def load(self, roots: Iterable[str]) -> dict[str, Facts]:
        """The facts of these canonical entities."""
        wanted = set(roots)
        rows = Entity.objects.filter(Q(id__in=wanted) | Q(canonical__in=wanted)).order_by("id")
        root_of = {e.id: e.root for e in rows}
        found = {e.root: Facts(e.root, EntityKind(e.kind)) for e in rows if e.root in wanted}
        self._claims(found, root_of)
        evidence = Evidence.objects.filter(self._shown("claim__"), claim__entity__in=root_of)
        for entity, source in evidence.values_list("claim__entity_id", "source_id").distinct():
            found[root_of[entity]].sources.add(source)
        self._ties(found)
        self._countries(found)
        return found

    def _shown(self, prefix: str = "") -> Q:
        accepted = Q(**{f"{prefix}state": ClaimState.ACCEPTED})
        return accepted | Q(**{f"{prefix}id__in": list(self.accepting)})

    def _claims(self, found: dict[str, Facts], root_of: dict[str, str]) -> None:
        claims = Claim.objects.filter(self._shown(), entity__in=root_of).order_by("id")
        claims = claims.exclude(property="statement")
        claims = claims.annotate(root=canonical("value"))
        for entity, property_, text, edtf, root, modality, kind in claims.values_list(
            "entity_id", "property", "text", "edtf", "root", "modality", "value__kind"
        ):
            facts = found[root_of[entity]]
            if root is not None:
                value = self.now.get(str(root), str(root))
                facts.entities.setdefault(property_, set()).add(value)
                if kind == EntityKind.PERSON and property_ in _PEOPLE:
                    facts.people.add(value)
            elif text is not None or edtf is not None:
                facts.texts.setdefault(property_, set()).add(text or edtf or "")
            if property_ == "type":
                facts.texts.setdefault("modality", set()).add(modality)

    def _ties(self, found: dict[str, Facts]) -> None:
        """The partnerships and cities that the sources of an event name."""
        events = [f for f in found.values() if f.kind in (EntityKind.EVENT, EntityKind.SERIES)]
        named: dict[str, set[str]] = defaultdict(set)
        sources = {s for f in events for s in f.sources}
        cities: dict[str, set[str]] = defaultdict(set)
        said = Evidence.objects.filter(self._shown("claim__"), source__in=sources)
        said = said.filter(Q(claim__property="side") | Q(claim__property="kind", claim__text=PlaceKind.CITY))
        rows = said.annotate(root=canonical("claim__entity"))
        for source, property_, own, root in rows.values_list(
            "source_id", "claim__property", "claim__entity_id", "root"
        ).distinct():
            if property_ == "side":
                named[source].add(own)
            else:
                cities[source].add(str(root))
        for facts in events:
            ties = {tie for s in facts.sources for tie in named[s]}
            if ties:
                facts.entities["partnership"] = ties
            facts.entities["named"] = {city for s in facts.sources for city in cities[s]}

    def _countries(self, found: dict[str, Facts]) -> None:
        places = {v for f in found.values() for values in f.entities.values() for v in values}
        homes: dict[str, str | None] = {}
        said = Claim.objects.filter(entity__in=places, property="country").order_by("id")
        for id_, known in Entity.objects.filter(id__in=places, kind="place").values_list("id", "known"):
            own = id_.removeprefix("iso3166:")
            homes[id_] = own if own != id_ else known.get("country")
        for id_, text in said.values_list("entity_id", "text"):
            homes[id_] = homes.get(id_) or text
        for facts in found.values():
            facts.countries = homes

    def with_events(self, memorials: dict[str, Facts], days: Collection[str] | None = None) -> None:
        """Give memorials the events at them, and the places of these where they have none of their own.

        With ``days`` only how they came there and what was there on those days: no more is compared.
        """
        own = Entity.objects.filter(Q(id__in=memorials) | Q(canonical__in=memorials))
        at: dict[str, set[str]] = defaultdict(set)
        claims = Claim.objects.filter(self._shown(), property="memorial", value__in=own.values("id"))
        if days is not None and all(f.entity("place") for f in memorials.values()):
            told = Q(property="type", text__in=GIVING) | Q(property="date", edtf__in=days)
            claims = claims.filter(entity__in=Claim.objects.filter(told).values("entity_id"))
        for event, memorial in claims.values_list(canonical("entity"), canonical("value")):
            at[memorial].add(event)
        events = self.load({e for some in at.values() for e in some})
        for id_, facts in memorials.items():
            facts.events = [events[e] for e in sorted(at[id_]) if e in events]
            if not facts.entity("place"):
                places = {p for e in facts.events for p in e.entity("place") | e.entity("receiver")}
                facts.entities["place"] = {p for p in places if not p.startswith("iso3166:")}
