"""Where things lead: the entries of the menu and the page of each noun, as far as their addresses exist.

A page that comes later is linked from everywhere as soon as an address of its name stands in ``urls``.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from django.urls import NoReverseMatch, reverse

from pobratim.facts.kinds import EntityKind, Theme
from pobratim.record.sheets import Label

# The name of a page, and its words.
MENU = (
    ("partnerships", "site.partnerships"),
    ("map", "map.menu"),
    ("calendar", "site.calendar"),
    ("promises", "site.promises"),
    ("sources", "site.sources"),
    ("search", "site.search"),
    ("about", "site.about"),
)
PAGES = {
    EntityKind.EVENT: "event",
    EntityKind.SERIES: "event",
    EntityKind.PARTNERSHIP: "partnership",
    EntityKind.PLACE: "place",
    EntityKind.PERSON: "person",
    EntityKind.ORGANISATION: "organisation",
    EntityKind.MEMORIAL: "memorial",
    EntityKind.THEME: "theme",
}


class Entry(NamedTuple):
    """An entry of the menu: where it leads, the key of its words, whether the reader is there."""

    address: str
    words: str
    current: bool


def menu(lang: str, path: str = "") -> list[Entry]:
    """The entries whose pages exist, in order; ``path`` is the address of the page that shows them."""
    found = [(address(name, lang), words) for name, words in MENU]
    return [Entry(to, words, to == path) for to, words in found if to]


def address_of(label: Label, lang: str) -> str:
    """The address of the page of a noun, "" where there is none."""
    page = PAGES.get(label.kind)
    if page is None or label.id.startswith("iso3166"):  # a country is no noun of a page
        return ""
    if label.kind is EntityKind.THEME:
        return theme_address(label.names.get("", label.id), lang)
    return address(page, lang, label.id)


def theme_address(theme: str, lang: str) -> str:
    """The address of a theme of the closed list, "" where there is none: nuclear disarmament is
    theme/nuclear-disarmament/."""
    return address("theme", lang, theme.replace(" ", "-")) if theme in set(Theme) else ""


@cache
def _template(name: str, has_id: bool) -> str:
    """The address with marks for language and id. Which addresses there are does not change while we run."""
    try:
        return reverse(name, kwargs={"lang": "en", **({"id": "ID"} if has_id else {})})
    except NoReverseMatch:
        return ""


def address(name: str, lang: str, id_: str = "") -> str:
    """The address of a page by its name, "" where there is none of that name."""
    found = _template(name, bool(id_))
    return f"/{lang}/" + found.removeprefix("/en/").replace("ID", id_) if found else ""


def way(name: str, lang: str, id_: object = "") -> str:
    """The address of any page, also of one whose id is no word. Raises NoReverseMatch where there is none."""
    known = address(name, lang, id_) if isinstance(id_, str) else ""
    return known or reverse(name, kwargs={"lang": lang, **({"id": id_} if id_ else {})})


@cache
def _days() -> str:
    return reverse("day", kwargs={"lang": "en", "id": date.min}).removeprefix("/en/")


def day_address(lang: str, day: date) -> str:
    """The address of a day of the calendar."""
    return f"/{lang}/" + _days().replace(str(date.min), str(day))


def picture_of(lang: str, id_: str) -> str:
    """The address of the picture that previews of a page show."""
    return address("preview", lang, id_)
