"""The promises that nothing is known to have kept, and the form that says which event kept one."""

from __future__ import annotations

from typing import NamedTuple

from django.http import Http404, HttpResponse
from django.utils import timezone

from pobratim.record import keeping, published, sides
from pobratim.record.keeping import Keeping
from pobratim.record.passport_sheets import Promise
from pobratim.record.review import NothingToDecide
from pobratim.record.rules import Action
from pobratim.record.sheets import EventCard, Words
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door, must
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words
from pobratim.web.pages.passports.asked import number
from pobratim.web.wording.names import plain
from pobratim.web.wording.titles import title

LONGEST_NOTE = 500


class Choice(NamedTuple):
    """An event and one source's words that tell of it; ``key`` names both in the form."""

    key: str
    event: EventCard
    words: Words


@door(Action.DESK)
def every(request: DeskRequest, lang: str) -> HttpResponse:
    """The ledger; ``?state=`` as in public, the open ones unless another is asked for."""
    asked = request.GET.get("state", Promise.OPEN)
    state = Promise(asked) if asked in set(Promise) else Promise.OPEN
    sheet = published.promises(timezone.now().date(), state=state, page=number(request))
    return desk_page(
        request,
        "passports/desk",
        title=words(request).say("passports.desk.title"),
        sheet=sheet,
        state=state.value,
        states=[(one.value, sheet.counts.get(one, 0)) for one in Promise],
        kept=f"state={state.value}&",
        proposes=request.visitor.may_at_all(Action.PROPOSE),
    )


@door(Action.PROPOSE, "GET", "POST", sides=sides.of_entity)
def keep(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Choose the event that kept it, by the words that tell of it; proposed, and accepted like any claim."""
    found = keeping.keeping(id)
    if found is None:
        raise Http404
    if request.method != "POST":
        return _page(request, found)
    chosen = next((c for c in choices(found) if c.key == request.POST.get("choice")), None)
    if chosen is None:
        return _page(request, found, "choice")
    concerned = sides.of_source(chosen.words.source)
    must(request, Action.PROPOSE, concerned)
    try:
        keeping.propose(
            found.promise.id,
            chosen.event.id,
            source=chosen.words.source,
            start=chosen.words.start,
            end=chosen.words.end,
            who=request.visitor.who(list(concerned or ())),
            note=request.POST.get("note", "").strip()[:LONGEST_NOTE],
        )
    except NothingToDecide:
        return _page(request, found, "same")
    return go(lang, "review", id=chosen.words.source, done="passports.proposed")


def choices(found: Keeping) -> list[Choice]:
    """Every candidate with the words of each source that tells of it."""
    return [
        Choice(f"{event.id} {said.source} {said.start} {said.end}", event, said)
        for event in found.candidates
        for said in {said.source: said for said in reversed(event.words)}.values()
    ]


def _page(request: DeskRequest, found: Keeping, error: str = "") -> HttpResponse:
    w = words(request)
    return desk_page(
        request,
        "passports/keep",
        title=w.say("passports.desk.keep", title=plain(title(w, found.promise))),
        status=422 if error else 200,
        found=found,
        choices=choices(found),
        error=error and w.say(f"passports.error.{error}"),
        longest=LONGEST_NOTE,
    )
