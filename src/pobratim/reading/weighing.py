"""Signs and their weights: what several weak signs say together, learned from annotated items.

A sign is a short name ("near:at", "memorial"); ``weights.toml`` holds what each adds. The file is written by
``benchmarks/train_signs.py`` from the items in ``tests/gold`` alone, and read as it stands: a sign that it
does not know adds nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, TypeVar, cast

import rtoml

_MILLION: Final = 1_000_000


@cache
def weights(question: str) -> Mapping[str, float]:
    """What each sign adds to the answer of one question ("place", "who")."""
    table: dict[str, dict[str, float]] = rtoml.loads(
        files(__package__).joinpath("weights.toml").read_text("utf-8")
    )
    return table.get(question, {})


def weigh(signs: Iterable[str], table: Mapping[str, float]) -> float:
    """The sum of what the signs add."""
    known = table.get
    return sum([known(sign, 0.0) for sign in signs])  # a list: half again as fast as a generator


def _millionths(sum_: float) -> int:
    """Whole numbers add up to the same in any order."""
    return round(sum_ * _MILLION)


class Scale:
    """What each sign adds in one setting, where it may stand for more signs ("near:at", "planned|near:at").

    ``joined`` gives the further signs that a sign makes there, ``always`` are signs of every option. What a
    sign adds is worked out once; signs are a closed list, and so are settings.
    """

    __slots__ = ("_adds", "_always", "_base", "_joined", "_loud", "_table")

    def __init__(
        self, question: str, joined: Callable[[str], list[str]], always: tuple[str, ...] = ()
    ) -> None:
        table = self._table = weights(question)
        self._joined, self._always, self._base = joined, always, _millionths(weigh(always, table))
        self._adds: dict[str, int] = {}
        self._loud: dict[str, tuple[tuple[float, str], ...]] = {}

    def weigh(self, signs: Iterable[str]) -> float:
        """The sum of what the signs add here, to millionths: the order of adding breaks no tie."""
        total, adds = self._base, self._adds
        for sign in signs:
            add = adds.get(sign)
            if add is None:
                add = adds[sign] = _millionths(weigh((sign, *self._joined(sign)), self._table))
            total += add
        return total / _MILLION

    def strongest(self, signs: Iterable[str], many: int = 2) -> str:
        """The signs, with those they make here, that spoke loudest for an answer, to show in a rule."""
        said = {one for sign in (*self._always, *signs) for one in self._spoken(sign)}
        return "+".join([sign for _, sign in sorted(said)[:many]])

    def _spoken(self, sign: str) -> tuple[tuple[float, str], ...]:
        """What a sign says for an answer, itself and by those it makes: the louder, the more below nought."""
        known = self._loud.get(sign)
        if known is None:
            every = (sign,) if sign in self._always else (sign, *self._joined(sign))
            adds = {one: self._table.get(one, 0.0) for one in every}
            known = self._loud[sign] = tuple((-add, one) for one, add in adds.items() if add > 0)
        return known

    def spelled(self, signs: list[str]) -> list[str]:
        """The signs with those they make here, as the weights name them."""
        return [*self._always, *signs, *(more for sign in signs for more in self._joined(sign))]


_SETTINGS: Final[list[Callable[[], None]]] = []
M = TypeVar("M", bound=Callable[..., Scale])


def setting(make: M) -> M:
    """A function that makes a scale, with those made so far kept."""
    kept = lru_cache(maxsize=4096)(make)
    _SETTINGS.append(kept.cache_clear)
    return cast(M, kept)


def forget() -> None:
    """Read the weights anew when they are asked for next."""
    weights.cache_clear()
    for clear in _SETTINGS:
        clear()


def share(scores: list[float], best: int) -> float:
    """How much of all belief one of several answers has, from 0 to 1."""
    top = scores[best]
    return 1 / sum([math.exp(min(s - top, 50.0)) for s in scores], 0.0)


def odds(score: float) -> float:
    """A score as a share of belief, from 0 to 1."""
    return 1 / (1 + math.exp(-max(min(score, 50.0), -50.0)))
