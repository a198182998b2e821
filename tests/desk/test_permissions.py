"""Every address × every role × every method, taken from the URLconf; an address without a row fails.

Rows stand in permissions/*.toml, a file an area.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from desk_people import ELSEWHERE, YPRES, People
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from pobratim.record import ids, incoming, review
from pobratim.record.models import Decision, Entity
from pobratim.record.rules import Action, Role, reach
from pobratim.web.desk.doors import desk_path, door, door_of
from pobratim.web.desk.urls import desk_pages

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
VISITORS: dict[str, tuple[Role | None, str | None] | None] = {
    "anonymous": None,
    "no role": (None, None),
    "reader": (Role.READER, YPRES),
    "contributor": (Role.CONTRIBUTOR, YPRES),
    "reviewer": (Role.REVIEWER, YPRES),
    "steward": (Role.STEWARD, YPRES),
    "reviewer of another side": (Role.REVIEWER, ELSEWHERE),
    "steward of another side": (Role.STEWARD, ELSEWHERE),
    "administrator": (Role.ADMIN, None),
}


def routes(patterns: list[URLPattern | URLResolver], prefix: str = "/") -> Iterator[tuple[str, str]]:
    """Every address of the URLconf: its name, or the address itself where it has none."""
    for one in patterns:
        route = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one.url_patterns, route)
        else:
            yield str(one.name or route), route


ROUTES = dict(routes(get_resolver().url_patterns))
TABLE: dict[str, dict[str, str]] = {}
for file in sorted((Path(__file__).parent / "permissions").glob("*.toml")):
    for name, row in tomllib.loads(file.read_text("utf-8")).items():
        assert name not in TABLE, f"{file.name}: {name} has a row already"
        TABLE[name] = row


# What `id` in a row may name, of the first side; made only where a row asks for it.
THINGS: dict[str, Callable[[People, dict[str, str]], str]] = {
    "a day": lambda people, record: "2025-09-26",
    "an evening": lambda people, record: "last-post/2025-09-26",
    "ceremony": lambda people, record: "last-post",
    "application": lambda people, record: applied(),
    "no token": lambda people, record: "x" * 43,
    "nothing": lambda people, record: "ffffffffffff",
    "first": lambda people, record: "0",
    "team": lambda people, record: str(people.teams[YPRES].pk),
    "proposed source": lambda people, record: ids.public(record[YPRES]),
    "batch": lambda people, record: handed_in(),
    "feed": lambda people, record: watched(),
    "draft of the first side": lambda people, record: ids.public(event_of(record[YPRES])),
    "person of the first side": lambda people, record: ids.public(person_of(record[YPRES])),
    "decision of the first side": lambda people, record: str(decided_on(record[YPRES])),
}


def thing(name: str, people: People, record: dict[str, str]) -> str:
    return THINGS[TABLE[name].get("id", "nothing")](people, record)


def event_of(source: str) -> str:
    event = Entity.objects.filter(kind="event", claims__evidence__source=source).order_by("id").first()
    assert event is not None
    return event.id


def person_of(source: str) -> str:
    person = Entity.objects.filter(kind="person", claims__evidence__source=source).order_by("id").first()
    assert person is not None
    return person.id


def handed_in() -> str:
    """A batch of the first side, with something that could not be read."""
    sent = incoming.Sent(incoming.Kind.FILE, "scan.pdf", b"x")
    batch = incoming.submit([sent], who="test", side=YPRES)
    item = incoming.take("test")
    assert item is not None
    incoming.refused(item, why="unreadable", cause="no readable text (a scan?)")
    return str(batch.id)


def watched() -> str:
    return str(incoming.watch(address="http://ieper.be/feed", who="test", side=YPRES).id)


def applied() -> str:
    """A group's application for an evening of the first side's ceremony."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "guests"))
    from made_guests import NOW, SCHOOL

    from pobratim.guests.applying import apply

    return str(apply(SCHOOL, NOW)[0].pk)


