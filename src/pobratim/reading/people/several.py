"""Whether an office is that of several people, by what stands before it: "die neuen Bürgermeister"."""

from __future__ import annotations

from collections.abc import Set
from typing import Final

from pobratim.lexicons.grammar import NOUNS_CAPITAL, ONE_FOR_MANY
from pobratim.reading.text import Text

_SEVERAL: Final = "en"  # how an adjective behind "die" ends where it is of several
_ADJECTIVES: Final = 3  # tokens of "neu gewählten" and the article
_COUNTED: Final = range(2, 4)  # digits of "24 Schüler", which no year has


def is_of_several(text: Text, several: Set[str], first: int) -> bool:
    """Whether an article or number of several stands before a token. ``several``: such words."""
    first = _behind_article(text, several, first)
    before = text.tokens[first - 1] if first else None
    if before is None:
        return False
    counted = before.text.isdecimal() and len(before.text) in _COUNTED and text.does(ONE_FOR_MANY)
    return counted or before.low in several


def _behind_article(text: Text, several: Set[str], first: int) -> int:
    """Where the adjectives before a noun begin, if the article of several leads them; else the noun."""
    if not (first and text.does(NOUNS_CAPITAL) and text.tokens[first - 1].low.endswith(_SEVERAL)):
        return first
    for begin in range(first - 1, max(first - _ADJECTIVES, 0) - 1, -1):
        token = text.tokens[begin]
        if token.low in several:
            return begin + 1
        if token.is_capital or not token.is_word:
            break
    return first
