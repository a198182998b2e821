"""Towns called like words or like people where guests went to see them: "the delegation visited Essen"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.places.longer_names import goes_on

_TOWN: Final = 5_000  # inhabitants
_SMALL_TOWN: Final = 1_000  # and of one that alone is called so
_LARGE: Final = 20_000  # inhabitants, where every noun has a capital
_BETWEEN: Final = 3  # tokens from the verb to the town: "besuchte am Freitag Poitiers"
_TOLD: Final = ("done", "future")
_GUESTS: Final = ("links.guest", "links.pupils", "links.bands")
_VISITS: Final = ("events.visit", "events.exchange")


def is_visited_by_guests(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a doubted name is what a delegation visited, with nothing but a day between, and ends so."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    alone = len(doubtful.raw.candidates) == 1
    if place.kind is not CITY or place.population < (_SMALL_TOWN if alone else _TOWN):
        return False
    if not place.is_main and (len(doubtful.raw.candidates) > 1 or place.is_weak):
        return False  # «посетила Пуатье»: of a name that one place bears
    tokens, tags = found.text.tokens, found.text.tags
    if goes_on(found.text, last):
        return False
    if found.text.does(NOUNS_CAPITAL) and (place.population < _LARGE or _is_first(found, last)):
        return False  # "sie besuchten Weiden und Wälder"
    sentence = found.text.sentence_of(first)
    guests = [h.last for who in _GUESTS for h in found.hits_in(sentence.first, first, who)]
    called = found.text.adjectives
    guests += [called[i] + 1 for i in range(sentence.first, first) if i in called]
    if not guests:
        return False
    verbs = [h for kind in _VISITS for h in found.hits_in(sentence.first, first, kind)]
    for verb in verbs:
        if verb.label[2] in _TOLD and 0 <= first - verb.last <= _BETWEEN and min(guests) <= verb.last:
            small = _small(found)
            between = range(verb.last, first)
            return all(tags.get(i, "").endswith("date") or tokens[i].low in small for i in between)
    return _is_before_verb(found, first, last)


def _is_before_verb(found: Findings, first: int, last: int) -> bool:
    """The Halle of "eine Delegation hat am Freitag Halle besucht": a day or a small word before it."""
    tokens, words = found.text.tokens, found.text.lexicon.word_set
    if last >= len(tokens) or tokens[last].low not in words("language", "place_heads", "visited"):
        return False
    before, articles = tokens[first - 1], words("names", "article", "words")
    day = found.text.tags.get(first - 1, "").endswith("date")
    return day or (before.is_word and not before.is_capital and before.low not in articles)


def _is_first(found: Findings, last: int) -> bool:
    """Whether a comma or an "and" stands behind a name that ends before a token."""
    ands = found.text.lexicon.word_set("language", "joins", "and")
    tokens = found.text.tokens
    return last < len(tokens) and (tokens[last].text == "," or tokens[last].low in ands)


def _small(found: Findings) -> tuple[str, ...]:
    """The "on" before a day."""
    words = found.text.lexicon.words
    return (*words("language", "prepositions", "at"), *words("names", "article", "words"))
