"""A monument, street, park, plaque or school is opened or named."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """The object is the memorial of the sentence, else the head noun in the trigger."""
    first, last = frame.near
    for mention in found.memorial_mentions:
        if first <= mention.first < last:
            frame.memorial = mention.id
            frame.object = found.memorials[mention.id].name
            return None
    heads = list(found.hits_in(frame.hit.first, frame.hit.last, "memorials.heads"))
    frame.object = heads[0].label[2] if heads else None
    return None


RULE: Final[Rule] = Rule(EventType.UNVEILING, fill, sure=0.8)
