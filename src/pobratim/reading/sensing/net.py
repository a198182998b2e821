"""What a sentence tells of by all its words: a small net of two layers, learned, for six languages together.

``benchmarks/train_sense.py`` learned it from our own annotated texts in ``tests/gold``: a large net
(multilingual-e5-small) was taught what they tell, and taught this one, which is a hundred times as quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import numpy as np

from pobratim.reading.sensing.pieces import Pieces

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Rows = NDArray[float32]

HEADS: Final = 4
_TINY: Final = 1e-5
_NEVER: Final = -9.0
_KEPT: Final = 1 << 15  # words whose vectors are kept
_AT_ONCE: Final = 32  # sentences


class Net:
    """``types`` are what it tells apart, in the order of the shares it gives."""

    def __init__(self, weights: dict[str, Rows], types: tuple[str, ...], pieces: Pieces) -> None:
        self.types, self._pieces, self._w = types, pieces, weights
        self._layers = sum(name.endswith(".qkv.weight") for name in weights)
        self._words: dict[str, Rows] = {}

    def shares(self, sentences: Sequence[Sequence[str]]) -> list[list[float]]:
        """How far each sentence, given by its words, is believed to tell of each type, from 0 to 1."""
        order = sorted(range(len(sentences)), key=lambda k: len(sentences[k]))
        out: list[list[float]] = [[]] * len(sentences)
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            told, there = self._read([sentences[k] for k in some])
            mean, most = _pooled(told, there)
            sums = np.concatenate([mean, most], 1) @ self._w["head.weight"] + self._w["head.bias"]
            for k, row in zip(some, (1 / (1 + np.exp(-sums))).tolist(), strict=True):
                out[k] = row
        return out

    def loudest(self, words: Sequence[str], type_: str) -> int:
        """Which of the words speaks most for a type."""
        told, _ = self._read([words])
        weights = self._w["head.weight"][:, self.types.index(type_)]
        size = told.shape[2]
        of_mean = told[0] @ weights[:size] / len(words)
        winners = told[0].argmax(0)
        of_most = np.bincount(winners, told[0].max(0) * weights[size:], len(words))
        return int((of_mean + of_most).argmax())

    def _vector(self, word: str) -> Rows:
        known = self._words.get(word)
        if known is None:
            if len(self._words) >= _KEPT:
                self._words.clear()
            rows = self._w["pieces"][self._pieces.of(word)]
            known = self._words[word] = (rows * self._w["scale"]).sum(0, dtype=np.float32)
        return known

    def _read(self, sentences: Sequence[Sequence[str]]) -> tuple[Rows, Rows]:
        """The words of each sentence as the last layer has them, and 1 where there is a word."""
        weights, many, longest = self._w, len(sentences), max(map(len, sentences))
        size = len(weights["scale"])
        x = np.zeros((many, longest, size), np.float32)
        there = np.zeros((many, longest), np.float32)
        for k, words in enumerate(sentences):
            x[k, : len(words)] = [self._vector(word) for word in words]
            there[k, : len(words)] = 1
        x += weights["pos"][:longest]
        x = self._normed(x.reshape(-1, size), "n0")
        for layer in range(self._layers):
            x = self._layer(x, f"L.{layer}.", there)
        return self._normed(x, "nf").reshape(many, longest, size), there

    def _layer(self, x: Rows, name: str, there: Rows) -> Rows:
        many, longest = there.shape
        size = x.shape[1]
        qkv = self._times(self._normed(x, name + "n1"), name + "qkv")
        q, k, v = qkv.reshape(many, longest, 3, HEADS, size // HEADS).transpose(2, 0, 3, 1, 4)
        heeds = np.matmul(q, k.transpose(0, 1, 3, 2))
        heeds += ((there - 1) * 1e4)[:, None, None, :]
        heeds -= heeds.max(-1, keepdims=True)
        np.exp(heeds, out=heeds)
        heeds /= heeds.sum(-1, keepdims=True)
        x = x + self._times(np.matmul(heeds, v).transpose(0, 2, 1, 3).reshape(-1, size), name + "o")
        inner = self._times(self._normed(x, name + "n2"), name + "a")
        np.maximum(inner, 0, out=inner)
        return x + self._times(inner, name + "b")

    def _times(self, x: Rows, name: str) -> Rows:
        out: Rows = x @ self._w[name + ".weight"]
        out += self._w[name + ".bias"]
        return out

    def _normed(self, x: Rows, name: str) -> Rows:
        """Each row less its mean, by its spread (layer normalisation)."""
        x = x - x.mean(1, keepdims=True)
        spread = np.sqrt(np.einsum("ij,ij->i", x, x) / x.shape[1] + _TINY)[:, None]
        out: Rows = x / spread * self._w[name + ".weight"] + self._w[name + ".bias"]
        return out


def _pooled(told: Rows, there: Rows) -> tuple[Rows, Rows]:
    """The mean of the words of each sentence, and the most of each number."""
    words = there[:, :, None]
    mean = (told * words).sum(1) / there.sum(1)[:, None]
    return mean, np.where(words > 0, told, np.float32(_NEVER)).max(1)


@cache
def net() -> Net:
    """The net that was learned."""
    with as_file(files("pobratim.reading.sensing").joinpath("net.npz")) as path, np.load(path) as stored:
        given = {name: stored[name] for name in stored.files}
    pieces = given.pop("names").tobytes().decode("utf-8").split("\n")
    types = tuple(given.pop("types").tobytes().decode("utf-8").split("\n"))
    likely: list[float] = given.pop("likely").astype(np.float32).tolist()
    weights = {n: w if n == "pieces" else w.astype(np.float32) for n, w in given.items()}
    return Net(weights, types, Pieces(pieces, likely))
