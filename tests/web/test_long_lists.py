"""Lists of everything come in pages: each thing stands on one of them, in as many queries however many."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from made_readings import PLACES, Maker

from pobratim.facts.kinds import EventType, PlaceKind
from pobratim.record import published, review
from pobratim.record.intake import propose

LISTS = {
    "partnerships/": r'href="/en/partnership/([^"/]+)/"',
    "calendar/radar/": r'href="/en/calendar/radar/([^"/]+)/"',
    "sources/": r'href="/en/source/([^"/]+)/"',
}
HOME, MANY = "geonames:1", 5


@pytest.fixture
def five(monkeypatch: pytest.MonkeyPatch) -> None:
    """Five ties of one city, the later ones with more events, two to a page."""
    monkeypatch.setattr(published, "MOST_LISTED", 2)
    for n in range(1, MANY + 2):
        monkeypatch.setitem(PLACES, f"geonames:{n}", (f"Town{n}", PlaceKind.CITY, "BE", 50.0, 3.0))
    for n in range(2, MANY + 2):
        other = f"geonames:{n}"
        told = " ".join(f"Day {day} they met." for day in range(1, n))
        maker = Maker(f"Town1, twin of Town{n}. {told}", source=f"{n}.txt", published=f"2025-0{n}")
        maker.place(HOME, "Town1").place(other, f"Town{n}").tie("twin of", places=(HOME, other))
        for day in range(1, n):
            maker.event(
                f"e{day}", EventType.MEETING, f"Day {day} they met", date=f"2025-01-0{day}", place=other
            )
        review.accept(source=propose(maker.reading()).source, who="reviewer")


def linked(client: Client, address: str, pattern: str) -> list[str]:
    """The things a page of a list leads to."""
    answer = client.get(f"/en/{address}")
    assert answer.status_code == 200
    main = answer.content.decode().split("<main", 1)[1].split("</main", 1)[0]
    return list(dict.fromkeys(re.findall(pattern, main)))


@pytest.mark.django_db
@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("list_", LISTS)
def test_each_thing_stands_on_one_page_and_pages_lead_to_each_other(client: Client, list_: str) -> None:
    pages = [linked(client, f"{list_}?page={n}", LISTS[list_]) for n in (1, 2, 3)]
    assert [len(page) for page in pages] == [2, 2, 1]
    assert len({id_ for page in pages for id_ in page}) == MANY
    assert linked(client, list_, LISTS[list_]) == pages[0], "without a number it is the first"
    assert linked(client, f"{list_}?page=99", LISTS[list_]) == pages[2], "beyond the last is the last"
    middle = client.get(f"/en/{list_}?page=2").content.decode()
    assert 'rel="prev" href="?page=1"' in middle
    assert 'rel="next" href="?page=3"' in middle
    assert "Page 2 of 3" in middle


@pytest.mark.django_db
@pytest.mark.usefixtures("five")
def test_the_partnerships_with_most_events_come_first(client: Client) -> None:
    every = [tie for n in (1, 2, 3) for tie in published.partnerships_listed(n)[0]]
    assert [tie.events for tie in every] == [5, 4, 3, 2, 1]
    assert [tie.id for tie in every[:2]] == linked(client, "partnerships/", LISTS["partnerships/"])


@pytest.mark.django_db
@pytest.mark.usefixtures("five")
@pytest.mark.parametrize("list_", LISTS)
def test_a_page_asks_as_often_whichever_it_is(client: Client, list_: str) -> None:
    taken = []
    client.get(f"/en/{list_}")  # how many there are is counted once for each decision
    for number in (1, 2, 3):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/en/{list_}?page={number}")
        taken.append(len(queries))
    assert len(set(taken)) == 1
    assert taken[0] <= 3
