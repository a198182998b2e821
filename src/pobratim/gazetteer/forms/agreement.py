"""Names of several words: which parts change, and how they agree."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

Paradigm = dict[str, tuple[str, ...]]  # case to forms
Readings = list[tuple[str, Paradigm]]  # gender (m f n p) with its paradigm
_MOST = 6  # forms of one case that a name of several words may have


def together(parts: list[tuple[str, Readings]], glue: str) -> Iterator[tuple[str, str]]:
    """All parts changed, gender by gender and case by case, joined again."""
    for gender in "mfnp":
        paradigms = [[paradigm for g, paradigm in readings if g == gender] or [{}] for _, readings in parts]
        for chosen in product(*paradigms):
            if not all(chosen):
                continue
            for case in set(chosen[0]).intersection(*chosen[1:]):
                for n, words in enumerate(product(*(paradigm[case] for paradigm in chosen))):
                    if n < _MOST:
                        yield case, glue.join(words)


def only(parts: list[str], index: int, readings: Readings, glue: str) -> Iterator[tuple[str, str]]:
    """One part changed, the others as they stand."""
    for _, paradigm in readings:
        for case, words in paradigm.items():
            for word in words:
                yield case, glue.join([*parts[:index], word, *parts[index + 1 :]])


def single(readings: Readings) -> Iterator[tuple[str, str]]:
    """The forms of one word."""
    for _, paradigm in readings:
        for case, words in paradigm.items():
            for word in words:
                yield case, word


def paradigm(stem: str, endings: str) -> Paradigm:
    """Stem plus endings written "gen/dat/acc/ins/loc"; a comma parts variants, - is no ending, . no form."""
    cases = ("gen", "dat", "acc", "ins", "loc")
    made: Paradigm = {}
    for case, ending in zip(cases, endings.split("/"), strict=True):
        if ending != ".":
            made[case] = tuple(stem + ("" if e == "-" else e) for e in ending.split(","))
    return made


Inflect = Callable[[str], Readings]
