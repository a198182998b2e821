"""What a bracket spells out of a short name: "Samu (aide médicale d'urgence)", "the HAF (aid fund)"."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.reading.captions import brackets
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_LETTERS: Final = 6  # of an acronym
_LONGEST: Final = 8  # tokens of what it stands for


def without_spelled_out(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """The phrases of events, without those inside a bracket that says what the letters before it mean.

    A bracket with a date or a place tells something of its own.
    """
    brackets = _spelled_out(found, sentence)
    if not brackets:
        return hits
    return [h for h in hits if not any(first <= h.first and h.last <= last for first, last in brackets)]


def _spelled_out(found: Findings, sentence: Sentence) -> list[tuple[int, int]]:
    return [
        (first, last)
        for first, last in brackets(found, sentence, _LONGEST)
        if first - 1 > sentence.first
        and _is_acronym(found, first - 2, sentence)
        and not any(j in found.text.tags for j in range(first, last))
    ]


def _is_acronym(found: Findings, i: int, sentence: Sentence) -> bool:
    """Letters that are all capital; where nouns are not, a capital within a sentence that nobody bears."""
    token = found.text.tokens[i]
    if not token.is_word or found.text.tags.get(i, "").endswith(("place", "person", "date")):
        return False
    if len(token.text) > _LETTERS or not token.text.isalpha():
        return False
    if token.text.isupper():
        return len(token.text) > 1
    return token.is_capital and i > sentence.first and not found.text.does(NOUNS_CAPITAL)
