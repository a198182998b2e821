"""Towns called like words or like people where guests went to see them: "the delegation visited Essen"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import NOUNS_CAPITAL
from pobratim.reading.findings import Doubtful, Findings

_TOWN: Final = 5_000  # inhabitants
_LARGE: Final = 20_000  # inhabitants, where every noun has a capital
_BETWEEN: Final = 3  # tokens from the verb to the town: "besuchte am Freitag Poitiers"
_TOLD: Final = ("done", "future")


def is_visited_by_guests(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a doubted name is what a delegation visited, with nothing but a day between, and ends so."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    if place.kind is not CITY or place.population < _TOWN:
        return False
    if not place.is_main and (len(doubtful.raw.candidates) > 1 or place.is_weak):
        return False  # «посетила Пуатье»: of a name that one place bears
    tokens, tags = found.text.tokens, found.text.tags
    behind = tokens[last] if last < len(tokens) else None
    longer = behind is not None and behind.is_capital and behind.is_word
    if longer and not tags.get(last, "").endswith("date") and found.text.lang not in NOUNS_CAPITAL:
        return False
    if found.text.lang in NOUNS_CAPITAL and (place.population < _LARGE or _goes_on(found, last)):
        return False  # "sie besuchten Weiden und Wälder"
    sentence = found.text.sentence_of(first)
    guests = [h.last for h in found.hits_in(sentence.first, first, "links.guest")]
    called = found.text.adjectives
    guests += [called[i] + 1 for i in range(sentence.first, first) if i in called]
    if not guests:
        return False
    for verb in found.hits_in(sentence.first, first, "events.visit"):
        if verb.label[2] in _TOLD and 0 <= first - verb.last <= _BETWEEN and min(guests) <= verb.last:
            small = _small(found)
            between = range(verb.last, first)
            return all(tags.get(i, "").endswith("date") or tokens[i].low in small for i in between)
    return False


def _goes_on(found: Findings, last: int) -> bool:
    """Whether a comma or an "and" stands behind a name that ends before a token."""
    ands = found.text.lexicon.words("language", "joins", "and")
    tokens = found.text.tokens
    return last < len(tokens) and (tokens[last].text == "," or tokens[last].low in ands)


def _small(found: Findings) -> tuple[str, ...]:
    """The "on" before a day."""
    words = found.text.lexicon.words
    return (*words("language", "prepositions", "at"), *words("names", "article", "words"))
