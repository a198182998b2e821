"""The years that a paper is for: "they signed a programme for 2027 and 2028" is no signing of 2027."""

from __future__ import annotations

import re
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.occasions import years_of

_YEARS: Final = re.compile(r"\d{4}(/(\d{4})?)?")
_JOINED: Final = 2  # tokens between two years of one term: "2027 and 2028", "2027 – 2028"


def is_of_term(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a year, or years, are those that the paper or the programme of this sentence is for.

    What only a noun or the present tells ("an exhibition") may be what the programme is of.
    """
    signed = frame.type is EventType.AGREEMENT
    if not signed and (frame.type is EventType.PLAN or frame.present or frame.tense != "done"):
        return False
    if signed and _is_horizon(found, frame, dated):
        return True
    if not _YEARS.fullmatch(dated.edtf or ""):
        return False
    first, last = dated.first, dated.last
    terms = found.hits_in(frame.sentence.first, last, "links.term")
    return any(h.first < last and h.last > first - _JOINED for h in terms)


def _is_horizon(found: Findings, frame: Frame, dated: Dated) -> bool:
    """The 2021 of "in 2018 they signed a programme until 2021": what was signed was so in no year to come."""
    if frame.tense != "done" or frame.present or frame.announced:
        return False
    edtf, now = dated.edtf or "", found.published
    if dated.kind != "until" and not _YEARS.fullmatch(edtf):
        return False
    first, last = frame.sentence.first, frame.sentence.last
    if any(years_of(found, h) for h in found.hits_in(first, last, "occasions.anniversary")):
        return False  # "in 2027 it will be fifty years since they signed"
    year = edtf.removeprefix("../")[:4]
    return now is not None and now.year is not None and year.isdigit() and int(year) > now.year
