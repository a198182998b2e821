"""Ties of the sentence behind one with a tie word: "With Gera and Lorch Arnhem goes on"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.places.lying import are_joined
from pobratim.reading.text import Sentence
from pobratim.reading.ties.apposed import Pair, with_words
from pobratim.reading.ties.home_town import home_town

_LED: Final = 3  # tokens from the opening of the sentence to its first town: "With the French"
_DIGITS: Final = 4  # of a year


def _is_year(word: str) -> bool:
    return len(word) == _DIGITS and word.isdigit() and word[0] in "12"


def is_of_such(found: Findings, sentence: Sentence) -> bool:
    """Whether it tells of more ties of the kind just told: "such agreements were signed with A and B"."""
    return found.has(sentence, "links.twins.such")


def carried_on(found: Findings, sentence: Sentence, hub: str | None) -> list[tuple[Pair, str]]:
    """Towns abroad that "with" leads at the head of a sentence are those of the town spoken of: the only
    other one it names, else the item's own."""
    tokens = found.text.tokens
    also = found.text.lexicon.word_set("language", "also")
    first = sentence.first + (tokens[sentence.first].low in also)
    such = is_of_such(found, sentence)
    cities = found.cities_in(sentence.first, sentence.last)
    if such:
        withs = [i for i in range(sentence.first, sentence.last) if tokens[i].low in with_words(found)]
        named = [c for c in cities if any(0 < c.first - i <= _LED for i in withs)]
    elif tokens[first].low in with_words(found):
        named = [c for c in cities[:1] if c.first - first <= _LED]
    else:
        named = []
    if not named:
        return []
    led = [named[0]]
    for city in cities[cities.index(named[0]) + 1 :]:
        if not are_joined(found, led[-1], city):
            break
        led.append(city)
    ids = {c.id for c in led}
    others = {c.id for c in cities if c.id not in ids}
    home = home_town(found, hub)
    owner = next(iter(others)) if len(others) == 1 else None if others else home
    if such and home in others:
        owner = home
    if owner is None or owner not in (hub, home):
        return []
    dated = any(_is_year(t.text) for t in tokens[first : sentence.last])
    if len(led) == 1 and not (others or such or dated):
        return []  # "With Vienna the tour begins"
    if found.has(sentence, "links.modality.negated") or found.has(sentence, "links.partnership.idea"):
        return []
    own = found.places[owner].country
    return [((owner, c.id), "carried-on") for c in led if c.country not in (None, own)]
