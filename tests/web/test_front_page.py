"""The front page and its fellows: what they hold, and that the first view is light."""

from __future__ import annotations

import gzip
import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from test_pages import PAGES
from twin_sheets import BOOKS, CLOSED, LAST_POST, PAIR, PLAN, VISIT

from pobratim.web.clock import standing_at

FIRST_VIEW = 150_000
JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


class Ids(HTMLParser):
    """The ids of a page, and the fragments its links lead to within it."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.within: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if named.get("id"):
            self.ids.append(named["id"] or "")
        if tag == "a" and (named.get("href") or "").startswith("#"):
            self.within.add((named["href"] or "")[1:])


def file(path: str) -> bytes:
    """A static file."""
    return Path(str(finders.find(path))).read_bytes()


def weight(client: Client, lang: str) -> int:
    """Bytes of the front page with everything it asks for, compressed as a server would send them."""
    html = client.get(f"/{lang}/").content.decode()
    css = file("web/site.css").decode()
    parts = [html.encode(), css.encode(), client.get("/map.svg").content]
    whole = sum(len(gzip.compress(part, 6)) for part in parts)
    fetched = re.findall(r'<(?:script|img)[^>]+src="/static/([^"?]+)', html)
    fetched += re.findall(r'<link rel="(?:stylesheet|icon)[^>]+href="/static/([^"?]+)', html)
    for path in {*fetched} - {"web/site.css"}:
        whole += len(gzip.compress(file(path), 6))
    faces = set(re.findall(r"built/(pt-serif-[\w-]+\.woff2)", css))
    assert len(faces) == 6
    return whole + sum(len(file(f"built/{face}")) for face in faces)


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("lang", ["en", "kk"])
def test_the_first_view_is_light_with_all_its_letters_and_the_map(client: Client, lang: str) -> None:
    assert weight(client, lang) < FIRST_VIEW


@pytest.mark.usefixtures("record")
def test_pages_are_sent_compressed_and_are_the_same_page_the_second_time(client: Client) -> None:
    asked = {"Accept-Encoding": "gzip"}
    answer = client.get("/en/about/", headers=asked)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.content) == client.get("/en/about/").content
    known = {**asked, "If-None-Match": answer.headers["ETag"]}
    assert client.get("/en/about/", headers=known).status_code == 304


@pytest.mark.usefixtures("record")
def test_the_front_page_shows_today_the_map_and_the_newest_in_their_words(client: Client) -> None:
    html = client.get("/en/").content.decode()
    today = html.split('id="today"')[1].split("</section>")[0]
    assert f"/en/event/{VISIT.id}/" in today and "2025" in today
    assert '<img src="/map.svg" alt="' in html and 'href="/en/map/"' in html
    newest = html.split('id="newest"')[1].split("</section>")[0]
    at = [newest.index(f"/en/event/{card.id}/") for card in (CLOSED, VISIT, BOOKS)]
    assert at == sorted(at), "as they were accepted"
    assert newest.count('class="inwords"') == 3 and "<mark>" in newest
    assert 'role="search"' in html


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("hour", [0, 12, 18, 19, 21, 23])
def test_tonights_ceremony_has_its_own_number_all_day(client: Client, hour: int) -> None:
    with standing_at(datetime(2026, 11, 30, hour, 5, tzinfo=UTC)):
        html = client.get("/en/").content.decode()
    today = html.split('id="today"')[1].split("</section>")[0]
    assert "30 November 2026" in today
    assert "34,162" in today and "34,163" not in today, "over at 20:15, and still that of the 30th"


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("shown", "types"),
    [
        ("", {"WebSite", "Event"}),
        (f"partnership/{PAIR.id}/", {"WebSite", "BreadcrumbList", "Place", "Event", "EventSeries"}),
        (f"event/{CLOSED.id}/", {"Event", "BreadcrumbList"}),
        (f"event/{LAST_POST.id}/", {"EventSeries", "BreadcrumbList"}),
        ("source/111111111111/", {"Article", "BreadcrumbList"}),
        ("about/", {"WebSite"}),
        ("partnerships/", {"WebSite", "BreadcrumbList"}),
        ("sources/", {"WebSite", "BreadcrumbList"}),
        ("map/", {"WebSite", "BreadcrumbList"}),
    ],
)
def test_every_page_tells_machines_what_it_is_about(client: Client, shown: str, types: set[str]) -> None:
    html = client.get(f"/ru/{shown}").content.decode()
    found = JSON_LD.findall(html)
    assert len(found) == 1
    graph = json.loads(found[0])["@graph"]
    assert {node["@type"] for node in graph} == types
    assert all("localhost" in node["@id"] for node in graph if "@id" in node)
    for name in ("og:title", "og:description", "og:url", "og:type", "og:locale"):
        assert html.count(f'property="{name}"') == 1


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    "shown",
    ["", f"partnership/{PAIR.id}/", f"event/{CLOSED.id}/", "source/111111111111/", "about/"],
)
def test_ids_are_single_and_links_within_a_page_arrive(client: Client, shown: str) -> None:
    page = Ids()
    page.feed(client.get(f"/en/{shown}").content.decode())
    assert len(page.ids) == len(set(page.ids))
    assert page.within <= {*page.ids, ""}


@pytest.mark.usefixtures("record")
def test_a_view_of_the_timeline_has_one_address(client: Client) -> None:
    path = f"/en/partnership/{PAIR.id}/"
    answer = client.get(path, {"language": "ru", "kind": "visit", "theme": "", "decade": "no"})
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{path}?kind=visit&language=ru"
    narrow = client.get(answer.headers["Location"]).content.decode()
    assert narrow.count('<article class="entry">') == 1
    assert f'<link rel="canonical" href="http://localhost{path}">' in narrow
    assert f'href="/kk/partnership/{PAIR.id}/?kind=visit&amp;language=ru"' in narrow, (
        "in another language too"
    )
    assert client.get(path, {"kind": "no such kind"}).headers["Location"] == path


@pytest.mark.usefixtures("record")
def test_sides_differences_and_what_is_around(client: Client) -> None:
    html = client.get(f"/en/partnership/{PAIR.id}/").content.decode()
    tie = html.split('id="tie"')[1].split("<nav")[0]
    assert "Ypres says: not ours" in tie and "has not given its own word" in tie
    assert "Registers and the press" in tie
    differ = html.split('id="differ"')[1].split('id="memorials"')[0]
    assert ">2010<" in differ and ">October 2009<" in differ and "Journal, Belgique" in differ
    assert '<bdi lang="und">איפר</bdi>' in html, "a name that runs from right to left keeps to itself"
    assert html.count("data-zone=") == 1, "only a city whose zone is known has a clock"
    event = client.get(f"/en/event/{VISIT.id}/").content.decode()
    assert f'rel="prev" href="/en/event/{CLOSED.id}/"' in event and 'rel="next"' in event
    last = client.get(f"/en/event/{PLAN.id}/").content.decode()
    assert 'rel="next"' not in last


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("shown", PAGES.values())
def test_headings_go_down_step_by_step(client: Client, shown: str) -> None:
    """Whoever goes from heading to heading misses no level."""
    levels = [int(n) for n in re.findall(r"<h([1-6])", client.get(f"/en/{shown}").content.decode())]
    at = 0
    for level in levels:
        assert level <= at + 1, levels
        at = level
    assert levels.count(1) == 1
