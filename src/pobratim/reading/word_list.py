"""A list of words that is asked thousands of times: words, beginnings and endings."""

from __future__ import annotations

from typing import Final, TypeVar

_WORD: Final = 40  # characters up to which a word is taken to come again
_KEPT: Final = 1 << 15  # words of which is kept what they are

V = TypeVar("V")


def keep(known: dict[str, V], low: str, answer: V) -> None:
    """Note what a word was found to be; all is forgotten before it grows too much."""
    if len(known) > _KEPT:
        known.clear()
    known[low] = answer


class WordList:
    """Words, beginnings (``word*``) and endings (``*word``) asked with ``in``."""

    __slots__ = ("_beginnings", "_endings", "_is_plain", "_known", "exact")

    def __init__(self, words: tuple[str, ...]) -> None:
        self.exact = frozenset(w for w in words if "*" not in w)
        self._beginnings: dict[str, tuple[str, ...]] = {}  # by their first letter
        for word in words:
            if word.endswith("*"):
                self._beginnings[word[0]] = (*self._beginnings.get(word[0], ()), word[:-1])
        self._endings = tuple(w[1:] for w in words if w.startswith("*"))
        self._is_plain = not (self._beginnings or self._endings)
        # Looking up a word asked before takes a fifth of comparing it with every beginning.
        self._known: dict[str, bool] = {}

    def __contains__(self, low: str) -> bool:
        if self._is_plain:
            return low in self.exact
        known = self._known.get(low)
        if known is None:
            begins = low.startswith(self._beginnings.get(low[:1], ()))
            known = begins or low.endswith(self._endings) or low in self.exact
            if len(low) <= _WORD:
                keep(self._known, low, known)
        return known

    def has_any(self, where: dict[str, list[int]]) -> bool:
        """Whether one of the words of a text, as ``Text.where`` has them, is in the list."""
        for low in where:
            known = self._known.get(low)
            if known or (known is None and low in self):
                return True
        return False
