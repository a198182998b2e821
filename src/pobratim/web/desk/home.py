"""The desk's front page: what waits, and where to go."""

from __future__ import annotations

from django.http import HttpResponse

from pobratim.accounts.visitor import Visitor
from pobratim.record import sides
from pobratim.record.rules import Action
from pobratim.record.sheets import Label
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.shell import desk_page
from pobratim.web.language import words


@door(Action.ACCOUNT)
def desk(request: DeskRequest, lang: str) -> HttpResponse:
    """Render it."""
    return desk_page(
        request,
        "home",
        title=words(request).say("desk.home.title"),
        roles=roles(request.visitor),
    )


def roles(visitor: Visitor) -> list[tuple[str, Label | None]]:
    """Each role with the side it was given for."""
    return [(g.role.value, sides.label(g.side) if g.side else None) for g in visitor.grants]
