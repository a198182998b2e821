"""Lists of twins told over several sentences: "X has four twins. The oldest is A, since 1959. B followed"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.lying import says_where
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED
from pobratim.reading.ties.apposed import Pair
from pobratim.reading.ties.home_town import home_town

_BESIDE: Final = 3  # tokens between a name and the words that carry a list on
_OPENING: Final = 2  # tokens in which a sentence says "In the year 1973"
_LETTERS: Final = 4  # of a name that is doubted: Dutch "Er" is none
_ELSEWHERE: Final = ("at", "to", "from", "by")


def goes_on(found: Findings, ties: list[list[Hit]]) -> list[int]:
    """For each sentence the one that opened the list which it goes on with; -1 where it goes on with none.

    It stands right behind one with a tie word, or behind one that goes on as well, names nobody, and says
    "the oldest is", "followed" or "joined"; the first that does has a year.
    """
    out = [-1] * len(ties)
    if not found.hits_in(0, len(found.text.tokens), "links.twins.row"):
        return out
    sentences = found.text.sentences
    for before, sentence in pairwise(sentences):
        opened = out[before.index] if out[before.index] >= 0 else before.index if ties[before.index] else -1
        if opened < 0 or found.has(sentences[opened], ENDED):
            continue
        if before.paragraph != sentence.paragraph or not _carries_on(found, sentence):
            continue
        if out[before.index] >= 0 or _has_year(found, sentence):
            out[sentence.index] = opened
    return out


def _carries_on(found: Findings, sentence: Sentence) -> bool:
    row = found.hits_in(sentence.first, sentence.last, "links.twins.row")
    if not row or found.people_in(sentence.first, sentence.last):
        return False
    return not found.has(sentence, "links.modality.negated") and not found.has(sentence, "links.guest")


def _has_year(found: Findings, sentence: Sentence) -> bool:
    return any(
        when is not None and when.year is not None
        for when in (parse_or_none(d.edtf) for d in found.dates_in(sentence))
    )


def in_rows(
    found: Findings, rows: list[int], told: list[tuple[int, Pair]], hub: str | None
) -> Iterator[tuple[Sentence, Pair, str | None]]:
    """Each tie that goes on with a list: its sentence, the pair, the year it began.

    ``told`` are the pairs of single sentences, by the index of the sentence.
    """
    for sentence, opened in zip(found.text.sentences, rows, strict=True):
        if opened < 0:
            continue
        owner = _owner(found, opened, [pair for index, pair in told if index == opened], hub)
        own = found.places[owner].country if owner is not None else None
        if owner is None or own is None:
            continue
        cities = [c for c in found.cities_in(sentence.first, sentence.last) if c.country not in (None, own)]
        for city in cities:
            follows = any(
                h.last == city.first for h in found.hits_in(city.first - 2, city.first, "links.twins.row")
            )
            if (follows or bearing(found.text, city) not in _ELSEWHERE) and not says_where(found, city):
                yield sentence, (owner, city.id), _year_of(found, sentence, city, cities)


def _owner(found: Findings, opened: int, pairs: list[Pair], hub: str | None) -> str | None:
    """Whose twins they are: of every pair of the sentence that opens the list, or the town it names alone."""
    sentence = found.text.sentences[opened]
    named = {c.id: None for c in found.cities_in(sentence.first, sentence.last)}
    if not pairs:
        return next(iter(named)) if len(named) == 1 else None if named else home_town(found, hub)
    shared = [i for i in pairs[0] if all(i in pair for pair in pairs)]
    if len(shared) == 1:
        return shared[0]
    home = home_town(found, hub)
    return next((i for i in (home, hub, next(iter(named), None)) if i in shared), None)


def _year_of(
    found: Findings, sentence: Sentence, city: PlaceMention, cities: list[PlaceMention]
) -> str | None:
    """The only year between its commas; else the one told behind it and before the next town, or, where a
    year leads, the one before it."""
    years = [
        (d.span.start, w.edtf[:4])
        for d in found.dates_in(sentence)
        if (w := parse_or_none(d.edtf)) is not None and w.year is not None
    ]
    first, last = _between_commas(found, sentence, city)
    mine = [year for start, year in years if first <= start < last]
    if len(mine) == 1:
        return mine[0]
    starts = [found.text.tokens[c.first].start for c in cities]
    here = found.text.tokens[city.first].start
    opening = found.text.tokens[min(sentence.first + _OPENING, sentence.last - 1)].start
    if years and years[0][0] <= opening:
        return next((year for start, year in reversed(years) if start < here), None)
    ends = next((s for s in starts if s > here), sentence.end)
    return next((year for start, year in years if here < start < ends), None)


def _between_commas(found: Findings, sentence: Sentence, city: PlaceMention) -> tuple[int, int]:
    """The first and last characters of the part of its sentence that commas bound."""
    tokens = found.text.tokens
    commas = [i for i in range(sentence.first, sentence.last) if tokens[i].text in ",;"]
    before = [i for i in commas if i < city.first]
    behind = [i for i in commas if i >= city.last]
    first = tokens[before[-1]].start if before else sentence.start
    return first, tokens[behind[0]].start if behind else sentence.end


def is_in_row(found: Findings, doubtful: Doubtful, rows: list[int]) -> bool:
    """The Ghent of "Ghent followed in 1985", in a sentence that goes on with a list of twins."""
    sentence = found.text.sentence_of(doubtful.first)
    if len(found.text.tokens[doubtful.first].text) < _LETTERS:
        return False
    if rows[sentence.index] < 0:
        return False
    begin = max(doubtful.first - _BESIDE, sentence.first)
    hits = found.hits_in(begin, min(doubtful.last + _BESIDE, sentence.last), "links.twins.row")
    return any(h.first >= doubtful.first for h in hits) or any(h.last <= doubtful.first for h in hits)
