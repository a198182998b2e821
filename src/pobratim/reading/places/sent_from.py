"""Towns called like people or like things: "a delegation from Nancy", "burgemeester van Derby"."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.lexicons.grammar import NAMES_LEAD, OF_GIVES
from pobratim.lexicons.lexicon import load
from pobratim.reading.elements import Element, element_of, expand
from pobratim.reading.people.mayors import mayors
from pobratim.reading.text import Text

_WHO: Final = ("guest", "pupils", "bands", "townsfolk")  # tables of who comes from a town
_FROM: Final = 2  # words of "guests from"


def sends_guests(text: Text, first: int, last: int) -> bool:
    """Whether those who come from somewhere and a "from" stand right before, or a mayor and an "of"; and no
    surname behind."""
    tokens, i = text.tokens, first - _FROM
    if i < 0 or (last < len(tokens) and tokens[last].is_capital and text.tags.get(last) != "date"):
        return False
    preposition = tokens[i + 1].low.rstrip("'’")
    if preposition in text.lexicon.word_set("language", "prepositions", "of") and tokens[i].low in mayors(
        text.lang
    ):
        return True
    if preposition not in _from(text.lang):
        return False
    return any(who.fits(tokens[i], text.tags.get(i)) for who in _who(text.lang))


def has_mayor_behind(text: Text, first: int, last: int) -> bool:
    """The Lufkin of "Lufkin Mayor Ann Bell", "said Lufkin mayor Ann Bell": its mayor and a name follow."""
    tokens = text.tokens
    if NAMES_LEAD not in text.grammar or last + 1 >= len(tokens) or tokens[last].low not in mayors(text.lang):
        return False
    if first and tokens[first - 1].is_capital and tokens[first - 1].is_word:
        return text.sentence_of(first).first == first  # not the Taylor of "Ann Taylor, mayor"
    return tokens[last + 1].is_capital and text.raw[tokens[last - 1].end : tokens[last].start] == " "


@cache
def _from(lang: str) -> frozenset[str]:
    words = load(lang).words
    of = words("language", "prepositions", "of") if OF_GIVES in load(lang).grammar else ()
    return frozenset((*words("language", "prepositions", "from"), *of))


@cache
def _who(lang: str) -> tuple[Element, ...]:
    """What the word before the "from" is one of."""
    listed = [
        p for table in _WHO for phrase in load(lang).words("links", table, "words") for p in expand(phrase)
    ]
    split = [phrase.split() for phrase in listed]
    from_ = _from(lang)
    alone = [w[0] for w in split if len(w) == 1 or (len(w) == _FROM and w[1] in from_)]
    return tuple(map(element_of, dict.fromkeys(alone)))
