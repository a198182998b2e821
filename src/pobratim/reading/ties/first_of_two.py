"""Towns called like people or like things, one of the two of a tie: "the twinning of Ware and Vire"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.places.finding import city_words
from pobratim.reading.ties.apposed import with_words

_TOWN: Final = 3_000  # inhabitants
_BEFORE: Final = 4  # tokens from a tie word to the name: "the twin cities of", "«"
_DASHES: Final = frozenset("-–—/")
_APART: Final = 9  # tokens from a tie word to a name behind a colon or a comma: "a twin in France: Tours."
_OPENING, _CLOSING = frozenset(":,(–—"), frozenset(".,;:)–—!")
_SURE: Final = ("twinning", "friendship")


def is_of_two(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a doubted name is one of the two towns of a tie, by where it stands."""
    return is_first_of_two(found, doubtful) or is_named_last(found, doubtful) or is_in_a_club(found, doubtful)


def is_first_of_two(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a tie word or a club's leads a doubted name, and "and", "with" or a dash a sure town of another
    country behind it; of nobody's name the tie is a twinning."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    tokens, sentence = found.text.tokens, found.text.sentence_of(first)
    if (
        place.kind is not CITY
        or place.population < _TOWN
        or last + 1 >= sentence.last
        or first == sentence.first
    ):
        return False
    joins = found.text.lexicon.word_set("language", "and")
    dashed = tokens[last].text in _DASHES
    if not dashed and tokens[last].low not in joins and tokens[last].low not in with_words(found):
        return False
    behind = last + 1 + (tokens[last + 1].low in city_words(found.text.lang))
    twins = found.cities_in(behind, behind + 1)
    if not twins or twins[0].country in (None, place.country):
        return False
    begin = max(first - _BEFORE, sentence.first)
    ties = [h for h in found.hits_in(begin, first, "links.partnership") if h.label[2] in _SURE]
    if found.people_in(first, last):
        ties = [h for h in ties if h.label[2] == _SURE[0]]
    ends = [h.last for h in ties if h.last <= first]
    if dashed:
        ends += [h.last for h in found.hits_in(begin, first, "links.twins.club") if h.last <= first]
    return any(not any(t.is_capital and t.is_word for t in tokens[end:first]) for end in ends)


def is_named_last(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a doubted name stands alone between marks behind a twin that is not named yet, in a sentence
    that has named a sure town of another country: "Breda has a twin in France: Tours"."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    tokens, sentence = found.text.tokens, found.text.sentence_of(first)
    if place.kind is not CITY or place.population < _TOWN or first <= sentence.first + 1:
        return False
    if tokens[first - 1].text not in _OPENING or (last < sentence.last and tokens[last].text not in _CLOSING):
        return False
    begin = max(first - _APART, sentence.first)
    ties = [h for h in found.hits_in(begin, first, "links.partnership") if h.label[2] == _SURE[0]]
    if not ties or found.cities_in(ties[-1].last, first):
        return False
    if any(t.text in ".;:," for t in tokens[ties[-1].last : first - 1]):
        return False
    one = found.cities_in(sentence.first, ties[-1].first)
    return len({c.id for c in one}) == 1 and one[0].country not in (None, place.country)


def is_in_a_club(found: Findings, doubtful: Doubtful) -> bool:
    """The Dundee of "Dundee Würzburg Twinning Association": it and a sure town stand before a club's word."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    if place.kind is not CITY or place.population < _TOWN or found.people_in(first, last):
        return False
    behind = found.cities_in(last, last + 1)
    before = [] if behind else found.cities_in(max(first - 1, 0), first)
    end = behind[0].last if behind else last
    twins = behind or [c for c in before if c.last == first]
    return (
        bool(twins)
        and twins[0].country != place.country
        and bool(found.hits_in(end, end + 1, "links.twins.committee"))
    )
