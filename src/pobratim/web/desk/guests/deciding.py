"""An organiser's answer to one application, and the letter that tells it."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from pobratim.guests import organising, privacy
from pobratim.guests.models import Application
from pobratim.guests.states import State
from pobratim.guests.stepping import Changed, NotFree, NotNow
from pobratim.guests.terms import side_of
from pobratim.record import ids
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door, must
from pobratim.web.desk.form import counted
from pobratim.web.desk.guests.evening import Problem, evening_page
from pobratim.web.desk.shell import go
from pobratim.web.guests import letters
from pobratim.web.pages.guests.fields import day_of

LONGEST = 2000


def application(id_: str) -> Application | None:
    """The application of this number."""
    return Application.objects.filter(pk=ids.row(id_)).first()


def side_of_application(id_: str) -> frozenset[str] | None:
    """The side whose ceremony it is for."""
    one = application(id_)
    return side_of(one.series) if one else None


@door(Action.GUESTS, "POST", sides=side_of_application)
def decide(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """``do``: accept, offer (``day``), decline, undo, erase; ``note`` goes into the letter."""
    one, do = application(id), request.POST.get("do", "")
    if one is None:
        raise Http404
    note = request.POST.get("note", "").strip()[:LONGEST]
    problem, status = _wrong(request, do, note), 422
    if not problem:
        try:
            return _done(request, lang, one, do, note)
        except NotFree:
            problem, status = "guests.error.place_gone" if do == "undo" else "guests.error.not_free", 409
        except Changed:
            problem, status = "guests.error.changed", 409
        except NotNow:
            problem, status = "guests.error.not_now", 409
    return evening_page(request, one.series, one.day, Problem(one.pk, problem, note), status)


def _wrong(request: DeskRequest, do: str, note: str) -> str:
    if do not in ("accept", "offer", "decline", "undo", "erase"):
        return "guests.error.not_now"
    if do == "decline" and not note:
        return "guests.error.words"
    return "guests.error.not_free" if do == "offer" and day_of(request.POST.get("day", "")) is None else ""


def _done(request: DeskRequest, lang: str, one: Application, do: str, note: str) -> HttpResponse:
    who, given = request.visitor.who(request.concerned), request.POST.get("seen", "")
    seen = counted(given, None)
    if do == "erase":
        must(request, Action.ERASE, request.concerned)
        privacy.erase(one.pk, who=who, seen=seen)
        return go(lang, "guests-evening", id=f"{one.series}/{one.day}", done="guests.erased")
    if do == "accept":
        found = organising.accept(one.pk, who=who, note=note, seen=seen)
    elif do == "decline":
        found = organising.decline(one.pk, who=who, note=note, seen=seen)
    elif do == "offer":
        day = day_of(request.POST["day"])
        assert day is not None
        found = organising.offer(one.pk, day, who=who, note=note, seen=seen)
    else:
        found = organising.undo(one.pk, who=who, seen=seen)
    kind = {"undo": "undone"}.get(do, State(found.state).value)
    letters.send(kind, found, note=note)
    # An offer leaves the evening: the organiser stays where the next group may wait.
    return go(lang, "guests-evening", id=f"{one.series}/{one.day}", done=f"guests.{kind}")
