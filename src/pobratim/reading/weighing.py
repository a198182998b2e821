"""Signs and their weights: what several weak signs say together, learned from annotated items.

A sign is a short name ("near:at", "memorial"); ``weights.toml`` holds what each adds. The file is written by
``benchmarks/train_signs.py`` from the items in ``tests/gold`` alone, and read as it stands: a sign that it
does not know adds nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, TypeVar, cast, final

import rtoml

from pobratim.compiled.native import mypyc_attr

_MILLION: Final = 1_000_000


@cache
def weights(question: str) -> dict[str, float]:
    """What each sign adds to the answer of one question ("place", "who")."""
    table: dict[str, dict[str, float]] = rtoml.loads(
        files(__package__).joinpath("weights.toml").read_text("utf-8")
    )
    return table.get(question, {})


def weigh(signs: list[str], table: dict[str, float]) -> float:
    """The sum of what the signs add."""
    total = 0.0
    for sign in signs:
        adds = table.get(sign)
        if adds is not None:
            total += adds
    return total


def _millionths(sum_: float) -> int:
    """Whole numbers add up to the same in any order."""
    return round(sum_ * _MILLION)


Joins = Callable[[str], bool]
_JOINED: Final[dict[tuple[str, str, Joins], dict[str, float]]] = {}


def _joined(question: str, word: str, joins: Joins) -> dict[str, float]:
    """What each sign adds once more as "word|sign", of signs that the word is joined to; worked out once."""
    known = _JOINED.get((question, word, joins))
    if known is None:
        pairs = {
            sign.removeprefix(f"{word}|"): adds
            for sign, adds in weights(question).items()
            if sign.startswith(f"{word}|")
        }
        known = _JOINED[question, word, joins] = {sign: adds for sign, adds in pairs.items() if joins(sign)}
    return known


@final
@mypyc_attr(acyclic=True)
class Together:
    """Signs that stand together in one of some hundred settings: a scale weighs them once, as if one."""

    __slots__ = ("signs",)

    def __init__(self, signs: list[str]) -> None:
        self.signs = signs


class Scale:
    """What each sign adds in one setting, where it may stand for more signs ("near:at", "planned|near:at").

    ``joined`` are the words that are joined to signs there, each with which signs these are; ``always`` are
    signs of every option. What a sign adds is worked out once; signs are a closed list, and so are settings.
    """

    __slots__ = ("_adds", "_always", "_base", "_joined", "_loud", "_table", "_tables", "_together")

    def __init__(
        self, question: str, joined: Sequence[tuple[str, Joins]], always: tuple[str, ...] = ()
    ) -> None:
        table = self._table = weights(question)
        self._joined, self._always, self._base = joined, always, _millionths(weigh([*always], table))
        self._tables = [table, *(_joined(question, word, joins) for word, joins in joined)]
        self._adds: dict[str, int] = {}
        self._together: dict[Together, int] = {}
        self._loud: dict[str, dict[str, float]] = {}

    def weigh(self, signs: list[str], together: Together | None = None, more: int = 0) -> float:
        """The sum of what the signs add here, to millionths: the order of adding breaks no tie.

        ``more`` are millionths to be added to it.
        """
        total = self._base + more + self._sum(signs)
        if together is not None:
            whole = self._together.get(together)
            if whole is None:
                whole = self._together[together] = self._sum(together.signs)
            total += whole
        return total / _MILLION

    def _sum(self, signs: list[str]) -> int:
        total, adds = 0, self._adds
        for sign in signs:
            add = adds.get(sign)
            if add is None:
                add = adds[sign] = self._worked_out(sign)
            total += add
        return total

    def _worked_out(self, sign: str) -> int:
        total = 0.0
        for table in self._tables:
            add = table.get(sign)
            if add is not None:
                total += add
        return _millionths(total)

    def strongest(self, signs: list[str]) -> str:
        """The two signs, of these and those they make here, that spoke loudest, to show in a rule."""
        first = second = ""
        most = more = 0.0
        for sign in [*self._always, *signs]:
            for one, adds in self._spoken(sign).items():
                if one in (first, second):
                    continue
                if adds > most or (adds == most and one < first):
                    second, more, first, most = first, most, one, adds
                elif adds > more or (adds == more and one < second):
                    second, more = one, adds
        return f"{first}+{second}" if second else first

    def _spoken(self, sign: str) -> dict[str, float]:
        """What a sign adds for an answer, itself and by those it makes."""
        known = self._loud.get(sign)
        if known is None:
            every = (sign,) if sign in self._always else (sign, *self._joined_to(sign))
            adds = {one: self._table.get(one, 0.0) for one in every}
            known = self._loud[sign] = {one: add for one, add in adds.items() if add > 0}
        return known

    def spelled(self, signs: list[str]) -> list[str]:
        """The signs with those they make here, as the weights name them."""
        return [*self._always, *signs, *(more for sign in signs for more in self._joined_to(sign))]

    def _joined_to(self, sign: str) -> list[str]:
        return [f"{word}|{sign}" for word, joins in self._joined if joins(sign)]


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
    _JOINED.clear()
    for clear in _SETTINGS:
        clear()


def likeliest(scores: list[float]) -> int:
    """Which of several answers has the highest score, the first of those that have it."""
    best = 0
    for i in range(1, len(scores)):
        if scores[i] > scores[best]:
            best = i
    return best


def share(scores: list[float], best: int) -> float:
    """How much of all belief one of several answers has, from 0 to 1."""
    top = scores[best]
    return 1 / sum([math.exp(min(s - top, 50.0)) for s in scores], 0.0)


def odds(score: float) -> float:
    """A score as a share of belief, from 0 to 1."""
    return 1 / (1 + math.exp(-max(min(score, 50.0), -50.0)))
