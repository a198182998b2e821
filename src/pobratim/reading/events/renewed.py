"""What is renewed was signed before: "they renewed the charter signed on 14 June 1994" tells of two days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import When, parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.signed_then import renewing_now, signed_then
from pobratim.reading.events.turning import by_tense
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.scene import is_older
from pobratim.reading.text import Sentence

_APART: Final = 8  # tokens from a paper to the day it was signed on
_BESIDE: Final = 6  # tokens from the verb of renewing to its day
_OPENS: Final = 3  # tokens at the head of a sentence that takes the paper up with "it"
_AGAIN: Final = "; date: when it was renewed"
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
    first, last = dated.first, dated.last
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
    at = dated.first
    if any(
        h is not frame.hit and h.label[1] == frame.kind and abs(h.first - at) <= _APART for h in frame.others
    ):
        return []
    then = frame.copy()
    then.modality, then.date, then.date_here, then.older = Modality.DONE, dated.edtf, True, True
    then.who = list(dict.fromkeys(m.person for m in signed_then(found, frame)))
    then.people, then.place, then.place_here = [], None, False
    then.rule = frame.rule.partition(";")[0] + _RULE
    return [then]


def renewed_since(found: Findings, frame: Frame) -> list[Frame]:
    """Each renewal told beside the signing: "signed in 1976 and renewed on 3 May", "It was renewed in"."""
    if frame.modality is not Modality.DONE or frame.date is None:
        return []
    then = parse_or_none(frame.date)
    if then is None or not frame.date_here:
        return []
    out: list[Frame] = []
    for sentence in (frame.sentence, *_taking_up(found, frame.sentence)):
        renewing = found.hits_in(sentence.first, sentence.last, "links.setting.renewing")
        if not renewing or _is_ahead(found, sentence):
            continue
        for dated, verb in _days_beside(found, sentence, renewing):
            day = by_tense(found, frame, dated)
            when = parse_or_none(day)
            if when is None or not _is_behind(when, then):
                continue
            more = frame.copy()
            more.date, more.people, more.place, more.place_here = day, [], None, False
            more.who = renewing_now(found, frame) if sentence is frame.sentence else []
            more.object, more.older, more.since = None, is_older(found, sentence, when), False
            first, last = dated.first, dated.last
            more.spans = [found.clause(min(first, verb.first), max(last, verb.last), sentence)]
            more.rule = frame.rule.partition(";")[0] + _AGAIN
            out.append(more)
    return out


def _is_behind(when: When, then: When) -> bool:
    return when.lower is not None and then.upper is not None and when.lower >= then.upper


def _is_ahead(found: Findings, sentence: Sentence) -> bool:
    """Whether something of it is only planned; the May of a day is no "may"."""
    planned = found.hits_in(sentence.first, sentence.last, "links.modality.planned")
    return any(not found.text.tags.get(h.first, "").endswith("date") for h in planned)


def _taking_up(found: Findings, sentence: Sentence) -> list[Sentence]:
    """The sentence right behind, if it takes the paper up with "it" or "she"."""
    if sentence.index + 1 >= len(found.text.sentences):
        return []
    behind = found.text.sentences[sentence.index + 1]
    words = found.text.lexicon.word_set("language", "pronouns", "thing")
    opening = found.text.tokens[behind.first : behind.first + _OPENS]
    days = next((d for d in found.dates_in(behind)), None)
    if days is not None:
        last = days.last
        opening = [*opening, *found.text.tokens[last : last + _OPENS]]
    return [behind] if any(t.low in words for t in opening) else []


def _days_beside(found: Findings, sentence: Sentence, renewing: Sequence[Hit]) -> list[tuple[Dated, Hit]]:
    """The days beside a verb of renewing, no verb of signing nearer, and those an "and" joins to them."""
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    signed = found.hits_in(sentence.first, sentence.last, "links.signed")
    out: list[tuple[Dated, Hit]] = []
    end = 0
    for dated in found.dates_in(sentence):
        first, last = dated.first, dated.last
        verb = min(renewing, key=lambda r: max(r.first - last, first - r.last))
        near = max(verb.first - last, first - verb.last)
        other = min((max(s.first - last, first - s.last) for s in signed), default=near + 1)
        joined = bool(out) and first - end == 1 and tokens[end].low in ands
        if joined or (near <= _BESIDE and near < other and (dated.edtf or "")[:4].isdigit()):
            out.append((dated, verb))
            end = last
    return out
