"""Twins that no list of places has, by the name the words of a tie lead to: "jumelée avec Troungoumbé"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import ONE_FORM
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.signs import ordinary
from pobratim.reading.ties.apposed import with_words

_TIES: Final = ("twinning", "friendship")
_WITH, _BETWEEN = 6, 2  # tokens from a tie word to the "with" and the "between" that its towns stand behind
_NEAR: Final = 8  # tokens from a tie word to two towns that stand joined
_LETTERS: Final = 4  # of a name
_CLAUSE: Final = frozenset(",;:–—()")


def find_unlisted_twins(found: Findings) -> None:
    """Add the names that stand where the words of a tie want a town and nothing else was read."""
    if not found.text.does(ONE_FORM):
        return
    named: set[str] = set()
    for hit in found.hits_in(0, len(found.text.tokens), "links.partnership"):
        if hit.label[2] in _TIES:
            led = [i for i in _led(found, hit) if not hit.first <= i < hit.last]
            named.update(found.text.tokens[i].text for i in led if _is_a_name(found, i))
    for i, token in enumerate(found.text.tokens if named else ()):
        if token.text in named and i not in found.text.tags:
            id_ = found.add_unlisted(found.text.span(i, i + 1), token.text, CITY, "where-a-tie-wants-a-town")
            found.place_mentions.append(PlaceMention(i, i + 1, id_, CITY, None))
            found.text.tags[i] = "place"
    if named:
        found.place_mentions.sort(key=lambda m: m.first)


def _led(found: Findings, hit: Hit) -> Iterator[int]:
    """The tokens at which the towns of a tie begin: "twinned since 1990 with X", "ties between A and X"."""
    text, tokens = found.text, found.text.tokens
    end = text.sentence_of(hit.first).last
    withs = with_words(found)
    for i in range(hit.first, min(hit.last + _WITH, end)):
        if tokens[i].text in _CLAUSE and i >= hit.last:
            break
        if tokens[i].low in withs:
            yield i + 1
            break
    between = text.lexicon.word_set("language", "prepositions", "between")
    ands = text.lexicon.word_set("language", "and")
    for i in range(hit.first, min(hit.last + _BETWEEN, end)):
        if tokens[i].low not in between:
            continue
        one = i + 1
        other = next((j + 1 for j in range(one + 1, min(one + 5, end)) if tokens[j].low in ands), end)
        known = found.cities_in(one, one + 1), found.cities_in(other, other + 1)
        if known[0] and known[0][0].last == other - 1:
            yield other
        elif known[1] and other == one + 2:
            yield one
        break
    yield from _joined(found, hit)


def _joined(found: Findings, hit: Hit) -> Iterator[int]:
    """Those beside a town that is known: "A and X took the oath", "the oath that ties A to X"."""
    tokens, lexicon = found.text.tokens, found.text.lexicon
    sentence = found.text.sentence_of(hit.first)
    ands = lexicon.words("language", "and")
    links = {*ands, *lexicon.words("language", "prepositions", "at")}
    begin, end = max(hit.first - _NEAR, sentence.first), min(hit.last + _NEAR, sentence.last)
    for city in found.cities_in(begin, end):
        if city.last < end and tokens[city.last].low in links:
            yield city.last + 1
        if city.first - 2 >= begin and tokens[city.first - 1].low in ands:
            yield city.first - 2


def _is_a_name(found: Findings, i: int) -> bool:
    """One capital word alone that is no word of everyday and that no list and no step knows."""
    tokens, tags = found.text.tokens, found.text.tags
    if i >= len(tokens) or i in tags:
        return False
    token = tokens[i]
    if not token.is_word or not token.is_capital or token.text.isupper() or len(token.text) < _LETTERS:
        return False
    if token.low in found.text.lexicon.word_set("language", "place_heads", "city") or (
        i and tags.get(i - 1, "").endswith("place") and tokens[i - 1].end + 1 == token.start
    ):
        return False  # "Mutsu City"
    behind = i + 1 < len(tokens) and tokens[i + 1].is_word and tokens[i + 1].is_capital
    if behind or token.low in ordinary(found.text.lang) or found.gazetteer.names(token.text):
        return False
    return found.gazetteer.country_of_word(token.low) is None
