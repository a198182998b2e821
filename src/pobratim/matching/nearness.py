"""Meanings without the language they are said in, so that a question finds the passage in whatever tongue.

A model of many languages places texts of one language near each other, whatever they say, and short texts
near everything. Each vector has the mean of everyday sentences of its language taken away and is made of
length one again. What remains is comparable: what has nothing to do with a question lies around 0.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from pobratim.matching.embedding import Embedder, open_embedder

if TYPE_CHECKING:
    from pobratim.matching.embedding import Vectors


@cache
def _neutral() -> dict[str, list[str]]:
    table = (files("pobratim.matching") / "neutral.toml").read_text("utf-8")
    return {lang: list(said) for lang, said in tomllib.loads(table).items()}


class Nearness:
    """``embedder`` with the languages taken away."""

    def __init__(self, embedder: Embedder) -> None:
        self.embedder = embedder
        self._of_questions: dict[str, Vectors] = {}
        self._of_passages: dict[str, Vectors] = {}

    def questions(self, texts: Sequence[str]) -> Vectors:
        """A row for each; the language of a question is the one whose everyday sentences it is nearest to."""
        import numpy as np

        if not self._of_questions:
            self._of_questions = self._means(self.embedder.queries)
        rows = self.embedder.queries(texts)
        means = np.stack(list(self._of_questions.values()))
        nearest = (rows @ (means / np.linalg.norm(means, axis=1, keepdims=True)).T).argmax(axis=1)
        return _unit(rows - means[nearest])

    def passages(self, texts: Sequence[str], langs: Sequence[str | None]) -> Vectors:
        """A row for each, written in the language beside it; of one not known the mean of all is taken."""
        import numpy as np

        if not self._of_passages:
            self._of_passages = self._means(self.embedder.passages)
        every: Vectors = np.stack(list(self._of_passages.values())).mean(axis=0)
        means = np.stack([self._of_passages.get(lang or "", every) for lang in langs])
        return _unit(self.embedder.passages(texts) - means)

    def _means(self, measure: Callable[[Sequence[str]], Vectors]) -> dict[str, Vectors]:
        return {lang: measure(said).mean(axis=0) for lang, said in _neutral().items()}


def _unit(rows: Vectors) -> Vectors:
    import numpy as np

    unit: Vectors = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return unit


@cache
def open_nearness() -> Nearness | None:
    """The best model that works here, kept open; None without the extra ``semantic``."""
    embedder = open_embedder()
    return Nearness(embedder) if embedder else None
