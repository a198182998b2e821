"""Years of a tie that is talked about: today's guests "discussed the twinning, signed in 1988"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.scene import is_older

_YEAR: Final = len("1988")
_BEHIND: Final = 2  # tokens from "signed" to its year: "signed in 1988"
_TOLD: Final = ("agreement", "done")


def is_of_tie(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a year of long ago stands within or right behind the words that a tie of then is told by."""
    edtf = dated.edtf or ""
    if frame.type is EventType.AGREEMENT or len(edtf) != _YEAR:
        return False
    ties = [
        h
        for h in found.hits_in(frame.sentence.first, frame.sentence.last, "events.agreement")
        if h.label[1:] == _TOLD and not (h.first <= frame.hit.first < h.last)
    ]
    when = parse_or_none(edtf) if ties else None
    if when is None or not is_older(found, frame.sentence, when):
        return False
    first, last = found.text.tokens_of(dated.span)
    return any(_is_told_there(found, frame, tie, first, last) for tie in ties)


def _is_told_there(found: Findings, frame: Frame, tie: Hit, first: int, last: int) -> bool:
    if tie.first <= first and last <= tie.last:
        return True
    begins = found.hits_in(tie.first, tie.first + 1, "links.partnership")  # the noun, and then its verb
    behind = 0 <= first - tie.last <= _BEHIND and frame.hit.first < tie.first
    return bool(begins) and behind and all(t.is_word for t in found.text.tokens[tie.last : first])


def is_talked_about(found: Findings, frame: Frame) -> bool:
    """Whether today's people did something about a tie of long ago: "they toasted the tie of 1988"."""
    if frame.type is not EventType.AGREEMENT or not frame.older or frame.tense != "done":
        return False
    hit = frame.hit
    if not any(
        o.last <= hit.first and o.label[1] != frame.kind and o.label[2] == "done" for o in frame.others
    ):
        return False
    return bool(found.hits_in(hit.first, hit.first + 3, "links.partnership"))
