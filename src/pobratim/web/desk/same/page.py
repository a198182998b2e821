"""Two entities side by side with their sources; counting them as one, telling them apart, and undoing."""

from __future__ import annotations

from typing import NamedTuple

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from pobratim.record import comparing, ids, review, sides
from pobratim.record.comparing import Compared, Saying
from pobratim.record.review import Clash, NothingToDecide
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door, must
from pobratim.web.desk.form import counted
from pobratim.web.desk.history.telling import name_of, value_of
from pobratim.web.desk.shell import desk_page, safe_next
from pobratim.web.language import words
from pobratim.web.wording.names import Piece
from pobratim.web.wording.words import Words

# The sides of the one and of the other, in the order of the address.
Concerned = tuple[frozenset[str], frozenset[str]]


class Line(NamedTuple):
    """A property in words: of each the values with their sources."""

    property: str
    one: list[tuple[Piece, Saying]]
    other: list[tuple[Piece, Saying]]
    differs: bool


@door(Action.DRAFT, sides=sides.of_entity)
def show(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Both, side by side; ``?with=`` names the other."""
    other = request.GET.get("with", "")
    concerned = _also(request, Action.DRAFT, other)
    return _page(request, _compared(id, other), concerned)


@door(Action.REVIEW, "POST", sides=sides.of_entity)
def decide(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """Merge the two, or split what was merged; ``do`` says which."""
    other = request.POST.get("with", "")
    concerned = _also(request, Action.REVIEW, other)
    found = _compared(id, other)
    given = request.POST.get("seen", "")
    seen = counted(given, None)
    who = request.visitor.who(concerned[0] | concerned[1])
    try:
        if request.POST.get("do") == "split" and found.merged:
            done = review.split(entity=found.merged, who=who, expected=seen)
        else:
            # The one that is known takes the other in.
            done = review.merge(entities=[found.ids[1], found.ids[0]], who=who, expected=seen)
    except Clash:
        return _page(request, _compared(id, other), concerned, problem="clash", status=409)
    except NothingToDecide:
        return _page(request, _compared(id, other), concerned, problem="nothing", status=422)
    address = reverse("same", kwargs={"lang": lang, "id": id})
    after = safe_next(request, lang, request.POST.dict()) if request.POST.get("next") else ""
    back = f"&next={after}" if after else ""
    return HttpResponseRedirect(f"{address}?with={other}&did={done.decision}&done=same.{done.verdict}{back}")


def _also(request: DeskRequest, action: Action, other: str) -> Concerned:
    """The sides of the thing the door asked for and of the other. Raises Http404 as ``must``."""
    theirs = sides.of_entity(other) if other else None
    must(request, action, theirs)
    return request.concerned, theirs or frozenset()


def _compared(one: str, other: str) -> Compared:
    try:
        return comparing.compare(one, other)
    except NothingToDecide:
        raise Http404 from None


def _page(
    request: DeskRequest, found: Compared, concerned: Concerned, problem: str = "", status: int = 200
) -> HttpResponse:
    w = words(request)
    did, after = request.GET.get("did", ""), request.GET.get("next", "")
    return desk_page(
        request,
        "same/page",
        title=w.say("same.title"),
        status=status,
        found=found,
        one=_called(w, found, 0),
        other=_called(w, found, 1),
        id=ids.public(found.ids[0]),
        other_id=ids.public(found.ids[1]),
        lines=[_line(w, row) for row in found.rows],
        problem=problem,
        did=did if did.isdecimal() and status == 200 else "",
        next=safe_next(request, w.lang, {"next": after}) if after else "",
        may=all(request.visitor.may(Action.REVIEW, c) for c in concerned),
    )


def _called(w: Words, found: Compared, index: int) -> Piece:
    return name_of(w, (found.one, found.other)[index])


def _line(w: Words, row: comparing.Row) -> Line:
    key = row.property
    said = [[(value_of(w, s.value), s) for s in side] for side in (row.one, row.other)]
    return Line(
        w.term("property", key if w.has(f"property.{key}") else "other"), said[0], said[1], row.differs
    )
