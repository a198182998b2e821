"""Ties told by a club's name: "the Kendal–Rinteln Association", "Freundeskreis Höchstadt-Krasnogorsk"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED, dashed
from pobratim.reading.ties.apposed import Pair

_BEFORE, _BEHIND = 5, 5  # tokens on either side of the club's word in which its two towns begin
_TWO: Final = 2
_BESIDE: Final = 2  # tokens between the towns and the word: a quotation mark, "de jumelage"


def of_clubs(found: Findings) -> Iterator[tuple[Sentence, Pair]]:
    """The two towns of two countries that a dash joins beside a word for a club, and where they stand."""
    if found.hits_in(0, len(found.text.tokens), "links.partnership.idea"):
        return  # they would like to be more than a club's friends
    every = len(found.text.tokens)
    clubs = found.hits_in(0, every, "links.twins.club") + found.hits_in(0, every, "links.twins.committee")
    for hit in clubs:
        sentence = found.text.sentence_of(hit.first)
        first = max(hit.first - _BEFORE, sentence.first)
        cities = [c for c in found.cities_in(first, min(hit.last + _BEHIND, sentence.last)) if c.kind is CITY]
        for one, other in pairwise(cities):
            named = (
                hit.first == other.last and one.last == other.first
            )  # "Dundee Würzburg Twinning Association"
            if not (dashed(found, one, other) or named) or None in (one.country, other.country):
                continue
            if found.text.tokens[one.last].text == "/" and one.first != other.first:
                continue
            near = 0 <= hit.first - other.last < _BESIDE or 0 <= one.first - hit.last <= _BESIDE
            if near and one.country != other.country and not found.has(sentence, ENDED):
                yield sentence, (one.id, other.id)


def is_of_a_club(found: Findings, doubtful: Doubtful, words: dict[int, set[str]]) -> bool:
    """The Kendal of "the Kendal-Rinteln Association": of two towns written as one word beside a club's.

    ``words`` are the doubted towns by the token, with a dash in it, that they begin at.
    """
    first, last = doubtful.first, doubtful.last
    if last - first != 1 or found.text.tags.get(first, "").endswith("person"):
        return False
    named = {m.id for m in found.cities_in(first, last)}
    if (
        doubtful.choice.place.id in named
        or len(named | words.get(first, set())) != _TWO
        or doubtful.choice.place.kind is not CITY
    ):
        return False
    clubs = found.hits_in(max(first - _BEFORE, 0), last + _BESIDE, "links.twins.club")
    return any(0 <= first - h.last <= 1 or 0 <= h.first - last < _BESIDE for h in clubs)
