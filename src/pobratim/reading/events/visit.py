"""Somebody comes to the other place."""

from __future__ import annotations

from pobratim.facts.kinds import EventType, PlaceKind
from pobratim.reading.bearing import bearing
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """The place is what is visited: the first city behind the verb that is not where they come from."""
    first, last = frame.near
    for mention in found.cities_in(frame.hit.first, last):
        stands = bearing(found.text, mention)
        of_office = any(found.text.tags.get(i) == "office" for i in range(mention.first - 3, mention.first))
        if stands != "by" and not found.comes_from(mention) and not (stands == "of" and of_office):
            frame.place, frame.place_here = mention.id, True
            break
    if not frame.place_here:
        host_place(found, frame)
    if not frame.place_here and not found.cities_in(*frame.near):
        _country(found, frame)
    # Whoever holds an office of the place visited receives, and is no visitor.
    hosts = {p.id for p in found.people.values() if p.office_of and p.office_of == frame.place}
    frame.who = [w for w in frame.who if w not in hosts | _receiving(found, frame)]
    lonely = not frame.who and not frame.place_here and not found.has(frame.sentence, "links", "guest")
    country = any(m.kind is PlaceKind.COUNTRY for m in found.places_in(first, last))
    return False if lonely and not country and frame.tense in ("noun", "weak") else None


def _receiving(found: Findings, frame: Frame) -> set[str]:
    """The subject of "received", where somebody else is named as received."""
    if not any(found.hits_in(frame.hit.first, frame.hit.last, "links", "receiving")):
        return set()
    before = {m.person for m in found.people_in(frame.near[0], frame.hit.first)}
    after = {m.person for m in found.people_in(frame.hit.last, frame.near[1])}
    return before if after - before else set()


def _country(found: Findings, frame: Frame) -> None:
    """A state visit is to a country or region where no city is named."""
    for mention in found.places_in(frame.hit.first, frame.near[1]):
        if bearing(found.text, mention) in ("to", "at"):
            frame.place, frame.place_here = mention.id, True
            return


def host_place(found: Findings, frame: Frame) -> None:
    """Whoever receives does so at home: "the mayor of X received him" puts it at X."""
    first, last = frame.hit.first, frame.hit.last
    if not any(found.hits_in(first, last, "links", "receiving")):
        return
    homes = [found.people[m.person].office_of for m in found.people_in(*frame.near)]
    cities = [h for h in homes if h in found.places and found.places[h].kind is PlaceKind.CITY]
    if cities:
        frame.place, frame.place_here = cities[0], True


RULE = Rule(EventType.VISIT, fill)
