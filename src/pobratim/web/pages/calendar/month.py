"""A month as a table, and the same as a list."""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import MINYEAR, date, timedelta
from typing import NamedTuple

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record.publishing.crowded import is_crowded
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.calendar.asked import Asked, asked, filters, is_in_reach, month_asked
from pobratim.web.pages.calendar.items import KINDS, Gathered, Item, gather
from pobratim.web.pages.calendar.subscribe import subscription
from pobratim.web.pages.shell import page
from pobratim.web.wording.dates import when
from pobratim.web.wording.words import Words

MOST = 4  # lines of a day in the table; the day's own page has all
SEASON = 3  # months of a list
SHORTEST = timedelta(days=10)  # what is left of a month that has a list to itself


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
    on = _on(gathered.items)
    return [[_cell(w, day, first, today, gathered, on) for day in week] for week in of]


def _on(items: Iterable[Item]) -> dict[date, list[Item]]:
    found: dict[date, list[Item]] = defaultdict(list)
    for one in items:
        for day in one.days:
            found[day].append(one)
    return found


def _cell(
    w: Words, day: date, first: date, today: date, gathered: Gathered, on: Mapping[date, list[Item]]
) -> Cell:
    inside = (day.year, day.month) == (first.year, first.month)
    items = on.get(day, []) if inside else []
    left = gathered.more.get(day, 0) if inside else 0
    shown = items[:MOST] if left or len(items) > MOST + 1 else items
    before = day - timedelta(days=1)
    begins_row = (day.weekday() - w.at("calendar.first_weekday")) % 7 == 0 or day == first
    going_on = [] if begins_row else [one for one in items if before in one.days]
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
    if not is_in_reach(first, today):
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
    """Three months as a list; one, where much falls on them."""
    w, today = words(request), clock.today()
    found = asked(request)
    first = month_asked(request, today) if request.GET.get("month") else today
    end = _months_from(first, SEASON)
    crowded = is_crowded(first, end, found.wanted)
    if crowded:
        end = month_after((first + SHORTEST).replace(day=1))
    gathered = gather(w, first, end, found.wanted, found.kinds)
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
        days=_days(gathered, first, today),
        gathered=gathered,
        filters=filters(w, found),
        keep=[(k, v) for k, v in found.query.items() if k == "memorial"],
        months=list(enumerate(w.at("dates.months.alone"), 1)),
        earlier=_beside(w, found, _months_from(first, -1 if crowded else -SEASON), today),
        later=_beside(w, found, end, today),
        query=found.address(),
        subscription=subscription(request, found),
    )


def _days(gathered: Gathered, first: date, today: date) -> list[Day]:
    """Each thing under the first of its days that is not before the list."""
    of: dict[date, list[Item]] = defaultdict(list)
    for one in gathered.items:
        of[max(one.when.lower or first, first)].append(one)
    return [Day(day, day == today, of[day], gathered.more.get(day, 0)) for day in sorted(of)]


def _months_from(day: date, months: int) -> date:
    """The first of the month so many months on, or back."""
    of = day.year * 12 + day.month - 1 + months
    return date(max(of // 12, MINYEAR), of % 12 + 1, 1)
