"""Every address that takes something, sent whole forms of anything by everybody: answered, and nothing lost.

The fields are those that each view asks for, the values what the forms of all pages hold, ids of both cities'
things, and what no browser sends; several are wrong at once, and to addresses whose form stands on another
page. ``test_hostile_requests`` has one wrong field at a time.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from desk_people import ELSEWHERE, PASSWORD, SEMEY, YPRES
from desk_visits import STEWARD, VISITS, World, apply_for_an_evening
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_readings import KAZAKHSTAN, Maker
from test_hostile_requests import HOSTILE, browser, faults, parameters
from test_permissions import ROUTES, TABLE, taken_back

from pobratim.accounts import roles, sessions
from pobratim.accounts.models import Account
from pobratim.facts.kinds import EventType
from pobratim.guests.models import Application
from pobratim.record import ids
from pobratim.record.intake import propose
from pobratim.record.models import Claim, Confirmation, Decision, Entity, Evidence, Source
from pobratim.record.rules import Role
from pobratim.web.desk.arrival import cookie_name
from pobratim.web.wording.words import LANGUAGES

sys.path.insert(0, str(Path(__file__).parents[1] / "guests"))

SENT_TO = sorted(name for name, row in TABLE.items() if "POST" in row)
READER, CONTRIBUTOR, FOREIGN, STRANGER = "reader", "contributor", "reviewer elsewhere", "stranger"
MAY_NOT_DECIDE = (READER, CONTRIBUTOR, FOREIGN, STRANGER)
# Adds a proposal of a contributor's own city, or is a guest's own page.
MORE = ("review-add", "promise-keep", "taking-part-change", "take-part-apply")
KEPT = ("sources", "claims", "evidence", "confirmed")
ODD = tuple(v for v in HOSTILE if len(v) < 10_000 and "\ud800" not in v)
FILES = (
    ("empty.pdf", b"", "application/pdf"),
    ("lies.docx", b"%PDF-1.4", "text/html"),
    ("../../etc/passwd", b"x", "a/b; charset=none"),
    ("\u202egnp.exe\r\nX: y", b"MZ\0", ""),
    ("zip.docx", b"PK\x05\x06" + b"\0" * 18, "application/zip"),
)


class Held(HTMLParser):
    """Every value that a form of a page may send, by its field."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, set[str]] = {}
        self.select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "select":
            self.select = found.get("name", "")
        if name := self.select if tag == "option" else found.get("name", ""):
            self.values.setdefault(name, set()).add(found.get("value", ""))


@dataclass
class Ground:
    """A record, who comes to it, and what may be sent where."""

    world: World
    things: list[str]
    values: dict[str, list[str]]
    asked: dict[str, list[str]]
    cookies: dict[str, str | None] = field(default_factory=dict)

    def client(self, who: str) -> Client:
        client = Client(headers={"host": "localhost"}, raise_request_exception=False)
        if cookie := self.cookies[who]:
            client.cookies[cookie_name()] = cookie
        return client

    @staticmethod
    def of_one(name: str) -> bool:
        return "<" in ROUTES[name].replace("<lang:lang>", "")


def third_source() -> str:
    """What a third city says, of nothing that the two others speak of."""
    text = "Astana thanks its guests. In 2019 a choir of Astana sang for the country, Kazakhstan."
    maker = Maker(text, source="third.txt").place(KAZAKHSTAN, "Kazakhstan")
    maker.event("e", EventType.VISIT, "sang for the country", date="2019", place=KAZAKHSTAN)
    return propose(maker.reading(), side=ELSEWHERE).source


def draft_of(source: str) -> str:
    """The event that a source proposes."""
    return str(
        Entity.objects.filter(kind="event", claims__evidence__source=source).values_list("id", flat=True)[0]
    )


def everybody(world: World) -> dict[str, str | None]:
    teams = {YPRES: world.team, ELSEWHERE: roles.make_team(name="Third", side=ELSEWHERE, who="test")}
    who = {
        READER: (Role.READER, YPRES),
        CONTRIBUTOR: (Role.CONTRIBUTOR, YPRES),
        FOREIGN: (Role.REVIEWER, ELSEWHERE),
    }
    cookies: dict[str, str | None] = {
        STRANGER: None,
        STEWARD: world.cookie(STEWARD),
        "half": world.cookie("half"),
    }
    for name, (role, side) in who.items():
        account = Account(email=f"{role.value}.{side[:3]}@x.example", name=name, created=datetime.now(UTC))
        account.set_password(PASSWORD)
        account.save()
        roles.give(account=account, team=teams[side], role=role, who="test")
        cookies[name] = sessions.open_(account, agent="test", address="203.0.113.7")
    return cookies


