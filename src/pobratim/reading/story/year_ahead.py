"""The year of days told behind "next year": "next year they come from 3 to 10 May" is of that year."""

from __future__ import annotations

from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.places.namesake import OWNS
from pobratim.reading.text import Sentence

# Rules of dates without their year.
_YEARLESS: Final = ("day", "days", "month_alone", "season_alone", "nth", "interval")
_YEAR: Final = 4  # characters of an EDTF year
_FURTHEST: Final = 3  # years ahead
_NEAR: Final = 4  # tokens between a date and the verb of who decided then
_NEXT: Final = "relative.year.1"
_THIS: Final = "relative.year.0"
_DAY: Final = 10  # characters of an EDTF day


def settle_years_ahead(found: Findings) -> None:
    """Of what is to come: a day or month behind a year to come is of that year, which tells no more then."""
    now = found.published.year if found.published is not None else None
    if now is None:
        return
    if any(d.rule == _THIS for d in found.dates):
        found.retell(tuple(d for d in found.dates if d.rule != _THIS or not _says_less(found, d)))
    ahead = [d for d in found.dates if _is_year_ahead(d, now)]
    if not ahead:
        return
    dates = list(found.dates)
    for year in ahead:
        sentence = found.text.sentence_at(year.span.start)
        if not _is_to_come(found, sentence) or _is_of_a_thing(found, year):
            continue
        moved = 0
        for n, dated in enumerate(dates):
            if year.span.end <= dated.span.start < sentence.end:
                if _is_year_ahead(dated, now):
                    break
                own = _of_year(found, dated, year)
                if own is not None:
                    dates[n] = own
                    moved += 1
        if moved:
            dates.remove(year)
    found.retell(tuple(dates))


def _says_less(found: Findings, year: Dated) -> bool:
    """The year of "this year's exchange takes place from 13 to 17 April", where days of it are told too."""
    tokens, first, last = found.text.tokens, year.first, year.last
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    owns = last < len(tokens) and tokens[last].low in OWNS
    if not owns and not (first and tokens[first - 1].low in of):
        return False
    others = found.dates_in(found.text.sentence_at(year.span.start))
    return any(
        d is not year and len(d.edtf or "") >= _DAY and (d.edtf or "")[:_YEAR] == year.edtf for d in others
    )


def _is_year_ahead(dated: Dated, now: int) -> bool:
    edtf = dated.edtf or ""
    if len(edtf) != _YEAR or not edtf.isdigit() or not now < int(edtf) <= now + _FURTHEST:
        return False
    return dated.rule in (_NEXT, "year")


def _is_to_come(found: Findings, sentence: Sentence) -> bool:
    first, last = sentence.first, sentence.last
    told = {h.label[2] for h in found.hits_in(first, last, "events") if len(h.label) > 2}
    planned = bool(found.hits_in(first, last, "links.modality.planned"))
    present = "done" not in told and bool(found.hits_in(first, last, "links.modality.present"))
    return "future" in told or planned or present


def _is_of_a_thing(found: Findings, year: Dated) -> bool:
    """ "Applications for the 2020 exchange open in February": that is what it is called."""
    at = year.first
    articles = found.text.lexicon.word_set("names", "article", "words")
    return year.rule == "year" and at > 0 and found.text.tokens[at - 1].low in articles


def _of_year(found: Findings, dated: Dated, whole: Dated) -> Dated | None:
    """The same days of that year; None of any other date, and of the day on which that was decided."""
    edtf, year = dated.edtf or "", int((whole.edtf or "")[:_YEAR])
    if dated.rule.split(".")[0] not in _YEARLESS or not edtf[:_YEAR].isdigit() or dated.kind != "relative":
        return None
    if dated.rule == "season_alone" and whole.rule != _NEXT:
        return None
    first, last = dated.first, dated.last
    first, last = max(first - _NEAR, 0), last + _NEAR
    if found.hits_in(first, last, "links.deciding") or found.hits_in(first, last, "links.saying"):
        return None
    begun = whole.last
    told = found.hits_in(begun, found.text.sentence_at(dated.span.start).last, "events")
    for hit in told:
        if hit.label[2:] != ("done",) or hit.first >= last or hit.last <= first:
            continue
        if not found.hits_in(hit.first, hit.last, "links.modality.present"):
            return None  # "for next year a treaty was signed on 5 April"
    step = year - int(edtf[:_YEAR])
    moved = "/".join(f"{int(part[:_YEAR]) + step:04}{part[_YEAR:]}" for part in edtf.split("/"))
    return dated.told_as(moved, "absolute") if parse_or_none(moved) is not None else None
