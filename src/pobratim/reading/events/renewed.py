"""What is renewed was signed before: "they renewed the charter signed on 14 June 1994" tells of two days."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.scene import is_older

_APART: Final = 8  # tokens from a paper to the day it was signed on
_RULE: Final = "; date: when the paper was signed"


def signed_before(found: Findings, frame: Frame) -> Dated | None:
    """The older date on which the paper was signed that is renewed."""
    if frame.type is not EventType.AGREEMENT:
        return None
    first, last = frame.sentence.first, frame.sentence.last
    others = [h for h in frame.others if h is not frame.hit and h.label[1] == frame.kind]
    renewing = [
        r
        for r in found.hits_in(first, last, "links.setting.renewing")
        if not any(o.first <= r.first < o.last for o in others)
    ]
    signed = found.hits_in(first, last, "links.signed") if renewing else []
    if not signed:
        return None
    papers = [*found.hits_in(first, last, "links.paper"), *found.hits_in(first, last, "links.partnership")]
    for dated in found.dates_in(frame.sentence):
        when = parse_or_none(dated.edtf)
        if when is None or not is_older(found, frame.sentence, when):
            continue
        if any(_is_of(found, dated, paper, signed, renewing) for paper in papers):
            return dated
    return None


def _is_of(found: Findings, dated: Dated, paper: Hit, signed: list[Hit], renewing: list[Hit]) -> bool:
    """Whether a word of signing stands with the day at a paper, and the verb of renewing at neither.

    "Renewed the charter signed in 1994", "erneuerten den 1994 unterzeichneten Vertrag".
    """
    first, last = found.text.tokens_of(dated.span)
    begin, end = min(first, paper.first), max(last, paper.last)
    tokens = found.text.tokens
    renewing = [
        r
        for r in renewing
        if not any(t.text in ";:–—" for t in (*tokens[r.last : begin], *tokens[end : r.first]))
    ]
    if not renewing or end - begin > _APART or any(begin <= h.first < end for h in renewing):
        return False
    behind = _APART if first > paper.first else 0  # "die in 1994 werd getekend"
    with_it = [h for h in signed if begin <= h.first < end + behind]
    return any(not any(h.first < r.first < begin for r in renewing) for h in with_it)


def first_signed(found: Findings, frame: Frame) -> list[Frame]:
    """The signing of then, where no other words of the sentence call for it."""
    dated = signed_before(found, frame)
    if dated is None or dated.edtf == frame.date:
        return []
    at = found.text.token_at(dated.span.start)
    if any(
        h is not frame.hit and h.label[1] == frame.kind and abs(h.first - at) <= _APART for h in frame.others
    ):
        return []
    then = frame.copy()
    then.modality, then.date, then.date_here, then.older = Modality.DONE, dated.edtf, True, True
    then.who, then.people, then.place, then.place_here = [], [], None, False
    then.rule = frame.rule.partition(";")[0] + _RULE
    return [then]
