"""Towns called like people or like things that open a sentence of their own tie: "Sens fête son jumelage".

Or of guests of their own: "Sens gave its guests from Lörrach a bell".
"""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.places.signs import ordinary
from pobratim.reading.ties.apposed import with_words

_TOWN: Final = 3_000  # inhabitants
_LETTERS: Final = 4
_REACH: Final = 12  # tokens from the name to the tie word
_GUESTS: Final = 5  # tokens from "its guests" to where they are from
_DATELINE: Final = frozenset(".–—-")
_CLAUSE: Final = frozenset(",;:()")
_RELATIVE: Final = 3  # tokens of ", which is" before the tie word


def opens_a_tie(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a doubted name opens a sentence that goes on to say its twin: nobody else has one there.

    Nothing capital stands between, a sure town of another country behind; an everyday word wants a verb of
    those that say how a town keeps a tie.
    """
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    tokens, sentence = found.text.tokens, found.text.sentence_of(first)
    if not _may_open(found, doubtful):
        return False
    lexicon = found.text.lexicon
    if tokens[last].text in _DATELINE and (tokens[last].text == "." or not found.people_in(first, last)):
        behind = found.text.sentence_of(last + 1)
        near = behind.paragraph == sentence.paragraph
        return near and _leads_a_line(found, last + 1, behind.last, place.country)
    if _is_called(found, first, last) and tokens[last].low not in lexicon.word_set("language", "and"):
        return False  # "Constance est bénévole au comité de jumelage de Totnes"
    everyday = place.is_weak or tokens[first].low in ordinary(found.text.lang)
    if not _goes_on(found, last, sentence.last, everyday):
        return False
    for hit in found.hits_in(last, min(last + _REACH, sentence.last), "links.partnership"):
        if hit.label[2] != "twinning":
            continue
        if found.cities_in(last, hit.first) or _has_name(found, last, hit.first):
            return False
        if everyday and any(t.text in _CLAUSE for t in tokens[last + 1 : hit.first]):
            return False  # "Reading is fun, and the twinning with Kiel helps"
        twins = found.cities_in(hit.first, min(hit.last + _REACH, sentence.last))
        return any(c.country not in (None, place.country) for c in twins)
    return False


def opens_to_guests(found: Findings, doubtful: Doubtful) -> bool:
    """Whether it opens "Kortrijk gaf zijn gasten uit Semey": those of a sure town abroad are its guests."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    if not _may_open(found, doubtful) or _is_called(found, first, last):
        return False
    tokens, end = found.text.tokens, found.text.sentence_of(first).last
    verb = tokens[last]
    if not verb.is_word or verb.is_capital or verb.low in prepositions(found.text.lang):
        return False
    its = found.text.lexicon.word_set("links", "twins", "its")
    for hit in found.hits_in(last + 1, min(last + _REACH, end), "links.guest"):
        if tokens[hit.first - 1].low in its and not _has_name(found, last, hit.first):
            homes = found.cities_in(hit.last, min(hit.last + _GUESTS, end))
            return any(c.country not in (None, place.country) for c in homes)
    return False


def _may_open(found: Findings, doubtful: Doubtful) -> bool:
    """Whether it opens a sentence, is a town of some size, and no small word of the language."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    tokens = found.text.tokens
    if first != found.text.sentence_of(first).first or last + 1 >= len(tokens) or place.kind is not CITY:
        return False
    if place.population < _TOWN or len(tokens[first].text) < _LETTERS:
        return False  # Dutch "er", "men"
    articles = found.text.lexicon.word_set("names", "article", "words")
    return tokens[first].low not in articles and tokens[first].low not in prepositions(found.text.lang)


def _is_called(found: Findings, first: int, last: int) -> bool:
    """Whether somebody is, or may be, called so."""
    given = gender_of(found.text.tokens[first].low, wording(found.text.lexicon))
    return bool(found.people_in(first, last)) or given is not None


def _goes_on(found: Findings, last: int, end: int, everyday: bool) -> bool:
    """Whether what stands behind may be said of a town: its verb, "and its", ", which is"."""
    tokens, words = found.text.tokens, found.text.lexicon.word_set
    behind = tokens[last]
    if behind.text == ",":
        near = found.hits_in(last + 1, min(last + 1 + _RELATIVE, end), "links.partnership")
        led = tokens[last + 1].low in with_words(found)
        relative = tokens[min(last + 1 + led, end - 1)].low in words("language", "relative")
        return bool(near) and (not everyday or relative)
    if not behind.is_word or behind.is_capital or behind.low in prepositions(found.text.lang):
        return False
    if behind.low in words("language", "and"):
        return last + 1 < end and tokens[last + 1].low in words("links", "twins", "its")
    return not everyday or behind.low in words("links", "twins", "keeping")


def _leads_a_line(found: Findings, first: int, end: int, country: str | None) -> bool:
    """ "Reading – Guests from twin town Kiel arrived": the name stands where a paper says where it writes."""
    hits = found.hits_in(first, end, "links.twins.one")
    own = found.text.lexicon.home
    if country not in own:
        return False
    ends = {h.last + n for h in hits for n in (0, 1)}
    return any(c.country not in (None, country) and c.first in ends for c in found.cities_in(first, end))


def _has_name(found: Findings, first: int, last: int) -> bool:
    if found.text.does(NOUNS_CAPITAL):
        return bool(found.people_in(first, last))
    return any(t.is_capital and t.is_word for t in found.text.tokens[first:last])
