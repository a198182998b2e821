"""How the sentences of this folder are written, and how they are read.

``{Ипра|ypres}`` is a place mention (ids of two capitals are countries, ``r:…`` regions). Expected people stand
as "name: office of place; name: former office; ~name" with ~ for the honoured and ! for those only spoken of.
"""

from __future__ import annotations

import re

from pobratim.facts.contract import Document
from pobratim.facts.kinds import PlaceKind, Role
from pobratim.facts.nouns import Person
from pobratim.lexicons import load
from pobratim.reading.mentions import PersonMention, PlaceMention
from pobratim.reading.people import find_people
from pobratim.reading.text import Text, cut

MARK = re.compile(r"\{([^|}]+)\|([^}]+)\}")
ADJECTIVES = {
    "казахстанский": "KZ", "бельгийский": "BE", "belgian": "BE", "kazakh": "KZ", "belgische": "BE", "belgisch": "BE",
    "kazachse": "KZ", "britse": "GB", "belge": "BE", "kazakhe": "KZ", "kasachische": "KZ", "japanischer": "JP",
    "japanese": "JP", "hongaarse": "HU", "британский": "GB",
}  # fmt: skip


def country_of_word(word: str) -> str | None:
    """The few demonyms the sentences use."""
    return ADJECTIVES.get(word.lower())


def kind_of(place: str) -> PlaceKind:
    """Countries are two capitals, regions begin with ``r:``."""
    if place.isupper() and len(place) == 2:
        return PlaceKind.COUNTRY
    return PlaceKind.REGION if place.startswith("r:") else PlaceKind.CITY


def marked(sentence: str, lang: str) -> tuple[Text, list[PlaceMention]]:
    """The text without its marks, cut, and the places marked in it."""
    plain, spans, end = "", [], 0
    for found in MARK.finditer(sentence):
        plain += sentence[end : found.start()]
        spans.append((len(plain), len(plain) + len(found[1]), found[2]))
        plain += found[1]
        end = found.end()
    text = cut(Document("sentence", plain + sentence[end:], lang=lang), load(lang))
    places = []
    for start, stop, place in spans:
        first = text.token_at(start)
        last = next(i for i in range(first, len(text.tokens)) if text.tokens[i].end >= stop) + 1
        places.append(PlaceMention(first, last, identity(place), kind_of(place), None))
    return text, places


def identity(place: str) -> str:
    """Countries by their ISO code, the rest as marked."""
    return f"iso3166:{place}" if kind_of(place) is PlaceKind.COUNTRY else place


def read(sentence: str, lang: str) -> tuple[tuple[Person, ...], tuple[PersonMention, ...]]:
    """The people found, with their mentions."""
    text, places = marked(sentence, lang)
    return find_people(text, places, country_of_word=country_of_word)


def said(person: Person) -> str:
    """A person in the notation of the sentences."""
    mark = {Role.HONOURED: "~", Role.MENTIONED: "!"}.get(person.role, "")
    office = f"{'former ' if person.former else ''}{person.office}" if person.office else ""
    of = f" of {person.office_of.removeprefix('iso3166:')}" if person.office_of else ""
    return f"{mark}{person.name}" + (f": {office}{of}" if office else "")


def people(sentence: str, lang: str) -> list[str]:
    """Everybody found, sorted."""
    return sorted(said(p) for p in read(sentence, lang)[0])


def expected(listed: str) -> list[str]:
    """The notation split and sorted."""
    return sorted(filter(None, (one.strip() for one in listed.split(";"))))