def ground() -> Ground:
    world = World()
    apply_for_an_evening(world)
    third = third_source()
    values: dict[str, set[str]] = {}
    for who, visit in VISITS.values():
        page = browser(world, who).get(f"/en/desk/{visit(world)}")
        for name, held in Held(page.content.decode()).values.items():
            values.setdefault(name, set()).update(held)
    values.pop("csrfmiddlewaretoken", None)
    things = [
        world.source,
        world.tie,
        world.one,
        world.promise,
        str(world.team.pk),
        str(world.batch),
        "last-post",
    ]
    things += [
        str(Application.objects.get().pk),
        str(Decision.objects.count()),
        "last-post/2027-04-22",
        world.reset,
    ]
    things += [ids.public(third), ids.public(draft_of(third)), world.claim, world.other, "1"]
    found = Ground(world, things, {n: sorted(v) for n, v in sorted(values.items())}, {})
    found.cookies = everybody(world)
    for name in SENT_TO:
        with parameters() as asked:
            for thing in found.things if found.of_one(name) else [""]:
                with taken_back():
                    form = {n: v[-1] for n, v in found.values.items()}
                    if found.client(STEWARD).post(address(name, thing, "en"), form).status_code != 404:
                        break
        found.asked[name] = sorted(asked)
    return found


def address(name: str, thing: str, lang: str) -> str:
    return re.sub(r"<[^>]+>", lambda _: thing, ROUTES[name].replace("<lang:lang>", lang))


def kept() -> dict[str, list[tuple[Any, ...]]]:
    """What nobody who may not decide may change, and no fault may lose."""
    own = Evidence.objects.filter(source__side__in=(YPRES, SEMEY))
    return {
        "sources": list(
            Source.objects.filter(side__in=(YPRES, SEMEY)).order_by("id").values_list("id", "text")
        ),
        "claims": list(
            Claim.objects.filter(evidence__in=own).order_by("id").values_list("id", "state").distinct()
        ),
        "evidence": list(own.order_by("id").values_list("id")),
        "confirmed": list(Confirmation.objects.order_by("pk").values_list("pk", "stand")),
        "private": list(Entity.objects.filter(private=True).order_by("id").values_list("id")),
        "guests": list(Application.objects.order_by("pk").values_list("pk", "state")),
    }


def valued(here: Ground, name: str) -> st.SearchStrategy[str]:
    """What a field may be sent: most often what a page would, so that the deed is done."""
    usual = st.sampled_from(here.values.get(name) or [""])
    odd = st.one_of(st.sampled_from(ODD), st.text(max_size=9))
    return st.one_of(usual, usual, usual, st.sampled_from(here.things), odd).map(sendable)


def sendable(text: str) -> str:
    """Half a surrogate pair is no text that a client of the tests can send."""
    return text.encode("utf-8", "replace").decode()


@settings(max_examples=100, suppress_health_check=list(HealthCheck), database=None)
@given(data=st.data())
def sent(here: Ground, data: st.DataObject) -> None:
    """One form of anything, sent to one of the addresses and taken back."""
    who = data.draw(st.sampled_from((STEWARD, *sorted(here.cookies))), label="who")
    name = data.draw(st.sampled_from(SENT_TO), label="route")
    to = address(name, data.draw(st.sampled_from(here.things)), data.draw(st.sampled_from(LANGUAGES)))
    form: dict[str, Any] = {}
    for one in here.asked[name]:
        value = valued(here, one)
        form[one] = data.draw(st.one_of(value, value, value, st.lists(value, max_size=2)), label=one)
    if data.draw(st.booleans(), label="with a file"):
        form["files"] = SimpleUploadedFile(*data.draw(st.sampled_from(FILES), label="file"))
    before, decisions = kept(), Decision.objects.count()
    with taken_back():
        answer = here.client(who).post(to, form)
        after = kept()
        assert faults(answer, (name, who)) == []
        assert Decision.objects.count() >= decisions
        lost = [what for what in KEPT if not keys(before[what]) <= keys(after[what])]
        assert not lost or name in ("erase", "undo")
        if who in MAY_NOT_DECIDE:
            assert after == before or name in MORE


def keys(rows: list[tuple[Any, ...]]) -> set[Any]:
    return {row[0] for row in rows}


def test_anything_sent_anywhere_is_answered_and_loses_nothing(db: None) -> None:
    sent(ground())
