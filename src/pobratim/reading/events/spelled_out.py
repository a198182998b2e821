"""What a bracket spells out of a short name: "Samu (aide médicale d'urgence)", "the HAF (aid fund)"."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import NOUNS_CAPITAL
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence

_LETTERS: Final = 6  # of an acronym
_LONGEST: Final = 8  # tokens of what it stands for


def without_spelled_out(found: Findings, hits: list[Hit], sentence: Sentence) -> list[Hit]:
    """The phrases of events, without those inside a bracket that says what the letters before it mean.

    A bracket with a date or a place tells something of its own.
    """
    brackets = _spelled_out(found, sentence) if hits else []
    if not brackets:
        return hits
    return [h for h in hits if not any(first <= h.first and h.last <= last for first, last in brackets)]


def _spelled_out(found: Findings, sentence: Sentence) -> list[tuple[int, int]]:
    tokens, out = found.text.tokens, list[tuple[int, int]]()
    for i in range(sentence.first + 1, sentence.last - 1):
        if tokens[i].text != "(" or not _is_acronym(found, i - 1, sentence):
            continue
        end = min(i + 2 + _LONGEST, sentence.last)
        closed = next((j for j in range(i + 1, end) if tokens[j].text == ")"), 0)
        if closed and not any(j in found.text.tags for j in range(i + 1, closed)):
            out.append((i + 1, closed))
    return out


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
