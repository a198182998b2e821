"""What others take from the pages: the feed of a partnership, pictures of link previews, sitemaps."""

from __future__ import annotations

from io import BytesIO

import feedparser
import pytest
from dated_record import PAIR
from django.test import Client
from lxml import etree
from PIL import Image

from pobratim.record import review
from pobratim.record.models import Card, Decision
from pobratim.web.pages.preview.drawing import SIZE, picture

NEWS = f"/en/partnership/{PAIR}/feed.atom"
SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_the_feed_of_a_partnership_has_its_events_with_their_words(client: Client, days: str) -> None:
    answer = client.get(NEWS)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo and feed.version == "atom10"
    visit = Card.objects.get(kind="event", type="visit").public
    entry = next(e for e in feed.entries if e.id == f"tag:localhost,2026:event/{visit}")
    assert entry.title == "Roman Vassilenko visits Ypres"
    assert entry.link == f"http://localhost/en/event/{visit}/"
    assert "26 September 2025" in entry.summary and "“" in entry.summary
    assert [t.term for t in entry.tags] == ["visit"]


def test_entries_keep_their_id_in_every_language_and_grow_newer_with_decisions(
    client: Client, days: str
) -> None:
    russian = feedparser.parse(client.get(NEWS.replace("/en/", "/ru/")).content)
    english = feedparser.parse(client.get(NEWS).content)
    assert [e.id for e in russian.entries] == [e.id for e in english.entries]
    assert russian.feed.language == "ru"
    told = [e.summary for e in russian.entries if "«" in e.summary]
    assert told and not any("“" in one for one in told)
    assert english.feed.updated_parsed >= english.entries[-1].updated_parsed
    review.undo(decision=Decision.objects.latest("number").number, who="reviewer")
    assert client.get(NEWS).status_code == 404, "what nobody accepts is not told"


def test_an_unchanged_feed_is_not_sent_again(client: Client, days: str) -> None:
    tag = client.get(NEWS)["ETag"]
    assert client.get(NEWS, headers={"if-none-match": tag}).status_code == 304


def test_the_page_names_its_feed_and_its_picture(client: Client, days: str) -> None:
    page = client.get(f"/en/partnership/{PAIR}/").content.decode()
    link = page[page.index('type="application/atom+xml"') :].partition(">")[0]
    assert NEWS in link.replace("&#x2B;", "+").replace("%2B", "+")
    assert f'property="og:image" content="http://localhost/en/preview/{PAIR}.png"' in page


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_pictures_of_partnership_event_and_place(client: Client, days: str, lang: str) -> None:
    visit = Card.objects.get(kind="event", type="visit").public
    seen = set()
    for address in (PAIR, visit, "geonames-2795100"):
        answer = client.get(f"/{lang}/preview/{address}.png")
        assert answer["Content-Type"] == "image/png", address
        image = Image.open(BytesIO(answer.content))
        assert image.size == SIZE and len(image.getcolors(1 << 16) or []) > 20, "something is written on it"
        seen.add(answer.content)
    assert len(seen) == 3
    assert client.get(f"/{lang}/preview/nothing.png").status_code == 404


@pytest.mark.parametrize(
    "title", ["", "Ypres", "Ипр · Өлімнен де күшті", "a very long title " * 40, "x" * 300]
)
def test_any_title_is_drawn_within_the_picture(title: str) -> None:
    image = Image.open(BytesIO(picture("visit", title, "said by one side", "Pobratim")))
    assert image.size == SIZE
    assert image.getpixel((SIZE[0] - 5, 300)) == image.getpixel((5, 300)), "the edges stay empty"


def test_the_sitemap_has_every_public_page_in_every_language(client: Client, days: str) -> None:
    index = etree.fromstring(client.get("/sitemap.xml").content)
    files = [str(loc) for loc in index.xpath("//s:loc/text()", namespaces=SPACE)]
    assert files == ["http://localhost/sitemap-0.xml", "http://localhost/sitemap-1.xml"]
    found: list[str] = []
    for file in files:
        tree = etree.fromstring(client.get(file.removeprefix("http://localhost")).content)
        for url in tree.xpath("//s:url", namespaces=SPACE):
            found.append(str(url.xpath("s:loc/text()", namespaces=SPACE)[0]))
            assert len(url.xpath("x:link", namespaces=SPACE)) == 5
    assert f"http://localhost/kk/partnership/{PAIR}/" in found
    dead = [a for a in found if client.get(a.removeprefix("http://localhost")).status_code != 200]
    assert dead == [] and len(found) == len(set(found)) > 50
    assert not [a for a in found if "/person/" in a or "/desk/" in a]
    assert b"Sitemap: http://localhost/sitemap.xml" in client.get("/robots.txt").content
    assert client.get("/sitemap-2.xml").status_code == 404
