"""Letters that were misread when a page was scanned: 1 for l, 0 for o, rn for m, c for e; 3 for з, щ for ш.

It counts only in a text that shows it, by a digit in the middle of words ("th0mas", "Vi1le", «г0рода»). Then
each word that neither the lexicon nor the net's pieces nor a dictionary know is taken for the one word they
know that is one such confusion away; where there are two, or none, it stays. ``misread`` in each
``language.toml`` lists them. Latin letters within a Cyrillic word count in small words alone: in a name they
may be there to deceive (``unseen.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, final

from pobratim.lexicons.lexicon import load
from pobratim.reading.fair_copy.left_out import Lost, one_of_two
from pobratim.reading.fair_copy.spelling import known_words
from pobratim.reading.people.nominative import is_in_dictionary

_SHORTEST: Final = 4  # letters of a word that is looked up
_FOR_LETTERS: Final = 6  # and of one where a letter was taken for others that words have; of a name one more
_WORD: Final = re.compile(r"[^\W_]+")
_SHOWN: Final = re.compile(r"[01](?<=[^\W\d_][01])[^\W\d_]")
_SHOWN_CYRILLIC: Final = re.compile(r"[0346](?<=[а-яёғқңәөұүһі][0346])[а-яёғқңәөұүһі]")
_LATIN: Final = re.compile("[A-Za-z]")
_CYRILLIC: Final = "\u0400"  # the first letter of the script
_TELLING: Final = frozenset("0123456789íá")  # what few words have
_ORDINARY: Final = 40  # letters of a word


def as_printed(text: str, lang: str) -> tuple[str, Lost]:
    """The text with the letters that were printed, and what is left out where one was read as two."""
    pairs = _pairs(lang)
    if not pairs:
        return text, []
    is_cyrillic = pairs[0][1] > _CYRILLIC
    if not (_SHOWN_CYRILLIC if is_cyrillic else _SHOWN).search(text):
        return text, []
    known = _Known(lang)
    out: list[str] = []
    lost: Lost = []
    at = 0
    for m in _WORD.finditer(text):
        word = m[0]
        low = word.lower()
        if not _SHORTEST <= len(word) <= _ORDINARY or low.isdigit() or low in known:
            continue
        if is_cyrillic and word[0].isupper() and _LATIN.search(word):
            continue
        meant = [
            found for found in _candidates(low, pairs, _FOR_LETTERS + word[0].isupper()) if found[1] in known
        ]
        if len({found[1] for found in meant}) != 1:
            continue
        (where, size), printed = meant[0][0], meant[0][1]
        letter = printed[where]
        letter = letter.upper() if word[where].isupper() or word.isupper() else letter
        out += (text[at : m.start()], word[:where], letter, word[where + size :])
        at = m.end()
        if size > 1:
            begin = m.start() + where
            lost.append(one_of_two(begin, where + size == len(word)))
    out.append(text[at:])
    return ("".join(out) if out[1:] else text), lost


def _candidates(
    low: str, pairs: tuple[tuple[str, str], ...], fewest: int
) -> Iterator[tuple[tuple[int, int], str]]:
    """What a word may have been printed as: where it was misread, how many letters long, and the word."""
    for read, printed in pairs:
        is_telling = not _TELLING.isdisjoint(read) or (read.isascii() and not printed.isascii())
        at = low.find(read) if len(low) >= fewest or is_telling else -1
        while at >= 0:
            yield (at, len(read)), low[:at] + printed + low[at + len(read) :]
            at = low.find(read, at + 1)


@final
class _Known:
    """The words of a language that are asked for: of its lexicon, the net's pieces and a dictionary."""

    def __init__(self, lang: str) -> None:
        self._words = known_words(lang)
        self._has_dictionary = bool(load(lang).dictionary)

    def __contains__(self, low: str) -> bool:
        return low in self._words or (self._has_dictionary and is_in_dictionary(low))


@cache
def _pairs(lang: str) -> tuple[tuple[str, str], ...]:
    return tuple([(pair[1:], pair[0]) for pair in load(lang).words("language", "untyped", "misread")])
