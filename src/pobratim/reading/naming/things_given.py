"""The words for what is laid, given, sent or signed: no town is called so, and nobody."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.lexicons.lexicon import load
from pobratim.reading.word_list import WordList

_GIVEN: Final = ("flowers", "presents", "goods", "equipment", "paper")


@cache
def things_given(lang: str) -> WordList:
    """What is laid, given, sent or signed, of the groups that events are told with."""
    listed = (load(lang).groups.get(name, "").split("|") for name in _GIVEN)
    return WordList(tuple([word for words in listed for word in words if word]))
