"""A name kept private and a person erased from the desk; and no page names who decided."""

from __future__ import annotations

import json
import re

import pytest
from desk_people import SEMEY, YPRES, People
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from made_readings import Maker

from pobratim.record import ids, published, review
from pobratim.record.check import problems
from pobratim.record.intake import propose
from pobratim.record.models import Card, Entity, Source
from pobratim.record.people import Who
from pobratim.record.rules import Role
from pobratim.record.sheets import Asked
from pobratim.web.wording.words import LANGUAGES

NAMES = ("василенк", "vasilenk", "vassilenk")


@pytest.fixture
def accepted(record: dict[str, str]) -> str:
    """Everything of both sources is accepted by a reviewer; the id of the ambassador, as addresses have it."""
    for source in record.values():
        review.accept(source=source, who=Who("Griet Verhaeghe", 7, YPRES), note="by Griet Verhaeghe")
    found = Entity.objects.filter(kind="person", claims__text="Roman Vassilenko")[0]
    return ids.public(found.root)


def public_pages() -> list[str]:
    """Every page of everything the record has, and its lists, in the addresses of the public."""
    out = ["", "sources/", "partnerships/", "map/", "about/", "search/?q=ambassador"]
    kinds = {"event": "event", "series": "event", "partnership": "partnership"}
    for card in Card.objects.all():
        out.append(f"{kinds.get(card.kind, card.kind)}/{card.public}/")
    return [*out, *(f"source/{ids.public(s)}/" for s in Source.objects.values_list("id", flat=True))]


def public_text(client: Client, lang: str = "en") -> str:
    """What the public reads on all of them."""
    out = []
    for page in public_pages():
        answer = client.get(f"/{lang}/{page}")
        assert answer.status_code in (200, 404), page
        out.append(answer.content.decode())
    return "\n".join(out)


def searched(text: str) -> tuple[object, ...]:
    return published.search(Asked(text)).found


def named(text: str) -> list[str]:
    return [name for name in NAMES if name in text.casefold()]


def test_found_by_surname_in_any_script(people: People, accepted: str) -> None:
    client = people.client(Role.REVIEWER)
    html = client.get("/en/desk/people/?q=Василенко").content.decode()
    assert f"/en/desk/people/{accepted}/" in html and "1 person" in html
    other = people.client(Role.REVIEWER, "iso3166:KZ").get("/en/desk/people/?q=Василенко").content.decode()
    assert "0 people" in other and not re.search(r"<li>.*Василенко", other)


def test_made_private_no_page_has_the_name_and_the_desk_says_so(people: People, accepted: str) -> None:
    client, public = people.client(Role.REVIEWER), people.nobody()
    assert len(named(public_text(public))) == 3
    done = client.post(f"/en/desk/people/{accepted}/private/", {"do": "hide", "note": "asked for"})
    assert done.status_code == 302
    assert named(public_text(public)) == []
    assert searched("Vassilenko") == searched("Василенко") == ()
    assert "a person whose name is kept private" in public_text(public)
    shown = client.get(f"/en/desk/people/{accepted}/").content.decode()
    assert "The name is private" in shown and "Vassilenko" in shown
    assert "marked this name as private" in client.get(f"/en/desk/history/{accepted}/").content.decode()
    client.post(f"/en/desk/people/{accepted}/private/", {"do": "show"})
    assert len(named(public_text(public))) == 3


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_say_it_in_every_language(people: People, accepted: str, lang: str) -> None:
    people.client(Role.REVIEWER).post(f"/en/desk/people/{accepted}/private/", {"do": "hide"})
    said = {
        "en": "name is kept private",
        "nl": "naam niet openbaar is",
        "fr": "nom reste privé",
        "ru": "не названный по имени человек",
        "kk": "есімі жария етілмейтін адам",
    }
    assert said[lang] in public_text(people.nobody(), lang).replace("Не названный", "не названный")


