"""A monument, street, park, plaque or school is opened or named."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.bearing import prepositions
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit


def fill(found: Findings, frame: Frame) -> bool | None:
    """The object is the memorial of the sentence, else the head noun in the trigger."""
    if not frame.date_here and _is_called(found, frame):
        return False
    first, last = frame.near
    for mention in found.memorial_mentions:
        if first <= mention.first < last:
            frame.memorial = mention.id
            frame.object = found.memorials[mention.id].name
            return None
    heads = list(found.hits_in(frame.hit.first, frame.hit.last, "memorials.heads"))
    things = [h for h in heads if not _is_led(found, h)]  # «открыли в сквере камень»: no square was opened
    frame.object = things[0].label[2] if things else None
    return None


def _is_called(found: Findings, frame: Frame) -> bool:
    """The "named for our twin town" behind a comma or bracket: what it is called, on no day."""
    first = frame.hit.first
    called = found.hits_in(first, frame.hit.last, "links.setting.namesake")
    return any(h.first == first for h in called) and found.text.tokens[first - 1].text in ",("


def _is_led(found: Findings, head: Hit) -> bool:
    """Whether an "in" or "on" right before it says that this is only where the thing stands."""
    before = found.text.tokens[head.first - 1].low if head.first else ""
    return prepositions(found.text.lang).get(before) == "at"


RULE: Final[Rule] = Rule(EventType.UNVEILING, fill, sure=0.8)
