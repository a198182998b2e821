"""A ready letter to the other side, in the languages of both; it opens in the mail program."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.urls import reverse

from pobratim.facts.kinds import EntityKind
from pobratim.gazetteer import GazetteerMissing, open_gazetteer
from pobratim.record.sheets import Label
from pobratim.record.standing import Side, Standing
from pobratim.web.wording import dates
from pobratim.web.wording.names import named
from pobratim.web.wording.words import LANGUAGES, Words, words_of

_PAGES = {EntityKind.PARTNERSHIP: "partnership", EntityKind.EVENT: "event", EntityKind.SERIES: "event"}


class Letter(NamedTuple):
    """``parts``: (language, text) of each part of the body; ``mailto`` opens it in the mail program.

    ``theirs``, ``ours``: the first language of each side, which a reader may change.
    """

    side: str
    to: Label
    theirs: str
    ours: str
    subject: str
    parts: list[tuple[str, str]]
    mailto: str


def letter(found: Standing, own: Side, other: Side, theirs: str = "", ours: str = "") -> Letter:
    """From one's own side to the other: first in the other's language, then in one's own.

    ``theirs``, ``ours``: languages somebody chose instead of those the places speak.
    """
    to, by = ([one] if one in LANGUAGES else spoken(side) for one, side in ((theirs, other), (ours, own)))
    langs = list(dict.fromkeys([*to, *by]))
    parts = [(lang, _text(words_of(lang), found, own, other)) for lang in langs]
    subject = " / ".join(words_of(lang).say("sides.letter.subject") for lang in langs)
    body = "\n\n— — —\n\n".join(text for _, text in parts).replace("\n", "\r\n")
    mailto = f"mailto:?subject={quote(subject)}&body={quote(body)}"
    return Letter(other.id, other.label, to[0], by[0], subject, parts, mailto)


def spoken(side: Side) -> list[str]:
    """The languages a side writes in: by its region where the gazetteer knows it, else by its country."""
    by_region, by_country = _spoken()
    region = _region(side.id).removeprefix("iso3166-2:")
    country = side.country or region.split("-")[0]
    return by_region.get(region) or by_country.get(country) or ["en"]


@cache
def _spoken() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    table = tomllib.loads(Path(__file__).with_name("spoken.toml").read_text("utf-8"))
    return table["region"], table["country"]


def _region(id_: str) -> str:
    if id_.startswith("iso3166"):
        return id_.removeprefix("iso3166:")
    try:
        place = open_gazetteer().place(id_)
    except GazetteerMissing:
        return ""
    return (place.admin1 or place.country or "") if place else ""


def _text(w: Words, found: Standing, own: Side, other: Side) -> str:
    desk = reverse("stand", kwargs={"lang": w.lang, "id": found.id})
    name = _PAGES.get(found.kind)
    public = reverse(name, kwargs={"lang": w.lang, "id": found.id}) if name else desk
    return w.say(
        "sides.letter.body",
        thing=_thing(w, found),
        ours=named(own.label, w.lang).text,
        theirs=named(other.label, w.lang).text,
        page=f"{settings.ADDRESS}{public}",
        desk=f"{settings.ADDRESS}{desk}",
    ).strip()


def _thing(w: Words, found: Standing) -> str:
    if found.type:
        kind = w.term("event_type", found.type)
        return f"{kind}, {dates.when(w, found.date)}" if found.date else kind
    if found.kind is EntityKind.PARTNERSHIP:
        return " – ".join(named(s.label, w.lang).text for s in found.sides)
    return named(found.label, w.lang).text
