"""What machines read of a page, and what paper and quiet ask for: every type of page has it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import passport_sheets
import pytest
from django.test import Client
from test_pages import PAGES

from pobratim.web.wording.words import LANGUAGES

STATIC = Path(__file__).resolve().parents[2] / "src" / "pobratim" / "web" / "static"
HOST = "http://localhost"
TYPES = {**PAGES, **passport_sheets.PAGES}
# Answers to a question, and people of no public office: not for those who gather pages.
HIDDEN = {name for name, path in TYPES.items() if path.startswith("search/")} | {"person without office"}


def linked(html: str) -> list[dict[str, object]]:
    """The nodes that a page tells machines."""
    scripts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [node for text in scripts for node in json.loads(text)["@graph"]]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("shown", sorted(set(TYPES) - HIDDEN))
def test_a_page_says_its_address_its_languages_and_what_it_is(client: Client, shown: str) -> None:
    path, _, query = TYPES[shown].partition("?")
    html = client.get(f"/fr/{TYPES[shown]}").content.decode()
    if query:
        assert '<meta name="robots" content="noindex">' in html or f'href="{HOST}/fr/{path}"' in html
        return
    assert re.findall(r'<link rel="canonical" href="([^"]+)"', html) == [f"{HOST}/fr/{path}"]
    tongues = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', html)
    assert tongues == [
        *((lang, f"{HOST}/{lang}/{path}") for lang in LANGUAGES),
        ("x-default", f"{HOST}/en/{path}"),
    ]
    nodes = linked(html)
    assert nodes and all(node["@type"] for node in nodes)


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("shown", sorted(HIDDEN))
def test_what_is_not_to_be_gathered_says_so(client: Client, shown: str) -> None:
    html = client.get(f"/fr/{TYPES[shown]}").content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert "canonical" not in html


@pytest.mark.usefixtures("record")
def test_a_partnership_names_its_feed(client: Client) -> None:
    path = f"/fr/{TYPES['partnership']}"
    feed = r'<link rel="alternate" type="application/atom\+xml"[^>]* href="/fr/partnership/[^"/]+/feed.atom"'
    assert re.search(feed, client.get(path).content.decode())


def test_whatever_moves_stands_still_where_that_is_asked_for() -> None:
    """The base sheet stops all transitions; nothing else may move but what asks whether it may."""
    base = (STATIC / "web" / "site.css").read_text()
    rule = (
        "@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; } }"
    )
    assert rule in base
    for sheet in STATIC.rglob("*.css"):
        if "built" not in sheet.parts:
            assert not re.search(r"\banimation\b|@keyframes|scroll-behavior", sheet.read_text()), sheet.name


def test_paper_gets_no_controls_and_no_heading_alone_at_the_foot() -> None:
    """Every page has the base sheet, and in it what paper is."""
    paper = (STATIC / "web" / "site.css").read_text().partition("@media print {")[2].partition("\n}")[0]
    for gone in (".menus", ".search", ".skip", ".filters", ".contents", ".follow"):
        assert re.search(rf"{re.escape(gone)}[^{{}}]*{{ display: none; }}", paper), gone
    assert "h1, h2, h3, dt { break-after: avoid; }" in paper
