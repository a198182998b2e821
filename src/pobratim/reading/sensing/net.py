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

from pobratim.reading.sensing.pieces import Pieces, pieces

if TYPE_CHECKING:
    from numpy import float32, int64
    from numpy.typing import NDArray

    Rows = NDArray[float32]
    Places = NDArray[int64]
    Group = tuple[Places, slice, Places]

HEADS: Final = 4
_TINY: Final = 1e-5
_HIGHEST: Final = 60.0  # of what is put to the power of e, which has no end in single precision
_KEPT: Final = 3 << 12  # words whose vectors are kept, 4.5 MB
_AT_ONCE: Final = 256  # sentences
_GAPS: Final = 32  # words that the sentences of a group lack to be as long as its longest, at most


class Net:
    """``types`` are what it tells apart, in the order of the shares it gives."""

    def __init__(self, weights: dict[str, Rows], types: tuple[str, ...], pieces: Pieces) -> None:
        self.types, self._pieces, self._w = types, pieces, weights
        self._layers = sum(name.endswith(".qkv") for name in weights)
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
        try:
            places = [known[word] for word in words]
        except KeyError:
            self._learn(words)
            places = [known[word] for word in words]
        return self._words.take(places, 0)

    def _learn(self, words: Sequence[str]) -> None:
        """Keep the vectors of those among some words that are not yet known."""
        known = self._places
        new = [word for word in dict.fromkeys(words) if word not in known]
        if len(known) + len(new) > _KEPT:
            known.clear()
            new = list(dict.fromkeys(words))
        cut = [self._pieces.of(word) for word in new]
        begins = np.cumsum([0, *map(len, cut[:-1])])
        rows = self._w["pieces"][[piece for pieces in cut for piece in pieces]]
        first, end = len(known), len(known) + len(new)
        sums = np.add.reduceat(rows, begins, dtype=np.float32)
        self._words[first:end] = _about_nought(sums * self._w["scale"])
        known.update(zip(new, range(first, end), strict=True))

    def _read(self, sentences: Sequence[Sequence[str]], begins: Places) -> Rows:
        """A row for each word as the last layer has it, the sentences in order, the longest last."""
        x = self._vectors([word for words in sentences for word in words])
        x += np.concatenate([self._w["pos"][: len(words)] for words in sentences])
        x = _about_nought(self._normed(x, "n0"))
        groups = list(_alike(sentences, begins))
        for layer in range(self._layers):
            self._layer(x, f"L.{layer}.", groups)
        return self._normed(x, "nf")

    def _layer(self, x: Rows, name: str, groups: Sequence[Group]) -> None:
        """What a layer adds to each row of ``x``."""
        many, size = x.shape
        rows = np.empty((many, size + 1), np.float32)
        rows[:, size] = 1  # takes the constants of a sum
        without_one = rows[:, :size]
        np.multiply(x, _per_spread(x), out=without_one)
        qkv = np.empty((many + 1, self._w[name + "qkv"].shape[1]), np.float32)
        np.matmul(rows, self._w[name + "qkv"], out=qkv[:many])
        qkv[many] = 0  # what a gap is: nobody heeds it
        said = _said(qkv, size, groups).reshape(many, HEADS, -1)
        np.divide(said[..., :-1], said[..., -1:], out=without_one.reshape(many, HEADS, -1))
        x += rows @ self._w[name + "o"]
        np.multiply(x, _per_spread(x), out=without_one)
        inner = rows @ self._w[name + "a"]
        np.maximum(inner, 0, out=inner)
        x += inner @ self._w[name + "b"]

    def _normed(self, x: Rows, name: str) -> Rows:
        """Layer normalisation of rows about nought."""
        out: Rows = x * _per_spread(x)
        out *= self._w[name + ".weight"]
        out += self._w[name + ".bias"]
        return out


def _about_nought(x: Rows) -> Rows:
    """Each row less its mean."""
    out: Rows = x - (np.einsum("...j->...", x) / x.shape[-1])[..., None]
    return out


def _per_spread(x: Rows) -> Rows:
    """By what each row about nought is to be multiplied to have a spread of one."""
    out: Rows = (1 / np.sqrt(np.einsum("ij,ij->i", x, x) / x.shape[1] + _TINY))[:, None]
    return out


