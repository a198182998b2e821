"""The year of an item that nowhere gives it: "forty years of twinning", and the deed of 1982; a heading."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.reading.dates import Dated, find_dates
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.dates.reference import Reference
from pobratim.reading.dates.words import LATEST
from pobratim.reading.findings import Findings
from pobratim.reading.occasions import years_of
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import tie_words

_FEWEST: Final = 5  # years that a jubilee counts
_AGES: Final = 20  # years that may be counted from a year told behind them
_EARLIEST: Final = 1990  # no heading of an older year is that of a report
_BEHIND: Final = 8  # tokens behind "years" in which the tie stands, in their own clause
_FROM: Final = 12  # tokens behind them in which the year stands from which they are counted
_AGO: Final = "ago.year"  # the rule of "25 years ago"
_APART: Final = 3  # tokens between it and the day that it was
_HEADINGS: Final = 3  # sentences at the head of an item among which its headings stand
_YEAR, _DAY, _MONTH_DAY = 4, 10, 5  # characters of an EDTF year and day, and of a day without its year
_MARKS: Final = frozenset(",;:.–—()")


def imply_year(found: Findings) -> None:
    """Reckon the year from a jubilee and its beginning; weekdays and "next year" are then of that year.

    Only where the item has no date of its own, no later year is told, and there is but one answer. Else it
    is the year that a heading alone says.
    """
    if found.published is not None:
        return
    told = found.years() or (0, 0)
    earliest = max(told[1] + 1, _EARLIEST)
    counted = [(hit, n) for hit in _jubilees(found) if (n := years_of(found, hit)) and n >= _FEWEST]
    beside = {year + n for hit, n in counted for year in _begun(found, *_sentence(found, hit))}
    begun = _begun(found, 0, len(found.text.raw))
    ends = {end for end in beside if earliest <= end <= LATEST}
    if any(year + n in begun for year in begun for _, n in counted):
        ends, counted = set(), []  # the year of the jubilee is told too
    ends = ends or {year + n for year in begun for _, n in counted if earliest <= year + n <= LATEST}
    ends = {end for end in _told_ago(found) if earliest <= end <= LATEST} or ends
    if len(ends) > 1:
        signed = {year + n for year in _signed(found) for _, n in counted}
        ends = ends & signed or ends
    year = ends.pop() if len(ends) == 1 else _headed(found, told[1]) if not ends else None
    if year is not None:
        found.published, found.is_implied = When.parse(f"{year:04}"), True
        found.retell(find_dates(found.text, found.published, implied=True))
    elif not any(n >= _AGES for _, n in counted):  # the days told may be those of the beginning
        _complete(found, told[1])


def _complete(found: Findings, latest: int) -> None:
    """A day or month without its year, in an item that tells one whole day: the one nearest to that day.

    "On Wednesday 20 April the mayor received …; the towns had signed on 27 September 2005": no report's day.
    """
    first = next((d.span.start for d in found.dates if d.kind == "partial"), None)
    if first is None:
        return
    whole = [
        d
        for d in found.dates
        if d.kind in ("absolute", "interval")
        and len(d.edtf or "") >= _DAY
        and not d.rule.startswith("feast")
        and (d.span.start < first or not _is_signing(found, d))
    ]
    days = [day for d in whole if (day := parse_or_none((d.edtf or "").split("/")[0])) and day.is_day]
    days = [day for day in days if day.year is not None and day.year >= max(latest - 1, _EARLIEST)]
    if not days:
        return
    anchor = Reference(days[-1])
    found.retell(tuple(_completed(found, d, anchor) if d.kind == "partial" else d for d in found.dates))


def _is_signing(found: Findings, dated: Dated) -> bool:
    return found.has(found.text.sentence_at(dated.span.start), "events.agreement.done")


def _completed(found: Findings, dated: Dated, anchor: Reference) -> Dated:
    """What is to come lies behind the whole day, all else on the nearer side of it."""
    sentence = found.text.sentence_at(dated.span.start)
    first, last = sentence.first, sentence.last
    ahead = any(found.hits_in(first, last, "links.modality.planned")) or any(
        h.label[2] == "future" for h in found.hits_in(first, last, "events")
    )
    told = [_of_year(end, anchor, ahead) for end in (dated.month_day or "").split("/")]
    edtf = "/".join(end for end in told if end)
    if edtf.count("/") + 1 != len(told) or parse_or_none(edtf) is None:
        return dated
    return dated.told_as(edtf, "relative")


def _of_year(month_day: str, anchor: Reference, ahead: bool) -> str | None:
    month, _, day = month_day.partition("-")
    if not month.isdigit():
        return None  # a feast
    if not day:
        return anchor.month(int(month), "ahead" if ahead else "nearest")
    return anchor.on_side(int(month), int(day), "ahead") if ahead else anchor.nearest(int(month), int(day))


def _told_ago(found: Findings) -> set[int]:
    """The 2019 of "25 years ago, on 31 October 1994": how long ago a day was, right beside the day."""
    numbers, years = grammar_of(found.text.lexicon).values["number"], set[int]()
    for one, other in (*pairwise(found.dates), *pairwise(found.dates[::-1])):
        if one.rule != _AGO or other.kind != "absolute" or not (other.edtf or "")[:_YEAR].isdigit():
            continue
        apart = max(other.first - one.last, one.first - other.last)
        words = [t.low for t in found.text.tokens[one.first : one.last]]
        told = [int(w) if w.isdigit() else numbers.get(w, 0) for w in words]
        if apart <= _APART and max(told, default=0) >= _FEWEST:
            years.add(int((other.edtf or "")[:_YEAR]) + max(told))
    return years


def _sentence(found: Findings, hit: Hit) -> tuple[int, int]:
    sentence = found.text.sentence_of(hit.first)
    return sentence.start, sentence.end


def _begun(found: Findings, start: int, end: int) -> set[int]:
    """The years told between two places of the text."""
    inside = [d for d in found.dates if start <= d.span.start < end]
    return {when.year for d in inside if (when := parse_or_none(d.edtf)) and when.year}


def _signed(found: Findings) -> set[int]:
    """The years told where something was signed: from one of them a jubilee is counted, if from any."""
    years: set[int] = set()
    for sentence in found.text.sentences:
        if found.has(sentence, "events.agreement.done"):
            years |= _begun(found, sentence.start, sentence.end)
    return years


def _headed(found: Findings, latest: int) -> int | None:
    """The one year that the headings tell, where the text tells none behind it and no whole day."""
    years: set[int] = set()
    for sentence in found.text.sentences[:_HEADINGS]:
        if _is_heading(found, sentence):
            for dated in found.dates_in(sentence):
                when = parse_or_none(dated.edtf)
                bare = when is not None and when.precision is Precision.YEAR and dated.kind == "absolute"
                month = dated.kind == "until" and len((dated.edtf or "").split("/")[-1]) > _YEAR
                if bare or month:
                    years.add(int((dated.edtf or "").removeprefix("../")[:4]))
    whole = any(len((d.edtf or "").removeprefix("../")) >= _DAY for d in found.dates)
    return years.pop() if len(years) == 1 and not whole and min(years) >= max(latest, _EARLIEST) else None


def _is_heading(found: Findings, sentence: Sentence) -> bool:
    """Whether it is a line of its own that no full stop ends."""
    near = found.text.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
    alone = sum(s.paragraph == sentence.paragraph for s in near) == 1
    return alone and found.text.tokens[sentence.last - 1].text not in ".!?"


def _jubilees(found: Findings) -> Iterator[Hit]:
    """Words of an anniversary beside a tie: "forty years of twinning"; an age is none.

    Where a day is told without its year, "this year" beside them does as well.
    """
    days = any(d.kind == "partial" and len(d.month_day or "") == _MONTH_DAY for d in found.dates)
    for kind in ("words", "years"):
        for hit in found.hits_in(0, len(found.text.tokens), f"occasions.anniversary.{kind}"):
            sentence = found.text.sentence_of(hit.first)
            behind, reach = sentence.first, sentence.last
            if kind == "years":
                behind = hit.last
                reach = _clause_end(found, behind, min(sentence.last, behind + _BEHIND))
            titled = kind == "years" and sentence.index == 0
            if titled and [t.text for t in found.text.tokens[behind : behind + 1]] == [":"]:
                behind, reach = (
                    0,
                    len(found.text.tokens),
                )  # "30 years: X and Y sign anew", where they are twins
            if kind == "years" and _reckons(found, hit, sentence):
                yield hit
                continue
            this_year = days and any(d.rule == "relative.year.0" for d in found.dates_in(sentence))
            if this_year or bool(found.hits_in(behind, reach, "links.partnership")):
                yield hit


def _reckons(found: Findings, hit: Hit, sentence: Sentence) -> bool:
    """ "A hundred years after the armistice of 1918": the year from which they are counted is told behind.

    "Twins since 1957, and today, fifty years on": or since when, in a sentence that tells a tie.
    """
    dates = found.dates_in(sentence)
    if any(d.kind == "since" and d.edtf for d in dates) and tie_words(found, sentence):
        return True
    last = _clause_end(found, hit.last, min(sentence.last, hit.last + _FROM))
    end = found.text.tokens[last - 1].end
    behind = found.text.tokens[hit.last : hit.last + 1]  # nothing where the text ends
    told = [d for d in dates if behind and behind[0].start < d.span.start < end]
    dated = [d for d in told if len(d.edtf or "") in (_YEAR, _DAY) and d.kind == "absolute"]
    return bool(dated) and (years_of(found, hit) or 0) >= _AGES


def _clause_end(found: Findings, first: int, last: int) -> int:
    """Where the clause ends that begins at a token."""
    return next((i for i in range(first, last) if found.text.tokens[i].text in _MARKS), last)
