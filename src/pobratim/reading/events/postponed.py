"""What was put off is planned for its new day: "the visit, planned for May, is postponed to October"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Modality
from pobratim.reading.clauses import are_parted
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import is_after
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.scene import is_before

_BEHIND: Final = 4  # tokens from the words to their day: "to the first week of October"
_BEFORE: Final = 3  # and from the day to the verb, where verbs stand last
_NEXT: Final = 2  # tokens from "planned for" to its day
_YEAR: Final = 4  # characters of an EDTF year
_TWO: Final = 2  # the day it was planned for, and that of now
_AHEAD: Final = ("relative", "partial")  # a day without its year, which is still to come


def postponed_to(found: Findings, frame: Frame) -> Dated | None:
    """The day that an event is put off to; None where none is told, or one that is over."""
    hits = found.hits_in(frame.sentence.first, frame.sentence.last, "links.modality.postponed")
    for hit in hits:
        if _is_of(found, frame, hit):
            dated = _new_day(found, hit)
            if dated is not None and (dated.kind in _AHEAD or not is_before(dated.edtf, found.published)):
                return dated
    return None


def moves_on(found: Findings, frame: Frame) -> bool:
    """Whether the next sentence says when: "The visit had to be postponed. It will now be on 14 May"."""
    put_off = found.hits_in(frame.sentence.first, frame.sentence.last, "links.put_off")
    at = frame.sentence.index + 1
    if not put_off or at >= len(found.text.sentences):
        return False
    behind = found.text.sentences[at]
    it = found.text.lexicon.word_set("language", "pronouns", "thing")
    if behind.paragraph != frame.sentence.paragraph or found.text.tokens[behind.first].low not in it:
        return False
    days = [d for d in found.dates_in(behind) if len(d.edtf or d.month_day or "") > _YEAR]
    return any(d.kind in _AHEAD or is_after(d.edtf, found.published) for d in days)


def without_old_plans(found: Findings, frame: Frame, dates: list[Dated]) -> list[Dated]:
    """Without the May of "the visit, originally planned for May, takes place from 13 to 16 September".

    What took place on its new day is done, although its words say that it was planned.
    """
    if len(dates) < _TWO:
        return dates
    hits = found.hits_in(frame.sentence.first, frame.sentence.last, "links.modality.meant")
    old = [d for d in dates if any(_is_beside(found, d, hit) for hit in hits)]
    if len(old) != 1 or not any((d.edtf or "") > (old[0].edtf or "") for d in dates):
        return dates
    new = [d for d in dates if d is not old[0]]
    if frame.announced and all(is_before(d.edtf, found.published) for d in new):
        frame.modality = Modality.DONE
    return new


def _is_beside(found: Findings, dated: Dated, hit: Hit) -> bool:
    first, last = dated.first, dated.last
    return hit.first - _BEHIND < last and first < hit.last + _NEXT


def _is_of(found: Findings, frame: Frame, hit: Hit) -> bool:
    """Whether the words stand behind those of the event, in its clause."""
    if hit.first < frame.hit.first or are_parted(found, frame.sentence, verb_of(found, frame.hit), hit.first):
        return False
    return not any(t.text == ";" for t in found.text.tokens[frame.hit.last : hit.first])


def _new_day(found: Findings, hit: Hit) -> Dated | None:
    behind = [*found.dates_between(hit.last - 1, hit.last + _BEHIND)]
    if behind and not found.text.head_last:
        return behind[0]
    first = hit.first - (_BEFORE + 1 if found.text.head_last else 0)
    inside = [*found.dates_between(max(first, 0), hit.last)]
    return inside[-1] if inside else None
