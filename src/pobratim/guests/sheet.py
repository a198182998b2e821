"""The programme of an evening: the order of service with the accepted groups in their places."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from pobratim.calendars.numbers import Numbered, number_on
from pobratim.calendars.taking_part import PLACE_OF, Order, Step, Wish
from pobratim.guests.models import Application
from pobratim.guests.states import ON_THE_SHEET
from pobratim.guests.terms import ritual, terms_of


@dataclass(frozen=True, slots=True)
class Line:
    """A step and the groups that have their place in it."""

    step: Step
    groups: tuple[Application, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """An evening. ``languages``: the town's own first, then those of the guests; ``number``: computed."""

    series: str
    day: date
    hour: time | None
    order: Order
    lines: tuple[Line, ...]
    languages: tuple[str, ...]
    number: Numbered | None
    ask: str


def programme(series: str, day: date, most_languages: int = 4) -> Programme:
    """The programme as it stands; without guests the short order. Raises NoSuchSeries."""
    terms, found = terms_of(series), ritual(series)
    rows = Application.objects.filter(series=series, day=day, state__in=ON_THE_SHEET).order_by("pk")
    by_step: dict[Step, list[Application]] = {}
    for one in rows:
        by_step.setdefault(PLACE_OF[Wish(one.wish)], []).append(one)
    order = Order.EXTENDED if by_step else Order.SHORT
    lines = tuple(Line(s, tuple(by_step.pop(s, ()))) for s in _steps(terms.orders[order], by_step))
    held = found.occurrence(day)
    langs = dict.fromkeys([terms.languages[0], *(one.lang for one in rows)])
    return Programme(
        series,
        day,
        held.hour if held else None,
        order,
        lines,
        tuple(langs)[:most_languages],
        number_on(found, day) if held else None,
        terms.ask,
    )


def _steps(order: tuple[Step, ...], by_step: dict[Step, list[Application]]) -> list[Step]:
    """The order without what nobody fills; a place that was taken out since still has its group."""
    places = set(PLACE_OF.values())
    kept = [s for s in order if s not in places or s in by_step]
    missing = [s for s in by_step if s not in kept]
    return [*kept[:-1], *missing, *kept[-1:]]
