"""What a sentence tells of by all its words: a small net of two layers, learned, for six languages together.

``benchmarks/train_sense.py`` learned it from our own annotated texts in ``tests/gold``: a large net
(multilingual-e5-small) was taught what they tell, and taught this one, which is a hundred times as quick.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import numpy as np

from pobratim.reading.sensing.pieces import Pieces

if TYPE_CHECKING:
    from numpy import float32, int64
    from numpy.typing import NDArray

    Rows = NDArray[float32]
    Places = NDArray[int64]
    Group = tuple[Places, Rows, slice, Places]

HEADS: Final = 4
_TINY: Final = 1e-5
_NEVER: Final = -1e4
_HIGHEST: Final = 60.0  # of what is put to the power of e, which has no end in single precision
_KEPT: Final = 1 << 15  # words whose vectors are kept
_AT_ONCE: Final = 256  # sentences
_LONGER: Final = 1.4  # times as many words as the shortest of a group


class Net:
    """``types`` are what it tells apart, in the order of the shares it gives."""

    def __init__(self, weights: dict[str, Rows], types: tuple[str, ...], pieces: Pieces) -> None:
        self.types, self._pieces, self._w = types, pieces, weights
        self._layers = sum(name.endswith(".qkv.weight") for name in weights)
        self._places: dict[str, int] = {}
        self._words = np.empty((_KEPT, weights["pieces"].shape[1]), np.float32)

    def read(self, sentences: Sequence[Sequence[str]]) -> list[tuple[list[float], Rows]]:
        """Of each sentence, given by its words, how far it is believed to tell of each type, from 0 to 1.

        And a row for each word of it, which ``loudest`` takes.
        """
        order = sorted(range(len(sentences)), key=lambda k: len(sentences[k]))
        out: list[tuple[list[float], Rows]] = [([], np.empty(0, np.float32))] * len(sentences)
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            these = [sentences[k] for k in some]
            begins = np.cumsum([0, *map(len, these)])
            told = self._read(these, begins)
            mean = np.add.reduceat(told, begins[:-1]) / np.diff(begins)[:, None]
            most = np.maximum.reduceat(told, begins[:-1])
            sums = np.concatenate([mean, most], 1) @ self._w["head.weight"] + self._w["head.bias"]
            for n, row in enumerate((1 / (1 + np.exp(-sums))).tolist()):
                out[some[n]] = row, told[begins[n] : begins[n + 1]]
        return out

    def loudest(self, told: Rows, type_: str) -> int:
        """Which of the words of a sentence speaks most for a type, by their rows."""
        weights = self._w["head.weight"][:, self.types.index(type_)]
        many, size = told.shape
        of_mean = told @ weights[:size] / many
        of_most = np.bincount(told.argmax(0), told.max(0) * weights[size:], many)
        return int((of_mean + of_most).argmax())

    def _vectors(self, words: Sequence[str]) -> Rows:
        """What each word begins with: the sum of its pieces."""
        known = self._places
        new = [word for word in dict.fromkeys(words) if word not in known]
        if len(known) + len(new) > _KEPT:
            known.clear()
            new = list(dict.fromkeys(words))
        if new:
            cut = [self._pieces.of(word) for word in new]
            begins = np.cumsum([0, *map(len, cut[:-1])])
            rows = self._w["pieces"][[piece for pieces in cut for piece in pieces]]
            first, end = len(known), len(known) + len(new)
            sums = np.add.reduceat(rows, begins, dtype=np.float32)
            np.multiply(sums, self._w["scale"], out=self._words[first:end])
            known.update(zip(new, range(first, end), strict=True))
        return self._words[[known[word] for word in words]]

    def _read(self, sentences: Sequence[Sequence[str]], begins: Places) -> Rows:
        """A row for each word as the last layer has it, the sentences in order, the longest last."""
        x = self._vectors([word for words in sentences for word in words])
        x += np.concatenate([self._w["pos"][: len(words)] for words in sentences])
        x = self._normed(x, "n0")
        groups = list(_alike(sentences, begins))
        for layer in range(self._layers):
            x = self._layer(x, f"L.{layer}.", groups)
        return self._normed(x, "nf")

    def _layer(self, x: Rows, name: str, groups: Sequence[Group]) -> Rows:
        size = x.shape[1]
        qkv = self._times(_centred(x), name + "qkv")
        heard = np.empty_like(x)
        for rows, bars, filled, there in groups:
            many, longest = rows.shape
            parts = qkv.take(rows, 0).reshape(many, longest, 3, HEADS, size // HEADS)
            q, k, v = parts.transpose(2, 0, 3, 1, 4)
            heeds = np.matmul(q, k.transpose(0, 1, 3, 2))
            heeds += bars
            np.minimum(heeds, _HIGHEST, out=heeds)
            np.exp(heeds, out=heeds)
            said = np.matmul(heeds, v)
            said *= (1 / np.einsum("abij->abi", heeds))[..., None]
            heard[filled] = said.transpose(0, 2, 1, 3).reshape(-1, size).take(there, 0)
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


def _alike(sentences: Sequence[Sequence[str]], begins: Places) -> Iterator[Group]:
    """Sentences of about one length together: the rows of their words, some row in each gap, bars for gaps.

    And which rows these words are, and where they stand among words and gaps.
    """
    start = 0
    while start < len(sentences):
        end, longest = start + 1, len(sentences[start])
        while end < len(sentences) and len(sentences[end]) <= _LONGER * len(sentences[start]) + 1:
            longest, end = len(sentences[end]), end + 1
        sizes = np.diff(begins[start : end + 1])[:, None]
        places = np.arange(longest)[None]
        there = places < sizes
        rows = np.where(there, begins[start:end][:, None] + places, begins[start])
        bars = np.where(there, np.float32(0), np.float32(_NEVER))[:, None, None, :]
        yield rows, bars, slice(begins[start], begins[end]), np.flatnonzero(there)
        start = end


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
