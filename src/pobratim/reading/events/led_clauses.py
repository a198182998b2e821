"""Clauses each led by a day of its own: "On 3 May they laid a wreath, on 4 May they unveiled a stone"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.bearing import prepositions
from pobratim.reading.dates import Dated
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.story.scene import is_older

_POINTS: Final = ("absolute", "relative", "interval", "partial")
_SEVERAL: Final = 2
_YEAR, _DAY = 4, 10  # characters of an EDTF year and day
_SINCE: Final = 9  # tokens from "since" to the year of what it was
_SMALL: Final = 3  # small words between the comma and the day: ", and on the"
_FEWEST: Final = 3  # words that a clause has behind its day
_MARKS: Final = ",;–—•"
# What is told of each of several years in one breath: "in 2011 and 2018 the mayor visited X".
AGAIN: Final = (EventType.VISIT, EventType.EXCHANGE, EventType.PERFORMANCE, EventType.MEETING)
_WHOLE: Final = (EventType.VISIT, EventType.EXCHANGE)  # a stay that a noun names lasts through all of them


def leading_date(found: Findings, frame: Frame, dates: list[Dated]) -> Dated | None:
    """The day that leads the clause of an event, where every clause of the sentence is led by one."""
    if len(dates) < _SEVERAL or (frame.type in _WHOLE and frame.tense in ("noun", "weak")):
        return None
    own, verb = None, verb_of(found, frame.hit)
    starts = [d.first for d in dates]
    if _crosses(found, frame, starts[1:]):
        verb = frame.hit.last - 1
    for n, dated in enumerate(dates):
        end = starts[n + 1] if n + 1 < len(dates) else frame.sentence.last
        if dated.kind not in _POINTS or not _leads(found, frame, starts[n], opens=n == 0):
            return None
        behind = dated.last
        if sum(t.is_word for t in found.text.tokens[behind:end]) < _FEWEST - (end == frame.sentence.last):
            return None
        if starts[n] <= verb < end:
            if any(t.text == ";" for t in found.text.tokens[behind:verb]):
                return None
            own = dated
    return own


def _crosses(found: Findings, frame: Frame, starts: list[int]) -> bool:
    """Whether the words of an event begin in the clause before its own: "gaat de fanfare naar X en in 2025
    wordt een verdrag getekend"."""
    start = next((at for at in starts if frame.hit.first < at < frame.hit.last - 1), None)
    if start is None:
        return False
    if frame.tense == "future" or found.text.tokens[frame.hit.first].low in prepositions(found.text.lang):
        return True
    return any(o.label[1] == frame.kind and o.last <= start for o in frame.others)


def _leads(found: Findings, frame: Frame, at: int, *, opens: bool) -> bool:
    """Whether nothing but small words stands between a day and the mark or "and" before its clause."""
    tokens, lexicon = found.text.tokens, found.text.lexicon
    joins = lexicon.word_set("language", "joins", "clauses")
    small = (*prepositions(found.text.lang), *lexicon.words("names", "article", "words"))
    first = frame.sentence.first
    for i in range(at - 1, max(at - _SMALL - 2, first - 1), -1):
        if tokens[i].text in _MARKS or tokens[i].low in joins:
            return not opens
        if tokens[i].low not in small:
            return False
    return opens and at - first <= _SMALL


def within_its_words(found: Findings, frame: Frame, dates: list[Dated]) -> Dated | None:
    """The Saturday of "chantera samedi à X et repartira dimanche": the one day amid its own words."""
    first, last = frame.hit.first, frame.hit.last
    inside = [d for d in dates if first < d.first < last]
    if len(inside) != 1 or inside[0].kind not in _POINTS or frame.tense not in ("done", "future"):
        return None
    joins = found.text.lexicon.word_set("language", "joins", "clauses")
    marked = any(t.text in ",;:–—" or t.low in joins for t in found.text.tokens[first:last])
    return None if marked or len(dates) < _SEVERAL or len(inside[0].edtf or "") < _DAY else inside[0]


def last_of_rows(found: Findings, frame: Frame, dates: list[Dated]) -> list[Dated]:
    """Without the 2011 of "in 2011 and 2018": one event a year, of which the last is told here."""
    row = [d for d in dates if len(d.edtf or "") == _YEAR and d.kind == "absolute"]
    if len(row) < _SEVERAL or frame.type not in AGAIN:
        return dates
    joins = found.text.lexicon.words("language", "joins", "and")
    first = {id(a) for a, b in pairwise(row) if _is_right_before(found, a, b, joins)}
    return [d for d in dates if id(d) not in first]


def _is_right_before(found: Findings, first: Dated, second: Dated, joins: tuple[str, ...]) -> bool:
    """Whether nothing but "and", "again", "in" stands between two years."""
    between = found.text.tokens[first.last : second.first]
    return 0 < len(between) <= _SMALL and any(t.low in joins for t in between)


def is_of_since_clause(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 1984 of "since the charter was signed in 1984, forty groups came": that of the charter."""
    tokens, begin = found.text.tokens, frame.sentence.first
    first, last = dated.first, dated.last
    if _is_since_something(found, frame, first):
        return True
    opened = tokens[begin].low in grammar_of(found.text.lexicon).bounding
    when = parse_or_none(dated.edtf) if opened else None
    if when is None or first - begin < _FEWEST or frame.hit.first <= last:
        return False
    if not is_older(found, frame.sentence, when):
        return False
    if any(tokens[i].text == "," for i in range(begin, first)):
        return False
    return any(tokens[i].text == "," for i in range(last, frame.hit.first))


def _is_since_something(found: Findings, frame: Frame, first: int) -> bool:
    """The 2009 of "the first visit since the reform of 2009", which is that of the reform."""
    tokens, grammar = found.text.tokens, grammar_of(found.text.lexicon)
    since = grammar.bounding - grammar.ending
    small = {*prepositions(found.text.lang), *found.text.lexicon.words("names", "article", "words")}
    told = 0
    for i in range(first - 1, max(frame.hit.last, first - _SINCE) - 1, -1):
        if tokens[i].text in ",;:–—()":
            return False
        if tokens[i].low in since and len(tokens[i].low) > 2:
            return told > 0
        told += tokens[i].is_word and tokens[i].low not in small
    return False
