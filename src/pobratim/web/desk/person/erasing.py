"""Erasing a person: first what goes, then a typed word and a reason; it cannot be taken back."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from pobratim.record import sides
from pobratim.record.lookup import NothingToDecide
from pobratim.record.privacy import erasing
from pobratim.record.privacy.plan import Plan, plan
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words

FIELDS = (
    Field("decider", "checkbox", required=False),
    Field("reason", longest=300),
    Field("word", longest=40),
)


@door(Action.ERASE, "GET", "POST", sides=sides.of_entity)
def erase(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """List it; with the word typed, do it."""
    w = words(request)
    form = Form("person", FIELDS, request.POST if request.method == "POST" else None)
    also = request.POST.getlist("also")
    try:
        if form.ok and form["word"].casefold() != w.say("person.word").casefold():
            form.fail("word", "word")
        if form.ok:
            done = erasing.erase(
                entity=id,
                who=request.visitor.who(request.concerned),
                reason=form["reason"],
                also=also,
                as_decider=bool(form["decider"]),
            )
            left = "erased_left" if done.elsewhere or not done.scrubbed else "erased"
            return go(lang, "people", done=f"person.{left}")
    except erasing.NamesThePerson:
        form.fail("named", "reason")
    except NothingToDecide as error:
        raise Http404 from error
    found = _plan(id)
    return desk_page(
        request,
        "person/erase",
        title=w.say("person.erase.title"),
        status=form.status,
        plan=found,
        form=form,
        chosen=also,
        id=id,
    )


def _plan(id_: str) -> Plan:
    """What would go. Raises Http404 where there is nobody, or nothing any more."""
    try:
        found = plan(id_)
    except NothingToDecide as error:
        raise Http404 from error
    if found.erased:
        raise Http404
    return found
