"""Every page of the desk has a visit, and takes a bounded number of queries with hundreds of proposals."""

from __future__ import annotations

import pytest
from desk_visits import VISITS, World, shown
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pobratim.facts.kinds import EntityKind
from pobratim.record.adding import Fact, add
from pobratim.web.desk.arrival import cookie_name

MOST, PROPOSALS = 25, 500


def test_every_page_of_the_desk_is_visited() -> None:
    assert set(VISITS) == shown(), "add a visit to desk_visits.py, or take one out"


def proposals(source: str) -> None:
    """500 of them, in events that name known places."""
    for n in range(PROPOSALS // 5):
        day = f"20{n % 25:02d}-{n % 12 + 1:02d}-{n % 28 + 1:02d}"
        facts = [Fact("type", "text", "visit"), Fact("date", "edtf", day), Fact("object", "text", f"no. {n}")]
        facts += [Fact("place", "value", "geonames:2795100"), Fact("participant", "value", "iso3166:KZ")]
        add(source=source, start=n, end=n + 4, facts=facts, kind=EntityKind.EVENT, who="test")


def test_no_page_takes_more_queries_with_five_hundred_proposals(db: None) -> None:
    world = World()
    taken = {name: asked(world, name) for name in VISITS}
    proposals(world.source)
    for name in VISITS:
        number = asked(world, name)
        assert number < MOST, (name, number)
        assert number <= taken[name] + 3, f"{name}: {taken[name]} with few, {number} with many"


def asked(world: World, name: str) -> int:
    who, address = VISITS[name]
    client, cookie = Client(headers={"host": "localhost"}), world.cookie(who)
    if cookie is not None:
        client.cookies[cookie_name()] = cookie
    path = f"/en/desk/{address(world)}"
    with CaptureQueriesContext(connection) as found:
        answer = client.get(path)
    assert answer.status_code == 200, (name, answer.status_code)
    return len(found)


@pytest.mark.parametrize("lang", ["nl", "fr", "ru", "kk"])
def test_every_page_is_there_in_the_other_languages(db: None, lang: str) -> None:
    world = World()
    for name, (who, address) in VISITS.items():
        client, cookie = Client(headers={"host": "localhost"}), world.cookie(who)
        if cookie is not None:
            client.cookies[cookie_name()] = cookie
        html = client.get(f"/{lang}/desk/{address(world)}").content.decode()
        assert f'<html lang="{lang}">' in html and html.count("<h1") == 1, name
