"""Two cities face to face: who says that they are twins, and what happened between them."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.sheets import EventCard, PartnershipSheet, PlaceFacts
from pobratim.web.language import words
from pobratim.web.pages.shell import page
from pobratim.web.wording.dates import short
from pobratim.web.wording.names import named, other_names
from pobratim.web.wording.words import Words


class Side(NamedTuple):
    """One of the two cities as the head of the page shows it."""

    facts: PlaceFacts
    names: list[tuple[str, tuple[str, ...]]]
    population: str | None
    time: str | None


class Year(NamedTuple):
    """The events of one stop of the spine."""

    label: str
    events: list[EventCard]


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """All partnerships."""
    w = words(request)
    return page(
        request,
        "partnerships",
        title=w.say("partnerships.title"),
        description=w.say("partnerships.lead"),
        partnerships=published.partnerships(),
    )


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """One of them."""
    sheet = published.partnership(id)
    if sheet is None:
        raise Http404
    w = words(request)
    a, b = (named(s.label, lang).text for s in sheet.sides)
    return page(
        request,
        "partnership",
        title=w.say("partnership.title", a=a, b=b),
        description=w.say("partnership.description", a=a, b=b),
        sheet=sheet,
        sides=[_side(w, facts) for facts in sheet.sides],
        distance=_distance(w, sheet),
        years=spine(w, sheet.timeline),
        stands=[(w.say(f"stand.{s.stand}", side=named(s.side, lang).text), s.words) for s in sheet.stands],
        differing=[e for e in (*sheet.timeline, *sheet.undated) if e.differs],
    )


def spine(w: Words, timeline: tuple[EventCard, ...]) -> list[Year]:
    """The timeline in stops: events of one year, or of one span of years, together."""
    return [Year(label, list(events)) for label, events in groupby(timeline, lambda e: short(w, e.date))]


def _side(w: Words, facts: PlaceFacts) -> Side:
    population = w.number(facts.population) if facts.population else None
    return Side(facts, other_names(facts.label, w.lang), population, _local_time(facts.timezone))


def _local_time(zone: str | None) -> str | None:
    """The clock there, or None where the time zone is not known."""
    if not zone:
        return None
    try:
        return datetime.now(ZoneInfo(zone)).strftime("%H:%M")
    except (ZoneInfoNotFoundError, ValueError):
        return None


def _distance(w: Words, sheet: PartnershipSheet) -> str | None:
    if sheet.distance_km is None:
        return None
    km = round(sheet.distance_km, -1 if sheet.distance_km >= 100 else 0)
    return w.say("partnership.distance", n=int(km))
