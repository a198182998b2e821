"""Towns that a council only decides to sign with, "the council voted for an agreement with Lviv" at home; and
those that somebody signs for: «со стороны Омска меморандум подписал мэр A B»; and those that whoever receives
is tied with: "the town received guests as part of its twinning with Kiel".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.gazetteer.rows import CITY
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.places.finding import city_words
from pobratim.reading.story.standing import Standing
from pobratim.reading.ties.apposed import with_words

_TWO: Final = 2  # sides that sign
_YEAR: Final = 4  # characters of an EDTF year
_THERE: Final = ("at", "to")
_BEHIND: Final = 6  # tokens from a tie to the town: "the twinning with the town of"
_RECEIVED: Final = (EventType.VISIT, EventType.MEETING)
_PAPERS: Final = (EventType.AGREEMENT, EventType.PLAN)


def decided_with(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The cities of a sentence about a council's paper that "with" leads wherever it names them."""
    if frame.type in _RECEIVED:
        return _tied_with(found, frame, here)
    if frame.type not in _PAPERS:
        return set()
    if signed := _signed_for(found, frame, here) or _tied_then(frame, here):
        return signed
    if not found.has(frame.sentence, "links.setting.council"):
        return set()
    words = with_words(found) | {*found.text.lexicon.words("language", "instrumental")}
    cities = [s for s in here if s.kind is CITY]
    led = {s.id for s in cities if is_led(found, s, words)}
    return led - {s.id for s in cities if not is_led(found, s, words)}


def _tied_with(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The Kiel of "received a class as part of the twinning with Kiel", which is named in no other way."""
    words, cities = with_words(found), [s for s in here if s.kind is CITY and s.first > frame.hit.first]
    led = {s.id for s in cities if is_led(found, s, words)}
    if not led or not found.hits_in(frame.hit.first, frame.hit.last, "links.receiving"):
        return set()
    ties = found.hits_in(frame.hit.first, frame.sentence.last, "links.partnership")
    tied = {s.id for s in cities if s.id in led and any(0 <= s.first - h.last < _BEHIND for h in ties)}
    return tied - {s.id for s in here if not is_led(found, s, words)}


def _signed_for(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The towns of those who sign, where each is told with a "from" of its own."""
    if frame.type is not EventType.AGREEMENT:
        return set()
    sides = {s.id for s in here if s.kind is CITY and s.stands == "from"}
    if len(sides) < _TWO:
        return set()
    first, last = frame.sentence.first, frame.sentence.last
    sides &= {found.people[m.person].office_of or "" for m in found.people_in(first, last)}
    return sides - {s.id for s in here if s.stands != "from"} if len(sides) > 1 else set()


def _tied_then(frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The towns of "X became a twin of Y in 1969": a year that is over, and nothing is said of where."""
    if not frame.is_tie or len(frame.date or "") != _YEAR:
        return set()
    return {s.id for s in here if s.kind is CITY} - {s.id for s in here if s.stands in _THERE}


def is_led(found: Findings, city: Standing, words: frozenset[str]) -> bool:
    """ "With Lviv", "with the city of Lviv"."""
    tokens, first = found.text.tokens, city.first
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    while first > 1 and (tokens[first - 1].low in city_words(found.text.lang) or tokens[first - 1].low in of):
        first -= 1
    articles = found.text.lexicon.word_set("names", "article", "words")
    first -= first > 1 and tokens[first - 1].low in articles
    return first > 0 and tokens[first - 1].low in words
