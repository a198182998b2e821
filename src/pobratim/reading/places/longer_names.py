"""Names that go on: "Vila das Aves" is not Vila, "J. London" and "Van Hemmen" are no London and no Hemmen."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer import Candidate
from pobratim.lexicons.grammar import NOUNS_CAPITAL, OF_TAKES_CAPITAL
from pobratim.reading.places.beside import of_words
from pobratim.reading.places.local_names import office_words
from pobratim.reading.places.town_words import within
from pobratim.reading.text import Text
from pobratim.reading.tokens import Token

_TOWN: Final = 50_000  # inhabitants below which half of a longer name is not taken for the town


def is_half(text: Text, i: int, length: int, candidates: tuple[Candidate, ...]) -> bool:
    """Whether a longer name goes on that the gazetteer lacks: "Vila das Aves" is not Vila.

    The "Presidente del Consiglio" is none, though a town is called Presidente.
    """
    tokens, end = text.tokens, i + length
    if end + 1 >= len(tokens) or not tokens[end + 1].is_capital or tokens[end].low not in within(text.lang):
        return False
    return all(c.population < _TOWN for c in candidates) and tokens[i].low not in office_words(text.lang)


def goes_on(text: Text, last: int) -> bool:
    """Whether a capital word or somebody's name behind goes on with a name: "with Derby Road School".

    The day of "visited Derby Monday" does not, and no noun where all have capitals.
    """
    if last >= len(text.tokens):
        return False
    tag, behind = text.tags.get(last, ""), text.tokens[last]
    named = behind.is_capital and behind.is_word and not text.does(NOUNS_CAPITAL)
    return tag.endswith("person") or (named and not tag.endswith("date"))


def is_inside_name(text: Text, first: int, last: int) -> bool:
    """Whether a hyphen, an initial or "Van" joins the words to a longer name: "J. London", "Van Hemmen"."""
    tokens = text.tokens
    led = first > 1 and tokens[first - 1].is_capital and tokens[first - 2].is_word
    if led and text.does(OF_TAKES_CAPITAL) and tokens[first - 1].low in of_words(text.lang):
        return True
    if first >= 2 and tokens[first - 1].text == "." and _is_initial(tokens[first - 2]):
        return tokens[first - 1].start == tokens[first - 2].end
    joined = last < len(tokens) and tokens[last].text in "-‐" and tokens[last].start == tokens[last - 1].end
    return joined and last + 1 < len(tokens) and tokens[last + 1].start == tokens[last].end


def _is_initial(token: Token) -> bool:
    return len(token.text) == 1 and token.is_capital
