"""Two cities face to face: who says that they are twins, and what happened between them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from pobratim.facts.kinds import EventType, Modality
from pobratim.record import published
from pobratim.record.sheets import EventCard, PartnershipSheet
from pobratim.web import clock
from pobratim.web.ahead import next_dates
from pobratim.web.language import words
from pobratim.web.leading import address, picture_of
from pobratim.web.pages.facing import distance, face, sayings
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.shell import page
from pobratim.web.structured import Node, Terms, listed, terms
from pobratim.web.timeline import narrowing
from pobratim.web.timeline.chart import chart
from pobratim.web.wording.dates import short
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

MOST_TOLD = 100  # events told to machines; the page shows all


class Year(NamedTuple):
    """The events of one stop of the spine."""

    label: str
    events: list[EventCard]


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """All partnerships, page by page."""
    w = words(request)
    ties, where = published.partnerships_listed(number(request))
    return page(
        request,
        "partnerships",
        title=w.say("partnerships.title"),
        about=listed(request, w.say("partnerships.title")),
        description=w.say("partnerships.lead"),
        partnerships=ties,
        where=where,
    )


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """One of them, narrowed to what is asked; every view has one address."""
    sheet = published.partnership(id)
    if sheet is None:
        raise Http404
    w, now = words(request), clock.now()
    rows = narrowing.rows((*sheet.timeline, *sheet.undated), sheet.themes)
    chosen = narrowing.asked(request.GET.dict(), rows)
    view = narrowing.address(request.path, chosen)
    if request.GET and request.get_full_path() != view:
        return HttpResponseRedirect(view)
    left = narrowing.narrowed(rows, chosen)
    a, b = (named(s.label, lang).text for s in sheet.sides)
    title = w.say("partnership.title", a=a, b=b)
    return page(
        request,
        "partnership",
        title=title,
        pictured=picture_of(lang, id),
        description=w.say("partnership.description", a=a, b=b),
        about=_about(terms(request), sheet, title, request.path),
        sheet=sheet,
        now=now,
        sides=[face(w, facts, now) for facts in sheet.sides],
        distance=distance(w, sheet.distance_km),
        sayings=sayings(sheet),
        **_timeline(w, left, now),
        filters=narrowing.filters(w, rows, chosen),
        in_force=narrowing.in_force(w, request.path, chosen),
        whole=request.path,
        left=len(left),
        total=len(rows),
        gifts=[e for e in (*sheet.timeline, *sheet.undated) if e.type is EventType.GIFT],
        promises=[e for e in (*sheet.timeline, *sheet.undated) if e.modality in _AHEAD],
        ahead=next_dates(w, sheet, now.date()),
    )


_AHEAD = (Modality.PLANNED, Modality.PROMISED)


def _timeline(w: Words, events: list[EventCard], now: datetime) -> dict[str, Any]:
    dated = [e for e in events if e.date]
    return {
        "years": spine(w, dated),
        "undated": [e for e in events if not e.date],
        "chart": chart((e.date for e in dated), now.date()),
    }


def spine(w: Words, timeline: Iterable[EventCard]) -> list[Year]:
    """The timeline in stops: events of one year, or of one span of years, together."""
    return [Year(label, list(events)) for label, events in groupby(timeline, lambda e: short(w, e.date))]


def _about(t: Terms, sheet: PartnershipSheet, title: str, path: str) -> list[Node]:
    home = (t.w.say("site.name"), address("home", t.w.lang))
    ties = (t.w.say("site.partnerships"), address("partnerships", t.w.lang))
    return [
        t.site(),
        t.trail([home, ties, (title, path)]),
        *(t.place(facts) for facts in sheet.sides),
        *(t.event(card) for card in sheet.timeline[:MOST_TOLD]),
    ]
