"""What was done on no one day: again and again, or in the year that a yearly meeting looks back on."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings

_HEAD: Final = 4  # sentences in which an item says that it reports a yearly meeting
# What is told at a meeting and took place elsewhere; thanks, elections and awards are that evening's.
_TOLD_THERE: Final = (EventType.VISIT, EventType.EXCHANGE, EventType.PERFORMANCE)
# What somebody who held an office then may have done in it.
_OF_THEN: Final = (EventType.AGREEMENT, EventType.GIFT, EventType.UNVEILING, EventType.VISIT)


def is_on_no_one_day(found: Findings, frame: Frame) -> bool:
    """ "He regularly visited the fair", "at the annual meeting … highlights were the visit to X".

    Then no day but one that the sentence says is its day.
    """
    if frame.modality is not Modality.DONE:
        return False
    if any(found.hits_in(frame.near[0], frame.near[1], "links.modality.habit")):
        return True
    told_there = frame.type in _TOLD_THERE or (frame.type is EventType.CEREMONY and frame.tense == "noun")
    return told_there and _is_looked_back_on(found, frame)


def _is_looked_back_on(found: Findings, frame: Frame) -> bool:
    """Whether a sentence before, at the head of the item, tells of a yearly meeting."""
    sentences = found.text.sentences
    last = sentences[min(frame.sentence.index, _HEAD)].first
    if not any(found.hits_in(0, last, "links.assembly")):
        return False
    return not found.has(frame.sentence, "links.assembly")


def was_once(found: Findings, frame: Frame) -> bool:
    """«В своё время», "signed by the then mayor": on no day but one that the sentence says."""
    if found.hits_in(frame.sentence.first, frame.hit.first, "links.modality.once"):
        return True
    first, last = frame.near
    return frame.type in _OF_THEN and bool(found.hits_in(first, last, "links.modality.of_then"))
