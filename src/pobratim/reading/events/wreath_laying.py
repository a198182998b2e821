"""Wreaths or flowers are laid."""

from __future__ import annotations

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """The memorial is the one of the sentence, its place the place of the event unless another is said."""
    for mention in found.memorial_mentions:
        if frame.sentence.first <= mention.first < frame.sentence.last:
            frame.memorial = mention.id
            break
    if frame.memorial and not frame.place_here:
        place = found.memorials[frame.memorial].place
        frame.place = place or frame.place
    return None


RULE = Rule(EventType.WREATH_LAYING, fill, sure=0.9)
