"""Cities meant without their name: «в смоленской мэрии», «хабаровские школьники», "the Japanese city"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import TOWNS_INFLECT
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.places.adjective_words import adjectives
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.guests_by_town import calls_guests
from pobratim.reading.story.twin_meant import twins_meant

_BEGUN: Final = 4  # letters that an adjective begins with as its town does
_OBJECT: Final = 3  # tokens from "visited" to what was visited
_GUESTS: Final = 2  # tokens behind the adjective in which those who come are named


class Described(NamedTuple):
    """A city meant by these tokens, and how it stands: at, to, from, or bare."""

    first: int
    last: int
    id: str
    stands: str


def described(found: Findings) -> list[Described]:
    """Every city that an adjective of its own or of its country stands for, in order."""
    cities = [m for m in found.place_mentions if m.kind is CITY]
    if not cities:
        return []
    out = list(_by_country(found, {m.id for m in cities}))
    out += _by_capital(found, {m.id for m in cities})
    out += [Described(*meant) for meant in twins_meant(found, cities)]
    if found.text.does(TOWNS_INFLECT):
        out += _by_name(found, {m.id for m in cities})
    return sorted([*out, *_called(found, {meant.first for meant in out})])


def _called(found: Findings, known: set[int]) -> Iterator[Described]:
    """«Московская делегация» is from Moscow, «в московской мэрии» is there, where Moscow is named too.

    People called by their town are found by their endings, where the language has a list of these.
    """
    by_ending = bool(found.text.lexicon.words("language", "folk"))
    for m in found.called:
        if by_ending and found.text.adjectives.get(m.first) == m.first:
            continue
        stands = "from" if calls_guests(found, m) else bearing(found.text, m)
        if m.first not in known and stands in ("at", "to", "from"):
            yield Described(m.first, m.last, m.id, stands)


def _by_country(found: Findings, cities: set[str]) -> Iterator[Described]:
    """ "The Japanese city", «жапон қаласы», "la ville japonaise": the only city of that country named."""
    tokens, heads = found.text.tokens, city_words(found.text.lang)
    for i in [i for word in heads.intersection(found.text.where) for i in found.text.where[word]]:
        if _is_named_behind(found, i):
            continue
        for j in (i - 1, i + 1):
            word = tokens[j].text if 0 <= j < len(tokens) and j not in found.text.tags else ""
            country = found.gazetteer.country_of_word(word) if word.isalpha() else None
            meant = [c for c in cities if country and found.places[c].country == country]
            if len(meant) == 1:
                span = Described(min(i, j), max(i, j) + 1, meant[0], "bare")
                stands = bearing(found.text, span)
                if stands in ("at", "to", "from") or _is_visited(found, span):
                    yield span._replace(stands=stands or "bare")
                break


def _by_capital(found: Findings, cities: set[str]) -> Iterator[Described]:
    """«В столице Монголии», "the capital of Mongolia", of the Urals: the only city of that country named."""
    words = set(found.text.lexicon.words("language", "place_heads", "capital"))
    behind, genitive = found.text.head_last, found.text.lexicon.word_set("language", "genitive")
    for land in found.place_mentions if words else ():
        if land.kind not in (COUNTRY, REGION):
            continue
        i = land.last if behind else land.first - 1
        if not behind and found.text.tokens[i].low in genitive:
            i -= 1
        if not 0 <= i < len(found.text.tokens):
            continue
        country = found.places[land.id].country
        meant = [c for c in cities if country and found.places[c].country == country]
        if found.text.tokens[i].low in words and len(meant) == 1:
            span = Described(min(i, land.first), max(i + 1, land.last), meant[0], "bare")
            stands = bearing(found.text, span)
            if stands in ("at", "to", "from"):
                yield span._replace(stands=stands)


def _is_visited(found: Findings, span: Described) -> bool:
    """ "They visited the Japanese city"."""
    visits = found.hits_in(span.first - _OBJECT, span.first, "events.visit")
    return any(0 <= span.first - h.last < _OBJECT for h in visits)


def _is_named_behind(found: Findings, i: int) -> bool:
    """«Белорусский город Могилёв»: the name itself follows."""
    return any(found.text.tags.get(j, "").endswith("place") for j in (i - 1, i + 1, i + 2))


def _by_name(found: Findings, cities: set[str]) -> Iterator[Described]:
    """«В смоленской мэрии» is at Smolensk, «смоленская делегация» is from there, where it is named too."""
    text, rules = found.text, adjectives(found.text.lang)
    begun = {text.tokens[m.first].low[:_BEGUN] for m in found.place_mentions}
    for i in [i for low, own in text.where.items() if rules.ends(low) == 1 for i in own]:
        token = text.tokens[i]
        stem = rules.stem(token.low)
        if stem is None or i in text.tags or (token.is_capital and i != text.sentence_of(i).first):
            continue
        meant = cities.intersection([town.id for town in rules.towns(found.gazetteer, stem)])
        if not meant and token.low[:_BEGUN] in begun:
            meant = cities & rules.whose(found.gazetteer, stem)  # a small town, known here
        if len(meant) != 1 or text.tags.get(i + 1, "").endswith("place"):
            continue
        span = Described(i, i + 1, meant.pop(), "")
        stands = bearing(text, span)
        if found.hits_in(i + 1, i + 1 + _GUESTS, "links.guest"):
            stands = "from"
        if stands in ("at", "to", "from"):
            yield span._replace(stands=stands)
