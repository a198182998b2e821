"""Whether two readings tell of one event: the rules of ``likeness`` on what two readings found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pobratim.facts.contract import Reading
from pobratim.facts.kinds import EntityKind, Modality, PlaceKind
from pobratim.facts.nouns import Event, Person
from pobratim.gazetteer.rows import CITY
from pobratim.likeness import (
    Facts,
    Likeness,
    same_memorial,
    same_name,
    same_person,
    same_small_place,
)
from pobratim.likeness import same_event as alike

_SURE: Final = {EntityKind.PERSON: 0.85, EntityKind.MEMORIAL: 0.7}
_COMPARE: Final = {
    EntityKind.PLACE: same_small_place,
    EntityKind.ORGANISATION: same_name,
    EntityKind.PERSON: same_person,
    EntityKind.MEMORIAL: same_memorial,
}


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the reading that tells it, without which its ids mean nothing."""

    reading: Reading
    event: Event


def told(reading: Reading) -> tuple[Told, ...]:
    """Every event of a reading."""
    return tuple(Told(reading, event) for event in reading.events)


def same_event(a: Told, b: Told) -> Likeness:
    """How surely two readings tell of one event, 0 to 1, and why, in words.

    Compared are the type, the date (a precise one within a coarse one), the place, the memorial, the people
    and bodies across scripts, who gave and received, the thing, and the partnerships the two texts name.
    From 0.75 on the two count as one. Symmetric; two different days never agree.
    """
    ours, theirs = _nouns(a.reading), _nouns(b.reading)
    names = {id_: _known(facts, ours) for id_, facts in theirs.items()}
    return alike(_facts(a, {id_: id_ for id_ in ours}), _facts(b, {k: v for k, v in names.items() if v}))


def _nouns(reading: Reading) -> dict[str, Facts]:
    """The facts of everything a reading names, by its own id."""
    homes = {p.id: p.country for p in reading.places}
    found = {}
    for place in reading.places:
        texts = {"name": {place.name}, "country": {place.country} if place.country else set()}
        found[place.id] = Facts(place.id, EntityKind.PLACE, texts)
    for body in reading.organisations:
        found[body.id] = Facts(body.id, EntityKind.ORGANISATION, {"name": {body.name}})
    for memorial in reading.memorials:
        facts = Facts(memorial.id, EntityKind.MEMORIAL, {"name": {memorial.name}}, countries=homes)
        happened = {p for e in reading.events if e.memorial == memorial.id and (p := e.likeliest.place)}
        facts.entities["place"] = {memorial.place} if memorial.place else happened
        found[memorial.id] = facts
    for person in reading.people:
        found[person.id] = _person(person, homes)
    return found


def _person(person: Person, homes: dict[str, str | None]) -> Facts:
    facts = Facts(person.id, EntityKind.PERSON, {"name": {person.name}}, countries=homes)
    if person.name_latin:
        facts.texts["name"].add(person.name_latin)
    if person.office:
        facts.texts["office"] = {person.office}
    if person.office_of:
        facts.entities["office_of"] = {person.office_of}
    return facts


def _known(facts: Facts, ours: dict[str, Facts]) -> str | None:
    """What the other reading calls this noun; ids of the gazetteer mean the same everywhere."""
    if facts.id.startswith(("geonames:", "iso3166:")):
        return facts.id
    compare, best, which = _COMPARE[facts.kind], 0.0, None
    for other in ours.values():
        if other.kind is facts.kind:
            score = compare(other, facts).score
            if score >= _SURE.get(facts.kind, 1.0) and score > best:
                best, which = score, other.id
    return which


def _facts(one: Told, names: dict[str, str]) -> Facts:
    """The event as it is compared, in the ids of the other reading where it knows them."""
    event, reading = one.event, one.reading
    own = f"{reading.document.id} "  # what the other does not name must not meet one of its ids

    def call(id_: str) -> str:
        return id_ if id_.startswith(("geonames:", "iso3166:")) else names.get(id_, own + id_)

    series = event.modality is Modality.RECURRING
    out = Facts(f"{own}{event.id}", EntityKind.SERIES if series else EntityKind.EVENT)
    likeliest = event.likeliest
    texts = {"type": event.type.value, "date": likeliest.date, "modality": event.modality.value}
    texts |= {"object": event.object, "recurrence": event.recurrence}
    out.texts = {k: {v} for k, v in texts.items() if v}
    people = {p.id for p in reading.people}
    for property_, ids in (
        ("place", (likeliest.place,)),
        ("memorial", (event.memorial,)),
        ("giver", (event.giver,)),
        ("receiver", (event.receiver,)),
        ("participant", likeliest.who),
    ):
        named = {call(i) for i in ids if i}
        if named:
            out.entities[property_] = named
        if property_ in ("giver", "receiver", "participant"):
            out.people |= {call(i) for i in ids if i in people}
    out.entities["partnership"] = {"+".join(sorted(tie.places)) for tie in reading.partnerships}
    cities = (CITY, PlaceKind.OTHER)
    out.entities["named"] = {call(p.id) for p in reading.places if p.kind in cities}
    out.countries = {p.id: p.country for p in reading.places}
    out.sources = {reading.document.id}
    return out
