"""Letters that were misread when a page was scanned: 1 for l, 0 for o, rn for m, c for e.

It counts only in a text that shows it, by a digit in the middle of words ("th0mas", "Vi1le"). Then each word
that neither the lexicon nor the net's pieces know is taken for the one word they know that is one such
confusion away; where there are two, or none, it stays. ``misread`` in each ``language.toml`` lists them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from pobratim.lexicons.lexicon import load
from pobratim.reading.fair_copy.left_out import Lost, one_of_two
from pobratim.reading.fair_copy.spelling import known_words

_SHORTEST: Final = 4  # letters of a word that is looked up
_FOR_LETTERS: Final = 6  # and of one where a letter was taken for others that words have; of a name one more
_WORD: Final = re.compile(r"[^\W_]+")
_SHOWN: Final = re.compile(r"[01](?<=[^\W\d_][01])[^\W\d_]")
_TELLING: Final = ("1", "0", "í", "á")  # what few words have
_ORDINARY: Final = 40  # letters of a word


def as_printed(text: str, lang: str) -> tuple[str, Lost]:
    """The text with the letters that were printed, and what is left out where one was read as two."""
    if not _SHOWN.search(text):
        return text, []
    pairs = _pairs(lang)
    if not pairs:
        return text, []
    known = known_words(lang)
    out: list[str] = []
    lost: Lost = []
    at = 0
    for m in _WORD.finditer(text):
        word = m[0]
        low = word.lower()
        if not _SHORTEST <= len(word) <= _ORDINARY or low in known or low.isdigit():
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
        at = low.find(read) if len(low) >= fewest or read in _TELLING else -1
        while at >= 0:
            yield (at, len(read)), low[:at] + printed + low[at + len(read) :]
            at = low.find(read, at + 1)


@cache
def _pairs(lang: str) -> tuple[tuple[str, str], ...]:
    return tuple([(pair[1:], pair[0]) for pair in load(lang).words("language", "untyped", "misread")])
