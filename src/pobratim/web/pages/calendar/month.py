"""A month as a table, and the same as a list."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record.publishing.crowded import SEASON
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.calendar.asked import (
    FIRST_YEAR,
    YEARS_AHEAD,
    Asked,
    asked,
    filters,
    month_asked,
)
from pobratim.web.pages.calendar.items import KINDS, Gathered, Item, gather
from pobratim.web.pages.calendar.subscribe import subscription
from pobratim.web.pages.shell import page
from pobratim.web.wording.dates import when
from pobratim.web.wording.words import Words

MOST = 4  # lines of a day in the table; the day's own page has all
LISTED = timedelta(days=92)


class Cell(NamedTuple):
    """A day of the table; ``inside``: of the month shown. ``going_on``: what has its name on an earlier day
    of the same week."""

    day: date
    inside: bool
    today: bool
    items: list[Item]
    more: int
    going_on: list[Item]


class Month(NamedTuple):
    """A month beside the one shown."""

    name: str
    query: str


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """The month as a table, each day with what falls on it."""
    w, today = words(request), clock.today()
    found, first = asked(request), month_asked(request, today)
    end = month_after(first)
    gathered = gather(w, first, end, found.wanted, found.kinds)
    name, table = month_name(w, first), weeks(w, first, today, gathered)
    cells = [cell for week in table for cell in week]
    return page(
        request,
        "calendar/month",
        title=w.say("calendar.month.title", month=name),
        description=w.say("calendar.lead"),
        unindexed=bool(request.GET),
        here="month",
        month=name,
        first=first,
        of=found.named(w),
        weeks=table,
        listed=list({id(item): item for cell in cells for item in cell.items}.values()),
        fuller=[cell for cell in cells if cell.more],
        weekdays=weekdays(w),
        gathered=gathered,
        filters=filters(w, found),
        keep=[(k, v) for k, v in found.query.items() if k == "memorial"],
        kinds=KINDS,
        months=list(enumerate(w.at("dates.months.alone"), 1)),
        earlier=_beside(w, found, (first - timedelta(days=1)).replace(day=1), today),
        later=_beside(w, found, end, today),
        query=found.address(),
        subscription=subscription(request, found),
    )


def weeks(w: Words, first: date, today: date, gathered: Gathered) -> list[list[Cell]]:
    """The weeks of a month from the language's first weekday on; days of other months stay empty."""
    of = Calendar(w.at("calendar.first_weekday")).monthdatescalendar(first.year, first.month)
    return [[_cell(w, day, first, today, gathered) for day in week] for week in of]


def _cell(w: Words, day: date, first: date, today: date, gathered: Gathered) -> Cell:
    inside = (day.year, day.month) == (first.year, first.month)
    items = [one for one in gathered.items if one.on(day)] if inside else []
    left = gathered.more.get(day, 0) if inside else 0
    shown = items[:MOST] if left or len(items) > MOST + 1 else items
    before = day - timedelta(days=1)
    begins_row = (day.weekday() - w.at("calendar.first_weekday")) % 7 == 0 or day == first
    going_on = [] if begins_row else [one for one in items if one.on(before)]
    return Cell(day, inside, day == today, shown, len(items) + left - len(shown), going_on)


def weekdays(w: Words) -> list[tuple[str, str]]:
    """Short and long names of the weekdays in the order of the table's columns."""
    order = [(w.at("calendar.first_weekday") + n) % 7 for n in range(7)]
    short, long = w.at("calendar.weekdays.short"), w.at("calendar.weekdays.long")
    return [(short[n], long[n]) for n in order]


def month_after(first: date) -> date:
    """The first of the next month."""
    return (first + timedelta(days=32)).replace(day=1)


def month_name(w: Words, first: date) -> str:
    """September 2026, as a heading."""
    said = when(w, f"{first:%Y-%m}")
    return said[:1].upper() + said[1:]


def _beside(w: Words, found: Asked, first: date, today: date) -> Month | None:
    if not FIRST_YEAR <= first.year <= today.year + YEARS_AHEAD:
        return None
    return Month(month_name(w, first), found.address(month=f"{first:%Y-%m}"))


class Day(NamedTuple):
    """A day of the list."""

    day: date
    today: bool
    items: list[Item]
    more: int


@require_safe
def listed(request: HttpRequest, lang: str) -> HttpResponse:
    """Three months as a list."""
    w, today = words(request), clock.today()
    found = asked(request)
    first = month_asked(request, today) if request.GET.get("month") else today
    end = month_after(month_after(month_after(first.replace(day=1))))
    gathered = gather(w, first, end, found.wanted, found.kinds, SEASON)
    shown = sorted({_shown_on(one, first) for one in gathered.items})
    return page(
        request,
        "calendar/list",
        title=w.say("calendar.list.title"),
        description=w.say("calendar.lead"),
        unindexed=bool(request.GET),
        here="list",
        of=found.named(w),
        first=first,
        last=end - timedelta(days=1),
        days=[_day_of(d, today, first, gathered) for d in shown],
        gathered=gathered,
        filters=filters(w, found),
        keep=[(k, v) for k, v in found.query.items() if k == "memorial"],
        months=list(enumerate(w.at("dates.months.alone"), 1)),
        earlier=_beside(w, found, _months_before(first.replace(day=1), 3), today),
        later=_beside(w, found, end, today),
        query=found.address(),
        subscription=subscription(request, found),
    )


def _day_of(day: date, today: date, first: date, gathered: Gathered) -> Day:
    items = [one for one in gathered.items if _shown_on(one, first) == day]
    return Day(day, day == today, items, gathered.more.get(day, 0))


def _months_before(first: date, months: int) -> date:
    for _ in range(months):
        first = (first - timedelta(days=1)).replace(day=1)
    return first


def _shown_on(item: Item, first: date) -> date:
    """The day under which a list has it: the first of its days that is not before the list."""
    return max(item.when.lower or first, first)
