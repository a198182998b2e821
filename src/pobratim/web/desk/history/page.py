"""Every step of an entity's history, and taking one back."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from pobratim.record import history, review, sides
from pobratim.record.rules import Action
from pobratim.record.undoing import Undo
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.history.telling import called, told
from pobratim.web.desk.shell import desk_page, safe_next
from pobratim.web.language import words


@door(Action.DRAFT, sides=sides.of_entity)
def show(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it."""
    w = words(request)
    found = history.of_entity(id)
    may = request.visitor.may(Action.REVIEW, request.concerned)
    return desk_page(
        request,
        "history/page",
        title=w.say("history.title", name=called(w, found)),
        steps=[told(w, step) for step in found.steps],
        may_undo=may,
        can=Undo.CAN,
        entity=id,
    )


@door(Action.REVIEW, "POST", sides=sides.of_decision)
def undo(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Take a decision back, unless something was decided on the same since; then the page says so."""
    concerned = sides.of_decision(id) or frozenset()
    onward = safe_next(request, lang, request.POST.dict())
    done = "undone"
    try:
        if review.is_word(int(id)) and not request.visitor.may(Action.CONFIRM, concerned):
            done = "not_yours"
        else:
            review.undo(decision=int(id), who=request.visitor.who(concerned))
    except (review.CannotUndo, review.NothingToDecide):
        done = "later"
    return HttpResponseRedirect(f"{onward.split('?')[0]}?done=history.{done}")
