"""What a programme announces: "Au programme : concert à Kehl", "18 Uhr: Festakt", where no verb says when."""

from __future__ import annotations

import re
from typing import Final

from pobratim.facts.kinds import Modality
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import is_after
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

_HOUR: Final = re.compile(r"(?:[01]?\d|2[0-4])(?:h(?:[0-5]\d)?|[.:][0-5]\d)?")
_WHOLE: Final = re.compile(r"(?:[01]?\d|2[0-4])(?:h(?:[0-5]\d)?|:[0-5]\d)")  # an hour without a word
_OPENING: Final = 8  # tokens of a line among which its hour stands
_LABEL: Final = 4  # words of a heading that has no colon
_TOLD: Final = 3  # sentences before a line with an hour
_LINES: Final = 12  # lines of a programme at most, back to its heading
_OPENS: Final = (":", "…")
_MARKS: Final = frozenset(":,(/-–—=")


def is_announced(found: Findings, frame: Frame) -> bool:
    """Whether it stands in a programme, told by a noun alone, and no verb beside it is of what is over."""
    if frame.modality is not Modality.DONE or frame.spoken or _is_perfect(found, frame.sentence):
        return False
    heading = _heading(found, frame.sentence)
    if heading is not None and heading.index < frame.sentence.index and _is_ahead(found, heading):
        return True  # "A delegation is expected, with on the programme:", whatever the lines below say
    if frame.tense == "done" or _is_over(found, frame.sentence):
        return False
    if heading is not None:
        return True
    hour = _has_hour(found, frame.sentence) or _has_part_of_day(found, frame.sentence)
    return hour and not _is_past(found, frame.sentence) and _begins_line(found, frame.sentence)


def _is_past(found: Findings, sentence: Sentence) -> bool:
    """Whether it tells a whole day before that of the page."""
    days = [d.edtf for d in found.dates_in(sentence) if d.kind == "absolute" and d.edtf]
    return any(found.published is not None and day < found.published.edtf for day in days)


def _is_ahead(found: Findings, sentence: Sentence) -> bool:
    return any(h.label[2] == "future" for h in found.hits_in(sentence.first, sentence.last, "events"))


def _is_perfect(found: Findings, sentence: Sentence) -> bool:
    return bool(found.hits_in(sentence.first, sentence.last, "links.modality.perfect"))


def _is_over(found: Findings, sentence: Sentence) -> bool:
    if _is_perfect(found, sentence):
        return True
    return any(h.label[2] == "done" for h in found.hits_in(sentence.first, sentence.last, "events"))


def _begins_line(found: Findings, sentence: Sentence) -> bool:
    """Whether it is a line's first, and none just before tells of what is over: "They landed in Nantes."."""
    before = found.text.raw[: sentence.start].rstrip(" \t•*-–")
    told = found.text.sentences[max(sentence.index - _TOLD, 0) : sentence.index]
    if before and not before.endswith("\n"):
        return False
    for one in reversed(told):
        if any(is_after(d.edtf, found.published) for d in found.dates_in(one)):
            return True
        named = found.hits_in(one.first, one.first + 1, "links.programme.heading")
        if not named and _is_over(found, one):
            return False
    return True


def _has_hour(found: Findings, sentence: Sentence) -> bool:
    """Whether a line opens with its hour and a mark: "18h30, messe", "Gegen 17 Uhr: Festakt"."""
    tokens, tags = found.text.tokens, found.text.tags
    words = found.text.lexicon.word_set("links", "programme", "hours")
    i, last = sentence.first, min(sentence.first + _OPENING, sentence.last - 1)
    while i < last and (not tokens[i].is_word or tags.get(i, "").endswith("date") or _is_led(found, i)):
        if _HOUR.fullmatch(tokens[i].text) and not tags.get(i, "").endswith("date"):
            break
        i += 1
    if i >= last or not _HOUR.fullmatch(tokens[i].text):
        return False
    named = tokens[i + 1].low in words
    if not named and not _WHOLE.fullmatch(tokens[i].text):
        return False
    return i + 1 + named < sentence.last and tokens[i + 1 + named].text in _MARKS


def _has_part_of_day(found: Findings, sentence: Sentence) -> bool:
    """Whether a line opens with "Nachmittags:" or "Evening:", below no date that is over."""
    tokens, first = found.text.tokens, sentence.first
    hits = found.hits_in(first, min(first + _OPENING, sentence.last), "links.programme.parts")
    opens = any(h.first <= first + 1 and tokens[min(h.last, sentence.last - 1)].text == ":" for h in hits)
    if not opens:
        return False
    told = found.text.sentences[max(sentence.index - _TOLD, 0) : sentence.index]
    days = [d.edtf for s in told for d in found.dates_in(s) if d.edtf]
    return not days or is_after(days[-1], found.published)


def _is_led(found: Findings, i: int) -> bool:
    """The "gegen" and "à" before an hour: a small word right before a number."""
    low = found.text.tokens[i].low
    number = i + 1 < len(found.text.tokens) and _HOUR.fullmatch(found.text.tokens[i + 1].text)
    return bool(number) and low in found.text.lexicon.word_set("links", "programme", "towards")


def _heading(found: Findings, sentence: Sentence) -> Sentence | None:
    """The line that says "Au programme :" above a list of lines, or this one, where it says so itself."""
    if not found.hits_in(0, sentence.last, "links.programme.heading"):
        return None
    sentences = found.text.sentences
    for back in range(min(_LINES, sentence.index + 1)):
        before = sentences[sentence.index - back]
        if back and _is_perfect(found, before):
            return None
        if _is_heading(found, before, within=not back):
            return before
    return None


def _is_heading(found: Findings, sentence: Sentence, *, within: bool) -> bool:
    tokens = found.text.tokens
    for hit in found.hits_in(sentence.first, sentence.last, "links.programme.heading"):
        behind = tokens[hit.last].text if hit.last < sentence.last else ""
        if within:
            if behind in _OPENS:
                return True
            continue
        closed = tokens[sentence.last - 1].text in _OPENS
        label = sentence.last - sentence.first <= _LABEL and tokens[sentence.last - 1].is_word
        if closed or behind in _OPENS or label:
            return True
    return False
