"""Places taken back, when their words turn out to be something else's."""

from __future__ import annotations

from dataclasses import replace

from pobratim.facts.nouns import Place
from pobratim.reading.findings import Findings


def drop_places_in(found: Findings, taken: set[int]) -> None:
    """Take back place mentions that turned out to be part of a person's name.

    Whose office was of such a place has it of none.
    """
    lost = [m for m in found.place_mentions if any(i in taken for i in range(m.first, m.last))]
    if not lost:
        return
    firsts = {m.first for m in lost}
    found.place_mentions = [m for m in found.place_mentions if m.first not in firsts]
    starts = {found.text.tokens[m.first].start for m in lost}
    for place_id in {m.id for m in lost}:
        place = found.places[place_id]
        mentions = tuple(s for s in place.mentions if s.start not in starts)
        if mentions:
            found.places[place_id] = Place(
                place.id,
                place.name,
                place.kind,
                place.country,
                mentions,
                place.lat,
                place.lon,
                place.rule,
                place.confidence,
            )
        else:
            del found.places[place_id]
            for known in (found.people, found.honoured):
                for person in [p for p in known.values() if p.office_of == place_id]:
                    known[person.id] = replace(person, office_of=None)
