"""Finding people, keeping a name private, and handing over all that is held on somebody."""

from __future__ import annotations

import json

from django.http import Http404, HttpResponse

from pobratim.record import sides
from pobratim.record.lookup import NothingToDecide
from pobratim.record.privacy import hiding
from pobratim.record.privacy.held import found_people, held
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words

LONGEST = 200


@door(Action.PRIVATE)
def people(request: DeskRequest, lang: str) -> HttpResponse:
    """The people of a name, as far as they concern the visitor's sides."""
    asked = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    found = [p for p in found_people(asked) if request.visitor.may(Action.PRIVATE, p.sides)] if asked else []
    w = words(request)
    return desk_page(request, "person/people", title=w.say("person.title"), asked=asked, found=found)


@door(Action.PRIVATE, sides=sides.of_entity)
def show(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """One person: the names, and what can be done."""
    try:
        found = hiding.about(id)
    except NothingToDecide as error:
        raise Http404 from error
    return desk_page(
        request,
        "person/page",
        title=found.names[0] if found.names else words(request).say("private.person"),
        person=found,
        may_erase=request.visitor.may(Action.ERASE, request.concerned),
    )


@door(Action.PRIVATE, "POST", sides=sides.of_entity)
def private(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """Keep the name private, or show it again."""
    hide = request.POST.get("do") != "show"
    verb = hiding.hide if hide else hiding.show
    note = request.POST.get("note", "").strip()[:LONGEST]
    try:
        verb(entity=id, who=request.visitor.who(request.concerned), note=note)
    except NothingToDecide:
        return go(lang, "held", id=id, done="person.already")
    return go(lang, "held", id=id, done="person.hidden" if hide else "person.shown")


@door(Action.ERASE, sides=sides.of_entity)
def export(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """All that is held on the person, to be read and printed."""
    w = words(request)
    return desk_page(
        request, "person/export", title=w.say("person.export.title"), held=_held(id, lang), id=id
    )


@door(Action.ERASE, sides=sides.of_entity)
def export_json(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """The same as a file."""
    text = json.dumps(_held(id), ensure_ascii=False, indent=1)
    answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="held-{id}.json"'
    return answer


def _held(id_: str, lang: str = "en") -> dict[str, object]:
    try:
        return held(id_, lang)
    except NothingToDecide as error:
        raise Http404 from error
