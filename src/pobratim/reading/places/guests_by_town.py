"""Guests, pupils and choirs called by their town: "the Kiel delegation", "Kieler Gäste", «Павлодар хоры»."""

from __future__ import annotations

from typing import Final, Protocol

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import head_last
from pobratim.reading.findings import Findings
from pobratim.reading.places.finding import city_words

WHO: Final = ("links.guest", "links.pupils", "links.townsfolk", "links.bands")
_TRAVELLERS: Final = ("links.guest", "links.pupils", "links.bands")  # townsfolk are mostly at home
_ENDING: Final = 8  # letters at the end of a word in which they stand
_BESIDE: Final = ("en", "ja")  # languages in which a name alone stands before what it tells more of


class _Named(Protocol):
    """What is asked of a mention of a place here; a Standing has it."""

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
    if head_last(found.text.lang) and last < len(tokens) and tokens[last].low in city_words(found.text.lang):
        last += 1  # «Тараз қаласының делегациясы»
    if last >= found.text.sentence_of(mention.last - 1).last:
        return False
    beside = found.text.lang in _BESIDE or head_last(found.text.lang)
    if not beside and not _is_adjective(found, last, place):
        return False
    theirs = found.text.lexicon.words("language", "theirs")  # «делегациясы», «оқушыларының», «оркестрі»
    if theirs and not any(ending in tokens[last].low[-_ENDING:] for ending in theirs):
        return False  # «Қызылорда қонақтар күтті»: those who came to it
    return any(any(h.first == last for h in found.hits_in(last, last + 1, who)) for who in _TRAVELLERS)


def _is_adjective(found: Findings, last: int, place: str) -> bool:
    """The Kieler of "die Kieler Delegation"."""
    name = found.places[place].name.lower()
    low = found.text.tokens[last - 1].low
    endings = found.text.lexicon.words("language", "folk")
    return low.endswith(endings) and not name.startswith(low)
