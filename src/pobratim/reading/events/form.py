"""A ceremony that is only the form of another act: "the ceremony of unveiling", "guests attended it"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings

_ACTS: Final = (
    EventType.UNVEILING,
    EventType.WREATH_LAYING,
    EventType.AGREEMENT,
    EventType.AWARD,
    EventType.GIFT,
)
_PARTS: Final = (EventType.WREATH_LAYING, EventType.GIFT)  # what a greater ceremony may hold as well
_BEHIND: Final = 2  # sentences behind the act in which "the ceremony" still means it
_HEAD: Final = 1  # tokens before "ceremony" at the head of a sentence
_BESIDE: Final = 3  # tokens between "ceremony" and the wreaths or gifts it is of, else they are a part of it


def act_of(found: Findings, frame: Frame, told: Sequence[Frame]) -> Frame | None:
    """The act whose form a ceremony is: in its own sentence, else the one told just before, with who came."""
    if frame.type is not EventType.CEREMONY or frame.modality is Modality.RECURRING:
        return None
    forms = found.hits_in(frame.sentence.first, frame.sentence.last, "links.form")
    if not any(h.first <= frame.hit.last and frame.hit.first < h.last for h in forms):
        return None
    resumed = _is_resumed(frame)
    behind = _BEHIND if resumed or found.has(frame.sentence, "links.attend") else 0
    for act in reversed(told):
        if frame.sentence.index - act.sentence.index > behind:
            return None
        meant = _agree(act, frame) or (resumed and not (act.date_here and frame.date_here))
        if meant and act.type in _ACTS and act.announced is frame.announced:
            return act
    return None


def _is_resumed(frame: Frame) -> bool:
    """ "The ceremony took place in …", at the head of a sentence, is that of what was told just before."""
    return frame.tense == "done" and frame.hit.first - frame.sentence.first <= _HEAD


def take_form(act: Frame, frame: Frame) -> None:
    """The act was where its ceremony was, on its day, before those who came to it."""
    if frame.accompanied:
        act.who.extend(w for w in frame.who if w not in act.who)
    if frame.place_here and not act.place_here:
        act.place, act.place_here = frame.place, True
    if frame.date_here and not act.date_here:
        act.date, act.date_here = frame.date, True


def _agree(act: Frame, frame: Frame) -> bool:
    """Whether nothing said sets the two apart: another day, another place, another story."""
    if act.sentence.index == frame.sentence.index:
        apart = max(act.hit.first - frame.hit.last, frame.hit.first - act.hit.last)
        if act.type is EventType.GIFT and act.hit.last <= frame.hit.first:
            return False  # "the exchange of presents of the ceremony" is a part of it
        return act.type not in _PARTS or apart <= _BESIDE
    days = frame.date_here and act.date is not None and frame.date != act.date
    places = frame.place_here and act.place is not None and frame.place != act.place
    return not (days or places or act.older is not frame.older)
