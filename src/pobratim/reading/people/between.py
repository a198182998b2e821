"""What may stand between an office and its holder: a bracket, and the fields the office is for."""

from __future__ import annotations

from typing import Final

from pobratim.reading.people.offices import OfficeWords
from pobratim.reading.people.wording import Wording
from pobratim.reading.text import Text

_BRACKET: Final = 6  # tokens of "(CDU)", "(Die Linke)", "(Maj.)"
_SMALL: Final = 2  # words before a field: "à la culture, au sport"


def behind_bracket(text: Text, words: Wording, at: int) -> int:
    """Where the bracket ends that opens at a token; that token where somebody or a town stands in it."""
    tokens = text.tokens
    if at >= len(tokens) or tokens[at].text != "(":
        return at
    for k in range(at + 1, min(at + _BRACKET, len(tokens))):
        if tokens[k].text == ")":
            return k + 1 if k > at + 1 else at
        if tokens[k].low in words.given or text.tags.get(k, "").endswith("place"):
            return at
    return at


def behind_field(text: Text, words: Wording, offices: OfficeWords, at: int) -> int:
    """Where a field ends that begins at a token or behind the comma or "and" there; else the token itself.

    As the tourism of "director of culture, sport and tourism Ann Moss".
    """
    tokens, k = text.tokens, at
    if tokens[at].text == "," or tokens[at].low in words.conjunctions:
        k += 1
        while k < min(at + 1 + _SMALL, len(tokens)) and _is_small(tokens[k].low, offices):
            k += 1
    if k >= len(tokens) or not tokens[k].is_word or (words.cyrillic and tokens[k].is_capital):
        return at
    return k + 1 if tokens[k].low in offices.fields else at


def _is_small(low: str, offices: OfficeWords) -> bool:
    return low in offices.link and low not in offices.fields
