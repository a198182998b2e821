"""Towns that no list has between a mayor and his name: «мэр Верхней Бистрицы Антон Лосев»."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.lexicons.grammar import TOWNS_INFLECT
from pobratim.lexicons.lexicon import fold
from pobratim.reading.naming.wording import Wording, is_sound_only
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.runs import Part
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text

_GIVEN: Final = "G"
_WORDS: Final = 2
_NAME: Final = 2  # words of a name behind such a town


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


def behind_town(parts: list[Part], title: OfficeHit | None, text: Text, words: Wording) -> list[Part]:
    """The name of «президентом Елблонга Вітольдом Врублевським», "burmistrza Herne Jana Nowaka".

    Office and given name stand in one case, and what is between them does not: one word, or an adjective in
    the genitive and a noun («мер Поважської Бистриці Карол Янас»).
    """
    if title is None or len(parts) <= _NAME or not words.declines or title.last != parts[0].first:
        return parts
    low, told = text.tokens[parts[0].first].low, words.declension
    if low.endswith(words.ends["town_genitive"] or "\n") and len(parts) > _NAME + 1:
        of_town = all(p.kind in "CS" for p in parts[:2]) and _stands_so(parts[2], title.case, words)
        return parts[2:] if of_town else parts
    if low.endswith(words.ends["of_a_town"]) and _stands_so(parts[1], title.case, words):
        return parts[1:]  # "starosta wolsztyński": whose he is, be it with a capital
    town = parts[0]
    if title.case == "n":
        return parts[1:] if _is_of_a_town(town, parts[1], text, words) else parts
    if town.kind not in "CSG" or not _stands_so(parts[1], title.case, words):
        return parts
    if any(r.case == title.case or fold(r.name) in words.given for r in town.readings):
        return parts
    fits = told.unlisted.find(low, "m", title.case) or told.surnames.find(low, "", title.case)
    return parts if fits else parts[1:]


def _is_of_a_town(town: Part, given: Part, text: Text, words: Wording) -> bool:
    """The Szczebrzeszyna of "Burmistrz Szczebrzeszyna Henryk Matej": a genitive before a listed name."""
    row = words.declension.unlisted.find(text.tokens[town.first].low, "m", "g")
    if row is None or row.nominative or town.kind not in "CS" or given.kind != _GIVEN:
        return False
    named = [r for r in given.readings if r.case == "n" and fold(r.name) in words.given]
    return (
        bool(named)
        and all(r.gender == "m" for r in given.readings)
        and not is_sound_only(fold(named[0].name), words)
    )


def _stands_so(part: Part, case: str, words: Wording) -> bool:
    """Whether a word is a given name in this case, and not by its sound alone if it may be in another."""
    fit = [r for r in part.readings if r.case == case] if part.kind == _GIVEN and case != "?" else []
    sure = len(fit) == len(part.readings) or any(not is_sound_only(fold(r.name), words) for r in fit)
    return bool(fit) and sure
