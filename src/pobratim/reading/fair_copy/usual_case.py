"""Whether a word that stands in capitals would be written with a capital letter: by what is known of it.

By the words of the lexicon, by a dictionary where the language has one, and by the pieces of words of the net
(``sensing/pieces.py``), which know how likely "Kiel" is and how likely "kiel".
"""

from __future__ import annotations

import math
import re
from enum import Enum, auto
from functools import cache
from typing import Final, final

from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.lexicons.lexicon import fold, load, strings
from pobratim.reading.naming.wording import is_ambiguous, is_spelt_given, wording
from pobratim.reading.people.nominative import is_common_word, is_thing_name
from pobratim.reading.people.nominative import is_surname as is_in_dictionary_as_surname
from pobratim.reading.people.strangers import vocabulary
from pobratim.reading.sensing.belief import is_learned
from pobratim.reading.sensing.pieces import pieces
from pobratim.reading.word_list import WordList, keep

_LONGEST: Final = 40  # letters of a word
_MAY: Final = 3  # letters of a month that is a word too
_KINDS: Final = {"month": "months", "weekday": "weekdays"}
_SURELY: Final = 3.0  # how much likelier with a capital a word of the lexicon is that is a name here
_FREQUENT: Final = -11.0  # how likely a word is at least that stands in any text
_ENDING: Final = 4  # letters of a noun that a long one ends in
_ACRONYM: Final = 5  # letters of an abbreviation without a vowel, and fewer
_VOWEL: Final = re.compile("[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāăąēęěīıōőœūůűаеёиоуыэюяіїєәөүұ]")
_ROMAN: Final = re.compile("x{0,3}(?:ix|iv|vi{0,3}|i{1,3}|x)")


class Case(Enum):
    """How a word is written."""

    SMALL = auto()  # a word
    CAPITAL = auto()  # a name, or a noun where they have a capital
    CAPITALS = auto()  # an abbreviation
    EITHER = auto()  # nobody knows it


@final
class UsualCase:
    """How the words of one language are written; each is looked up once."""

    def __init__(self, lang: str) -> None:
        lexicon = load(lang)
        self._nouns_capital = NOUNS_CAPITAL in lexicon.grammar
        self._words = wording(lexicon)
        self._is_learned = is_learned(lang)
        self._vocabulary = vocabulary(lang)
        self._abbreviations = lexicon.word_set("language", "abbreviations") | self._words.before
        table = lexicon.table("dates")
        self._small_dates = frozenset[str]().union(
            *(strings(table[name]) for kind, name in _KINDS.items() if kind not in table["capitalised"])
        )
        self.dates = frozenset(
            word.lower()
            for kind, name in _KINDS.items()
            if kind in table["capitalised"]
            for word, *_ in table[name].values()
        )
        self._small, self._nouns = (
            WordList(lexicon.words("language", "capitals", key)) for key in ("small", "nouns")
        )
        self._known: dict[str, Case] = {}

    def of(self, low: str) -> Case:
        """How a word, given in small letters, is written inside a sentence."""
        known = self._known.get(low)
        if known is None:
            known = self._of(low) if len(low) <= _LONGEST else Case.EITHER
            keep(self._known, low, known)
        return known

    def is_word(self, low: str) -> bool:
        """Whether the lexicon has it as a word."""
        return fold(low) in self._vocabulary

    def is_listed(self, low: str) -> bool:
        """Whether the lexicon has it as it stands, not by its beginning alone."""
        return fold(low) in self._vocabulary.exact

    def is_frequent(self, low: str) -> bool:
        """Whether a word is in the lexicon, or as frequent as those that are."""
        return self.is_listed(low) or fold(low) in self._small or _whole(low) > _FREQUENT

    def _is_given(self, folded: str) -> bool:
        return is_spelt_given(folded, self._words) and not is_ambiguous(folded, self._words)

    def _of(self, low: str) -> Case:
        if low in self._small_dates or fold(low) in self._small:
            return Case.SMALL
        if fold(low) in self._nouns:
            return Case.CAPITAL
        if len(low) < 2:
            return Case.SMALL
        small, capital, loud = _likely(low), _likely(low.capitalize()), _whole(low.upper())
        if low in self.dates:
            return Case.CAPITAL if capital > small or len(low) > _MAY else Case.SMALL
        is_word = fold(low) in self._vocabulary or fold(low) in self._abbreviations
        if loud > max(small, capital) or (not is_word and _is_abbreviation(low)):
            return Case.CAPITALS
        if self._words.dictionary and (told := _in_dictionary(fold(low))) is not None:
            return told
        if capital > small and self._is_given(fold(low)):
            return Case.CAPITAL
        if self._nouns_capital:
            return _noun(low, small, capital)
        if is_word:
            sure = capital - small > _SURELY and not self._words.cyrillic and _whole(low) == -math.inf
            return Case.CAPITAL if sure else Case.SMALL
        if _whole(low) > -math.inf and small >= capital:
            return Case.SMALL
        least = small if self._is_learned else small + _SURELY
        return Case.CAPITAL if capital > least and _whole(low.capitalize()) > -math.inf else Case.EITHER


def _noun(low: str, small: float, capital: float) -> Case:
    """In German: a noun or a name, or another word; by the noun that it ends in if it is not known whole."""
    if capital > small:
        return Case.CAPITAL
    if _whole(low) > -math.inf and small > capital:
        return Case.SMALL
    for at in range(1, len(low) - _ENDING + 1):
        one, other = _whole(low[at:]), _whole(low[at:].capitalize())
        if max(one, other) > -math.inf:
            return Case.CAPITAL if other > one else Case.EITHER
    return Case.EITHER


def _in_dictionary(low: str) -> Case | None:
    if is_common_word(low) and not is_thing_name(low):
        return Case.SMALL
    return Case.CAPITAL if is_thing_name(low) or is_in_dictionary_as_surname(low) else None


def _is_abbreviation(low: str) -> bool:
    return (len(low) <= _ACRONYM and not _VOWEL.search(low)) or _ROMAN.fullmatch(low) is not None


def _whole(word: str) -> float:
    return pieces().likelihood_whole(word)


def _likely(word: str) -> float:
    return pieces().likelihood(word)


@cache
def usual_case(lang: str) -> UsualCase:
    """How words of a language are written."""
    return UsualCase(lang)
