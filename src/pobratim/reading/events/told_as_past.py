"""What is told as over, though its day without a year lies ahead: "silence was kept on 6 August"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings

_MISDATED: Final = 14  # days by which a page may bear too early a date
_SOON: Final = 92  # days after publication in which a day without a year is told in the present, not the past
_AUXILIARY: Final = 2  # tokens from "was" to the words of the event, or from these to it


def is_told_as_past(found: Findings, frame: Frame, edtf: str) -> bool:
    """ "On 6 August silence was kept", told in June; not where a page is only dated some days too early."""
    when, published, hit = parse_or_none(edtf), found.published, frame.hit
    if when is None or when.lower is None or published is None or published.upper is None:
        return False
    first = max(hit.first - _AUXILIARY, frame.sentence.first)
    last = min(hit.last + _AUXILIARY, frame.sentence.last)
    past = bool(found.hits_in(first, last, "links.modality.past"))
    return past and (when.lower - published.upper).days > _MISDATED


def is_soon(edtf: str | None, published: When | None) -> bool:
    """A day within a season of publication: "on 6 August the bells ring" is a programme, no story of old."""
    when = parse_or_none(edtf)
    if not (when and when.lower and when.precision is Precision.DAY and published and published.upper):
        return False
    return (when.lower - published.upper).days <= _SOON
