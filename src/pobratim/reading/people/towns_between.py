"""Towns that no list has between a mayor and his name: «мэр Верхней Бистрицы Антон Лосев»."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.lexicons.grammar import TOWNS_INFLECT
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text

_GIVEN: Final = "G"
_WORDS: Final = 2


def without_towns(names: list[Spotted], text: Text) -> list[Spotted]:
    """The names of people without such towns; the office before the town is of whoever stands behind it."""
    if not text.does(TOWNS_INFLECT):
        return names
    towns: set[int] = set()
    adjective = text.lexicon.words("names", "ends", "town_genitive")
    for one, other in pairwise(sorted(names, key=lambda s: s.first)):
        if one.last != other.first or one.last - one.first != _WORDS or not other.surname:
            continue
        if not other.given or other.given[0].kind != _GIVEN:
            continue
        title = other.title or one.title
        if title is None or title.last != one.first or not text.tokens[one.first].low.endswith(adjective):
            continue
        other.title = title
        towns.add(one.first)
    return [s for s in names if s.first not in towns] if towns else names
