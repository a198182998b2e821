"""The day of a letter that invites: "lettre du 3 mars", «письмо от 3 марта»; no day of the visit."""

from __future__ import annotations

from pobratim.facts.kinds import EventType
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.letters import LETTERS, names_a_letter
from pobratim.reading.text import Sentence


def is_of_letter(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a date says which letter or invitation is meant, right behind the word for it."""
    if frame.type is EventType.AGREEMENT:
        return False
    return names_a_letter(found, frame.sentence, dated)


def without_letters(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """The phrases of events, without a paper that is but a letter and its day."""
    letters = found.hits_in(sentence.first, sentence.last, LETTERS)
    if not letters:
        return hits
    dated = [d for d in found.dates_in(sentence) if names_a_letter(found, sentence, d)]
    starts = {d.first for d in dated}
    own = {h.first for h in letters if any(h.last <= i <= h.last + 1 for i in starts)}
    return [h for h in hits if h.label[1] != EventType.AGREEMENT or h.first not in own]
