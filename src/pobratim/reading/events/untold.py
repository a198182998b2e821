"""Words around those of an event that tell of none: "there is a stone dedicated to", "discussed becoming"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

_REACH: Final = 12  # tokens before the words of an event in which such words begin
_ASKING: Final = frozenset("?？")  # what a question ends in
_ANY: Final = "words"  # those of any event; the others are of one type


def is_asked(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence is a question: "Will the mayor ever visit Kiel?"."""
    return found.text.tokens[sentence.last - 1].text in _ASKING


def is_untold(found: Findings, frame: Frame) -> bool:
    """Whether the words of an event lie within such words; who discusses has met all the same."""
    if frame.type is EventType.PERFORMANCE:  # "trad op als gastheer"
        acts = found.hits_in(frame.sentence.first, frame.sentence.last, "links.acting_as")
        if any(h.first < frame.hit.last and frame.hit.first < h.last for h in acts):
            return True
    first = max(frame.hit.first - _REACH, frame.sentence.first)
    told = (frame.kind,) if frame.type is EventType.MEETING else (_ANY, frame.kind)
    return any(
        h.last > frame.hit.first and h.label[2] in told
        for h in found.hits_in(first, frame.hit.last, "links.untold")
    )
