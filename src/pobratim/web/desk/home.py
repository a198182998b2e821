"""The desk's front page: what waits, and where to go."""

from __future__ import annotations

from django.http import HttpResponse

from pobratim.accounts.models import Team
from pobratim.accounts.visitor import Visitor
from pobratim.guests import overview
from pobratim.guests.terms import series_with_terms, side_of
from pobratim.record import inbox, sides
from pobratim.record.awaited import Awaited, awaited
from pobratim.record.rules import Action
from pobratim.record.sheets import Label
from pobratim.web.desk.arrival import DeskRequest
from pobratim.web.desk.doors import door
from pobratim.web.desk.inbox.pages import scope
from pobratim.web.desk.shell import desk_page
from pobratim.web.desk.sides.page import name_of_thing
from pobratim.web.language import words

MOST = 5


@door(Action.ACCOUNT)
def desk(request: DeskRequest, lang: str) -> HttpResponse:
    """What waits for whoever may see it; in a record with nothing yet, how one begins."""
    visitor = request.visitor
    waiting = inbox.waiting(scope(visitor)) if visitor.may_at_all(Action.DRAFT) else ()
    w, asked = words(request), _asked(visitor)
    begins = visitor.may_at_all(Action.PROPOSE) and not waiting and not inbox.anything()
    return desk_page(
        request,
        "home",
        title=w.say("desk.home.title"),
        roles=roles(visitor),
        waiting=waiting[:MOST],
        count=len(waiting),
        begins=begins,
        may_add=visitor.may_at_all(Action.PROPOSE),
        may_see=visitor.may_at_all(Action.DRAFT),
        guests=_guests(visitor),
        asked=[(one, name_of_thing(w, one.label, one.type, one.date, one.of)) for one in asked],
        make_teams=visitor.may(Action.TEAMS) and Team.objects.count() < 2,
    )


def _asked(visitor: Visitor) -> list[Awaited]:
    """Where another city has given its word, and one for which the visitor speaks has given none."""
    own = [side for side in visitor.sides if visitor.may(Action.CONFIRM, [side])]
    return awaited(own, MOST) if own else []


def _guests(visitor: Visitor) -> int:
    """The groups that wait for an answer of whoever may give it."""
    own = [s for s in series_with_terms() if visitor.may(Action.GUESTS, side_of(s) or ())]
    return overview.waiting(own)


def roles(visitor: Visitor) -> list[tuple[str, Label | None]]:
    """Each role with the side it was given for."""
    return [(g.role.value, sides.label(g.side) if g.side else None) for g in visitor.grants]
