"""Which days of a ceremony guests can still take part in: places, lead times, closed and suspended days.

Pure: what is taken already comes in as counts by wish, and whoever asks says which day it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from pobratim.calendars.answers import Occurrence
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.series import FormKind
from pobratim.calendars.taking_part import Terms, Wish

Taken = Mapping[Wish, int]
NOTHING: Taken = {}


class Entry(StrEnum):
    """Whether one can apply for an evening, else why not."""

    OPEN = "open"
    FULL = "full"
    PAST = "past"
    SOON = "soon"  # the organiser needs more days
    FAR = "far"  # not given out yet
    CLOSED = "closed"  # by the organiser
    SUSPENDED = "suspended"  # the ceremony is not held that day
    WITHOUT_PUBLIC = "without-public"
    SHORT = "short"  # held in its short form, which has no place for guests
    SHUT = "shut"  # the organiser takes no applications at all


@dataclass(frozen=True, slots=True)
class Evening:
    """A day of the ceremony. ``left``: places for each wish that is offered, the whole evening's reckoned in;
    ``why`` is the organiser's word on a closed day."""

    day: date
    hour: time | None
    entry: Entry
    left: Mapping[Wish, int]
    why: str = ""

    def free(self, wish: Wish) -> bool:
        """Whether a group with this wish may apply."""
        return self.entry is Entry.OPEN and self.left.get(wish, 0) > 0


def places_left(terms: Terms, taken: Taken) -> dict[Wish, int]:
    """The places left for each wish that is offered: never more than the evening has left in all."""
    room = max(terms.places - sum(taken.values()), 0)
    return {w: max(min(terms.wishes[w] - taken.get(w, 0), room), 0) for w in terms.offered}


def fits(terms: Terms, taken: Taken, wish: Wish) -> bool:
    """Whether one more group with this wish has a place beside those who hold one."""
    return places_left(terms, taken).get(wish, 0) > 0


def evening(terms: Terms, ritual: Ritual, day: date, today: date, taken: Taken = NOTHING) -> Evening:
    """What stands of a day for a visitor who asks today."""
    found = ritual.occurrence(day)
    left = places_left(terms, taken)
    entry, why = _barred(terms, found, day)
    if entry is Entry.OPEN:
        entry = _in_time(terms, day, today)
    if entry is Entry.OPEN and not any(left.values()):
        entry = Entry.FULL
    return Evening(day, found.hour if found else None, entry, left, why)


def held_for_guests(terms: Terms, ritual: Ritual, day: date) -> bool:
    """Whether it is held that day in a form with a place for guests, lead times and places apart."""
    return _barred(terms, ritual.occurrence(day), day)[0] in (Entry.OPEN, Entry.SHUT, Entry.CLOSED)


def _barred(terms: Terms, found: Occurrence | None, day: date) -> tuple[Entry, str]:
    """What the ceremony itself or its organiser says against guests on a day."""
    if found is None:
        return Entry.SUSPENDED, ""
    if FormKind.WITHOUT_PUBLIC in found.forms:
        return Entry.WITHOUT_PUBLIC, ""
    if FormKind.SHORT in found.forms:
        return Entry.SHORT, ""
    closed = next((c for c in terms.closed if c.holds_on(day)), None)
    if closed:
        return Entry.CLOSED, closed.why
    return (Entry.OPEN if terms.open else Entry.SHUT), ""


def _in_time(terms: Terms, day: date, today: date) -> Entry:
    ahead = (day - today).days
    if ahead < 0:
        return Entry.PAST
    if ahead < terms.soonest:
        return Entry.SOON
    return Entry.FAR if ahead > terms.latest else Entry.OPEN


def evenings(
    terms: Terms, ritual: Ritual, first: date, end: date, today: date, taken: Mapping[date, Taken]
) -> Iterator[Evening]:
    """The days of the ceremony from ``first`` on and before ``end``, whether one can apply or not."""
    for found in ritual.between(first, end):
        yield evening(terms, ritual, found.day, today, taken.get(found.day, NOTHING))


def window(terms: Terms, today: date) -> tuple[date, date]:
    """The days one can apply for: from the first on and before the second."""
    return today + timedelta(days=terms.soonest), today + timedelta(days=terms.latest + 1)


def nearest(
    terms: Terms,
    ritual: Ritual,
    day: date,
    today: date,
    taken: Mapping[date, Taken],
    wish: Wish,
    most: int = 3,
) -> tuple[Evening, ...]:
    """The evenings with a place for this wish that are nearest to a day, that day left out, by date."""
    first, end = window(terms, today)
    held = [o.day for o in ritual.between(first, end) if o.day != day]
    found: list[Evening] = []
    for one in sorted(held, key=lambda d: (abs((d - day).days), d)):
        here = evening(terms, ritual, one, today, taken.get(one, NOTHING))
        if here.free(wish):
            found.append(here)
            if len(found) == most:
                break
    return tuple(sorted(found, key=lambda e: e.day))
