"""A twinning, agreement or memorandum is signed, renewed or concluded."""

from __future__ import annotations

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """The object is the paper, in the words of the trigger itself."""
    tokens = found.text.tokens
    frame.object = tokens[frame.hit.last - 1].text if frame.hit.last - frame.hit.first > 1 else None
    return None


RULE = Rule(EventType.AGREEMENT, fill, sure=0.8)
