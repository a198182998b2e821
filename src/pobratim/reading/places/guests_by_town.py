"""Guests, pupils and choirs called by their town: "the Kiel delegation", "Kieler Gäste", «Павлодар хоры»."""

from __future__ import annotations

from typing import Final, Protocol

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import NAMES_LEAD
from pobratim.reading.bearing import pair_case
from pobratim.reading.findings import Findings
from pobratim.reading.places.adjective_words import adjectives
from pobratim.reading.places.finding import city_words

WHO: Final = ("links.guest", "links.pupils", "links.townsfolk", "links.bands")
_TRAVELLERS: Final = ("links.guest", "links.pupils", "links.bands")  # townsfolk are mostly at home
_VERB: Final = 4  # tokens from «омичи» to «побывали», themselves counted
_ENDING: Final = 8  # letters at the end of a word in which they stand


class _Named(Protocol):
    """What is asked of a mention of a place here; a Standing has it."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> PlaceKind: ...


def calls_guests(found: Findings, mention: _Named) -> bool:
    """Whether the name of a town is an adjective of, or stands right before, those who are from there."""
    last, place = mention.last, mention.id
    if mention.kind is not CITY:
        return False
    tokens = found.text.tokens
    noun = found.text.adjectives.get(mention.first)
    if noun is not None:
        return _come_from(found, mention, noun)
    if found.text.head_last and last < len(tokens) and tokens[last].low in city_words(found.text.lang):
        last += 1  # «Тараз қаласының делегациясы»
    if last >= found.text.sentence_of(mention.last - 1).last:
        return False
    beside = found.text.does(NAMES_LEAD) or found.text.head_last
    if not beside and not _is_adjective(found, last, place):
        return False
    theirs = found.text.lexicon.words("language", "theirs")  # «делегациясы», «оқушыларының», «оркестрі»
    if theirs and not any(ending in tokens[last].low[-_ENDING:] for ending in theirs):
        return False  # «Қызылорда қонақтар күтті»: those who came to it
    return _travel(found, last)


def _travel(found: Findings, noun: int) -> bool:
    """Whether a word is one for those who come and go."""
    return any(found.hits_in(noun, noun + 1, who) for who in _TRAVELLERS)


def _come_from(found: Findings, mention: _Named, noun: int) -> bool:
    """«Псковская делегация», «картину псковских художников», «омичи побывали», and «омичи подарили» where an
    Omsk delegation was told before; but «омичи приняли гостей» are at home."""
    if noun == mention.first:
        sentence = found.text.sentence_of(noun)
        if found.has(sentence, "links.receiving"):
            return False
        near = min(noun + _VERB, sentence.last)
        return bool(found.hits_in(noun, near, "events.visit")) or _came(found).get(mention.id, noun) < noun
    if _travel(found, noun):
        return True
    low, lang = found.text.tokens[noun].low, found.text.lang
    return low in adjectives(lang).folk and pair_case(found.text.tokens[mention.first].low, low, lang) == "of"


def _came(found: Findings) -> dict[str, int]:
    """The towns of guests that an adjective tells, each with where it first does."""
    if found.came is None:
        called = found.text.adjectives
        nouns = {i: n for i, n in called.items() if n != i and found.hits_in(n, n + 1, "links.guest")}
        told = (m for m in (*found.place_mentions, *found.called) if m.first in nouns)
        found.came = {}
        for m in sorted(told, key=lambda m: m.first):
            found.came.setdefault(m.id, m.first)
    return found.came


def _is_adjective(found: Findings, last: int, place: str) -> bool:
    """The Kieler of "die Kieler Delegation"."""
    name = found.places[place].name.lower()
    low = found.text.tokens[last - 1].low
    endings = found.text.lexicon.words("language", "folk")
    return low.endswith(endings) and not name.startswith(low)
