"""Days on which something to come was only said: "guests will come in May, the mayor said on Friday"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.letters import names_a_letter
from pobratim.reading.text import Sentence

PARTING: Final = ",;:–—-«»“„”\"'‘’"  # what parts the words of a report from who says them and when
_TABLE: Final = 2  # words of a label before that of its table
_DAY: Final = 10  # characters of an EDTF day
_HELD: Final = 20  # tokens from "fand" to its "statt"
_SAID: Final = 6  # tokens between a verb of saying and its day


def is_only_said(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether a day is told in somebody's speech, is a letter's, or the one on which something was said."""
    if found.is_said_in_speech(dated) or names_a_letter(found, sentence, dated):
        return True
    return is_day_of_saying(found, sentence, dated)


def is_day_of_saying(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether a day is that of saying what the sentence, or the one before, tells to come."""
    if len(dated.edtf or "") != _DAY:
        return False
    first, last = dated.first, dated.last
    verbs = verbs_of_saying(found, first - _SAID, last + _SAID)
    if not verbs:
        return False
    begin, end = part_around(found, sentence, first, last)
    if not any(begin <= verb.first < end for verb in verbs) or found.hits_in(begin, end, "events"):
        return False
    if begin == sentence.first and end >= sentence.last - 1:
        if not sentence.index:
            return False
        return _is_to_come(found, found.text.sentences[sentence.index - 1])
    return _is_to_come(found, sentence)


def verbs_of_saying(found: Findings, first: int, last: int) -> list[Hit]:
    """The verbs of saying among these tokens; no "fand" of "am Samstag fand ein Konzert statt"."""
    verbs = found.hits_in(first, last, "links.saying.verbs")
    if not verbs:
        return []
    held = {h.first for h in found.hits_in(first, last + _HELD, "links.saying.held")}
    return [verb for verb in verbs if verb.first not in held]


def part_around(found: Findings, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The tokens between the marks before and behind these."""
    tokens = found.text.tokens
    begin = next((i + 1 for i in range(first - 1, sentence.first - 1, -1) if tokens[i].text in PARTING), None)
    end = next((i for i in range(last, sentence.last) if tokens[i].text in PARTING), None)
    return sentence.first if begin is None else begin, sentence.last if end is None else end


def _is_to_come(found: Findings, sentence: Sentence) -> bool:
    """Whether what a sentence tells is to come, by its words or by a day behind publication."""
    told = {
        h.label[2] for h in found.hits_in(sentence.first, sentence.last, "events") if len(h.label) > _TABLE
    }
    if "future" in told:
        return True
    now = found.published
    return now is not None and any(
        (d.edtf or "")[:10] > now.edtf for d in found.dates_in(sentence) if d.kind == "absolute"
    )
