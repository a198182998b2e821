"""The inbox, handing in, and how far a batch is."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from pobratim.accounts.visitor import Visitor
from pobratim.record import inbox, incoming, sides
from pobratim.record.rules import Action, Reach, reach
from pobratim.record.sheets import Label
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door, must
from pobratim.web.desk.form import Form
from pobratim.web.desk.inbox.causes import cause, note
from pobratim.web.desk.inbox.handing import fields, sent, shown
from pobratim.web.desk.inbox.uploading import TOO_LARGE
from pobratim.web.desk.shell import desk_page, go
from pobratim.web.language import words
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words


class Line(NamedTuple):
    """A batch in a list, or one of its documents."""

    row: Any
    progress: incoming.Progress | None = None
    side: Label | None = None
    cause: str = ""
    source: str | None = None
    notes: tuple[str, ...] = ()
    again: bool = True


def scope(visitor: Visitor, action: Action = Action.DRAFT) -> tuple[str, ...] | None:
    """The sides whose drafts a visitor sees; None is every side."""
    far = [(g.side, reach(g.role, action)) for g in visitor.grants]
    if any(to is Reach.ANY or (to is Reach.OWN and side is None) for side, to in far):
        return None
    return visitor.sides


@door(Action.DESK)
def show(request: DeskRequest, lang: str) -> HttpResponse:
    """What waits for a decision, and what was handed in last."""
    of = scope(request.visitor)
    latest = incoming.batches(of, limit=8)
    far = incoming.progress([b.id for b in latest])
    return desk_page(
        request,
        "inbox/list",
        title=words(request).say("inbox.title"),
        waiting=inbox.waiting(of),
        batches=[Line(b, far[b.id], label_or_none(b.side_id)) for b in latest],
        reading=any(p.open for p in far.values()),
        may_add=request.visitor.may_at_all(Action.PROPOSE),
    )


@door(Action.PROPOSE, "GET", "POST")
def new(request: DeskRequest, lang: str) -> HttpResponse:
    """Paste a text, give files or an address."""
    w = words(request)
    own = own_sides(request.visitor, w)
    posted = request.POST if request.method == "POST" else None
    first = {"side": own[0][0] if len(own) == 1 else ""}
    form = Form("inbox", fields(w, own), posted, first)
    if posted is not None and not form.errors:
        files = request.FILES.getlist("files")
        let_go = request.META.get(TOO_LARGE, [])
        documents = sent(form, posted, files, let_go)
        if let_go and not any(not one.refused for one in documents):
            form.fail("file_too_large", file=", ".join(map(shown, let_go)))
        if form.ok and documents:
            side = form["side"] or None
            must(request, Action.PROPOSE, [side] if side else [])
            who = request.visitor.who([side] if side else [])
            if incoming.too_many(who.account, len(documents)):
                form.fail("quota", n=incoming.MOST_IN_A_MINUTE)
                return _new(request, form, status=429)
            batch = incoming.submit(documents, who=who, side=side)
            return HttpResponseRedirect(reverse("batch", kwargs={"lang": lang, "id": str(batch.id)}))
    return _new(request, form, form.status)


def _new(request: DeskRequest, form: Form, status: int) -> HttpResponse:
    return desk_page(
        request, "inbox/new", title=words(request).say("inbox.new.title"), form=form, status=status
    )


def own_sides(visitor: Visitor, w: Words) -> list[tuple[str, str]]:
    """The sides somebody may hand in for, by name."""
    return [
        (s, named(sides.label(s), w.lang).text) for s in visitor.sides if visitor.may(Action.PROPOSE, [s])
    ]


def label_or_none(id_: str | None) -> Label | None:
    return sides.label(id_) if id_ else None


@door(Action.DRAFT, sides=incoming.sides_of_batch)
def batch(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """How far each document of a batch is, and why some could not be read."""
    found = incoming.batch(id)
    assert found is not None, "the door has looked it up"
    row, items = found
    w = words(request)
    read = (incoming.public_source(i) for i in items if i.state == incoming.State.READ)
    return desk_page(
        request,
        "inbox/batch",
        title=w.say("inbox.batch.title", n=len(items)),
        batch=row,
        first=next(filter(None, read), None),
        side=label_or_none(row.side_id),
        progress=incoming.progress([row.id])[row.id],
        items=[
            Line(
                i,
                cause=cause(w, i.why, i.cause) if i.why else "",
                source=incoming.public_source(i),
                notes=tuple(note(w, n) for n in i.notes),
                again=bool(i.address or i.sha256),
            )
            for i in items
        ],
        may_add=request.visitor.may(Action.PROPOSE, incoming.sides_of_batch(id) or ()),
    )


@door(Action.DRAFT, sides=incoming.sides_of_batch)
def progress(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """The same in numbers, for the page's script."""
    far = incoming.progress([int(id)])[int(id)]
    return JsonResponse({"all": far.all, "done": far.done, "open": far.open})


@door(Action.PROPOSE, "POST", sides=incoming.sides_of_batch)
def again(request: DeskRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """Try what could not be read once more: one document, or all of the batch."""
    chosen = request.POST.get("item", "")
    found = incoming.batch(id)
    for item in found[1] if found else []:
        if item.state == incoming.State.REFUSED and chosen in ("", str(item.id)):
            incoming.again(item.id)
    return go(lang, "batch", id=id, done="inbox.again")
