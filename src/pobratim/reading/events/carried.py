"""What comes, goes or is given and is nobody and nothing: letters that arrive, speeches that are given."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.dates_of_letters import without_letters
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.spelled_out import without_spelled_out
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_MORE: Final = 3  # tokens behind "approved" in which "and signed" stands
_OF_MINUTES: Final = frozenset((EventType.AGREEMENT, EventType.CONFERENCE, EventType.MEETING, EventType.PLAN))


def is_of_things(found: Findings, frame: Frame) -> bool:
    """ "A letter arrived", "the exhibition travels on to Jesi", "came into force": nobody has come."""
    return _is_met(found, frame, "links.carried.things")


def is_of_treats(found: Findings, frame: Frame) -> bool:
    """ "Offered a buffet", "gave a recital": nobody has anything to keep."""
    return _is_met(found, frame, "links.carried.treats")


def without_minutes(found: Findings, sentence: Sentence) -> list[Hit]:
    """The phrases of events in a sentence, without those of a committee's own affairs and of names.

    "The minutes were approved and signed", "seconded that A B be elected": no two towns agree.
    """
    hits = found.hits_in(sentence.first, sentence.last, "events")
    if not hits:
        return hits
    hits = without_letters(found, without_spelled_out(found, hits, sentence), sentence)
    if thanks := found.hits_in(sentence.first, sentence.last, "links.thanks"):
        hits = _without_thanks(hits, thanks)
    minutes = found.hits_in(sentence.first, sentence.last, "links.carried.minutes")
    if not minutes:
        return hits
    first, last = minutes[0].first, max(h.last for h in minutes)
    return [h for h in hits if h.label[1] not in _OF_MINUTES or h.last <= first or h.first >= last + _MORE]


def _without_thanks(hits: list[Hit], thanks: list[Hit]) -> list[Hit]:
    """Without the award of «в благодарность ему подарили картину», whose thanks are what it was given for."""
    told = {i for h in thanks for i in range(h.first, h.last)}
    return [h for h in hits if h.label[1] != EventType.AWARD or not {h.first, h.last - 1} & told]


def _is_met(found: Findings, frame: Frame, key: str) -> bool:
    """Whether such words stand in those of the event, or begin anywhere before and reach into them."""
    hits = found.hits_in(frame.sentence.first, frame.hit.last, key)
    return any(h.last > frame.hit.first for h in hits)
