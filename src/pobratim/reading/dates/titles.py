"""Days that only a name says: the newspaper "De Morgen", the exhibition "Kiel gestern und heute"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.text import Text

_OPENS: Final = '«„“”"‘「'
_CLOSES: Final = '»“”"’」'
_LONGEST: Final = 60  # characters of a title in quotation marks
_SPOKEN: Final = ",.!?…"  # before the closing mark: it is somebody's words


def is_named_so(text: Text, first: int, word_before: str) -> bool:
    """Whether "yesterday", at a character, is part of a name: a capital behind a word is no tomorrow.

    In a headline each word may have one.
    """
    raw = text.raw
    capital = raw[first].isupper() and not raw[first : first + 2].isupper()
    return (capital and word_before.isalpha() and "\n" in raw[:first]) or _is_in_title(text, first)


def _is_in_title(text: Text, first: int) -> bool:
    """Whether a word stands in short quotation marks that a noun leads, and nobody says it."""
    raw = text.raw
    begin = max((raw.rfind(mark, max(first - _LONGEST, 0), first) for mark in _OPENS), default=-1)
    if begin < 1 or any(mark in _CLOSES and mark not in _OPENS for mark in raw[begin + 1 : first]):
        return False
    end = min((at for mark in _CLOSES if (at := raw.find(mark, first, first + _LONGEST)) > 0), default=0)
    before = raw[:begin].rstrip()
    if not end or "\n" in raw[begin:end] or not before[-1:].isalpha() or raw[end - 1] in _SPOKEN:
        return False
    led = before[-_LONGEST:].split()[-1].lower()
    return led not in text.lexicon.single_words("links", "saying", "verbs")
