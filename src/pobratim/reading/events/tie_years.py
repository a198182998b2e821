"""Years of a tie that is talked about: today's guests "discussed the twinning, signed in 1988"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.scene import is_older
from pobratim.reading.ties.ended_and_new import is_day_of_end

_BEHIND: Final = 2  # tokens from "signed" to its year: "signed in 1988"
_WITH: Final = 6  # and from "the signing of the twinning", "with Verden" between
_NEAR: Final = 3  # tokens from "the signing" to the tie
_SHOWN: Final = (EventType.UNVEILING, EventType.EXHIBITION)  # what recalls "the signing of the twinning"
_TOLD: Final = ("done", "noun")


def is_of_tie(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a year of long ago stands within or right behind the words that a tie of then is told by.

    Of a signing the day on which another tie was ended.
    """
    if frame.type is EventType.AGREEMENT:
        return is_day_of_end(found, frame.sentence, dated.first)
    if not dated.edtf:
        return False
    ties = [
        h
        for h in found.hits_in(frame.sentence.first, frame.sentence.last, "events.agreement")
        if h.label[2] in _TOLD and not (h.first <= frame.hit.first < h.last)
    ]
    when = parse_or_none(dated.edtf) if ties else None
    if when is None or not is_older(found, frame.sentence, when):
        return False
    first, last = dated.first, dated.last
    return any(_is_told_there(found, frame, tie, first, last) for tie in ties)


def _is_told_there(found: Findings, frame: Frame, tie: Hit, first: int, last: int) -> bool:
    if tie.first <= first and last <= tie.last:
        return True
    noun = tie.label[2] == "noun"  # "la signature du jumelage avec Verden, le 2 juin 1967"
    if frame.hit.first >= tie.first or not 0 <= first - tie.last <= (_WITH if noun else _BEHIND):
        return False
    between = found.text.tokens[tie.last : first]
    if noun:
        return all(t.is_word or t.text == "," for t in between)
    begins = found.hits_in(tie.first, tie.first + 1, "links.partnership")  # the noun, and then its verb
    return bool(begins) and all(t.is_word for t in between)


def is_talked_about(found: Findings, frame: Frame) -> bool:
    """Whether today's people did something about a tie of long ago: "they toasted the tie of 1988"."""
    if frame.type is not EventType.AGREEMENT or not frame.older or frame.tense not in _TOLD:
        return False
    hit = frame.hit
    if not any(
        o.last <= hit.first and o.label[1] != frame.kind and o.label[2] == "done" for o in frame.others
    ):
        return False
    return bool(found.hits_in(hit.first, hit.first + _NEAR, "links.partnership"))
