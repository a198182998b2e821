"""Seas, rivers, parts of the world, states of old: places of a record only where something happened there."""

from __future__ import annotations

from pobratim.facts.nouns import Place
from pobratim.reading.findings import Findings
from pobratim.reading.places.nature import is_vast


def places_of_record(found: Findings) -> tuple[Place, ...]:
    """The places of a reading. "Clubs from both banks of the Rhine met in Speyer" is no item of the Rhine.

    A text that tells of no event and no tie has all that it names.
    """
    told = bool(found.events or found.partnerships)
    vast = {place for place in found.places if is_vast(place)} if told else set()
    if vast:
        vast.difference_update(_used(found))
    return tuple(place for place in found.places.values() if place.id not in vast)


def _used(found: Findings) -> set[str | None]:
    """Every place that a fact of the text is of."""
    used: set[str | None] = {place for tie in found.partnerships for place in tie.places}
    for event in found.events:
        used.update((event.place, event.giver, event.receiver))
    used.update(person.office_of for person in (*found.people.values(), *found.honoured.values()))
    used.update(memorial.place for memorial in found.memorials.values())
    return used
