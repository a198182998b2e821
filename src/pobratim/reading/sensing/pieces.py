"""Words cut into the pieces that the net knows: the likeliest cut, as a unigram language model has it.

Kudo, "Subword Regularization" (2018); pieces and how likely each is are those of multilingual-e5-small (MIT).
"""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import Final, final
from unicodedata import is_normalized, normalize

from pobratim.compiled.native import mypyc_attr

_BEGINS: Final = "\u2581"  # stands before each word
_LONGEST: Final = 40  # letters of a word, and more are left out
_UNKNOWN: Final = -30.0  # how unlikely a letter is that no piece has
_HEAD: Final = 3  # letters by which the longest piece that begins so is looked up
_WORD: Final = re.compile(r"\w+|[^\w\s]")
MOST: Final = 64  # words of a sentence


def words_of(sentence: str) -> list[str]:
    """Its words and marks, no more than ``MOST``."""
    return _WORD.findall(sentence)[:MOST] or ["."]


def begin_of(sentence: str, word: int) -> int:
    """Where one of them begins."""
    return next((m.start() for m in islice(_WORD.finditer(sentence), word, None)), 0)


@final
@mypyc_attr(acyclic=True)
class Pieces:
    """``known`` has the place of each piece in the net's rows, ``likely`` its log probability.

    ``reach`` is how long the longest piece is that begins with these letters: most begin none that long.
    """

    __slots__ = ("known", "likely", "reach")

    def __init__(self, pieces: list[str], likely: list[float]) -> None:
        self.known = {piece: place for place, piece in enumerate(pieces)}
        self.likely = likely
        self.reach: dict[str, int] = {}
        for piece in pieces:
            if len(piece) >= _HEAD:
                head = piece[:_HEAD]
                self.reach[head] = max(self.reach.get(head, 0), len(piece))

    def of(self, word: str) -> list[int]:
        """The rows of a word's pieces, in order; of one that has none that of a blank."""
        if not is_normalized("NFKC", word):
            word = normalize("NFKC", word)
        _, cut, row = self._likeliest(_BEGINS + word[:_LONGEST])
        out = []
        size = len(cut) - 1
        while size:
            if row[size] >= 0:
                out.append(row[size])
            size = cut[size]
        out.reverse()
        return out or [self.known[_BEGINS]]

    def likelihood(self, word: str) -> float:
        """How likely a word is by its likeliest cut, as log probability; case and letters as they are."""
        best, _, _ = self._likeliest(_BEGINS + word[:_LONGEST])
        return best[-1]

    def likelihood_whole(self, word: str) -> float:
        """How likely a word is that is one piece; of any other minus infinity."""
        place = self.known.get(_BEGINS + word)
        return -math.inf if place is None else self.likely[place]

    def _likeliest(self, letters: str) -> tuple[list[float], list[int], list[int]]:
        """Of each beginning of these letters: its best sum, where its last piece begins, and which it is."""
        size = len(letters)
        best = [0.0] + [-math.inf] * size
        cut, row = [0] * (size + 1), [-1] * (size + 1)
        for start in range(size):
            so_far = best[start]
            longest = self.reach.get(letters[start : start + _HEAD], _HEAD - 1)
            for end in range(start + 1, min(start + longest, size) + 1):
                place = self.known.get(letters[start:end], -1)
                if place < 0 and end > start + 1:
                    continue
                sum_ = so_far + (self.likely[place] if place >= 0 else _UNKNOWN)
                if sum_ > best[end]:
                    best[end], cut[end], row[end] = sum_, start, place
        return best, cut, row


@cache
def pieces() -> Pieces:
    """The pieces of words that the net knows, of six languages: ``pieces.tsv``, in the order of its rows."""
    names: list[str] = []
    shares: list[float] = []
    with files("pobratim.reading.sensing").joinpath("pieces.tsv").open("rb") as rows:
        for row in rows:
            piece, _, likely = row.decode("utf-8").partition("\t")
            names.append(piece)
            shares.append(float(likely))
    return Pieces(names, shares)
