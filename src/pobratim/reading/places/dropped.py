"""Places taken back, when their words turn out to be something else's."""

from __future__ import annotations

from dataclasses import replace

from pobratim.facts.nouns import Place
from pobratim.facts.span import in_order
from pobratim.reading.findings import Findings


def drop_places_in(found: Findings, taken: set[int]) -> None:
    """Take back place mentions that turned out to be part of a person's name.

    A town that an adjective tells too has that mention left; whose office was of a place that has none left
    has it of none.
    """
    lost = [m for m in found.place_mentions if not taken.isdisjoint(range(m.first, m.last))]
    if not lost:
        return
    firsts = {m.first for m in lost}
    found.place_mentions = [m for m in found.place_mentions if m.first not in firsts]
    _take_called(found, {m.id for m in lost} - {m.id for m in found.place_mentions})
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


def _take_called(found: Findings, unnamed: set[str]) -> None:
    """What tells a town besides its name names it where the name was none: «челябинские гости»."""
    told = [m for m in found.called if m.id in unnamed]
    if not told:
        return
    found.called = [m for m in found.called if m.id not in unnamed]
    found.place_mentions = sorted([*found.place_mentions, *told], key=lambda m: m.first)
    for m in told:
        place = found.places[m.id]
        spans = in_order((*place.mentions, found.text.span(m.first, m.last)))
        found.places[m.id] = replace(place, mentions=spans)
        found.text.tags[m.first] = "place"
