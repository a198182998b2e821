"""What a sentence tells of by all its words: a small net of two layers, learned, for six languages together.

``benchmarks/train_sense.py`` learned it from our own annotated texts in ``tests/gold``: a large net
(multilingual-e5-small) was taught what they tell, and taught this one, which is a hundred times as quick.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from pobratim.reading.sensing.pieces import MOST, Pieces

if TYPE_CHECKING:
    from numpy import float32, int64
    from numpy.typing import NDArray

    Rows = NDArray[float32]
    Places = NDArray[int64]

HEADS: Final = 4
_TINY: Final = 1e-5
_NEVER: Final = -1e4
_HIGHEST: Final = 60.0  # of what is put to the power of e, which has no end in single precision
_KEPT: Final = 1 << 15  # words whose vectors are kept
_AT_ONCE: Final = 256  # sentences
_WIDTHS: Final = ((0, 32), (32, MOST))  # words that sentences side by side have at most


class Lines(NamedTuple):
    """Rows that stand in lines of one width, and bars between words that are not of one sentence."""

    start: int
    end: int
    bars: Rows


class Net:
    """``types`` are what it tells apart, in the order of the shares it gives."""

    def __init__(self, weights: dict[str, Rows], types: tuple[str, ...], pieces: Pieces) -> None:
        self.types, self._pieces, self._w = types, pieces, weights
        self._layers = sum(name.endswith(".qkv.weight") for name in weights)
        self._known: dict[str, int] = {}
        self._vectors = np.empty((_KEPT, weights["pos"].shape[1]), np.float32)

    def read(self, sentences: Sequence[Sequence[str]]) -> list[tuple[list[float], Rows]]:
        """Of each sentence, given by its words, how far it is believed to tell of each type, from 0 to 1.

        And a row for each word of it, which ``loudest`` takes.
        """
        out: list[tuple[list[float], Rows]] = []
        for start in range(0, len(sentences), _AT_ONCE):
            some = sentences[start : start + _AT_ONCE]
            begins = np.cumsum([0, *map(len, some)])
            told = self._read(some, begins)
            mean = np.add.reduceat(told, begins[:-1]) / np.diff(begins)[:, None]
            most = np.maximum.reduceat(told, begins[:-1])
            sums = np.concatenate([mean, most], 1) @ self._w["head.weight"] + self._w["head.bias"]
            shares = (1 / (1 + np.exp(-sums))).tolist()
            out += [(row, told[begins[n] : begins[n + 1]]) for n, row in enumerate(shares)]
        return out

    def loudest(self, told: Rows, type_: str) -> int:
        """Which of the words of a sentence speaks most for a type, by their rows."""
        weights = self._w["head.weight"][:, self.types.index(type_)]
        many, size = told.shape
        of_mean = told @ weights[:size] / many
        of_most = np.bincount(told.argmax(0), told.max(0) * weights[size:], many)
        return int((of_mean + of_most).argmax())

    def _begin(self, words: Sequence[str]) -> Rows:
        """What each word begins with: the sum of its pieces."""
        known = self._known
        new = [word for word in dict.fromkeys(words) if word not in known]
        if len(known) + len(new) > _KEPT:
            known.clear()
            new = list(dict.fromkeys(words))
        if new:
            cut = [self._pieces.of(word) for word in new]
            begins = np.cumsum([0, *map(len, cut[:-1])])
            rows = self._w["pieces"][[piece for pieces in cut for piece in pieces]]
            sums = np.add.reduceat(rows, begins, dtype=np.float32) * self._w["scale"]
            first = len(known)
            self._vectors[first : first + len(new)] = sums
            known.update(zip(new, range(first, first + len(new)), strict=True))
        return self._vectors[[known[word] for word in words]]

    def _read(self, sentences: Sequence[Sequence[str]], begins: Places) -> Rows:
        """A row for each word as the last layer has it, the sentences in order."""
        lines, there = _packed([len(words) for words in sentences], begins)
        begun = self._begin([word for words in sentences for word in words])
        begun += np.concatenate([self._w["pos"][: len(words)] for words in sentences])
        x = np.zeros((lines[-1].end, begun.shape[1]), np.float32)
        x[there] = self._normed(begun, "n0")
        for layer in range(self._layers):
            x = self._layer(x, f"L.{layer}.", lines)
        return self._normed(x[there], "nf")

    def _layer(self, x: Rows, name: str, lines: Sequence[Lines]) -> Rows:
        size = x.shape[1]
        qkv = self._times(_centred(x), name + "qkv")
        heard = np.empty_like(x)
        for start, end, bars in lines:
            many, _, wide, _ = bars.shape
            q, k, v = qkv[start:end].reshape(many, wide, 3, HEADS, size // HEADS).transpose(2, 0, 3, 1, 4)
            heeds = np.matmul(q, k.transpose(0, 1, 3, 2))
            heeds += bars
            np.minimum(heeds, _HIGHEST, out=heeds)
            np.exp(heeds, out=heeds)
            said = np.matmul(heeds, v)
            said /= np.einsum("bhij->bhi", heeds)[..., None]
            heard[start:end].reshape(many, wide, HEADS, -1)[...] = said.transpose(0, 2, 1, 3)
        x += self._times(heard, name + "o")
        inner = self._times(_centred(x), name + "a")
        np.maximum(inner, 0, out=inner)
        x += self._times(inner, name + "b")
        return x

    def _times(self, x: Rows, name: str) -> Rows:
        out: Rows = x @ self._w[name + ".weight"]
        out += self._w[name + ".bias"]
        return out

    def _normed(self, x: Rows, name: str) -> Rows:
        """Layer normalisation."""
        out = _centred(x)
        out *= self._w[name + ".weight"]
        out += self._w[name + ".bias"]
        return out


def _packed(sizes: Sequence[int], begins: Places) -> tuple[list[Lines], Places]:
    """Sentences side by side in lines of two widths, and the row of each of their words."""
    there = np.empty(begins[-1], np.int64)
    out: list[Lines] = []
    end = 0
    for low, high in _WIDTHS:
        mine = [k for k in range(len(sizes)) if low < sizes[k] <= high]
        if not mine:
            continue
        wide = min(high, sum([sizes[k] for k in mine]))
        begun, left = _placed(sizes, mine, wide)
        rows = len(left) * wide
        whose = np.full(rows, -1)
        for k, at in zip(mine, begun, strict=True):
            whose[at : at + sizes[k]] = k
            there[begins[k] : begins[k + 1]] = np.arange(end + at, end + at + sizes[k])
        a, b = whose.reshape(-1, wide, 1), whose.reshape(-1, 1, wide)
        bars = np.where(a == b, np.float32(0), np.float32(_NEVER))[:, None]
        out.append(Lines(end, end + rows, bars))
        end += rows
    return out, there


def _placed(sizes: Sequence[int], mine: list[int], wide: int) -> tuple[list[int], list[int]]:
    """Where each of some sentences begins, the longest in the first line with room; what these have left."""
    mine.sort(key=lambda k: -sizes[k])
    begun: list[int] = []
    left: list[int] = []
    for k in mine:
        n = next((n for n, room in enumerate(left) if room >= sizes[k]), len(left))
        if n == len(left):
            left.append(wide)
        begun.append((n + 1) * wide - left[n])
        left[n] -= sizes[k]
    return begun, left


def _centred(x: Rows) -> Rows:
    """Each row less its mean, by its spread."""
    size = x.shape[1]
    out: Rows = x - (np.einsum("ij->i", x) / size)[:, None]
    out *= (1 / np.sqrt(np.einsum("ij,ij->i", out, out) / size + _TINY))[:, None]
    return out


def _joined(weights: dict[str, Rows]) -> dict[str, Rows]:
    """With the norms of each layer worked into the sums that take them."""
    out = dict(weights)
    for name in [n.removesuffix("n1.weight") for n in weights if n.endswith("n1.weight")]:
        for norm, sums in (("n1", "qkv"), ("n2", "a")):
            by, plus = out.pop(f"{name}{norm}.weight"), out.pop(f"{name}{norm}.bias")
            out[f"{name}{sums}.bias"] = out[f"{name}{sums}.bias"] + plus @ out[f"{name}{sums}.weight"]
            out[f"{name}{sums}.weight"] = by[:, None] * out[f"{name}{sums}.weight"]
    return out


@cache
def net() -> Net:
    """The net that was learned."""
    with as_file(files("pobratim.reading.sensing").joinpath("net.npz")) as path, np.load(path) as stored:
        given = {name: stored[name] for name in stored.files}
    pieces = given.pop("names").tobytes().decode("utf-8").split("\n")
    types = tuple(given.pop("types").tobytes().decode("utf-8").split("\n"))
    likely: list[float] = given.pop("likely").astype(np.float32).tolist()
    weights = {n: w if n == "pieces" else w.astype(np.float32) for n, w in given.items()}
    return Net(_joined(weights), types, Pieces(pieces, likely))
