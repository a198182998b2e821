"""Districts that have twins of their own, and the towns that hold them: "Yuhang, a district of Hangzhou"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import REGION
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import city_words
from pobratim.reading.ties.apposed import with_words

_BACK: Final = 6  # tokens from "district" to its town: "een district van de Chinese stad X"
_LED: Final = 2  # tokens from "between" to its town, from "and" to its district
_BEHIND: Final = 2  # tokens from a town in the genitive to the word for its part: «Алматының Медеу ауданы»


def only_holds(found: Findings, city: PlaceMention) -> bool:
    """Whether a part of it alone is spoken of: «с Заводским районом Минска», "a district of Hangzhou"."""
    text, tokens, lang = found.text, found.text.tokens, found.text.lang
    parts = found.text.lexicon.word_set("language", "place_heads", "part")
    if text.head_last:
        behind = tokens[city.last : city.last + 1 + _BEHIND]
        named = bool(behind) and behind[0].is_capital and any(t.low in parts for t in behind[1:])
        return named and bearing(found.text, city) == "of"
    of = found.text.lexicon.words("language", "prepositions", "of")
    small = {*of, *found.text.lexicon.words("names", "article", "words"), *city_words(lang)}
    for i in range(city.first - 1, max(city.first - 1 - _BACK, -1), -1):
        if tokens[i].low in parts:
            adjective = not of and i > 0 and text.tags.get(i, "").endswith("place")
            return adjective or any(t.low.rstrip("'’") in of for t in tokens[i + 1 : city.first])
        if tokens[i].low not in small and found.gazetteer.country_of_word(tokens[i].low) is None:
            return False
    return False


def tied_district(found: Findings, cities: list[PlaceMention], first: int, last: int) -> PlaceMention | None:
    """The one district that is named beside at most one town, not as where something happens."""
    words, tokens = found.text.lexicon.words, found.text.tokens
    parts = {*words("language", "place_heads", "part"), *words("language", "place_heads", "lower")}
    named = [
        m
        for m in found.places_in(first, last)
        if m.kind is REGION and any(t.low in parts for t in tokens[m.first : m.last])
    ]
    if len(cities) > 1 or len({m.id for m in named}) != 1 or bearing(found.text, named[0]) == "at":
        return None
    if named[0].first and tokens[named[0].first - 1].text == "(":
        return None  # "in the park (Lenin district)"
    beside = tokens[max(named[0].first - 1, 0)].low in with_words(found)
    return named[0] if beside or len(cities) == 1 else None


def sides_of_between(found: Findings, cities: list[PlaceMention], last: int) -> list[PlaceMention]:
    """Of "in C a paper was signed between A and the B district" A alone: C is where, and no side of it."""
    words, tokens = found.text.lexicon.word_set, found.text.tokens
    between, ands = words("language", "prepositions", "between"), words("language", "and")
    for city in cities:
        led = any(t.low in between for t in tokens[max(city.first - _LED, 0) : city.first])
        if not led or city.last >= last or tokens[city.last].low not in ands:
            continue
        beside = found.places_in(city.last + 1, min(city.last + 1 + _LED, last))
        if beside and all(m.kind is REGION for m in beside):
            return [city]
    return cities


def without_venue(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None
) -> list[PlaceMention]:
    """Without the C of "the mayors of A and B signed it in C": the last of three, where it happened.

    It is of one country with one of them; the item's own town may have both, "the twin towns A and B", as
    guests unless the two stand right beside each other and are not called so.
    """
    last = cities[-1] if len(cities) > 2 else None
    if last is None or bearing(found.text, last) != "at":
        return cities
    others = cities[:-1]
    if last.id == hub:
        beside = len(others) == 2 and others[1].first - others[0].last == 1
        if not beside or any(0 <= others[0].first - h.last <= 1 for h in hits):
            return cities
    sentence = found.text.sentence_of(last.first)
    signed = found.hits_in(sentence.first, sentence.last, "events.agreement")
    own = found.places[last.id].country in {c.country for c in others}
    told = any(h.label[2] == "done" for h in signed)
    return others if told and own and all(bearing(found.text, c) != "at" for c in others) else cities