def _said(qkv: Rows, size: int, groups: Sequence[Group]) -> Rows:
    """To each word by each head what the words of its sentence say, heeded as much as they are.

    Not yet divided by how much was heeded, which stands behind what each head has.
    """
    out = np.empty((len(qkv) - 1, qkv.shape[1] - 2 * size), np.float32)
    for rows, filled, there in groups:
        by_head = (*rows.shape, HEADS, -1)
        here = qkv.take(rows, 0)
        q, k = here[..., :size].reshape(by_head), here[..., size : 2 * size].reshape(by_head)
        v = here[..., 2 * size :].reshape(by_head)
        heeds = np.matmul(q.transpose(0, 2, 1, 3), k.transpose(0, 2, 3, 1))
        np.minimum(heeds, _HIGHEST, out=heeds)
        np.exp(heeds, out=heeds)
        said = np.empty(v.shape, np.float32)
        np.matmul(heeds, v.transpose(0, 2, 1, 3), out=said.transpose(0, 2, 1, 3))
        said.reshape(rows.size, -1).take(there, 0, out=out[filled], mode="clip")
    return out


def _prepared(given: dict[str, Rows]) -> dict[str, Rows]:
    """The weights as the sums take them, which are fewer than were learned.

    All rows that go from layer to layer are kept about nought, so that no norm need look for their mean; the
    weights of a norm are those of the sum behind it, the constants of a sum its last row. Each head's words
    have a one behind them, whose sum is by how much all that was heeded is to be divided.
    """
    out = {n: w for n, w in given.items() if not n.startswith("L.")}
    out["pos"] = _about_nought(given["pos"])
    for layer in {n.split(".n1.")[0] for n in given if n.endswith(".n1.weight")}:
        for norm, sums in (("n1", "qkv"), ("n2", "a")):
            by, plus = given[f"{layer}.{norm}.weight"], given[f"{layer}.{norm}.bias"]
            weight, bias = given[f"{layer}.{sums}.weight"], given[f"{layer}.{sums}.bias"]
            out[f"{layer}.{sums}"] = np.vstack([by[:, None] * weight, bias + plus @ weight])
        for sums in ("o", "b"):
            both = np.vstack([given[f"{layer}.{sums}.weight"], given[f"{layer}.{sums}.bias"]])
            out[f"{layer}.{sums}"] = _about_nought(both)
        rows = out[f"{layer}.qkv"]
        size = len(rows) - 1
        one = np.eye(size + 1, dtype=np.float32)[:, -1:]
        heads = np.split(rows[:, 2 * size :], HEADS, axis=1)
        out[f"{layer}.qkv"] = np.hstack(
            [rows[:, : 2 * size], *(part for head in heads for part in (head, one))]
        )
        out[f"{layer}.a"] = np.hstack([out[f"{layer}.a"], one])
    return out


def _alike(sentences: Sequence[Sequence[str]], begins: Places) -> Iterator[Group]:
    """Sentences of about one length together: the rows of their words, in each gap the row behind the last.

    And which rows these words are, and where they stand among words and gaps.
    """
    start = 0
    while start < len(sentences):
        end, longest, gaps = start + 1, len(sentences[start]), 0
        while end < len(sentences):
            gaps += (len(sentences[end]) - longest) * (end - start)
            if gaps > _GAPS:
                break
            longest, end = len(sentences[end]), end + 1
        places = np.arange(longest)[None]
        there = places < np.diff(begins[start : end + 1])[:, None]
        rows = np.where(there, begins[start:end][:, None] + places, begins[-1])
        yield rows, slice(begins[start], begins[end]), np.flatnonzero(there)
        start = end


@cache
def net() -> Net:
    """The net that was learned."""
    with as_file(files("pobratim.reading.sensing").joinpath("net.npz")) as path, np.load(path) as stored:
        given = {name: stored[name] for name in stored.files}
    types = tuple(given.pop("types").tobytes().decode("utf-8").split("\n"))
    weights = {n: w if n == "pieces" else w.astype(np.float32) for n, w in given.items()}
    return Net(_prepared(weights), types, pieces())
