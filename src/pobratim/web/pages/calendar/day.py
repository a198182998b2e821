"""One day: what happened, what is held, kept and remembered. Today, and any other."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.calendars.rule import Freq
from pobratim.record.publishing.crowded import WHOLE_DAY
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.calendar.asked import Asked, asked, is_in_reach
from pobratim.web.pages.calendar.items import Item, gather, occurrence, rituals_of
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.shell import page
from pobratim.web.wording import rituals as worded
from pobratim.web.wording.words import Words


@require_safe
def today(request: HttpRequest, lang: str) -> HttpResponse:
    """What the day has on which it is asked, by the calendar of UTC."""
    return _day(request, clock.today(), "today")


@require_safe
def show(request: HttpRequest, lang: str, id: date) -> HttpResponse:  # noqa: A002 - the address's own word
    """Any day."""
    if not is_in_reach(id, clock.today()):
        raise Http404
    return _day(request, id, "")


def _day(request: HttpRequest, day: date, here: str) -> HttpResponse:
    w, found = words(request), asked(request)
    most = WHOLE_DAY._replace(page=number(request))
    gathered = gather(w, day, day + timedelta(days=1), found.wanted, found.kinds, most)
    said = worded.full_day(w, day)
    around = [day - timedelta(days=1), day + timedelta(days=1)]
    earlier, later = (one if is_in_reach(one, clock.today()) else None for one in around)
    return page(
        request,
        "calendar/day",
        title=w.say("calendar.today.title", day=said) if here else said,
        description=w.say("calendar.today.description", day=said),
        unindexed=bool(here or request.GET or not (gathered.items or gathered.vague)),
        here=here,
        day=day,
        full_day=said,
        of=found.named(w),
        ceremonies=[*(i for i in gathered.items if i.kind == "ceremony"), *daily(w, day, found)],
        where=gathered.where,
        turn=f"{found.address()[1:]}&" if found.query else "",
        groups=[
            (kind, found_of)
            for kind in ("event", "anniversary", "observance")
            if (found_of := [i for i in gathered.items if i.kind == kind])
        ],
        vague=gathered.vague,
        earlier=earlier,
        later=later,
        query=found.address(),
    )


def daily(w: Words, day: date, found: Asked) -> list[Item]:
    """The ceremonies of every day as those of this one, which a month tells only once."""
    if "ceremony" not in found.kinds:
        return []
    items = []
    for ritual in rituals_of(found.wanted):
        held = ritual.occurrence(day)
        plain = held and held.hour == ritual.series.time and len(held.forms) == 1
        if ritual.series.rule.freq is Freq.DAILY and held and plain:
            items.append(occurrence(w, ritual, held))
    return items
