"""The page of a source under review: its text, and the cards beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.middleware.csrf import get_token

from pobratim.facts.kinds import Modality
from pobratim.record import inbox
from pobratim.record.reviewing import Desk
from pobratim.record.rules import Action
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.inbox.pages import scope
from pobratim.web.desk.review.leaf import Leaves
from pobratim.web.desk.review.shown import LEGEND, groups, text
from pobratim.web.desk.shell import desk_page
from pobratim.web.language import words


def render(
    request: DeskRequest, desk: Desk, *, status: int = 200, more: Mapping[str, Any] | None = None
) -> HttpResponse:
    """The page, with ``more`` for its template: ``correction`` is the form of one claim."""
    w = words(request)
    may_review = request.visitor.may(Action.REVIEW, desk.sides)
    correction = (more or {}).get("correction")
    form = {"w": w, "lang": w.lang, "sheet": desk, "modalities": list(Modality)}
    if correction is not None:
        form["csrf_token"] = get_token(request)
    found = groups(w, desk)
    return desk_page(
        request,
        "review/page",
        title=desk.line.title or desk.id,
        status=status,
        sheet=desk,
        next=_next(request, desk),
        leaves=Leaves(w, desk.id, may_review, correction, form).groups(found),
        paragraphs=text(desk),
        legend=LEGEND,
        may_review=may_review,
        may_add=request.visitor.may(Action.PROPOSE, desk.sides),
    )


def _next(request: DeskRequest, desk: Desk) -> inbox.Waiting | None:
    """Once all of this is decided, the source that waits longest."""
    if desk.waiting:
        return None
    return next((s for s in inbox.waiting(scope(request.visitor)) if s.id != desk.id), None)
