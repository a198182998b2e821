"""Every type of public page in one place: how a reader comes to one. A new page adds its line to TYPES.

The contact sheet walks through all of them in the demonstration; the tests show those of FIXTURE, CALENDAR and
TAKING_PART, each over a record that knows them. A public address with a page behind it that none of these three
has fails `test_every_page_has_a_row.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import passport_sheets
from dated_record import PAIR as DATED_PAIR
from twin_sheets import CLOSED, LAST_POST, PAIR, VISIT

if TYPE_CHECKING:
    from playwright.sync_api import Page

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
# The pages of the calendar in the small record with dates (``dated_record``).
CALENDAR = (
    "calendar/",
    f"calendar/?month=2025-09&partnership={DATED_PAIR.replace('+', '%2B')}",
    "calendar/?month=2026-11",
    "calendar/list/?month=2025-09",
    "calendar/today/",
    "calendar/day/2025-09-26/",
    "calendar/tonight/",
    "calendar/series/",
    "calendar/series/last-post/",
    "calendar/series/last-post/2025-09-26/",
    "calendar/series/last-post/1942-11-11/",
    "calendar/observances/?scope=KZ",
    "calendar/radar/",
    f"calendar/radar/{DATED_PAIR}/",
)
# Of taking part in a ceremony; ``{day}`` and ``{token}`` are of an application that a test has made.
TAKING_PART = {
    "evenings": "calendar/series/last-post/take-part/",
    "apply": "calendar/series/last-post/take-part/apply/?day={day}&wish=reading",
    "full": "calendar/series/last-post/take-part/apply/?day={day}&wish=choir",
    "own": "calendar/taking-part/{token}/",
    "offered": "calendar/taking-part/{offered}/",
    "change": "calendar/taking-part/{token}/change/",
    "programme": "calendar/taking-part/{token}/programme/",
}
# What is no page: feeds, pictures, and what scripts ask for.
NO_PAGE = {
    "partnership-news", "feed", "series-feed", "radar-feed",
    "preview", "site-preview", "map-place", "suggestions",
}  # fmt: skip


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
