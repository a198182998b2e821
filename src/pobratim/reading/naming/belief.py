"""How much the signs around a name speak for a place, for a person, and for anything else.

A table a language, ``en.tsv``, written by ``benchmarks/train_names.py``: a sign, what it adds for a place and
what for a person. It is read when a text of the language first asks; a language without one has no belief.
"""

from __future__ import annotations

import math
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from pobratim.reading.weighing import weigh

_MOST: Final = 30.0  # what a sum may come to, so that no power overflows


class Belief(NamedTuple):
    """Shares of belief from 0 to 1; what is left to 1 is for anything else."""

    place: float
    person: float


@cache
def table(lang: str) -> dict[str, tuple[float, float]]:
    """What each sign adds for a place and for a person; empty where nothing was learned."""
    file = files(__package__).joinpath(f"{lang}.tsv")
    if not file.is_file():
        return {}
    rows = (line.split("\t") for line in file.read_text("utf-8").splitlines() if line[:2] != "# ")
    return {sign: (float(place), float(person)) for sign, place, person in rows}


@cache
def shares(lang: str) -> dict[str, float]:
    """What each sign adds for somebody's name; empty where nothing was learned."""
    file = files(__package__).joinpath(f"{lang}.people.tsv")
    if not file.is_file():
        return {}
    rows = (line.partition("\t") for line in file.read_text("utf-8").splitlines() if line[:2] != "# ")
    return {sign: float(adds or 0) for sign, _, adds in rows}  # a noun adds nothing


def share_of(signs: list[str], known: dict[str, float]) -> float:
    """The share of belief that the signs give; one that the table does not know adds nothing."""
    said = weigh(signs, known)
    return 1.0 / (1.0 + math.exp(-max(min(said, _MOST), -_MOST)))


def belief_of(signs: list[str], known: dict[str, tuple[float, float]]) -> Belief:
    """Weigh the signs; one that the table does not know adds nothing."""
    place = person = 0.0
    for sign in signs:
        adds = known.get(sign)
        if adds is not None:
            to_place, to_person = adds
            place += to_place
            person += to_person
    first, second = math.exp(max(min(place, _MOST), -_MOST)), math.exp(max(min(person, _MOST), -_MOST))
    every = 1.0 + first + second
    return Belief(first / every, second / every)
