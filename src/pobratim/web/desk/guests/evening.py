"""One evening: the groups with how to reach them, answers, and afterwards who came."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.http import HttpResponse

from pobratim.calendars.taking_part import Terms, Wish
from pobratim.gazetteer import open_gazetteer
from pobratim.guests import proposing, taken
from pobratim.guests.models import Application, Contact, Step
from pobratim.guests.organising import undoable
from pobratim.guests.overview import Shown, of_evening
from pobratim.guests.sheet import programme
from pobratim.guests.states import FROM, ON_THE_SHEET, OPEN, State, Verb
from pobratim.guests.stepping import NotNow
from pobratim.guests.terms import ritual, side_of, terms_of, today
from pobratim.record import ids
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.guests.listing import warnings_of
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.guests.countries import country
from pobratim.web.guests.saying import (
    evening_alone,
    evening_said,
    local_language,
    record_wording,
    series_name,
)
from pobratim.web.guests.sheets import sheet_context
from pobratim.web.guests.story import Told, story
from pobratim.web.language import words
from pobratim.web.wording import dates
from pobratim.web.wording.words import Words

OFFERS = 8


class Group(NamedTuple):
    """An application as the desk shows it. ``may``: the verbs that lead on from here."""

    one: Application
    country: str
    contact: Contact | None
    wanted: str
    story: list[Told]
    may: dict[str, bool]
    undo: Step | None
    offers: list[tuple[date, str, int]]
    problem: str
    note: str


class Problem(NamedTuple):
    """What went wrong with an answer: of which application, as a key, and the words that were typed."""

    number: int
    key: str
    note: str = ""


def split(id_: str) -> tuple[str, date]:
    """The series and the day of an evening's id, last-post/2027-04-22. Raises ValueError."""
    series, _, day = id_.partition("/")
    return series, date.fromisoformat(day)


def side_of_evening(id_: str) -> frozenset[str] | None:
    """The side whose evening it is; None where the ceremony is not held that day and nobody has applied."""
    series, day = split(id_)
    sides = side_of(series)
    if sides is None:
        return None
    there = ritual(series).occurrence(day) or Application.objects.filter(series=series, day=day).exists()
    return sides if there else None


@door(Action.GUESTS, sides=side_of_evening)
def show(request: DeskRequest, lang: str, id: object) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it."""
    return evening_page(request, *split(str(id)))


def evening_page(
    request: DeskRequest, series: str, day: date, problem: Problem | None = None, status: int = 200
) -> HttpResponse:
    """The page of an evening, with what went wrong where something did."""
    w, here = words(request), today(series)
    found = of_evening(series, day, here)
    terms = terms_of(series)
    near = {wish: _near(w, terms, day, here, wish) for wish in {a.wish for a in found.applications}}
    held = proposing.held(series, day) if day <= here else None
    return desk_page(
        request,
        "guests/evening",
        title=evening_said(w, series, day),
        status=status,
        id=f"{series}/{day}",
        series=series,
        name=series_name(w, series),
        found=found,
        warnings=warnings_of(w, found),
        groups=[_group(w, a, near[a.wish], problem, day >= here) for a in found.applications],
        left=[(wish.value, n) for wish, n in found.evening.left.items()],
        on_sheet=[a for a in found.applications if State(a.state) in ON_THE_SHEET] if day <= here else [],
        held=held,
        told_on=dates.when(w, held.at.date().isoformat()) if held else "",
        source=ids.public(held.source) if held and held.source else "",
        **_beside(series, found),
    )


def _near(w: Words, terms: Terms, day: date, here: date, wish: str) -> list[tuple[date, str, int]]:
    found = taken.near(terms, day, here, Wish(wish), OFFERS)
    return [(one.day, evening_said(w, terms.series, one.day), one.left[Wish(wish)]) for one in found]


def _beside(series: str, found: Shown) -> dict[str, Any]:
    """The evenings before and after this one for which somebody has applied."""
    rows = Application.objects.filter(series=series).exclude(group="")
    before = rows.filter(day__lt=found.day).order_by("-day").values_list("day", flat=True).first()
    after = rows.filter(day__gt=found.day).order_by("day").values_list("day", flat=True).first()
    return {
        "before": f"{series}/{before}" if before else "",
        "after": f"{series}/{after}" if after else "",
    }


def _group(
    w: Words,
    one: Application,
    near: list[tuple[date, str, int]],
    problem: Problem | None,
    coming: bool,
) -> Group:
    state = State(one.state)
    own = problem if problem and problem.number == one.pk else None
    return Group(
        one,
        country(one.country, w.lang),
        getattr(one, "contact", None),
        evening_alone(w, one.series, one.wanted) if one.wanted != one.day else "",
        story(w, one, names=True),
        {v.value: coming and state in FROM[v] for v in (Verb.ACCEPTED, Verb.OFFERED, Verb.DECLINED)}
        | {"erased": state not in OPEN},
        undoable(one) if coming else None,
        near,
        own.key if own else "",
        own.note if own else "",
    )


@door(Action.GUESTS, sides=side_of_evening)
def sheet(request: DeskRequest, lang: str, id: object) -> HttpResponse:  # noqa: A002 - the address's own word
    """The programme of the evening, to be printed."""
    series, day = split(str(id))
    w = words(request)
    return desk_page(
        request,
        "guests/sheet",
        title=w.say("guests.programme_of", day=evening_alone(w, series, day)),
        back=request.path.removesuffix("sheet/"),
        **sheet_context(programme(series, day)),
    )


@door(Action.GUESTS, "POST", sides=side_of_evening)
def came(request: DeskRequest, lang: str, id: object) -> HttpResponse:  # noqa: A002 - the address's own word
    """Tell who came, and propose it."""
    series, day = split(str(id))
    local = local_language(series)
    there = {int(n) for n in request.POST.getlist("came") if n.isdecimal() and len(n) < 18}
    try:
        source = proposing.tell(
            series,
            day,
            there,
            who=request.visitor.who(request.concerned),
            wording=record_wording(series, day),
            country=lambda code: country(code, local),
            gazetteer=open_gazetteer().place,
        )
    except NotNow:
        return go(lang, "guests-evening", id=f"{series}/{day}", done="guests.not_yet")
    done = "guests.came" if source else "guests.nobody_came"
    return go(lang, "guests-evening", id=f"{series}/{day}", done=done)
