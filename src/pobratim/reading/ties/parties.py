"""Towns called like things, party to a paper or given something: "an agreement with Reading"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.places.longer_names import goes_on
from pobratim.reading.story.letters import names_a_letter
from pobratim.reading.text import Sentence
from pobratim.reading.ties.apposed import with_words

_CITY: Final = 50_000  # inhabitants
_NEAR: Final = 12  # tokens before the name in which the paper is named
_SMALL_WORDS: Final = 4  # from the paper to the name: "of friendship with"


def is_party(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a council or a town of the sentence signs or approves a paper with a doubted name that nobody
    bears."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    if place.kind is not CITY or place.population < _CITY or first == found.text.sentence_of(first).first:
        return False
    if found.text.tokens[first - 1].low not in with_words(found) or goes_on(found.text, last):
        return False
    sentence = found.text.sentence_of(first)
    begin = max(first - _NEAR, sentence.first)
    if not any(first - _SMALL_WORDS <= h.last < first for h in found.hits_in(begin, first, "links.paper")):
        return False
    towns = any(c.country != place.country for c in found.cities_in(sentence.first, first))
    return towns or bool(found.hits_in(sentence.first, first, "links.setting.council"))


def tells_no_pair(found: Findings, sentence: Sentence, at: int) -> bool:
    """Whether it tells of a letter or of an idea alone, or names none but those it was signed with.

    ``at`` is where the signing is told: "signed agreements with A and B".
    """
    if any(names_a_letter(found, sentence, d) for d in found.dates_in(sentence)):
        return True
    if found.has(sentence, "links.partnership.idea"):
        return True
    cities, tokens = found.cities_in(sentence.first, sentence.last), found.text.tokens
    words = with_words(found) | {*found.text.lexicon.words("language", "instrumental")}
    led = bool(cities) and tokens[cities[0].first - 1].low in words
    return led and cities[0].first > at and not found.has(sentence, "links.partnership.twinning")


def is_given_to(found: Findings, doubtful: Doubtful) -> bool:
    """The Derby of "the mayor of Kiel gave Derby a book": a verb of giving stands before, an article behind,
    and a town of another country is the only one named before."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    tokens, sentence = found.text.tokens, found.text.sentence_of(first)
    if place.kind is not CITY or place.population < _CITY or last >= sentence.last or first == sentence.first:
        return False
    words = found.text.lexicon.words
    if tokens[first - 1].low not in words("links", "given_to", "verbs"):
        return False
    if gender_of(tokens[first].low, wording(found.text.lexicon)) is not None:
        return False  # "gave Nancy a book"
    articles = words("links", "given_to", "articles")
    if tokens[last].low not in articles if articles else not _is_dative(found, doubtful):
        return False
    givers = {c.id: c.country for c in found.cities_in(sentence.first, first)}
    return len(givers) == 1 and place.country not in givers.values()


def _is_dative(found: Findings, doubtful: Doubtful) -> bool:
    """The Котбусу of «подарили Котбусу скульптуру»: no word and nobody's name, with no name behind it."""
    place, last, tokens = doubtful.choice.place, doubtful.last, found.text.tokens
    endings = found.text.lexicon.words("links", "given_to", "endings")
    named = place.is_form and not place.is_weak and tokens[last - 1].low.endswith(endings)
    return named and not tokens[last].is_capital
