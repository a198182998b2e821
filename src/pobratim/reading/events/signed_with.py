"""Towns that another signs with: no place of the signing, and each with its own day."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.events.decided_with import is_led
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.tie_years import is_of_tie
from pobratim.reading.findings import Findings
from pobratim.reading.story.standing import Standing, Standings, standings
from pobratim.reading.ties.apposed import with_words
from pobratim.reading.ties.year_by_year import years_before_towns

_LISTED: Final = 8  # tokens between two towns of a list, the year of each in brackets
_BESIDE: Final = 3  # tokens between a day and the town that it was signed with: "in 1995 with the town of X"
_TWO: Final = 2
_PARTING: Final = ",;:"


def signed_with(found: Findings, told: Standings) -> set[str]:
    """The B of "A signed a charter with B", which the item names in no other way: a party, and no place."""
    if told.signed_with is None:
        told.signed_with = _named_with(found, told)
    return told.signed_with


def _named_with(found: Findings, told: Standings) -> set[str]:
    """The cities that "with" leads, or goes on to in a list, wherever the item names them."""
    words = _with(found)
    out, other, before = set[str](), set[str](), 0
    for city in told.all:
        if city.kind is not CITY or city.id in other:
            before = 0
            continue
        if is_led(found, city, words) or (before and _is_listed(found, before, city)):
            out.add(city.id)
            before = city.last
        else:
            other.add(city.id)
            before = 0
    return out - other


def _is_listed(found: Findings, before: int, city: Standing) -> bool:
    """Whether a list "with A (1990), B and C" goes on to it: with nothing but dates and marks between."""
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    if city.first - before > _LISTED or city.sentence != found.text.sentence_of(before - 1).index:
        return False
    between = range(before, city.first)
    return all(
        not tokens[i].is_word or tokens[i].low in ands or found.text.tags.get(i, "").endswith("date")
        for i in between
    )


def with_each(found: Findings, frame: Frame) -> list[Frame]:
    """One more frame for each further day of "signed with A in 1990, with B in 1995 and with C in 2003"."""
    if not frame.date_here or frame.date is None:
        return []
    dates = [d for d in found.dates_in(frame.sentence) if d.edtf and d.edtf[:4].isdigit()]
    dates = [d for d in dates if not is_of_tie(found, frame, d)]
    if len(dates) < _TWO:
        return []
    words = _with(found)
    cities = [s for s in standings(found).all if s.sentence == frame.sentence.index and s.kind is CITY]
    led = [s for s in cities if is_led(found, s, words)]
    days: dict[str, tuple[str, int, int]] = {}
    for dated in dates:
        first, last = dated.first, dated.last
        near = [s for s in led if _are_beside(found, (first, last), s)]
        if len({s.id for s in near}) == 1 and near[0].id not in {one for one, _, _ in days.values()}:
            one = near[0]
            days.setdefault(dated.edtf or "", (one.id, min(first, one.first), max(last, one.last)))
    row = years_before_towns(found, found.text.sentences[frame.sentence.index])
    if row:
        days = {year: (town.id, town.first, town.last) for town, year in row}
    if len(days) < _TWO or frame.date not in days or (not row and frame.date != next(iter(days))):
        return []
    told: list[Frame] = []
    for day, (_, first, last) in days.items():
        if day == frame.date:
            continue
        more = frame.copy()
        more.date, more.place, more.place_here, more.object, more.who = day, None, False, None, []
        told_by = found.clause(first, last, frame.sentence)
        behind = [told_by] if told_by.end > frame.spans[-1].end else []
        before = [told_by] if told_by.end <= frame.spans[0].start else []
        more.spans = [*before, *frame.spans, *behind]
        told.append(more)
    return told


def _are_beside(found: Findings, day: tuple[int, int], city: Standing) -> bool:
    """Whether nothing but small words stands between a day and the town behind or before it."""
    first, last = (day[1], city.first) if day[1] <= city.first else (city.last, day[0])
    between, ands = found.text.tokens[first:last], found.text.lexicon.word_set("language", "and")
    return len(between) <= _BESIDE and not any(t.text in _PARTING or t.low in ands for t in between)


def _with(found: Findings) -> frozenset[str]:
    return with_words(found) | {*found.text.lexicon.words("language", "instrumental")}
