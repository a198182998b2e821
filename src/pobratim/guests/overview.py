"""The evenings of a series as an organiser sees them: who asks, who comes, how full, what clashes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import Q

from pobratim.calendars.clashes import Clashes
from pobratim.calendars.evenings import Entry, Evening, evening
from pobratim.calendars.observances import Observance
from pobratim.calendars.occasions import Side
from pobratim.calendars.taking_part import Terms, Wish
from pobratim.guests.models import Application
from pobratim.guests.states import HOLDS, State
from pobratim.guests.terms import ritual, terms_of
from pobratim.guests.terms import today as today_at

_LOCAL = "here"


@dataclass(frozen=True, slots=True)
class Caution:
    """What an organiser should know of an evening: ``key`` names the kind, the rest is for its words.

    same: two or more groups with one wish; over: more than there are places; closed and suspended: the
    evening itself; mourning and holiday: a day of the country ``country``, here or where guests come from.
    """

    key: str
    wish: str = ""
    n: int = 0
    country: str = ""
    observance: Observance | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """An evening with its applications, the earliest first. ``taken`` of ``places`` are held."""

    evening: Evening
    applications: tuple[Application, ...]
    taken: int
    places: int
    waiting: int
    warnings: tuple[Caution, ...]

    @property
    def day(self) -> date:
        """The day."""
        return self.evening.day


def shown(series: str, first: date, end: date, today: date, *, whole: bool = False) -> list[Shown]:
    """The evenings from ``first`` on and before ``end`` for which somebody has applied.

    ``whole``: each application with its contact and its steps at hand.
    """
    terms = terms_of(series)
    rows = Application.objects.filter(series=series, day__gte=first, day__lt=end).exclude(group="")
    rows = rows.select_related("contact").prefetch_related("steps") if whole else rows
    by_day: dict[date, list[Application]] = {}
    for one in rows.order_by("day", "pk"):
        by_day.setdefault(one.day, []).append(one)
    if not by_day:
        return []
    clashes = _clashes(series, list(by_day), {a.country for some in by_day.values() for a in some})
    return [_shown(terms, day, some, today, clashes) for day, some in sorted(by_day.items())]


def waiting(series: Collection[str]) -> int:
    """How many applications for evenings to come of these series have no answer yet."""
    ahead = [Q(series=one, day__gte=today_at(one)) for one in series]
    if not ahead:
        return 0
    asked = Application.objects.filter(reduce(or_, ahead), state=State.ASKED)
    return asked.exclude(group="").count()


def of_evening(series: str, day: date, today: date) -> Shown:
    """One evening, also one for which nobody has applied."""
    found = shown(series, day, day + timedelta(days=1), today, whole=True)
    if found:
        return found[0]
    return _shown(terms_of(series), day, [], today, _clashes(series, [day], set()))


def _clashes(series: str, days: Sequence[date], countries: set[str]) -> Clashes:
    found = ritual(series).series
    sides = [Side(_LOCAL, found.country), *(Side(c, c) for c in sorted(countries - {found.country, None}))]
    return Clashes(sides, min(days), max(days) + timedelta(days=1))


def _shown(terms: Terms, day: date, some: Sequence[Application], today: date, clashes: Clashes) -> Shown:
    held = [a for a in some if State(a.state) in HOLDS]
    counted = Counter(Wish(a.wish) for a in held)
    here = evening(terms, ritual(terms.series), day, today, counted)
    warnings = [*_full(terms, counted), *_barred(here, held), *_days(clashes, day, held)]
    waiting = sum(a.state == State.ASKED for a in some)
    return Shown(here, tuple(some), len(held), terms.places, waiting, tuple(warnings))


def _full(terms: Terms, counted: Counter[Wish]) -> list[Caution]:
    out = [Caution("same", wish.value, n) for wish, n in counted.items() if n > 1]
    over = [w for w, n in counted.items() if n > terms.wishes.get(w, 0)]
    if over or sum(counted.values()) > terms.places:
        out.append(Caution("over", over[0].value if over else "", terms.places))
    return out


def _barred(here: Evening, held: Sequence[Application]) -> list[Caution]:
    barred = (Entry.CLOSED, Entry.SUSPENDED, Entry.WITHOUT_PUBLIC, Entry.SHORT)
    return [Caution(here.entry.value)] if here.entry in barred else []


def _days(clashes: Clashes, day: date, held: Sequence[Application]) -> list[Caution]:
    here = {_LOCAL, *(a.country for a in held)}
    return [
        Caution(
            "mourning" if c.mourning else "holiday",
            country="" if c.side == _LOCAL else c.side,
            observance=c.observance,
            approximate=c.approximate,
        )
        for c in clashes.on(day)
        if c.side in here and c.observance is not None
    ]
