"""Signs and their weights: what several weak signs say together, learned from annotated items.

A sign is a short name ("near:at", "memorial"); ``weights.toml`` holds what each adds. The file is written by
``benchmarks/train_signs.py`` from the items in ``tests/gold`` alone, and read as it stands: a sign that it
does not know adds nothing.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


@cache
def weights(question: str) -> Mapping[str, float]:
    """What each sign adds to the answer of one question ("place", "who")."""
    table: dict[str, dict[str, float]] = tomllib.loads(
        files(__package__).joinpath("weights.toml").read_text("utf-8")
    )
    return table.get(question, {})


def weigh(signs: Iterable[str], table: Mapping[str, float]) -> float:
    """The sum of what the signs add."""
    known = table.get
    return sum([known(sign, 0.0) for sign in signs])  # a list: half again as fast as a generator


def share(scores: list[float], best: int) -> float:
    """How much of all belief one of several answers has, from 0 to 1."""
    top = scores[best]
    return 1 / sum(math.exp(min(s - top, 50.0)) for s in scores)


def odds(score: float) -> float:
    """A score as a share of belief, from 0 to 1."""
    return 1 / (1 + math.exp(-max(min(score, 50.0), -50.0)))


def strongest(signs: Iterable[str], table: Mapping[str, float], many: int = 2) -> str:
    """The signs that spoke loudest for an answer, to show in a rule."""
    ranked = sorted({s for s in signs if table.get(s, 0.0) > 0}, key=lambda s: (-table[s], s))
    return "+".join(ranked[:many])
