"""Words of what is to come, and those beside them that tell of nothing else."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Modality
from pobratim.lexicons.grammar import SUBJECT_FIRST
from pobratim.reading.dates import Dated
from pobratim.reading.events.clause_ahead import is_asked_for, is_of_clause_ahead
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.own_dates import belongs_elsewhere
from pobratim.reading.events.told_after import is_of_what_was_before
from pobratim.reading.events.turning import is_after
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.story.bounds import is_of_each_year_then

Told = tuple[str | None, list[str]]  # a date with its signs
_SHOW: Final = "exhibition"
_NOUN: Final = 3  # tokens of a phrase without a verb


def inside_future(found: Findings, hits: list[Hit]) -> set[Hit]:
    """ "Im Herbst werden die Franzosen zum Gegenbesuch erwartet": one clause that is to come, all of it.

    So is "their guests" right before "guests will travel", whose words overlap.
    """
    reach: dict[str, int] = {}  # of each type, how far the clauses that have begun go
    to_come = [h for h in hits if h.label[2] == "future"]
    if not to_come:
        return set()
    begun = {(h.label[1], h.first): h.last for h in to_come}
    inside = {
        h
        for h in hits
        if h.label[2] != "future"
        and not (h.label[1] == _SHOW and h.label[2] == "done")  # "opened a show that will run until 5 May"
        and h.last - h.first <= _NOUN
        and any(h.label[1] == f.label[1] and h.first < f.first < h.last <= f.last for f in to_come)
    }
    inside |= _around_will(found, hits, to_come)
    for hit in sorted(hits, key=lambda h: (h.first, h.label[2] == "future")):
        if hit.label[2] != "future":
            ends = begun.get((hit.label[1], hit.first), 0)  # "pupils will spend": both are these words
            if hit.first < reach.get(hit.label[1], 0) or hit.last == ends:
                inside.add(hit)
        elif not any(t.text in ",;:–—" for t in found.text.tokens[hit.first : hit.last]):
            reach[hit.label[1]] = max(reach.get(hit.label[1], 0), hit.last)
    return inside


def _around_will(found: Findings, hits: list[Hit], to_come: list[Hit]) -> set[Hit]:
    """ "Both towns will mark ten years", read as "towns … mark ten years": with a "will" among its words."""
    if not found.text.does(SUBJECT_FIRST):
        return set()
    tokens = found.text.tokens
    ends = {(f.label[1], f.last): f for f in to_come}
    around = [
        (h, f) for h in hits if h.label[2] == "done" and (f := ends.get((h.label[1], h.last))) is not None
    ]
    return {
        h
        for h, f in around
        if h.first < f.first
        and found.hits_in(f.first, f.first + 1, "links.modality.planned")
        and all(t.is_word for t in tokens[h.first : f.first])
        and not found.hits_in(h.first, h.last, "links.modality.turned")
    }


def is_to_come(found: Findings, hit: Hit, to_come: list[Hit]) -> bool:
    """ "A delegation … will visit": what the clause says is to come is not also done."""
    if hit.label[2] == "future":
        return False
    for other in to_come:
        asked = hit.last <= other.first and found.hits_in(hit.last, other.last, "links.asking")
        if other.label[1] == hit.label[1] and not asked:  # "has visited Bath and invited the mayor to come"
            first, last = sorted((hit.first, other.first))
            marks = [i for i in range(first, last) if found.text.tokens[i].text in ",;:–—"]
            if not marks or (marks == [hit.first - 1] and found.text.tokens[marks[0]].text == ","):
                return True  # also "will come to us, lodged with families"
    return False


def is_anothers(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a date of the sentence is of something else, and none that it is promised for."""
    if is_of_clause_ahead(found, frame, dated.first) or is_asked_for(found, frame, dated.first):
        return True
    if is_of_what_was_before(found, frame, dated) or is_of_each_year_then(found, frame.sentence, dated):
        return True
    return not _is_promised_for(found, frame, dated) and belongs_elsewhere(found, frame, dated)


def _is_promised_for(found: Findings, frame: Frame, dated: Dated) -> bool:
    """ "She promised next year to send a choir": nobody has promised anything on a day to come."""
    ahead = dated.kind in ("relative", "absolute") and not dated.month_day
    return ahead and frame.modality is Modality.PROMISED and is_after(dated.edtf, found.published)


def those_possible(found: Findings, frame: Frame, days: list[Told]) -> list[Told]:
    """Days told around an event, without those to come where whoever was there is back.

    What was called off has not the day that the next sentence tells of something else.
    """
    if frame.modality is Modality.CANCELLED:
        return [told for told in days if "ahead" not in told[1]]
    if not found.has(frame.sentence, "links.returning"):
        return days
    return [told for told in days if not is_after(told[0], found.published)]
