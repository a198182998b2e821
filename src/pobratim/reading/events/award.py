"""A decoration, prize or honorary citizenship is given."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """The letters of "Ann Moss MBE" and "John Hill, OBE," are part of how somebody is called."""
    first, tokens = frame.hit.first, found.text.tokens
    if frame.hit.last - first > 1 or not tokens[first].text.isupper():
        return None
    ends = first - (tokens[first - 1].text == ",")
    return False if found.text.tags.get(ends - 1, "").endswith("person") else None


RULE: Final[Rule] = Rule(EventType.AWARD, fill)
