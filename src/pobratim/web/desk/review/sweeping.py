"""Accepting all that is surer than the reviewer asks for, after a list of what that will do."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from pobratim.record import review, sides
from pobratim.record.review import Clash, NothingToDecide
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import counted
from pobratim.web.desk.review import clashing
from pobratim.web.desk.review.shown import desk_of, line, shown
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words

USUAL = 80  # per cent


@door(Action.REVIEW, "GET", "POST", sides=sides.of_source)
def above(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """The list, and on its button the deed. ``least`` is in per cent."""
    desk = desk_of(request, id)
    least = _least(request)
    found = desk.above(least / 100)
    if request.method == "POST":
        claims = [said.id for _, some in found for said in some]
        claims += [
            h.id for card, some in found if len(some) == len(card.claims) for h in card.hidden if h.waits
        ]
        if not claims:
            return go(lang, "review", id=id, done="review.nothing")
        given = request.POST.get("seen", "")
        seen = counted(given, desk.seen)
        who = request.visitor.who(request.concerned)
        try:
            review.accept(claims=claims, source=id, who=who, expected=seen)
        except Clash as clash:
            return clashing.show(request, desk, clash, {"least": str(least)}, "review-above")
        except NothingToDecide:
            return go(lang, "review", id=id, done="review.nothing")
        address = reverse("review", kwargs={"lang": lang, "id": desk.id})
        return HttpResponseRedirect(f"{address}?done=review.accepted")
    w = words(request)
    return desk_page(
        request,
        "review/above",
        title=w.say("review.above.title"),
        sheet=desk,
        least=least,
        count=sum(len(some) for _, some in found),
        found=[(shown(w, card), [line(w, said, card.kind) for said in some]) for card, some in found],
    )


def _least(request: DeskRequest) -> int:
    given = (request.POST if request.method == "POST" else request.GET).get("least", "")
    return min(int(given), 100) if given.isdecimal() and len(given) < 4 else USUAL
