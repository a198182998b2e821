"""The review page, and deciding: one claim or a whole card, accepted or rejected; what clashes is shown."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from pobratim.record import review, sides, versions
from pobratim.record.review import Clash, NothingToDecide
from pobratim.record.reviewing import Card, Desk
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.form import counted
from pobratim.web.desk.review import clashing, correcting
from pobratim.web.desk.review.sheet import render
from pobratim.web.desk.review.shown import desk_of, onward
from pobratim.web.language import words


class Asked(NamedTuple):
    """What a button asks for: ``claims`` are whole ids, ``card`` where they stand."""

    verb: str
    claims: list[str]
    card: Card
    whole: bool


@door(Action.DRAFT, sides=sides.of_source)
def show(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """The text and the cards; ``?correct=`` opens the form of one claim."""
    desk = desk_of(request, id)
    more = {}
    found = desk.claim(request.GET.get("correct", ""))
    if found is not None and request.visitor.may(Action.REVIEW, request.concerned):
        more["correction"] = correcting.opened(words(request), *found, desk.seen)
    return render(request, desk, more=more)


@door(Action.REVIEW, "POST", sides=sides.of_source)
def decide(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """Accept or reject: ``do`` is the verb and a claim or a card, as ``accept claim 4f1c09a2b3de``."""
    desk = desk_of(request, id)
    asked = wanted(desk, request.POST.get("do", ""))
    if asked is None:
        return HttpResponseRedirect(reverse("review", kwargs={"lang": lang, "id": id}))
    given = request.POST.get("seen", "")
    seen = counted(given, None)
    who = request.visitor.who(request.concerned)
    verb = review.accept if asked.verb == "accept" else review.reject
    try:
        whole = [c.id for c in (*asked.card.claims, *asked.card.hidden)]
        on = versions.rows(claims=whole if asked.whole else asked.claims, source=id)
        versions.assert_seen(seen, on, {"verdict": f"{asked.verb}ed"})
        if not asked.claims:
            return onward(lang, desk, asked.card, "review.nothing")
        verb(claims=asked.claims, source=id, who=who, expected=seen)
    except Clash as clash:
        return clashing.show(request, desk, clash, {"do": request.POST["do"]}, "review-decide")
    except NothingToDecide:
        return onward(lang, desk, asked.card, "review.nothing")
    return onward(lang, desk, asked.card, f"review.{asked.verb}ed", asked.claims)


def wanted(desk: Desk, do: str) -> Asked | None:
    """What the value of a button means; None where it means nothing here."""
    verb, _, rest = do.partition(" ")
    what, _, key = rest.partition(" ")
    if verb not in ("accept", "reject"):
        return None
    if what == "claim" and (found := desk.claim(key)):
        card, said = found
        # What the gazetteer knows of a place goes with its name.
        with_it = [h.id for h in card.hidden if h.waits] if said.value.property == "name" else []
        return Asked(verb, [said.id, *with_it], card, False)
    whole = desk.card(key) if what == "card" else None
    return Asked(verb, whole.waiting, whole, True) if whole else None
