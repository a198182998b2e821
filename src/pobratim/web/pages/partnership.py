"""Two cities face to face: who says that they are twins, and what happened between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from itertools import groupby
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe

from pobratim.facts.kinds import EventType, Modality
from pobratim.record import published
from pobratim.record.publishing.paging import paged
from pobratim.record.sheets import EventCard, Outline, PartnershipSheet, Told
from pobratim.web import clock
from pobratim.web.ahead import Due, due, next_dates
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

MOST_SHOWN = 25  # events of the timeline on a page
MOST_LINES = 12  # gifts, and promises


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
    """One of them, narrowed to what is asked, page by page; every view has one address."""
    w, now = words(request), clock.now()
    view = _View(request.GET.dict(), number(request), now.date())
    sheet = published.partnership(id, view)
    if sheet is None:
        raise Http404
    to = narrowing.address(request.path, view.asked)
    if request.GET and request.get_full_path() != to:
        return HttpResponseRedirect(to)
    a, b = (named(s.label, lang).text for s in sheet.sides)
    title = w.say("partnership.title", a=a, b=b)
    cards = {card.id: card for card in (*sheet.timeline, *sheet.undated)}
    return page(
        request,
        "partnership",
        title=title,
        pictured=picture_of(lang, id),
        description=w.say("partnership.description", a=a, b=b),
        about=_about(terms(request), sheet, [cards[one.id] for one in view.page], title, request.path),
        sheet=sheet,
        now=now,
        sides=[face(w, facts, now) for facts in sheet.sides],
        distance=distance(w, sheet.distance_km),
        sayings=sayings(sheet),
        **_timeline(w, view, cards, now),
        filters=narrowing.filters(w, view.rows, view.chosen),
        in_force=narrowing.in_force(w, request.path, view.chosen),
        whole=request.path,
        gifts=[cards[one.id] for one in view.gifts],
        promises=[cards[one.id] for one in view.promises],
        ahead=next_dates(w, view.due, cards, now.date()),
    )


class _View:
    """What is asked for of an outline: the events of one page of the timeline, and of the short lists."""

    def __init__(self, query: Mapping[str, str], number: int, today: date) -> None:
        self.query, self.number, self.today = query, number, today
        self.rows: list[narrowing.Row] = []
        self.left: list[Told] = []
        self.page: list[Told] = []
        self.gifts: list[Told] = []
        self.promises: list[Told] = []
        self.due = Due([], [])

    def __call__(self, outline: Outline) -> set[str]:
        """The ids of the events that have to be told in full."""
        self.rows = narrowing.rows(outline.events)
        self.chosen = narrowing.asked(self.query, self.rows)
        self.left = narrowing.narrowed(self.rows, self.chosen)
        self.where = paged(len(self.left), self.number, MOST_SHOWN)
        self.page = self.left[(self.where.number - 1) * MOST_SHOWN : self.where.number * MOST_SHOWN]
        self.gifts = [one for one in outline.events if one.type is EventType.GIFT]
        self.promises = [one for one in outline.events if one.modality in _AHEAD]
        self.more = {"gifts": len(self.gifts[:-MOST_LINES]), "promises": len(self.promises[:-MOST_LINES])}
        self.gifts, self.promises = self.gifts[-MOST_LINES:], self.promises[-MOST_LINES:]
        self.due = due(outline, self.today)
        return {one.id for one in (*self.page, *self.gifts, *self.promises)} | self.due.events()

    @property
    def asked(self) -> dict[str, str]:
        """The query of this view's one address."""
        further = {"page": str(self.where.number)} if self.where.number > 1 else {}
        return {**self.chosen, **further}


_AHEAD = (Modality.PLANNED, Modality.PROMISED)


def _timeline(w: Words, view: _View, cards: Mapping[str, EventCard], now: datetime) -> dict[str, Any]:
    events = [cards[one.id] for one in view.page]
    return {
        "years": spine(w, [e for e in events if e.date]),
        "undated": [e for e in events if not e.date],
        "chart": chart((one.date for one in view.left if one.date), now.date()),
        "where": view.where,
        "turn": f"{urlencode(view.chosen)}&" if view.chosen else "",
        "more": view.more,
        "left": len(view.left),
        "shown": len(events),
        "total": len(view.rows),
    }


def spine(w: Words, timeline: Iterable[EventCard]) -> list[Year]:
    """The timeline in stops: events of one year, or of one span of years, together."""
    return [Year(label, list(events)) for label, events in groupby(timeline, lambda e: short(w, e.date))]


def _about(
    t: Terms, sheet: PartnershipSheet, events: Iterable[EventCard], title: str, path: str
) -> list[Node]:
    home = (t.w.say("site.name"), address("home", t.w.lang))
    ties = (t.w.say("site.partnerships"), address("partnerships", t.w.lang))
    return [
        t.site(),
        t.trail([home, ties, (title, path)]),
        *(t.place(facts) for facts in sheet.sides),
        *(t.event(card) for card in events),
    ]
