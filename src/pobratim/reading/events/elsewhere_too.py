"""What was done twice, told in one breath: "signed on 5 May 1984 in Melle and on 20 October in Dillingen"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings

_BESIDE: Final = 2  # tokens between a day and its town: "in June 1972 in Melle"
_ROW: Final = 3  # tokens between the town of one day and the next: ", then on"
_PARTING: Final = '()[]:–—«»“”"!?'


def told_twice(found: Findings, frame: Frame) -> list[Frame]:
    """One more frame for each further day with its own town that stands in a row with those of the frame."""
    if not (frame.date_here and frame.place_here):
        return []
    days = list(_days(found, frame))
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
        again = frame.copy()
        again.date, again.place = date, place
        words = found.clause(first, last, frame.sentence)
        again.spans = [*frame.spans, *([words] if words.end > frame.spans[-1].end else [])]
        again.who = list(frame.who)
        told.append(again)
    return told


def _days(found: Findings, frame: Frame) -> Iterator[tuple[int, int, str | None, str | None]]:
    """Each day and town side by side in the clause: its first and last token, the day, the town."""
    marks: list[tuple[int, int, str | None, str | None]] = []
    for dated in found.dates_in(frame.sentence):
        first, last = found.text.tokens_of(dated.span)
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
