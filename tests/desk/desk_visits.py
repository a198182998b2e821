"""A visit to every page of the desk: who comes, and to which address. A page without a visit fails the tests."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from desk_people import PASSWORD, SEMEY, YPRES
from made_readings import english, russian

from pobratim.accounts import roles, second_factor, sessions, tickets
from pobratim.accounts.models import Account, Team
from pobratim.record import ids, incoming, review
from pobratim.record.intake import propose
from pobratim.record.models import Card, Claim, Entity
from pobratim.record.rules import Role
from pobratim.web.desk.doors import door_of
from pobratim.web.desk.urls import desk_pages

sys.path.insert(0, str(Path(__file__).parents[1] / "guests"))

NAMES = ("Roman Vassilenko", "Роман Василенко")
STEWARD, ADMIN, HALF, NOBODY = "steward", "admin", "half", ""
# What is no page: numbers for a script, a file to keep, and what leads on to the only ceremony there is.
NO_PAGE = ("batch-progress", "guests", "held-json")


class World:
    """A record of two sources, the second still to be decided on, a batch, a feed, teams and people."""

    def __init__(self) -> None:
        self.applied = False
        one = propose(english().reading(), side=YPRES).source
        self.source = propose(russian().reading(), side=SEMEY).source
        review.accept(source=one, who="test")
        self.team = roles.make_team(name="City of Ypres", side=YPRES, who="test")
        self.accounts = {STEWARD: self._account(STEWARD, self.team), ADMIN: self._account(ADMIN, None)}
        second_factor.switch_on(self.accounts[ADMIN], second_factor.new_seed())
        sent = [incoming.Sent(incoming.Kind.FILE, f"{n}.pdf", b"x") for n in range(3)]
        self.batch = incoming.submit(sent, who="test", side=YPRES).pk
        item = incoming.take("test")
        assert item is not None
        incoming.refused(item, why="unreadable", cause="no readable text (a scan?)")
        incoming.watch(address="http://ieper.be/feed", who="test", side=YPRES)
        self.join = tickets.invite(email="new@ieper.example", team=self.team, role=Role.READER)
        self.reset = tickets.reset("steward@city.example", "en")[0]
        self.tie = ids.public(Entity.objects.get(kind="partnership").id)
        promised = Card.objects.filter(promised=True).order_by("entity_id").first()
        assert promised is not None
        self.promise = promised.public
        people = Entity.objects.filter(kind="person", claims__text__in=NAMES).distinct().order_by("id")
        self.one, self.other = (ids.public(p.id) for p in people[:2])
        claim = Claim.objects.filter(property="date", evidence__source=self.source).order_by("id").first()
        assert claim is not None
        self.claim, self.source = ids.public(claim.id), ids.public(self.source)

    def _account(self, name: str, team: Team | None) -> Account:
        made = Account(email=f"{name}@city.example", name=name.title(), created=datetime.now(UTC))
        made.set_password(PASSWORD)
        made.save()
        role = Role.STEWARD if team else Role.ADMIN
        roles.give(account=made, team=team, role=role, who="test")
        return made

    def cookie(self, who: str) -> str | None:
        """The secret of a session of this visitor."""
        if who == NOBODY:
            return None
        account = self.accounts[ADMIN if who == HALF else who]
        return sessions.open_(account, agent="test", address="203.0.113.7", half=who == HALF)


def apply_for_an_evening(world: World) -> str:
    """So that the organiser's pages have somebody on them."""
    from made_guests import NOW, SCHOOL

    from pobratim.guests.applying import apply

    if not world.applied:
        apply(SCHOOL, NOW)
        world.applied = True
    return "last-post"


Visit = tuple[str, Callable[[World], str]]
VISITS: dict[str, Visit] = {
    "desk": (STEWARD, lambda w: ""),
    "sign-in": (NOBODY, lambda w: "sign-in/"),
    "second": (HALF, lambda w: "second/"),
    "own-second": (STEWARD, lambda w: "account/second/"),
    "forgotten": (NOBODY, lambda w: "forgotten/"),
    "new-password": (NOBODY, lambda w: f"new-password/{w.reset}/"),
    "join": (NOBODY, lambda w: f"join/{w.join}/"),
    "account": (STEWARD, lambda w: "account/"),
    "own-password": (STEWARD, lambda w: "account/password/"),
    "passkeys": (STEWARD, lambda w: "account/passkeys/"),
    "team": (STEWARD, lambda w: "team/"),
    "new-team": (ADMIN, lambda w: "team/new/"),
    "invite": (STEWARD, lambda w: f"team/{w.team.pk}/invite/"),
    "inbox": (STEWARD, lambda w: "inbox/"),
    "hand-in": (STEWARD, lambda w: "inbox/new/"),
    "batch": (STEWARD, lambda w: f"inbox/batch/{w.batch}/"),
    "feeds": (STEWARD, lambda w: "inbox/feeds/"),
    "sites": (STEWARD, lambda w: "inbox/sites/"),
    "review": (STEWARD, lambda w: f"review/{w.source}/"),
    "review-correct": (STEWARD, lambda w: f"review/{w.source}/?correct={w.claim}"),
    "review-above": (STEWARD, lambda w: f"review/{w.source}/above/?least=30"),
    "review-add": (STEWARD, lambda w: f"review/{w.source}/add/?words=подаренному"),
    "stand": (STEWARD, lambda w: f"stand/{w.tie}/"),
    "same": (STEWARD, lambda w: f"same/{w.one}/?with={w.other}"),
    "history": (STEWARD, lambda w: f"history/{w.tie}/"),
    "people": (STEWARD, lambda w: "people/?q=Василенко"),
    "held": (STEWARD, lambda w: f"people/{w.one}/"),
    "held-export": (STEWARD, lambda w: f"people/{w.one}/export/"),
    "erase": (STEWARD, lambda w: f"people/{w.one}/erase/"),
    "desk-promises": (STEWARD, lambda w: "promises/"),
    "promise-keep": (STEWARD, lambda w: f"promises/{w.promise}/"),
    "guests-series": (STEWARD, lambda w: f"guests/{apply_for_an_evening(w)}/"),
    "guests-terms": (STEWARD, lambda w: f"guests/{apply_for_an_evening(w)}/terms/"),
    "guests-evening": (STEWARD, lambda w: f"guests/{apply_for_an_evening(w)}/2027-04-22/"),
    "guests-sheet": (STEWARD, lambda w: f"guests/{apply_for_an_evening(w)}/2027-04-22/sheet/"),
}


def shown() -> set[str]:
    """The names of all pages of the desk that can be looked at."""
    found = set()
    for one in desk_pages:
        door = door_of(one.callback)
        if door is not None and "GET" in door.methods and one.name not in NO_PAGE:
            found.add(str(one.name))
    return found
