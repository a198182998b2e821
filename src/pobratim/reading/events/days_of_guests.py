"""When guests were there, of whom is only told what they did: "guests from Kiel laid a wreath on 5 May"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame

_DAY: Final = 10  # characters of an EDTF day
_ACTS: Final = frozenset((
    EventType.WREATH_LAYING, EventType.CEREMONY, EventType.UNVEILING, EventType.MEETING,
    EventType.PERFORMANCE,
))  # fmt: skip


def date_guests(frames: list[Frame]) -> None:
    """Give a visit without a date, which only "guests from" tells, the day of what they did there."""
    for visit in frames:
        if visit.type is not EventType.VISIT or visit.date is not None or visit.tense != "noun":
            continue
        if visit.place is None or visit.older or not _is_over(visit):
            continue
        days = {
            f.date
            for f in frames
            if f.type in _ACTS and f.sentence is visit.sentence and f.place == visit.place and _is_over(f)
        }
        day = days.pop() if len(days) == 1 else None
        if day is not None and len(day) == _DAY:
            visit.date, visit.date_here = day, True
            visit.rule += "; date: that of what they did there"


def _is_over(frame: Frame) -> bool:
    return not (frame.announced or frame.recurrence or frame.spoken)
