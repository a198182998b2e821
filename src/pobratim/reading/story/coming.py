"""Countries and deeds: more signs that a city is host or is where the guests are from.

What is said of a country holds for its cities ("on his trip to China", "the Belgian guests"), and where the
words say outright that something was done, the story is set more often than where somebody only is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Findings
from pobratim.reading.story.hosting import LEAD, TIMES, Mentioned

_NEAR: Final = 6  # tokens between what was done and where
_BEFORE: Final = 2  # tokens before "guests" in which their country stands, and one behind: "invités belges"
_SHORTEST: Final = 4  # letters of a country's adjective
_DEEDS: Final = frozenset(
    ("agreement", "wreath-laying", "ceremony", "unveiling", "gift", "exhibition", "performance", "conference",
     "award", "meeting")
)  # fmt: skip
_SIDES: Final = ("at", "to", "from")
Lands = Mapping[str, Sequence[str]]  # the cities of the item in each country


def coming(found: Findings, told: Sequence[Mentioned], order: Sequence[int]) -> dict[str, set[str]]:
    """For each city the signs of what is said of its country and of what was done in it.

    Each counts by itself, with how early in the ``order`` of the story it stands, and with its time.
    """
    out: dict[str, set[str]] = {}
    lands: dict[str, list[str]] = {}
    for city in dict.fromkeys([m.id for m in told if m.kind is CITY]):
        lands.setdefault(found.places[city].country or "", []).append(city)
    for number, group in groupby(told, key=lambda m: m.sentence):
        here = list(group)
        time, zone = here[0].time, "lead" if order[number] < LEAD else "text"
        if time in TIMES:
            for city, sign in (*_of_lands(found, number, here, lands), *_deeds(found, number, here)):
                out.setdefault(city, set()).update((sign, f"{sign}:{zone}", f"{sign}:{time}"))
    for city, number in _guests(found, lands):
        zone = "lead" if order[number] < LEAD else "text"
        out.setdefault(city, set()).update(("land-guests", f"land-guests:{zone}"))
    return out


def _of_lands(
    found: Findings, number: int, here: Sequence[Mentioned], lands: Lands
) -> Iterator[tuple[str, str]]:
    """ "A group from Japan came", "he travelled to Hungary": so do the cities there."""
    sentence = found.text.sentences[number]
    for land in here:
        country = found.places[land.id].country
        if land.kind is CITY or country is None or land.stands not in _SIDES:
            continue
        visit = "-visit" if found.has(sentence, "events.visit") else ""
        with_ = visit or ("-guest" if found.has(sentence, "links.guest") else "")
        yield from ((city, f"land-{land.stands}{with_}") for city in lands.get(country, ()))


def _deeds(found: Findings, number: int, here: Sequence[Mentioned]) -> Iterator[tuple[str, str]]:
    """ "In A an agreement was signed": A is where something was done."""
    sentence = found.text.sentences[number]
    called = found.hits_in(sentence.first, sentence.last, "events")
    done = [h for h in called if h.label[1] in _DEEDS and h.label[-1] != "future"]
    for city in here if done else ():
        if city.kind is CITY and city.stands == "at":
            yield city.id, "deeds"
            if any(-_NEAR <= city.first - h.last <= _NEAR for h in done):
                yield city.id, "deeds-near"


def _guests(found: Findings, lands: Lands) -> Iterator[tuple[str, int]]:
    """ "The Belgian delegation": the cities of the item there are not where it is received."""
    tokens, tags = found.text.tokens, found.text.tags
    for hit in found.hits_in(0, len(tokens), "links.guest"):
        sentence = found.text.sentence_of(hit.first)
        for i in range(max(hit.first - _BEFORE, sentence.first), min(hit.last + 1, sentence.last)):
            if i in tags or len(tokens[i].text) < _SHORTEST:
                continue
            country = found.gazetteer.country_of_word(tokens[i].low)
            yield from ((city, sentence.index) for city in lands.get(country or "-", ()))
