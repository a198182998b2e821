"""Dates behind the words of an event that are of what is told next: behind a colon, behind "and will"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.story.scene import is_older

_CLAUSE: Final = 5  # tokens behind a date that may be a clause of its own
_LEADS: Final = 4  # tokens from a mark to the date of the clause behind it: ", and on"
_WILL: Final = 2  # tokens from an "and" to the end of "will"
_DECADE: Final = "decade"
# What may have been in the years that a thing is of.
_OF_THEN: Final = (EventType.PLAN, EventType.AID, EventType.AGREEMENT, EventType.UNVEILING)


def is_told_behind(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a date behind the words of an event is that of what the sentence tells next."""
    if frame.hit.last > dated.first:
        return False
    if ":" in found.text.where and _is_behind_colon(found, frame, dated):
        return True
    return _is_of_next_clause(found, frame, dated) or _is_of_what_will_be(found, frame, dated)


def _is_of_next_clause(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The second day of "in the evening there is a concert, and tomorrow the guests will see the museum"."""
    if dated.last + _CLAUSE > frame.sentence.last:
        return False
    comma = _mark_before(found, frame, dated, ",;")
    joins = found.text.lexicon.word_set("language", "joins", "clauses")
    return comma is not None and found.text.tokens[comma + 1].low in joins


def _mark_before(found: Findings, frame: Frame, dated: Dated, marks: str) -> int | None:
    """The token of the nearest of these marks shortly before a date, behind the words of the event."""
    tokens, begin = found.text.tokens, max(dated.first - _LEADS, frame.hit.last)
    return next((i for i in range(dated.first - 1, begin - 1, -1) if tokens[i].text in marks), None)


def _is_behind_colon(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 1983 of "X is visiting Y: on 27 May 1983 they signed", if something behind the colon is told."""
    colon = _mark_before(found, frame, dated, ":")
    told = {o.label[1] for o in frame.others if colon is not None and o.first > colon}
    if not told or frame.kind in told:  # "they became twins twenty years ago: in 1994 they signed"
        return False
    when = parse_or_none(dated.edtf)
    return when is not None and is_older(found, frame.sentence, when)


def _is_of_what_will_be(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The Sunday of "they were received in Bath and will open a show on Sunday"."""
    if frame.announced or frame.tense != "done":
        return False
    tokens, joins = found.text.tokens, found.text.lexicon.word_set("language", "joins", "and")
    for i in range(frame.hit.last, dated.first):
        if tokens[i].low in joins and tokens[i].is_word:
            ahead = found.hits_in(i + 1, min(i + 1 + _WILL, dated.first), "links.modality.planned")
            if any(h.first == i + 1 for h in ahead):
                return any(o.first > i for o in frame.others)
    return False


def is_of_things_decade(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 1930s of "an album of the 1930s", «фотоальбом 1930-х годов»: in none of them it was given."""
    if not dated.rule.startswith(_DECADE) or frame.type in _OF_THEN:
        return False
    tokens, grammar, words = found.text.tokens, grammar_of(found.text.lexicon), found.text.lexicon.word_set
    at = dated.first - 1
    before = tokens[at].low if at >= frame.sentence.first else ""
    if before in words("names", "article", "words"):
        before = tokens[at - 1].low
    if before in words("language", "prepositions", "of") or before in words(
        "language", "prepositions", "from"
    ):
        return True
    own = (tokens[dated.first].low, tokens[dated.last - 1].low)
    if not any(grammar.has("of_decade", low) for low in own):
        return False
    behind = tokens[dated.last].low if dated.last < frame.sentence.last else ""
    led = before in words("language", "prepositions", "at") or grammar.has("part", before)
    return not (led or grammar.has("part", behind))