def decided_on(source: str) -> int:
    accepted = Decision.objects.filter(verdict="accepted").first()
    return accepted.number if accepted else review.accept(source=source, who="test").decision


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(TABLE) == set(ROUTES), "add a row to permissions/, or take one out"


@contextmanager
def taken_back() -> Iterator[None]:
    """What is done here leaves nothing: a record for each visitor would be made a thousand times."""
    before = transaction.savepoint()
    yield
    transaction.savepoint_rollback(before)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_everybody_is_answered_as_the_table_says(people: People, record: dict[str, str], name: str) -> None:
    wrong = []
    for column, visitor in enumerate(VISITORS):
        with taken_back():
            address = address_of(name, people, record)
            for method in METHODS:
                given = TABLE[name].get("GET" if method == "HEAD" else method)
                figures = given.split() if given else ["405"]
                expected = int(figures[column] if len(figures) > 1 else figures[0])
                answer = client_of(people, visitor).generic(method, address)
                if answer.status_code != expected:
                    wrong.append((visitor, method, address, f"{answer.status_code}, not {expected}"))
    assert wrong == []


def address_of(name: str, people: People, record: dict[str, str]) -> str:
    """Of the thing that its row names, made for it."""
    address = ROUTES[name].replace("<lang:lang>", "en")
    if "<" in address:
        before, after = address.split("<", 1)
        address = before + thing(name, people, record) + after.split(">", 1)[1]
    assert "<" not in address
    return address


def client_of(people: People, visitor: str) -> Client:
    """Anew for each request, since some sign it out."""
    found = VISITORS[visitor]
    return people.nobody() if found is None else people.client(*found)


def test_a_row_has_a_figure_for_everybody() -> None:
    for name, row in TABLE.items():
        for method, figures in row.items():
            if method != "id":
                assert len(figures.split()) in (1, len(VISITORS)), (name, method)


def test_a_form_from_elsewhere_is_refused(people: People, record: dict[str, str]) -> None:
    taken = {}
    names = sorted(name for name, row in TABLE.items() if "POST" in row)
    for name in names:
        with taken_back():
            client = people.client(Role.STEWARD)
            client.handler.enforce_csrf_checks = True
            taken[name] = client.post(address_of(name, people, record)).status_code
    assert taken == dict.fromkeys(names, 403)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_what_an_address_does_not_take_is_not_asked_for_a_token(
    people: People, record: dict[str, str], method: str
) -> None:
    """405 with what would be right (RFC 9110, 15.5.6), to a program without a token as to a form with one."""
    taken = {}
    names = sorted(name for name, row in TABLE.items() if method not in row)
    for name in names:
        with taken_back():
            client = people.nobody()
            client.handler.enforce_csrf_checks = True
            answer = client.generic(method, address_of(name, people, record))
            allowed = set(answer.get("Allow", "").split(", "))
            taken[name] = (answer.status_code, bool(allowed & {"GET", "POST"}))
    assert taken == dict.fromkeys(names, (405, True))


def test_every_view_of_the_desk_has_a_door() -> None:
    assert desk_pages
    assert all(door_of(one.callback) for one in desk_pages)


def plain(request: HttpRequest, lang: str) -> HttpResponse:
    return HttpResponse("open to everybody")


def test_a_view_without_a_door_does_not_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="has no @door"):
        desk_path("plain/", plain, name="plain")


def test_a_thing_of_nobody_does_not_start() -> None:
    with pytest.raises(ImproperlyConfigured, match="whose it is"):
        desk_path("thing/<public:id>/", door(Action.DRAFT)(plain), name="thing")


@pytest.mark.parametrize("action", [a for a in Action if a not in (Action.ENTER, Action.ACCOUNT)])
def test_a_higher_role_may_whatever_a_lower_one_may_but_speak_for_a_city(action: Action) -> None:
    far = [reach(role, action) for role in Role]
    if action is Action.CONFIRM:
        far.pop()
    assert far == sorted(far)
