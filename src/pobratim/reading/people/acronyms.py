"""Parties, unions and offices of two to four capitals behind a given name: "Marie CGT" is nobody's name."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from pobratim.reading.people.runs import ROMAN
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text

_VOWELS: Final = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜÝĄĘŐŰАЕЁИОУЫЭЮЯӘӨҰҮІЇЄ")
_SHORTEST, _LONGEST = 2, 4
_APPOSED: Final = 5  # tokens beyond a comma or within a bracket that an office may stand among


def ends_in_acronym(spotted: Spotted, offices: Collection[int], text: Text) -> bool:
    """Whether what should be the surname is an abbreviation.

    Without a vowel it always is; of three letters and fewer unless an office, a title or a form of address
    says that the two are somebody ("député Anna LI", "Anna LI, maire de Brest"). In a line of capitals
    nothing can be told.
    """
    tokens, last = text.tokens, spotted.last - 1
    word = tokens[last].text
    if not word.isupper() or not _SHORTEST <= len(word) <= _LONGEST or not word.isalpha() or word in ROMAN:
        return False
    if last - spotted.first != 1 or not spotted.given or tokens[spotted.first].text.isupper():
        return False
    if _VOWELS.isdisjoint(word):
        return True
    if len(word) == _LONGEST:
        return False  # "Claude PONS", "Anna KUHN"
    if spotted.title is not None or spotted.honorific or spotted.first - 1 in offices:
        return False
    sentence = text.sentence_of(last)
    beside: list[int] = []
    if spotted.first > sentence.first and tokens[spotted.first - 1].text == ",":
        beside += range(max(spotted.first - _APPOSED, sentence.first), spotted.first)
    if spotted.last < sentence.last and tokens[spotted.last].text in ",(":
        beside += range(spotted.last, min(spotted.last + _APPOSED, sentence.last))
    return not any(i in offices for i in beside)
