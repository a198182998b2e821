"""Clauses each led by a day of its own: "On 3 May they laid a wreath, on 4 May they unveiled a stone"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.bearing import prepositions
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.giving import verb_of
from pobratim.reading.findings import Findings

_POINTS: Final = ("absolute", "relative", "interval", "partial")
_SMALL: Final = 3  # small words between the comma and the day: ", and on the"
_FEWEST: Final = 3  # words that a clause has behind its day
_MARKS: Final = ",;–—•"
_WHOLE: Final = (EventType.VISIT, EventType.EXCHANGE)  # a stay that a noun names lasts through all of them


def leading_date(found: Findings, frame: Frame, dates: list[Dated]) -> Dated | None:
    """The day that leads the clause of an event, where every clause of the sentence is led by one."""
    if len(dates) < 2 or (frame.type in _WHOLE and frame.tense in ("noun", "weak")):
        return None
    own, verb = None, verb_of(found, frame.hit)
    starts = [found.text.token_at(d.span.start) for d in dates]
    for n, dated in enumerate(dates):
        end = starts[n + 1] if n + 1 < len(dates) else frame.sentence.last
        if dated.kind not in _POINTS or not _leads(found, frame, starts[n], opens=n == 0):
            return None
        behind = found.text.token_at(dated.span.end - 1) + 1
        if sum(t.is_word for t in found.text.tokens[behind:end]) < _FEWEST - (end == frame.sentence.last):
            return None
        if starts[n] <= verb < end:
            if any(t.text == ";" for t in found.text.tokens[behind:verb]):
                return None
            own = dated
    return own


def _leads(found: Findings, frame: Frame, at: int, *, opens: bool) -> bool:
    """Whether nothing but small words stands between a day and the mark or "and" before its clause."""
    tokens, lexicon = found.text.tokens, found.text.lexicon
    joins = lexicon.words("language", "joins", "clauses")
    small = (*prepositions(found.text.lang), *lexicon.words("names", "article", "words"))
    first = frame.sentence.first
    for i in range(at - 1, max(at - _SMALL - 2, first - 1), -1):
        if tokens[i].text in _MARKS or tokens[i].low in joins:
            return not opens
        if tokens[i].low not in small:
            return False
    return opens and at - first <= _SMALL
