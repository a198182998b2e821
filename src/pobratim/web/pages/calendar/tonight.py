"""Tonight: the next occurrence of each ceremony that is held within a day, with the time that is left."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.calendars.answers import Occurrence
from pobratim.calendars.ritual import Ritual
from pobratim.record.publishing.days import Town
from pobratim.record.sheets import Label
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.calendar.asked import asked
from pobratim.web.pages.calendar.evenings import Line, line
from pobratim.web.pages.calendar.items import rituals_of
from pobratim.web.pages.shell import page
from pobratim.web.wording import rituals as worded
from pobratim.web.wording.words import Words

SOON = timedelta(hours=24)


class Clock(NamedTuple):
    """The hour of an occurrence on another town's clock."""

    town: Label
    hour: str
    next_day: bool


class Coming(NamedTuple):
    """An occurrence and how long it is till then; ``minutes`` and ``hours`` as the page is made."""

    label: Label
    series: str
    place: Label
    memorial: str
    memorial_lang: str | None
    line: Line
    starts: datetime
    hours: int
    minutes: int
    now: bool
    clocks: list[Clock]


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """Render it: what begins within a day, what is being held, and after that what comes next."""
    w, now, found = words(request), clock.now(), asked(request)
    coming = [c for r in rituals_of(found.wanted) if (c := _next(w, r, now, found.wanted.towns))]
    coming.sort(key=lambda c: (c.starts, c.series))
    return page(
        request,
        "calendar/tonight",
        title=w.say("calendar.tonight.title"),
        description=w.say("calendar.tonight.lead"),
        unindexed=True,
        here="tonight",
        of=found.named(w),
        soon=[c for c in coming if c.starts - now <= SOON],
        later=[c for c in coming if c.starts - now > SOON],
        query=found.address(),
    )


def _next(w: Words, ritual: Ritual, now: datetime, towns: tuple[Town, ...]) -> Coming | None:
    """What is being held at this moment counts as the next one."""
    length = timedelta(minutes=ritual.series.minutes)
    found = ritual.next(now - length)
    if found is None:
        return None
    left = max(found.starts - now, timedelta())
    minutes = -(-int(left.total_seconds()) // 60)
    series = ritual.series
    return Coming(
        worded.series_label(series),
        series.id,
        worded.place_label(series),
        *series.memorial_in(w.lang),
        line(w, ritual, found),
        found.starts,
        minutes // 60,
        minutes % 60,
        found.starts <= now,
        [_clock(found, town) for town in towns if town.timezone and town.id != series.place],
    )


def _clock(found: Occurrence, town: Town) -> Clock:
    there = found.starts.astimezone(ZoneInfo(town.timezone or "UTC"))
    return Clock(town.label, f"{there:%H:%M}", there.date() > found.day)
