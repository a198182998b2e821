"""The years that a paper is for: "they signed a programme for 2027 and 2028" is no signing of 2027."""

from __future__ import annotations

import re
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings

_YEARS: Final = re.compile(r"\d{4}(/(\d{4})?)?")
_JOINED: Final = 2  # tokens between two years of one term: "2027 and 2028", "2027 – 2028"


def is_of_term(found: Findings, frame: Frame, dated: Dated) -> bool:
    """Whether a year, or years, are those that the paper or the programme of this sentence is for.

    What only a noun or the present tells ("an exhibition") may be what the programme is of.
    """
    signed = frame.type is EventType.AGREEMENT
    if not signed and (frame.type is EventType.PLAN or frame.present or frame.tense != "done"):
        return False
    if not _YEARS.fullmatch(dated.edtf or ""):
        return False
    first, last = dated.first, dated.last
    terms = found.hits_in(frame.sentence.first, last, "links.term")
    return any(h.first < last and h.last > first - _JOINED for h in terms)
