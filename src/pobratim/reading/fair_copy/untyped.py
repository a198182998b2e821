"""Texts typed without letters of their language: German ae for ä, French e for é, Kazakh к for қ.

They are read as if they had them. It counts only where the text as a whole has none of these letters and
several words that want them; what stands for which is ``untyped`` in each ``language.toml``. How each word is
written is known by ``spelling.py``; in French a word before may tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, final

from pobratim.lexicons.lexicon import load
from pobratim.reading.fair_copy.left_out import Lost
from pobratim.reading.fair_copy.spelling import Letters, spelling, ways_of_typing

_FEWEST: Final = 200  # characters in which none of the letters stands
_SELDOM: Final = 500  # characters for one of them: a name that came from elsewhere
_WANTING: Final = 3  # different words of the lexicon that have them; two letters are no chance
_PER_WORDS: Final = 100  # different words of which one at least wants them
_KEPT: Final = 1 << 16
_BEFORE: Final = 3  # words looked back over for an auxiliary
_WORD: Final = re.compile(r"[^\W\d_]+")
_CAPITAL_NEXT: Final = re.compile(" [A-ZÀ-Þ]")


def with_letters(text: str, lang: str) -> tuple[str, Lost]:
    """The text with its letters, and what is left out where one stands for two; the same if it has them."""
    if len(text) < _FEWEST:
        return text, []
    for way in _ways(lang):
        if way.is_of(text):
            return way.written(text)
    return text, []


@cache
def _ways(lang: str) -> list[_Way]:
    return [_Way(lang, letters) for letters in ways_of_typing(lang)]


@final
class _Way:
    """One way of typing a language without its letters."""

    def __init__(self, lang: str, letters: Letters) -> None:
        self._letters = letters
        self._own = re.compile(f"[{''.join(self._letters.typed)}]")
        self._lang = lang
        self._written: dict[str, str] = {}
        words = load(lang).words
        (self._auxiliaries, self._between, self._has_before, self._participles) = (
            frozenset(self._letters.plain(word) for word in words("language", "untyped", key))
            for key in ("auxiliaries", "between", "has_before", "participles")
        )

    def is_of(self, text: str) -> bool:
        """Whether the text was typed so: hardly one of the letters is in it, but words that want them."""
        first = self._own.search(text)
        if first and (first.start() < _SELDOM or len(self._own.findall(text)) * _SELDOM > len(text)):
            return False
        words = {word.lower() for word in _WORD.findall(text)}
        wanting = spelling(self._lang, self._letters).wanting(words)
        return wanting >= (1 if self._letters.by_two else _WANTING) and wanting * _PER_WORDS >= len(words)

    def written(self, text: str) -> tuple[str, Lost]:
        """The text with its letters, and what of the text was left out."""
        out: list[str] = []
        lost: Lost = []
        at = 0
        found = list(_WORD.finditer(text))
        lows = [m[0].lower() for m in found]
        for i, m in enumerate(found):
            word = m[0]
            written = self._written.get(word)
            if written is None:
                if len(self._written) > _KEPT:
                    self._written.clear()
                written = self._written[word] = self._word(word)
            if self._auxiliaries:
                written = self._in_context(text, lows, i, m, written)
            if written is not word:
                out += (text[at : m.start()], written)
                at = m.end()
                if len(written) < len(word):
                    lost += self._letters.left_out(written, m.start())
        out.append(text[at:])
        return ("".join(out) if out[1:] else text), lost

    def _word(self, word: str) -> str:
        if self._own.search(word):
            return word
        known = spelling(self._lang, self._letters)
        if not word.isupper() or len(word) == 1:
            return known.of(word)
        written = known.of(word.lower())
        return word if written == word.lower() or "ß" in written else written.upper()

    def _in_context(self, text: str, lows: Sequence[str], i: int, m: re.Match[str], written: str) -> str:
        """A word that may be one of two, by those around it."""
        low = lows[i]
        if low == "a":
            return written if self._is_has(text, lows, i, m) else "À" if m[0] == "A" else "à"
        participle = spelling(self._lang, self._letters).participles.get(low)
        if participle and self._behind_auxiliary(lows, i):
            return participle if m[0].islower() else written
        return written

    def _behind_auxiliary(self, lows: Sequence[str], i: int) -> bool:
        for k in range(i - 1, max(i - 1 - _BEFORE, -1), -1):
            if lows[k] in self._auxiliaries:
                return True
            if not self._is_between(lows[k]):
                return False
        return False

    def _is_has(self, text: str, lows: Sequence[str], i: int, m: re.Match[str]) -> bool:
        """Whether "a" is the verb, behind a pronoun or before a participle, or an initial: no preposition."""
        if text[m.end() : m.end() + 1] in (".", "-"):
            return True
        if _CAPITAL_NEXT.match(text, m.end()):
            return False
        if i and lows[i - 1] in self._has_before:
            return True
        known = spelling(self._lang, self._letters)
        for low in lows[i + 1 : i + 1 + _BEFORE]:
            if low in self._participles or low in known.participles:
                return True
            if low.endswith(known.endings):
                return True
            if not self._is_between(low):
                return False
        return False

    def _is_between(self, low: str) -> bool:
        return low in self._between or low.endswith("ment")
