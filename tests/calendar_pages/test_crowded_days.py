"""Where very much falls on a day, a month shows the weightiest of it and the day's own page has all, in pages."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

sys.path.insert(0, str(Path(__file__).parent.parent / "web"))

from pobratim.record.publishing import crowded
from pobratim.record.publishing.crowded import Most
from pobratim.web.pages.calendar import day
from pobratim.web.wording.words import LANGUAGES, words_of

FULL = "/en/calendar/day/2025-09-26/?kind=event"
EVENT = re.compile(r'href="/en/event/(\w{12})/"')


@pytest.fixture
def crowd(days: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Four events of one day, where two are many and a page of a day has two."""
    monkeypatch.setattr(crowded, "CROWDED", 2)
    monkeypatch.setattr(day, "WHOLE_DAY", Most(2, 2, 2))
    return days


def shown(client: Client, address: str) -> str:
    """The page without its head and foot."""
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode().split("<main", 1)[1].split("</main", 1)[0]


def test_a_day_comes_in_pages_each_event_on_one(client: Client, crowd: str) -> None:
    pages = [shown(client, f"{FULL}&page={n}") for n in (1, 2)]
    events = [EVENT.findall(page) for page in pages]
    assert [len(page) for page in events] == [2, 2]
    assert len({id_ for page in events for id_ in page}) == 4
    assert 'rel="next" href="?kind=event&amp;page=2"' in pages[0]
    assert 'rel="prev" href="?kind=event&amp;page=1"' in pages[1]
    assert shown(client, f"{FULL}&page=99") == pages[1], "beyond the last is the last"
    assert shown(client, FULL) == pages[0]


def test_the_weightiest_of_a_day_come_first(client: Client, crowd: str) -> None:
    first, later = (shown(client, f"{FULL}&page={n}") for n in (1, 2))
    assert "visit" in first.lower(), "a visit, and the evening at the gate or the minute of silence"
    assert "visit" not in later.lower()
    assert "wreath" in later.lower(), "a wreath comes behind a ceremony"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_crowded_month_says_of_each_day_how_many_more_and_leads_there(
    client: Client, crowd: str, lang: str
) -> None:
    page = shown(client, f"/{lang}/calendar/?month=2025-09&kind=event")
    more = words_of(lang).say("calendar.month.more", n=1)
    assert re.search(rf'href="/{lang}/calendar/day/2025-09-26/\?kind=event">{re.escape(more)}<', page)


def test_a_crowded_list_is_of_one_month_and_goes_on_with_the_next(client: Client, crowd: str) -> None:
    page = shown(client, "/en/calendar/list/?month=2025-09")
    assert "30 September 2025" in page
    assert 'rel="next nofollow" href="?month=2025-10"' in page
    assert 'rel="prev nofollow" href="?month=2025-08"' in page
    assert len(set(EVENT.findall(page))) == 3


def test_a_list_of_little_is_of_three_months(client: Client, days: str) -> None:
    page = shown(client, "/en/calendar/list/?month=2025-09")
    assert 'rel="next nofollow" href="?month=2025-12"' in page
    assert 'rel="prev nofollow" href="?month=2025-06"' in page
    assert len(set(EVENT.findall(page))) == 4


def test_a_crowded_day_takes_as_many_queries_on_each_page(client: Client, crowd: str) -> None:
    taken = []
    client.get(FULL)
    for number in (1, 2):
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{FULL}&page={number}")
        taken.append(len(queries))
    assert taken[0] == taken[1] <= 9
