"""What was before what is told: "after the visit to Kiel in September, the guests came in April"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings

_JOURNEYS: Final = (EventType.VISIT, EventType.EXCHANGE)
_LED: Final = 3  # tokens from "after" to the noun: "after their first visit"


def is_told_after(found: Findings, first: int) -> bool:
    """Whether "after" leads the words that begin at a token, an article and an adjective between."""
    if found.text.head_last:
        return False
    after = found.text.lexicon.word_set("language", "after")
    begin = max(first - _LED, found.text.sentence_of(first).first)
    return any(t.low in after for t in found.text.tokens[begin : first + 1])


def is_of_what_was_before(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a day belongs to what "after" leads at the head of the sentence, and not to this event."""
    sentence, tokens = frame.sentence, found.text.tokens
    if found.text.head_last or tokens[sentence.first].low not in found.text.lexicon.word_set(
        "language", "after"
    ):
        return False
    if dated.rule.startswith("weekday"):
        return False  # "after the service on Sunday they were received": on Sunday too
    at = dated.first
    if frame.hit.first <= at or any(t.text == "," for t in tokens[sentence.first : at]):
        return False
    return any(
        sentence.first <= h.first <= sentence.first + _LED and h.last <= at and h.label[1] in _JOURNEYS
        for h in frame.others
    )
