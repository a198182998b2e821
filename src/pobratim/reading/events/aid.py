"""Help in need: relief goods, money, shelter."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.giving import parties
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """Giver and receiver as with gifts."""
    parties(found, frame)
    return None


RULE: Final[Rule] = Rule(EventType.AID, fill, sure=0.75, outranks=(EventType.VISIT, EventType.GIFT))
