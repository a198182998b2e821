"""Help in need: relief goods, money, shelter."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.given_thing import thing_given
from pobratim.reading.events.giving import parties
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """Giver, receiver and what is given as with gifts."""
    parties(found, frame)
    frame.object = thing_given(found, frame)
    return None


RULE: Final[Rule] = Rule(EventType.AID, fill, sure=0.75, outranks=(EventType.VISIT, EventType.GIFT))
