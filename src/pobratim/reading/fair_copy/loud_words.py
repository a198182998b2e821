"""The words of a text in which whole lines are in capitals, and which of them stand in such a line."""

from __future__ import annotations

import re
from typing import Final, final

_SHARE: Final = 0.2  # small letters to a large one, at most
_WORD: Final = re.compile(r"[^\W\d_]+")
_INSIDE: Final = re.compile(r"[ '’-]|\. ?")


def is_in_capitals(text: str) -> bool:
    """Whether hardly a letter is small."""
    return sum(map(str.islower, text)) <= _SHARE * sum(map(str.isupper, text))


@final
class LoudWords:
    """``given``: the words as they stand, ``low``: small, ``is_loud``: whether they stand in such a line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found = list(_WORD.finditer(text))
        self.given = [m[0] for m in self.found]
        self.low = [word.lower() for word in self.given]
        self.is_loud = self._loud_words()

    def _loud_words(self) -> list[bool]:
        ends, at = [], 0
        for line in self.text.split("\n"):
            at += len(line) + 1
            ends.append((at, is_in_capitals(line)))
        loud, n = [], 0
        for found in self.found:
            while found.start() >= ends[n][0]:
                n += 1
            loud.append(ends[n][1] and found[0].isupper())
        return loud

    def between(self, i: int) -> str:
        """What stands before a word, behind the one before; "" before the first."""
        return self.text[self.found[i - 1].end() : self.found[i].start()] if i else ""

    def is_beside(self, i: int) -> bool:
        """Whether a word stands right behind another."""
        return 0 < i < len(self.found) and _INSIDE.fullmatch(self.between(i)) is not None

    def behind(self, i: int) -> str:
        """The character right behind a word, "" at the end of the text."""
        end = self.found[i].end()
        return self.text[end : end + 1]