def test_erased_with_the_word_and_a_reason(people: People, accepted: str) -> None:
    client, address = people.client(Role.STEWARD), f"/en/desk/people/{accepted}/erase/"
    listed = client.get(address).content.decode()
    assert "This cannot be taken back." in listed and "2 sources" in listed
    assert client.post(address, {"reason": "asked for", "word": "yes"}).status_code == 422
    named_it = client.post(address, {"reason": "Vassilenko asked", "word": "erase"})
    assert named_it.status_code == 422 and "This reason gives the name" in named_it.content.decode()
    assert Entity.objects.exclude(erased=None).count() == 0
    assert client.post(address, {"reason": "asked for", "word": "erase"}).status_code == 302
    assert named(public_text(people.nobody())) == []
    assert searched("Vassilenko") == searched("Василенко") == ()
    assert client.get(address).status_code == 404
    assert "0 people" in client.get("/en/desk/people/?q=Василенко").content.decode()
    told = client.get(f"/en/desk/history/{accepted}/").content.decode()
    assert "erased the data of this person" in told and named(told) == []
    assert problems() == []


def test_all_that_is_held_is_handed_over_without_who_decided(people: People, accepted: str) -> None:
    client = people.client(Role.STEWARD)
    held = json.loads(client.get(f"/en/desk/people/{accepted}/export/json/").content)
    assert {"Roman Vassilenko", "Роман Василенко"} <= set(held["names"])
    assert len(held["sources"]) == 2 and held["claims"] and held["named_in"] and len(held["decisions"]) == 2
    assert all(w["sentence"] for c in held["claims"] for w in c["words"])
    for source in held["sources"]:
        text = Source.objects.get(id=source["sha256"]).text
        assert all(text[m["start"] : m["end"]] == m["words"] for m in source["mentions"])
    assert "Laid" not in held and "account" not in json.dumps(held)
    page = client.get(f"/en/desk/people/{accepted}/export/").content.decode()
    assert "Роман Василенко" in page and "laid wreaths" in page


def more_of(name: str, count: int) -> None:
    """Sources that speak of somebody, each accepted and with a side's word on it."""
    for n in range(count):
        made = Maker(f"Note {n} of this series. The ambassador {name} visited Semey.", published="2025-10-01")
        made.place(SEMEY, "Semey").person("p1", name, office="ambassador", of="iso3166:KZ")
        review.accept(source=propose(made.reading(), side=YPRES).source, who=Who("Griet", 7, YPRES))


def asked(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


def test_the_pages_ask_as_many_questions_however_much_is_held(people: People, accepted: str) -> None:
    client = people.client(Role.STEWARD)
    pages = [f"/en/desk/people/{accepted}/{page}" for page in ("", "erase/", "export/", "export/json/")]
    few = [asked(client, page) for page in pages]
    more_of("Roman Vassilenko", 20)
    held = json.loads(client.get(pages[-1]).content)
    assert len(held["sources"]) == 22 and len(held["decisions"]) == 22
    assert [asked(client, page) for page in pages] == few and max(few) < 25


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_public_page_names_who_decided(people: People, accepted: str, lang: str) -> None:
    """Not even of somebody who may be named: no sheet that leaves the record has who decided."""
    tie = Entity.objects.get(kind="partnership")
    from pobratim.facts.kinds import Stand

    who = Who("Griet Verhaeghe", 7, YPRES)
    review.confirm(entity=tie.id, side=YPRES, stand=Stand.DISPUTED, words="A letter only.", who=who)
    found = public_text(people.nobody(), lang)
    assert "A letter only." in found and "Verhaeghe" not in found


def test_what_is_held_is_read_in_the_readers_language_and_handed_over_as_it_is_kept(
    people: People, accepted: str
) -> None:
    steward = people.client(Role.STEWARD, SEMEY)
    page = steward.get(f"/nl/desk/people/{accepted}/export/").content.decode()
    assert ">ambassadeur</bdi>" in page and "ambassador</bdi>" not in page
    file = steward.get(f"/nl/desk/people/{accepted}/export/json/").content.decode()
    assert '"value": "ambassador"' in file
