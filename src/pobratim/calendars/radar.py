"""What two cities will want to mark: the months ahead, ranked, with the reason for each point.

Roundness and meaning are added up, so that the order can be told: how round the years are, what it is,
whether it touches both sides, whether it is about what the two have to do with each other.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import MAXYEAR, date

from pobratim.calendars.anniversaries import Dated, FactKind, anniversaries, number_roundness, roundness
from pobratim.calendars.clashes import Clashes
from pobratim.calendars.numbers import day_of, number_on
from pobratim.calendars.observances import Observance, ObservanceKind, kept_between
from pobratim.calendars.occasions import GENERAL, Election, Occasion, Point, Radar, Side
from pobratim.calendars.pairs import suggestions
from pobratim.calendars.ritual import Ritual
from pobratim.facts.when import When

_WEIGHT = {
    FactKind.PARTNERSHIP: 5,
    FactKind.AGREEMENT: 5,
    FactKind.MEMORIAL: 4,
    FactKind.CEREMONY: 4,
    FactKind.GIFT: 3,
    FactKind.FOUNDING: 3,
    FactKind.BIRTH: 3,
    FactKind.DEATH: 2,
    FactKind.EVENT: 3,
}
_BOTH, _THEME, _GENERAL, _OWN_CITY, _OWN_STATE, _OF_THE_WORLD, _NUMBER = 3, 3, 1, 4, 2, 2, 4


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month, or of the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def radar(
    facts: Iterable[Dated],
    first: date,
    months: int,
    sides: Sequence[Side] = (),
    *,
    rituals: Iterable[Ritual] = (),
    elections: Sequence[Election] = (),
    theme: str | None = None,
    person: str | None = None,
    paired: bool = True,
) -> Radar:
    """The occasions of the months from ``first`` on.

    With ``sides``, what touches one of them; without, everything. ``theme`` and ``person`` narrow it down.
    ``paired``: with the days that serve two of them.
    """
    end = months_after(first, months)
    mine = [f for f in facts if _wanted(f, sides, person)]
    shared = _shared(mine, sides)
    found = _joined(_anniversaries(mine, first, end, sides), sides)
    found += _numbers(rituals, first, end, sides, person)
    found += _observances(first, end, sides, shared) if person is None else ()
    if theme is not None:
        found = [o for o in found if theme in o.themes]
    clashes = Clashes(sides, first, end, elections)
    marked = [replace(o, clashes=kept) if o.day and (kept := clashes.on(o.day, o.key)) else o for o in found]
    marked.sort(key=lambda o: (-o.score, o.when.lower or first, o.key))
    return Radar(first, end, tuple(marked), tuple(suggestions(marked, clashes)) if paired else ())


def _shared(facts: Iterable[Dated], sides: Sequence[Side]) -> frozenset[str]:
    """The themes that occur in what touches each side; without sides, all."""
    each = [{t for f in facts if side.id in f.places for t in f.themes} for side in sides]
    every = {t for f in facts for t in f.themes}
    return frozenset(every.intersection(*each))


def _wanted(fact: Dated, sides: Sequence[Side], person: str | None) -> bool:
    if person is not None:
        return person in fact.people
    return not sides or bool(_touches(fact, sides))


def _touches(fact: Dated, sides: Sequence[Side]) -> tuple[str, ...]:
    return tuple(s.id for s in sides if s.id in fact.places)


def _anniversaries(
    facts: Iterable[Dated], first: date, end: date, sides: Sequence[Side]
) -> Iterator[Occasion]:
    for fact in facts:
        touched = _touches(fact, sides)
        for found in anniversaries(fact, first, end):
            points = [(Point.YEARS, roundness(found.years)[0]), (Point.KIND, _WEIGHT[fact.kind])]
            if len(touched) > 1:
                points.append((Point.BOTH, _BOTH))
            yield Occasion(found.when, tuple(points), touched, anniversary=found)


def _joined(occasions: Iterable[Occasion], sides: Sequence[Side]) -> list[Occasion]:
    """What several facts tell of is one occasion, with the reasons of all: of each kind the weightiest."""
    every = list(occasions)
    by_key = {(o.key, o.when.edtf): n for n, o in enumerate(every)}
    out: list[Occasion | None] = list(every)
    for n, one in enumerate(every):
        fact = one.anniversary.of if one.anniversary else None
        at = by_key.get((fact.same_as, one.when.edtf)) if fact and fact.same_as else None
        if fact is None or at is None or at == n or (main := out[at]) is None:
            continue
        weights = dict(main.points)
        for point, points in one.points:
            weights[point] = max(points, weights.get(point, 0))
        touched = tuple(side.id for side in sides if side.id in (*main.sides, *one.sides))
        if len(touched) > 1:
            weights[Point.BOTH] = _BOTH
        out[at] = replace(main, points=tuple(weights.items()), sides=touched, also=(*main.also, fact))
        out[n] = None
    return [o for o in out if o is not None]


def _numbers(
    rituals: Iterable[Ritual], first: date, end: date, sides: Sequence[Side], person: str | None
) -> Iterator[Occasion]:
    """The days on which a series reaches a round number, where its place is one of the sides."""
    for ritual in rituals:
        series = ritual.series
        touched = tuple(s.id for s in sides if s.id == series.place)
        opening = ritual.held.at_or_after(first)
        if person is not None or (sides and not touched) or opening is None:
            continue
        begun = number_on(ritual, opening)
        number = -(-begun.number // series.round) * series.round if begun and begun.number else 0
        while number and (day := day_of(ritual, number)) is not None and first <= day < end:
            points = ((Point.NUMBER, number_roundness(number, series.round)[0]), (Point.KIND, _NUMBER))
            yield Occasion(When.parse(day.isoformat()), points, touched, number=(ritual, number))
            number += series.round


def _observances(first: date, end: date, sides: Sequence[Side], shared: frozenset[str]) -> Iterator[Occasion]:
    for kept in kept_between(first, end):
        observance = kept.observance
        if observance.kinds == (ObservanceKind.HOLIDAY,):
            continue
        touched = tuple(s.id for s in sides if s.keeps(observance))
        points = list(_meaning(observance, sides, touched, shared))
        if points and (not sides or touched):
            yield Occasion(When.parse(kept.edtf), tuple(points), touched, kept=kept)


def _meaning(
    observance: Observance, sides: Sequence[Side], touched: tuple[str, ...], shared: frozenset[str]
) -> Iterator[tuple[Point, int]]:
    """A day of the world counts only where it is about something the two share."""
    about = bool(shared & set(observance.themes))
    states = {s.country for s in sides if s.country} & set(observance.scope)
    if observance.place and touched:
        yield Point.CITY, _OWN_CITY
    elif states:
        yield Point.STATE, _OWN_STATE
    elif about or not sides:
        yield Point.WORLD, _OF_THE_WORLD
    else:
        return
    for theme in sorted(shared & set(observance.themes)):
        yield Point.THEME, _GENERAL if theme in GENERAL else _THEME
    if len(states) > 1:
        yield Point.BOTH, _BOTH
