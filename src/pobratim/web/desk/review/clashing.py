"""Two people on one card: as it was seen, as it is now, and what was asked for; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.http import HttpResponse
from django.urls import reverse

from pobratim.record import reviewing
from pobratim.record.reviewing import Desk
from pobratim.record.versions import Clash
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.review.shown import ClaimLine, line
from pobratim.web.desk.shell import desk_page
from pobratim.web.language import words


class Apart(NamedTuple):
    """A claim somebody decided on meanwhile: the state it was seen in, and the one it is in now."""

    line: ClaimLine
    base: str
    theirs: str


def show(
    request: DeskRequest, desk: Desk, clash: Clash, again: Mapping[str, str], target: str
) -> HttpResponse:
    """All three, and a way to ask again knowing it. ``again``: the fields to be sent once more."""
    w = words(request)
    told = reviewing.told(clash)
    claims = {said.id: (said, card.kind) for card in desk.cards for said in (*card.claims, *card.hidden)}
    apart = [
        Apart(line(w, *claims[claim]), base, theirs) for claim, base, theirs in told.states if claim in claims
    ]
    fields = {**again, "seen": str(clash.current)}
    yours = str(clash.yours.get("verdict", ""))
    return desk_page(
        request,
        "review/clash",
        title=w.say("review.clash.title"),
        status=409,
        sheet=desk,
        apart=apart,
        deciders=told.deciders,
        yours=yours,
        fields=fields,
        target=reverse(target, kwargs={"lang": w.lang, "id": desk.id}),
    )
