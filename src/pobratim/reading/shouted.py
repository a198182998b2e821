"""Lines all in capitals, in which a capital letter says nothing of a name."""

from __future__ import annotations

from typing import Final

from pobratim.reading.text import Text

_LONG: Final = 4  # letters of a word that is no acronym
_WORDS: Final = 2  # such words a line has
_ENDING: Final = 3  # letters by which two forms of one name may differ


def shouted(text: Text) -> frozenset[int]:
    """The words of sentences that hold no small letter: headlines in capitals."""
    if text.shouted is None:
        text.shouted = _find(text)
    return text.shouted


def is_echoed(text: Text, i: int) -> bool:
    """Whether the word has a capital elsewhere, in any case form, where a capital says something."""
    return any(_is_form(text, i, j) for j in _elsewhere(text, i))


def are_echoed(text: Text, i: int) -> bool:
    """Whether the word stands behind the one before it elsewhere too: the surname of somebody told below."""
    tokens = text.tokens
    return any(
        j and tokens[j - 1].low == tokens[i - 1].low and _is_form(text, i, j) for j in _elsewhere(text, i)
    )


def _elsewhere(text: Text, i: int) -> list[int]:
    loud, start = shouted(text), text.tokens[i].low[:_LONG]
    return [j for j in text.capitals if j not in loud and text.tokens[j].low.startswith(start)]


def _is_form(text: Text, i: int, j: int) -> bool:
    low, other = text.tokens[i].low, text.tokens[j].low
    alike = next(
        (n for n, (a, b) in enumerate(zip(low, other, strict=False)) if a != b), min(len(low), len(other))
    )
    return alike >= max(min(_LONG, len(low)), min(len(low), len(other)) - _ENDING)


def _find(text: Text) -> frozenset[int]:
    found: list[int] = []
    seen = -1
    for i in text.capitals:
        if not text.tokens[i].text.isupper() or len(text.tokens[i].text) < _LONG:
            continue
        sentence = text.sentence_of(i)
        if sentence.index == seen:
            continue
        seen = sentence.index
        words = [j for j in range(sentence.first, sentence.last) if text.tokens[j].is_word]
        long = sum(len(text.tokens[j].text) >= _LONG for j in words)
        if long >= _WORDS and text.raw[sentence.start : sentence.end].isupper():
            found += words
    return frozenset(found)
