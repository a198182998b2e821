"""Help in need: relief goods, money, shelter."""

from __future__ import annotations

from pobratim.facts.kinds import EventType, PlaceKind
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.gift import parties
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """Giver and receiver as with gifts; help takes place where it arrives."""
    parties(found, frame)
    receiver = found.places.get(frame.receiver or "")
    if receiver is not None and receiver.kind is PlaceKind.CITY and not frame.place_here:
        frame.place, frame.place_here = receiver.id, True
    return None


RULE = Rule(EventType.AID, fill, sure=0.75, outranks=(EventType.VISIT,))
