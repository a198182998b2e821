"""Rivers, mountains and counties by their word: "Cedar River", "Lake Lanao", «lac Eyasi», that no list has.

They are named, and nothing is set in them: the events of a text are read before.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.gazetteer.rows import REGION
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.tokens import Token

_MOST: Final = 3  # words of a name beside its word


@cache
def _small(lang: str) -> frozenset[str]:
    """Words that begin no such name: articles and what no person is called either."""
    lexicon = load(lang)
    own = (*lexicon.words("names", "article", "words"), *lexicon.words("names", "never", "words"))
    return frozenset((*own, "the", "a", "of", "its", "this", "upper", "lower"))


def find_landscapes(found: Findings) -> None:
    """Add each as a place of the text, where nothing else was found in the words."""
    end = 0
    for hit in found.hits_in(0, len(found.text.tokens), "links.landscape"):
        first, last = _behind(found, hit) if hit.label[2] == "before" else _ahead(found, hit)
        if last - first < 2 or first < end or any(i in found.text.tags for i in range(first, last)):
            continue
        end = last
        span = found.text.span(first, last)
        found.add_unlisted(span, span.text, REGION, "landscape-by-its-word")


def _is_part(found: Findings, token: Token) -> bool:
    plain = token.low not in _small(found.text.lang) and len(token.text) > 2
    return token.is_word and token.is_capital and plain and not token.text.isupper()


def _ahead(found: Findings, hit: Hit) -> tuple[int, int]:
    """The name before "River": capital words, and no capital word behind, which would be a longer name's."""
    tokens, sentence = found.text.tokens, found.text.sentence_of(hit.first)
    first = hit.first
    while first > sentence.first and hit.first - first < _MOST and _is_part(found, tokens[first - 1]):
        first -= 1
    goes_on = hit.last < sentence.last and tokens[hit.last].is_capital
    if goes_on or not tokens[hit.first].is_capital:
        return hit.first, hit.first
    return first, hit.last


def _behind(found: Findings, hit: Hit) -> tuple[int, int]:
    """The name behind "Lake" or «lac de»: one capital word, or two that go together."""
    tokens, sentence = found.text.tokens, found.text.sentence_of(hit.first)
    last = hit.last
    while last < sentence.last and last - hit.last < 2 and _is_part(found, tokens[last]):
        last += 1
    goes_on = last < sentence.last and tokens[last].is_capital
    return (hit.first, hit.first) if goes_on or last == hit.last else (hit.first, last)
