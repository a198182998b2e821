"""What was done twice, told in one breath: "signed on 5 May 1984 in Melle and on 20 October in Dillingen"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.led_clauses import AGAIN
from pobratim.reading.events.signed_with import with_each
from pobratim.reading.findings import Findings

Day = tuple[int, int, str | None, str | None]
_TWO: Final = 2  # towns in which the same was done
_YEAR: Final = 4  # characters of a year
_BESIDE: Final = 2  # tokens between a day and its town: "in June 1972 in Melle"
_ROW: Final = 3  # tokens between the town of one day and the next: ", then on"
_PARTING: Final = '()[]:–—«»“”"!?'


def told_twice(found: Findings, frame: Frame) -> list[Frame]:
    """One more frame for each further day with its own town that stands in a row with those of the frame."""
    again = with_each(found, frame) if frame.type is EventType.AGREEMENT else []
    again = again or _told_in_years(found, frame)
    if again or not frame.date_here:
        return again
    days = list(_days(found, frame))
    if not frame.place_here:
        _set_beside(found, frame, days)
    if not frame.place_here:
        return []
    here = next((n for n, d in enumerate(days) if d[2:] == (frame.date, frame.place)), None)
    told: list[Frame] = []
    if here is None:
        return told
    seen = {frame.date}, {frame.place}
    for before, day in zip(days[here:], days[here + 1 :], strict=False):
        _, end, _, _ = before
        first, last, date, place = day
        if date in seen[0] or place in seen[1] or first - end > _ROW or _is_parted(found, end, first):
            break
        seen[0].add(date)
        seen[1].add(place)
        more = frame.copy()
        more.date, more.place = date, place
        words = found.clause(first, last, frame.sentence)
        more.spans = [*frame.spans, *([words] if words.end > frame.spans[-1].end else [])]
        more.who = list(frame.who)
        told.append(more)
    return told


def _set_beside(found: Findings, frame: Frame, days: list[Day]) -> None:
    """The town beside its own date, where two signed each at home: "in A in 1958 and in B in 1959"."""
    if frame.type is not EventType.AGREEMENT or frame.place is not None or len({d[3] for d in days}) < _TWO:
        return
    if not found.hits_in(frame.hit.first, frame.hit.last, "links.signed"):
        return
    beside = next((d for d in days if d[2] == frame.date), None)
    if beside is not None:
        frame.place, frame.place_here = beside[3], True


def _told_in_years(found: Findings, frame: Frame) -> list[Frame]:
    """One more frame for each further year of "in 2011 and again in 2018 they visited X"."""
    if (
        not frame.date_here
        or frame.tense != "done"
        or frame.type not in AGAIN
        or len(frame.date or "") != _YEAR
    ):
        return []
    years = [d for d in found.dates_in(frame.sentence) if len(d.edtf or "") == _YEAR and d.kind == "absolute"]
    rows: list[list[str]] = [[]]
    end = 0
    for dated in years:
        first, last = dated.first, dated.last
        if rows[-1] and not _are_joined(found, end, first):
            rows.append([])
        rows[-1].append(dated.edtf or "")
        end = last
    row = next((row for row in rows if frame.date in row), [])
    told = [frame.copy() for year in row if year != frame.date]
    for again, year in zip(told, [year for year in row if year != frame.date], strict=True):
        again.date = year
        again.who = list(frame.who)
    return told


def _are_joined(found: Findings, first: int, last: int) -> bool:
    """Whether two years stand side by side, an "and" or a comma between."""
    between = found.text.tokens[first:last]
    joins = found.text.lexicon.word_set("language", "joins", "and")
    return 0 < len(between) <= _ROW and any(t.low in joins or t.text == "," for t in between)


def _days(found: Findings, frame: Frame) -> Iterator[Day]:
    """Each day and town side by side in the clause: its first and last token, the day, the town."""
    marks: list[Day] = []
    for dated in found.dates_in(frame.sentence):
        first, last = dated.first, dated.last
        if dated.edtf and dated.edtf[:4].isdigit():
            marks.append((first, last, dated.edtf, None))
    for city in found.cities_in(*frame.near):
        marks.append((city.first, city.last, None, city.id))
    marks.sort()
    n = 0
    while n + 1 < len(marks):
        (first, end, date, place), (start, last, day, town) = marks[n], marks[n + 1]
        pair = (date is None) == (day is not None)
        if pair and start - end <= _BESIDE and not _is_parted(found, end, start):
            yield first, last, date or day, place or town
            n += 1
        n += 1


def _is_parted(found: Findings, first: int, last: int) -> bool:
    return any(t.text in _PARTING for t in found.text.tokens[first:last])
