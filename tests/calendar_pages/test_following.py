"""Every page of a thing leads to its calendar and to its feed."""

from __future__ import annotations

import re

import pytest
from dated_record import PAIR
from django.test import Client

from pobratim.record.models import Card


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        (f"partnership/{PAIR}/", "partnership=geonames-1519422%2Bgeonames-2795100"),
        ("place/geonames-2795100/", "place=geonames-2795100"),
        ("theme/nuclear-disarmament/", "theme=nuclear-disarmament"),
        ("memorial/{memorial}/", "memorial={memorial}"),
    ],
)
def test_a_page_offers_its_feed_and_the_feed_is_there(
    client: Client, days: str, page: str, feed: str
) -> None:
    gate = next(c for c in Card.objects.filter(kind="memorial") if "Menin Gate" in c.sheet["names"].values())
    html = client.get("/en/" + page.format(memorial=gate.public)).content.decode()
    wanted = feed.format(memorial=gate.public)
    assert f'href="webcal://localhost/en/calendar/feed.ics?{wanted}"' in html
    (address,) = set(re.findall(r'href="http://localhost(/en/calendar/feed\.ics\?[^"]+)"', html))
    assert b"BEGIN:VEVENT" in client.get(address).content
    assert client.get(f"/en/calendar/?{wanted}").status_code == 200
