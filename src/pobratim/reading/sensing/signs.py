"""What of a sentence says which kind of event it tells: how words begin and end, and which stand together.

How many towns and people it names, and where it stands in the text, was tried too: it makes every sentence
with a town in it an event, where the phrases know better.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.reading.text import Sentence, Text, Token

_FEW, _SOME, _MORE = 4, 5, 6  # letters a word begins with
_ENDED: Final = 9  # letters from which on the end of a word is a sign, as of "Kranzniederlegung"
_END: Final = 6
_YEAR: Final = 4  # figures


def word_of(token: Token) -> str:
    """A word or number as signs are made of it, "" of a mark."""
    if token.is_word:
        return token.low
    if token.text.isdigit():
        return "####" if len(token.text) == _YEAR else "#"
    return ""


def signs_of_word(low: str) -> list[str]:
    """How it begins and ends."""
    signs = [low[:_FEW]]
    if len(low) > _FEW:
        signs.append(low[:_SOME] + "-")
    if len(low) > _SOME:
        signs.append(low[:_MORE] + "=")
    if len(low) >= _ENDED:
        signs.append("-" + low[-_END:])
    return signs


def sign_of_pair(before: str, low: str) -> str:
    """Two words that stand side by side."""
    return before[:_SOME] + " " + low[:_SOME]


def signs_of(text: Text, sentence: Sentence) -> Iterator[str]:
    """All signs of a sentence, one as often as it is there."""
    before = ""
    for low in filter(None, map(word_of, text.tokens[sentence.first : sentence.last])):
        yield from signs_of_word(low)
        if before:
            yield sign_of_pair(before, low)
        before = low
