"""Days without a year in a story of long ago: "signed on 29 June 1981; on 23 October guests came"."""

from __future__ import annotations

from datetime import date
from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

_YEARLESS: Final = ("day", "days", "month_alone", "interval")
_YEAR: Final = 4  # characters of an EDTF year
_MONTH: Final = 7  # and of a month
_OLD: Final = 8  # years before publication that are long ago
_REACH: Final = 2  # sentences back in which the year stands
_NEAR: Final = 100  # days around publication in which a day is that of a report
_TURN: Final = 6  # months that a day may lie before the one told last; more are over the turn of the year
_MONTHS: Final = 12


def settle_days_of_old(found: Findings) -> None:
    """A day or month behind an old day is of the year told last, where all the text tells is long ago.

    A day near publication is that of a report, unless old years stand on both sides of it.
    """
    now = found.published.lower if found.published is not None and not found.is_implied else None
    if now is None or not _is_of_old(found, now):
        return
    dates = list(found.dates)
    for n, dated in enumerate(dates):
        if _is_yearless(dated) and n:
            own = _of_old(found, dates, n, now)
            if own is not None:
                dates[n] = own
    if any(own is not dated for own, dated in zip(dates, found.dates, strict=True)):
        found.retell(tuple(dates))


def _is_yearless(dated: Dated) -> bool:
    told = (dated.edtf or "")[:_MONTH]
    return dated.kind == "relative" and dated.rule.split(".")[0] in _YEARLESS and len(told) == _MONTH


def _year(dated: Dated) -> int | None:
    """The year that a date says itself."""
    told = (dated.edtf or "")[:_YEAR]
    return int(told) if dated.kind in ("absolute", "interval") and told.isdigit() else None


def _is_of_old(found: Findings, now: date) -> bool:
    """Whether the first date has a year and none is of these years, but for the day of publication itself."""
    first = True
    for dated in found.dates:
        if dated.edtf == now.isoformat() or dated.kind in ("recurring", "lasting"):
            continue
        year = _year(dated)
        if year is None and (first or not _is_yearless(dated)):
            return False
        if year is not None and year > now.year - _OLD:
            return False
        first = False
    return not first


def _of_old(found: Findings, dates: list[Dated], n: int, now: date) -> Dated | None:
    """The same day in the year of the old one before it; None where it is told of these days."""
    dated, before = dates[n], dates[n - 1]
    year, month = _year(before), _month(before)
    sentence = found.text.sentence_at(dated.span.start)
    back = sentence.index - found.text.sentence_at(before.span.start).index
    if year is None or back > _REACH or _is_of_now(found, sentence):
        return None
    own = parse_or_none((dated.edtf or "").split("/")[0])
    if own is None or own.lower is None:
        return None
    later = (d for d in dates[n + 1 :] if (y := _year(d)) is not None and y <= now.year - _OLD)
    told = next(later, None)
    behind = _year(told) if told is not None else None
    again = told is not None and told.edtf == before.edtf  # the day that is remembered, named once more
    if _is_near(found, sentence, (now - own.lower).days) and (behind is None or behind < year or again):
        return None
    if not month and back and behind is None:
        return None  # behind a bare year of another sentence, and no more of old is told
    turned = month and month - own.lower.month > _TURN
    step = year + bool(turned) - own.lower.year
    moved = "/".join(f"{int(p[:_YEAR]) + step:04}{p[_YEAR:]}" for p in (dated.edtf or "").split("/"))
    return dated.told_as(moved, "absolute") if parse_or_none(moved) is not None else None


def _is_near(found: Findings, sentence: Sentence, ago: int) -> bool:
    """Whether a day may be one that a report tells of; none is that lies ahead of what was done on it."""
    return abs(ago) <= _NEAR and (ago >= 0 or not _is_done(found, sentence))


def _is_done(found: Findings, sentence: Sentence) -> bool:
    hits = found.hits_in(sentence.first, sentence.last, "events")
    return any(h.label[2:] == ("done",) for h in hits)


def _month(dated: Dated) -> int:
    """The month that a date tells last, 0 where it tells none."""
    told = (dated.edtf or "").split("/")[-1][_YEAR + 1 : _MONTH]
    return int(told) if told.isdigit() and int(told) <= _MONTHS else 0


def _is_of_now(found: Findings, sentence: Sentence) -> bool:
    """Whether a sentence tells of what is, is to come or is remembered."""
    first, last = sentence.first, sentence.last
    if any(h.label[2:] == ("future",) for h in found.hits_in(first, last, "events")):
        return True
    kinds = ("links.modality.planned", "links.modality.present", "occasions.anniversary")
    return any(found.hits_in(first, last, kind) for kind in kinds)
