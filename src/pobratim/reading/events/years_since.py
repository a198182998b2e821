"""What is reckoned from a count of years: "in 2027 it will be fifty years since the twinning was signed"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates import Dated
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.occasions import years_of

_YEAR: Final = 4  # characters of an EDTF year
_NEAR: Final = 14  # tokens between a date and the years counted back from it
_LASTING: Final = 20  # tokens from "besteht" to "seit 30 Jahren", both towns between
_OLDEST: Final = 100  # years at most from a signing to what is told after it
_FEWEST: Final = 5  # years that are kept
_HEAD: Final = 4  # tokens at the head of a sentence in which "forty years after" stands
_REACH: Final = 8  # tokens from there to the day the years are counted from
_COUNTED: Final = ("absolute", "relative")


def signed_years_before(found: Findings, frame: Frame, dates: list[Dated]) -> str | None:
    """The day or year of signing, so many years before the date on which "it is forty years since"."""
    if frame.type is not EventType.AGREEMENT:
        return None
    sentence, verb = frame.sentence, verb_of(found, frame.hit)
    lasting = _lasting(found, frame, dates)
    if lasting is not None:
        return lasting
    for since in found.hits_in(sentence.first, sentence.last, "links.years_since.counted"):
        years = _years_in(found, since.first, since.last)
        if years < _FEWEST or any(t.text in ";:" for t in found.text.tokens[since.last : verb]):
            continue
        if not dates and since.last <= verb and found.published is not None and found.published.year:
            return f"{found.published.year - years:04}"  # "it is forty years since they signed"
        told = [d for d in dates if d.kind in _COUNTED and _is_before(found, d, since.first)]
        for dated in sorted(told, key=lambda d: abs(d.first - since.first)):
            edtf = dated.edtf or ""
            back = f"{int(edtf[:_YEAR]) - years:04}{edtf[_YEAR:]}" if edtf[:_YEAR].isdigit() else ""
            if "/" not in edtf and parse_or_none(back) is not None:
                frame.modality = Modality.DONE
                return back
    return _before_that(found, frame, dates, verb)


def _before_that(found: Findings, frame: Frame, dates: list[Dated], verb: int) -> str | None:
    """The 2009 of "the bust was unveiled in 2011, two years after the towns had become twins"."""
    told = [d for d in dates if d.kind == "absolute" and (d.edtf or "")[:_YEAR].isdigit()]
    if not told:
        return None
    sentence, tokens = frame.sentence, found.text.tokens
    words = found.text.lexicon.word_set("language", "after")
    numbers = grammar_of(found.text.lexicon).values["number"]
    for hit in found.hits_in(told[0].last, verb, "occasions.anniversary.years"):
        behind = found.hits_in(hit.last, min(hit.last + 2, sentence.last), "links.years_since.after")
        after = max([h.last for h in behind], default=hit.last + (tokens[hit.last].low in words))
        after += 2 * (tokens[after].text == ",")  # «после того, как»
        count = tokens[hit.first - 1].low
        years = int(count) if count.isdigit() else numbers.get(count, 0)
        before = [d for d in told if _is_before(found, d, hit.first)]
        apart = after == hit.last or any(t.text in ",;:–—" for t in tokens[after:verb])
        if 0 < years < _OLDEST and before and not apart and verb - after <= _NEAR:
            frame.modality = Modality.DONE
            return f"{int((before[-1].edtf or '')[:_YEAR]) - years:04}"
    return None


def _lasting(found: Findings, frame: Frame, dates: list[Dated]) -> str | None:
    """ "Die Partnerschaft besteht 2012 seit 20 Jahren": 1992."""
    sentence = frame.sentence
    for verb in found.hits_in(sentence.first, sentence.last, "links.years_since.lasting"):
        end = min(verb.last + _LASTING, sentence.last)
        years = _years_in(found, verb.last, end)
        told = [d for d in dates if d.kind in _COUNTED and len(d.edtf or "") == _YEAR]
        if (
            years >= _FEWEST
            and len(told) == 1
            and not any(t.text in ",;:" for t in found.text.tokens[verb.last : end])
        ):
            frame.modality = Modality.DONE
            return f"{int(told[0].edtf or '') - years:04}"
    return None


def _is_before(found: Findings, dated: Dated, first: int) -> bool:
    """Not the 1992 of "it is thirty years since, in 1992, the treaty was signed"."""
    return 0 <= first - dated.last <= _NEAR


def _years_in(found: Findings, first: int, last: int) -> int:
    """How many years words count; 0 where they say no number."""
    for hit in found.hits_in(first, last, "occasions.anniversary.years"):
        return years_of(found, hit) or 0
    return 0


def years_after(found: Findings, frame: Frame, dates: list[Dated]) -> str | None:
    """ "Forty years after they signed, …": when they did; "75 years after D, they met": when they met.

    The second is the day itself only where a word says "exactly".
    """
    sentence, tokens = frame.sentence, found.text.tokens
    opened = _clause_after(found, frame)
    if opened is None:
        return None
    first, last, years = opened
    verb = verb_of(found, frame.hit)
    from_ = next((d for d in dates if first <= d.first < last), None)
    if from_ is None:
        if frame.type is not EventType.AGREEMENT or frame.tense != "done" or not first <= verb < last:
            return None
        now = found.published.year if found.published is not None else None
        return f"{now - years:04}" if now is not None and tokens[last - 1].text == "," else None
    edtf, end = from_.edtf or "", from_.last
    if frame.hit.first < end or from_.kind != "absolute" or not edtf[:_YEAR].isdigit():
        return None
    then = int(edtf[:_YEAR]) + years
    other = any(d.first >= end for d in dates)
    if other or (found.published is not None and found.published.year != then):
        return None
    exact = bool(found.hits_in(sentence.first, first, "links.years_since.exact"))
    day = f"{then:04}{edtf[_YEAR:] if exact else ''}"
    return day if parse_or_none(day) is not None and "/" not in day else None


def _clause_after(found: Findings, frame: Frame) -> tuple[int, int, int] | None:
    """The tokens of "forty years after …," at the head of a sentence, and how many years they count."""
    sentence, tokens = frame.sentence, found.text.tokens
    head = min(sentence.first + _HEAD, sentence.last)
    for hit in found.hits_in(sentence.first, head, "occasions.anniversary.years"):
        behind = found.hits_in(hit.last, min(hit.last + 2, sentence.last), "links.years_since.after")
        after = found.text.lexicon.word_set("language", "after")
        if hit.last < sentence.last and (tokens[hit.last].low in after or any(behind)):
            years = years_of(found, hit) or 0
            comma = next((i for i in range(hit.last, sentence.last) if tokens[i].text == ","), None)
            last = comma + 1 if comma is not None else min(hit.last + _REACH, sentence.last)
            return (hit.last, last, years) if years >= _FEWEST else None
    return None
