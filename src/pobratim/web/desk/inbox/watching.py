"""Feeds that are watched, and sites whose pages may be fetched."""

from __future__ import annotations

from django.http import HttpResponse

from pobratim.documents.fetching import NotFetched
from pobratim.documents.fetching.address import parse
from pobratim.record import incoming, sites
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door, must
from pobratim.web.desk.form import Field, Form
from pobratim.web.desk.inbox.causes import cause
from pobratim.web.desk.inbox.pages import Line, label_or_none, own_sides, scope
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words


@door(Action.PROPOSE, "GET", "POST")
def feeds(request: DeskRequest, lang: str) -> HttpResponse:
    """The feeds, and a new one."""
    w = words(request)
    own = own_sides(request.visitor, w)
    options = [("", w.say("inbox.no_side")), *own]
    wanted = (Field("feed", longest=2000), Field("side", "select", required=False, options=options))
    form = Form("inbox", wanted, request.POST if request.method == "POST" else None)
    if form.ok:
        try:
            address = parse(form["feed"])
        except NotFetched as error:
            form.fail(f"address_{error.why.value.replace('-', '_')}", "feed")
        else:
            side = form["side"] or None
            must(request, Action.PROPOSE, [side] if side else [])
            incoming.watch(address=str(address), who=request.visitor.who([side] if side else []), side=side)
            return go(lang, "feeds", done="inbox.watched")
    rows = incoming.feeds(scope(request.visitor))
    found = [Line(f, None, label_or_none(f.side_id), cause(w, f.why, f.cause) if f.why else "") for f in rows]
    title = w.say("inbox.feeds.title")
    return desk_page(request, "inbox/feeds", title=title, form=form, feeds=found, status=form.status)


@door(Action.PROPOSE, "POST", sides=incoming.sides_of_feed)
def unwatch(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Watch it no longer."""
    incoming.unwatch(id)
    return go(lang, "feeds", done="inbox.unwatched")


@door(Action.ALLOW, "GET", "POST")
def allowed(request: DeskRequest, lang: str) -> HttpResponse:
    """The sites pages may be fetched from: those known, those allowed, and one more."""
    form = Form("inbox", (Field("host", longest=253),), request.POST if request.method == "POST" else None)
    if request.method == "POST" and request.POST.get("forbid"):
        sites.forbid(request.POST["forbid"])
        return go(lang, "sites", done="inbox.forbidden")
    if form.ok:
        try:
            sites.allow(form["host"], who=request.visitor.who())
        except ValueError:
            form.fail("host", "host")
        else:
            return go(lang, "sites", done="inbox.allowed")
    title = words(request).say("inbox.sites.title")
    own, known = sites.listed(), sorted(sites.known())
    return desk_page(
        request, "inbox/sites", title=title, form=form, sites=own, known=known, status=form.status
    )
