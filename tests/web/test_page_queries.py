"""A page takes a fixed number of queries, however much there is, and never more than twelve."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from made_readings import KAZAKHSTAN, SEMEY, YPRES, Maker

from pobratim.facts.kinds import EventType
from pobratim.record import published, review
from pobratim.record.intake import propose
from pobratim.record.models import Card

MOST = 12
PAIR = "geonames-1519422+geonames-2795100"


def first(kind: str, **more: str) -> str:
    """The public id of the first such thing."""
    return Card.objects.filter(kind=kind, **more).order_by("lower", "public")[0].public


PAGES: dict[str, Callable[[], str]] = {
    "home": lambda: "",
    "partnerships": lambda: "partnerships/",
    "partnership": lambda: f"partnership/{PAIR}/",
    "narrowed": lambda: f"partnership/{PAIR}/?kind=visit",
    "event": lambda: f"event/{first('event', type='visit')}/",
    "place": lambda: "place/geonames-2795100/",
    "person": lambda: f"person/{first('person')}/",
    "theme": lambda: "theme/peace/",
    "memorial": lambda: f"memorial/{first('memorial')}/",
    "memorials": lambda: "memorials/",
    "gift": lambda: f"gift/{first('event', type='gift')}/",
    "gifts": lambda: "gifts/",
    "promises": lambda: "promises/",
    "source": lambda: f"source/{published.sources()[0].id}/",
    "sources": lambda: "sources/",
    "map": lambda: "map/",
    "month": lambda: "calendar/?month=2025-01",
    "list": lambda: "calendar/list/?month=2025-01",
    "radars": lambda: "calendar/radar/",
    "radar": lambda: f"calendar/radar/{PAIR}/",
    "search": lambda: "search/?q=Ypres",
    "about": lambda: "about/",
}


def fill(first: int, count: int) -> None:
    """So many accepted sources of as many events, with people, memorials, gifts and themes."""
    for n in range(first, first + count):
        text = f"Visit {n}. Ypres, twin of Semey, saw ambassador Roman V{n} come on day {n} with a book. He said: We will."
        maker = Maker(text, source=f"{n}.txt", published=f"2025-0{n + 1}").place(YPRES, "Ypres")
        maker.place(SEMEY, "Semey").person("p", f"Roman V{n}", office="ambassador", of=KAZAKHSTAN)
        maker.tie("twin of Semey").memorial("m", f"monument {n}", words="Visit").theme("peace", "We will")
        maker.quote("We will", "p")
        when = f"2025-0{n + 1}-01"
        maker.event("e", EventType.VISIT, "come", date=when, place=YPRES, who=("p",), memorial="m")
        maker.event("g", EventType.GIFT, "with a book", date=when, place=YPRES, who=("p",))
        review.accept(source=propose(maker.reading()).source, who="reviewer")


def taken(client: Client, shown: str) -> int:
    """How many queries a page takes."""
    path = f"/nl/{PAGES[shown]()}"
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path).status_code == 200, shown
    return len(queries)


@pytest.mark.django_db
def test_a_page_takes_the_same_queries_of_one_source_and_of_four(client: Client) -> None:
    fill(0, 1)
    few = {shown: taken(client, shown) for shown in PAGES}
    fill(1, 3)
    many = {shown: taken(client, shown) for shown in PAGES}
    assert few == many
    assert {shown: n for shown, n in many.items() if n > MOST} == {}
    assert [shown for shown, n in many.items() if not n] == ["about"], "the others ask the record"
