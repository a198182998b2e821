"""Commemorations, minutes of silence, daily rituals, jubilee parties, trees planted."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.wreath_laying import fill as at_memorial
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """As with wreaths, the memorial of the sentence is where it is held."""
    frame.planting = any(found.hits_in(frame.hit.first, frame.hit.last, "links.planted"))
    return at_memorial(found, frame)


RULE: Final[Rule] = Rule(EventType.CEREMONY, fill, sure=0.75)
