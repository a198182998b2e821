"""Who was there besides, told in a sentence of its own behind the event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from pobratim.facts.kinds import EventType, Office
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.subject import shows_round
from pobratim.reading.events.travellers import TRAVELS
from pobratim.reading.findings import Findings
from pobratim.reading.people.delegations import OF_A_TOWN
from pobratim.reading.text import Sentence

_REACH: Final = 4  # sentences behind an event in which others who were there are named
# What people are present at, or speak at.
_HELD: Final = (
    EventType.CEREMONY,
    EventType.UNVEILING,
    EventType.WREATH_LAYING,
    EventType.EXHIBITION,
    EventType.CONFERENCE,
    EventType.MEETING,
    EventType.AGREEMENT,
    EventType.AWARD,
)
_SAYS: Final[tuple[tuple[str, tuple[EventType, ...]], ...]] = (
    ("links.company.along", TRAVELS),
    ("links.attend", _HELD),
    ("links.company.present", _HELD),
    ("links.company.speech", _HELD),
    ("links.company.signs", (EventType.AGREEMENT,)),
    ("links.company.ribbon", (EventType.UNVEILING, EventType.EXHIBITION)),
    ("links.company.hands", (EventType.AID,)),
)
_SIGNED: Final = "links.company.signs"
_SIGN: Final = frozenset((*OF_A_TOWN, Office.CHAIR, Office.PRESIDENT, Office.CHAIR_OF_THE_CITY_COUNCIL))


def add_those_beside(found: Findings, frames: Sequence[Frame], sentence: Sentence) -> None:
    """ "A, B and C were present", "teacher D went with them", right behind an event: they took part."""
    people = list(dict.fromkeys(m.person for m in found.people_in(sentence.first, sentence.last)))
    if not people:
        return
    for label, types in _SAYS:
        hits = found.hits_in(sentence.first, sentence.last, label)
        if any(not found.is_spoken(hit) and not shows_round(found, hit) for hit in hits):
            if label == _SIGNED and not any(found.people[p].office in _SIGN for p in people):
                continue  # "Ann Moss signed books"
            frame = _last(frames, sentence, types)
            if frame is None and label == _SIGNED:
                frame = _signed(frames, sentence)
            if frame is not None:
                new = [p for p in people if p not in frame.who]
                frame.who += new
                frame.besides += new
                return


def _last(frames: Sequence[Frame], sentence: Sentence, types: Iterable[EventType]) -> Frame | None:
    """The event of these types told last and not long ago: what is done, else what is to come."""
    ahead = None
    for frame in reversed(frames):
        if sentence.index - frame.sentence.index > _REACH:
            break
        if frame.type in types and not frame.older:
            if not frame.announced:
                return frame
            ahead = ahead or frame
    return ahead


def _signed(frames: Sequence[Frame], sentence: Sentence) -> Frame | None:
    """The older one of the sentence before: "The charter dates from 1991. A and B put their names to it"."""
    before = [f for f in frames if f.sentence.index == sentence.index - 1]
    return next((f for f in before if f.type is EventType.AGREEMENT and f.older), None)
