"""Every type of public page in one place: how a reader comes to one. A new page adds its line to TYPES.

The contact sheet walks through all of them in the demonstration; the tests of a room show those their fixture
record knows.
"""

from __future__ import annotations

from typing import NamedTuple

import passport_sheets
from playwright.sync_api import Page
from twin_sheets import CLOSED, LAST_POST, PAIR, VISIT

PARTNERSHIP = "partnership"


class Type(NamedTuple):
    """A type of page: where to begin (a path behind the language, or another type), and which link to follow."""

    name: str
    start: str
    link: str = ""


TYPES = (
    Type("home", ""),
    Type("partnerships", "partnerships/"),
    Type(PARTNERSHIP, "", ".pairs a"),
    Type("event", PARTNERSHIP, ".entry h3 a"),
    Type("gift event", PARTNERSHIP, ".differ h3 a"),
    Type("place", PARTNERSHIP, ".city a"),
    Type("person", PARTNERSHIP, "#people a"),
    Type("memorial", PARTNERSHIP, "#memorials h3 a"),
    Type("gift", PARTNERSHIP, "#gifts .what a"),
    Type("theme", PARTNERSHIP, '#themes a[href*="/theme/"]'),
    Type("organisation", "search/?q=museum", 'a[href*="/organisation/"]'),
    Type("memorials", "memorials/"),
    Type("gifts", "gifts/"),
    Type("promises", "promises/"),
    Type("map", "map/"),
    Type("calendar", "calendar/"),
    Type("calendar list", "calendar/list/"),
    Type("today", "calendar/today/"),
    Type("tonight", "calendar/tonight/"),
    Type("observances", "calendar/observances/"),
    Type("ceremonies", "calendar/series/"),
    Type("ceremony", "calendar/series/last-post/"),
    Type("evening", "calendar/series/last-post/2025-09-26/"),
    Type("sources", "sources/"),
    Type("source", "sources/", ".sources a"),
    Type("found", "search/?q=Semey"),
    Type("nothing found", "search/?q=Xyzzy"),
    Type("about", "about/"),
    Type("wrong", "nothing/"),
)
# The same types in the record of twin_sheets, as far as it knows them.
FIXTURE = {
    "home": "",
    "partnerships": "partnerships/",
    "partnership": f"partnership/{PAIR.id}/",
    "narrowed partnership": f"partnership/{PAIR.id}/?kind=visit&language=ru",
    "event": f"event/{VISIT.id}/",
    "gift event": f"event/{CLOSED.id}/",
    "ceremony event": f"event/{LAST_POST.id}/",
    "map": "map/",
    "sources": "sources/",
    "source": "source/111111111111/",
    "found": "search/?q=Ypres",
    "nothing found": "search/?q=Nowhere",
    "about": "about/",
    **passport_sheets.PAGES,
    "wrong": "nothing/",
}


def paths(page: Page, site: str) -> tuple[dict[str, str], list[str]]:
    """The path behind the language of one page of each type on a site; and the types of which none was found."""
    found: dict[str, str] = {}
    missing = []
    for name, start, link in TYPES:
        path = found.get(start, start)
        if link:
            page.goto(f"{site}/en/{path}")
            first = page.locator(link).first
            href = first.get_attribute("href") if first.count() else None
            path = href.removeprefix("/en/") if href else ""
            if not path:
                missing.append(name)
                continue
        found[name] = path
    return found, missing
