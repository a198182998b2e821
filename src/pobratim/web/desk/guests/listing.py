"""The evenings of one's ceremonies for which somebody has applied."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.http import HttpResponse

from pobratim.calendars.taking_part import Wish
from pobratim.guests.overview import Caution, Shown, shown
from pobratim.guests.states import State
from pobratim.guests.terms import series_with_terms, side_of, terms_of, today
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.guests.countries import country
from pobratim.web.guests.saying import series_name
from pobratim.web.language import words
from pobratim.web.wording.names import Piece
from pobratim.web.wording.words import Words

LONG_PAST = timedelta(days=60)  # evenings of which nobody has told who came are asked for so long


class Listed(NamedTuple):
    """A ceremony of one's side: its id and name."""

    id: str
    name: Piece


class Row(NamedTuple):
    """An evening in the list: who holds a place, what an organiser should know."""

    day: date
    address: str
    shown: Shown
    warnings: list[str]


@door(Action.GUESTS)
def every(request: DeskRequest, lang: str) -> HttpResponse:
    """The ceremonies of one's side; where there is one only, its evenings."""
    w = words(request)
    own = [s for s in series_with_terms() if request.visitor.may(Action.GUESTS, side_of(s) or ())]
    if len(own) == 1:
        return go(lang, "guests-series", id=own[0])
    return desk_page(
        request,
        "guests/every",
        title=w.say("guests.desk"),
        series=[Listed(s, series_name(w, s)) for s in own],
    )


@door(Action.GUESTS, sides=side_of)
def series(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """The evenings to come, and those that are over and of which nobody has told who came."""
    w, here = words(request), today(id)
    found = shown(id, here - LONG_PAST, here + timedelta(days=terms_of(id).latest + 400), here)
    over = [s for s in found if s.day <= here and any(a.state == State.ACCEPTED for a in s.applications)]
    coming = [s for s in found if s.day >= here]
    return desk_page(
        request,
        "guests/series",
        title=w.say("guests.desk"),
        name=series_name(w, id),
        id=id,
        coming=[_row(w, id, s) for s in coming],
        over=[_row(w, id, s) for s in over],
        waiting=sum(s.waiting for s in coming),
        may_terms=request.visitor.may(Action.TERMS, request.concerned),
    )


def _row(w: Words, series: str, one: Shown) -> Row:
    return Row(one.day, f"{series}/{one.day}", one, [warned(w, x) for x in one.warnings])


def warned(w: Words, one: Caution) -> str:
    """A warning in words."""
    if one.key == "same":
        return w.say("guests.warn.same", n=one.n, wish=w.say(f"guests.do.{Wish(one.wish).value}"))
    if one.observance is None:
        return w.say(f"guests.warn.{one.key}")
    said = w.say(f"guests.warn.{one.key}", name=one.observance.name(w.lang))
    if one.country:
        said = w.say("guests.warn.abroad", day=said, country=country(one.country, w.lang))
    return w.say("guests.warn.about", warning=said) if one.approximate else said


def warnings_of(w: Words, one: Shown) -> list[str]:
    """All of an evening's."""
    return [warned(w, x) for x in one.warnings]
