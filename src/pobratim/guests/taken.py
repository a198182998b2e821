"""What of the evenings is taken: counted from the applications that hold a place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date

from django.db.models import Count

from pobratim.calendars.evenings import Evening, evening, evenings, nearest, window
from pobratim.calendars.taking_part import Terms, Wish
from pobratim.guests.models import Application
from pobratim.guests.states import HOLDS
from pobratim.guests.terms import ritual


def taken(series: str, first: date, end: date, but: int | None = None) -> dict[date, Counter[Wish]]:
    """Groups by wish on each day from ``first`` on and before ``end``; ``but``: one application left out."""
    rows = Application.objects.filter(series=series, day__gte=first, day__lt=end, state__in=HOLDS)
    found: dict[date, Counter[Wish]] = {}
    rows = rows if but is None else rows.exclude(pk=but)
    counted = rows.order_by().values_list("day", "wish").annotate(n=Count("id"))
    for day, wish, n in counted:
        found.setdefault(day, Counter())[Wish(wish)] = n
    return found


def on(terms: Terms, day: date, today: date, but: int | None = None) -> Evening:
    """What stands of one evening."""
    found = taken(terms.series, day, day.fromordinal(day.toordinal() + 1), but)
    return evening(terms, ritual(terms.series), day, today, found.get(day, {}))


def month(terms: Terms, first: date, end: date, today: date) -> list[Evening]:
    """The evenings from ``first`` on and before ``end``."""
    found: Mapping[date, Mapping[Wish, int]] = taken(terms.series, first, end)
    return list(evenings(terms, ritual(terms.series), first, end, today, found))


def near(terms: Terms, day: date, today: date, wish: Wish, most: int = 3) -> tuple[Evening, ...]:
    """The evenings with a place for this wish that are nearest to a day."""
    first, end = window(terms, today)
    return nearest(terms, ritual(terms.series), day, today, taken(terms.series, first, end), wish, most)
