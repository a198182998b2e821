"""Kazakh: endings taken off from the outside in, a layer at a time, as ``kk.toml`` lists them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import rtoml

SHORTEST = 3  # letters a stem keeps
_VOWELS = frozenset("аәеиоөуұүыіэюя")
# Before an ending that begins with a vowel a last п, қ, к sounds: кітап, кітабы.
_VOICED = {"б": "п", "ғ": "қ", "г": "к"}


@cache
def _layers() -> tuple[tuple[str, ...], ...]:
    table = rtoml.loads((files("pobratim.stems") / "kk.toml").read_text("utf-8"))
    return tuple(tuple(sorted(layer.split(), key=len, reverse=True)) for layer in table["layers"])


def stem(word: str) -> str:
    """The word without its endings; small letters in, small letters out."""
    before = ""
    while word != before:
        before = word
        for layer in _layers():
            word = _without(word, layer)
    return word


def _without(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        if word.endswith(ending):
            left = word[: -len(ending)]
            if len(left) >= SHORTEST and _VOWELS & set(left):
                return left[:-1] + _VOICED.get(left[-1], left[-1])
    return word
