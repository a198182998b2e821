"""Whether a great city is meant: by a name its own list has not, or by a form that is like an adjective."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.gazetteer import Candidate
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import TOWNS_INFLECT
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.nominative import is_thing_name
from pobratim.reading.settling import Raw
from pobratim.reading.text import Text

_GREAT: Final = 100_000  # inhabitants
_TIMES: Final = 5  # as many as the next of the name
_BEGINNING: Final = 4  # letters that two names of one city share
_CYRILLIC: Final = "Ѐ"  # the first letter of it
_LIKE_ADJECTIVES: Final = ("ском", "цком", "ськом", "цьком")
_LISTED: Final = 12  # tokens of a list at most, back to its preposition


def is_told_by_case(text: Text, raw: Raw) -> bool:
    """The Минском of «с Минском», «с Брянском, Курском и Минском»: there the adjective would be «минским»."""
    if not text.does(TOWNS_INFLECT) or not text.tokens[raw.last - 1].low.endswith(_LIKE_ADJECTIVES):
        return False
    tokens, i = text.tokens, raw.first - 1
    links = _links(text.lang)
    for _ in range(_LISTED):
        if i < 0 or tokens[i].low not in links:
            break
        i -= 2
    return i >= 0 and tokens[i].low in _with(text.lang)


@cache
def _links(lang: str) -> frozenset[str]:
    return frozenset((*load(lang).words("language", "and"), ","))


@cache
def _with(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "instrumental"))


def is_sole(found: Findings, raw: Raw, place: Candidate) -> bool:
    """Whether a city that its own list calls otherwise is great, and none of the name near as great."""
    if place.population < _GREAT or place.is_weak or len(place.name) <= _BEGINNING:
        return False
    if place.name[0] >= _CYRILLIC and wording(found.text.lexicon).dictionary:
        if not is_thing_name(place.name):
            return False  # the Гомель of Homyel', and no Сталин of Donetsk
    else:
        name = found.gazetteer.name_of(place.id)
        if name is None or key(name)[:_BEGINNING] != place.name[:_BEGINNING]:
            return False  # the Almere of Almere Stad, and no Vistula of Toledo
    others = (c.population for c in raw.candidates if c.id != place.id and c.kind is CITY)
    return place.population > _TIMES * max(others, default=0)
