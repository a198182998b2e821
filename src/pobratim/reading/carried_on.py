"""Ties of the sentence behind one with a tie word: "With Gera and Lorch Arnhem goes on"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.apposed import Pair, with_words
from pobratim.reading.findings import Findings
from pobratim.reading.home_town import home_town
from pobratim.reading.lying import are_joined
from pobratim.reading.text import Sentence

_LED: Final = 3  # tokens from the opening of the sentence to its first town: "With the French"
_DIGITS: Final = 4  # of a year


def _is_year(word: str) -> bool:
    return len(word) == _DIGITS and word.isdigit() and word[0] in "12"


def carried_on(found: Findings, sentence: Sentence, hub: str | None) -> list[tuple[Pair, str]]:
    """Towns abroad that "with" leads at the head of a sentence are those of the town spoken of: the only
    other one it names, else the item's own."""
    tokens = found.text.tokens
    also = found.text.lexicon.words("language", "also")
    first = sentence.first + (tokens[sentence.first].low in also)
    if tokens[first].low not in with_words(found):
        return []
    cities = found.cities_in(sentence.first, sentence.last)
    if not cities or cities[0].first - first > _LED:
        return []
    led = [cities[0]]
    for city in cities[1:]:
        if not are_joined(found, led[-1], city):
            break
        led.append(city)
    ids = {c.id for c in led}
    others = {c.id for c in cities if c.id not in ids}
    home = home_town(found, hub)
    owner = next(iter(others)) if len(others) == 1 else None if others else home
    if owner is None or owner not in (hub, home):
        return []
    if len(led) == 1 and not others and not any(_is_year(t.text) for t in tokens[first : sentence.last]):
        return []  # "With Vienna the tour begins"
    if found.has(sentence, "links.modality.negated") or found.has(sentence, "links.partnership.idea"):
        return []
    own = found.places[owner].country
    return [((owner, c.id), "carried-on") for c in led if c.country not in (None, own)]
