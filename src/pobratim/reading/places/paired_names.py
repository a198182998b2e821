"""Two twins written as one word, in the name of what joins them: "Stedenband Hoorn-Příbram"."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.gazetteer import Candidate, Gazetteer
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import COMPOUNDS
from pobratim.lexicons.lexicon import load
from pobratim.reading.places.town_adjectives import by_adjective
from pobratim.reading.text import Text

_LETTERS: Final = 4
_WITH_A_PART: Final = 15_000  # inhabitants of a town that has parts
_TOWN, _CITY = (
    5_000,
    100_000,
)  # inhabitants of one that no list calls so usually, and of one called like a word
_BEFORE, _AFTER = 2, 1  # tokens on either side in which a tie may be named
_ALINE: Final = 7  # tokens behind in which it may, where a colon ends the word


def paired(text: Text, gazetteer: Gazetteer, i: int) -> tuple[tuple[Candidate, ...], ...]:
    """What either half of a hyphened word may mean; nothing where it is no pair of towns.

    They lie in different countries, as Neustadt-Treffen do and Marvejols-Mende do not, and one of them is
    named elsewhere in the text, or a tie right beside them.
    """
    word = text.tokens[i].text
    halves = word.split("-") if "-" in word else word.split("–")
    if len(halves) != 2 or not all(h and h[0].isupper() for h in halves) or len(halves[0]) < _LETTERS:
        return ()
    longer = _before_its_last(text, gazetteer, i, halves[1])
    if gazetteer.names(word) or (len(halves[1]) < _LETTERS and not longer):
        return ()
    if not any(half.lower() in text.where for half in halves) and not _is_of_a_tie(text, i):
        return ()
    one = _behind_its_first(text, gazetteer, i, halves[0]) or _towns(gazetteer.names(halves[0]))
    named = one, longer or _towns(gazetteer.names(halves[1]))
    lands = [{c.country for c in towns} for towns in named]
    return named if all(named) and not lands[0] & lands[1] else ()


def _is_of_a_tie(text: Text, i: int) -> bool:
    """ "Jumelage Zevenaar-Weilburg", "Elst-Melle Twinning", "the Kendal–Rinteln Association"."""
    exact, beginnings = _tie_words(text.lang)
    opens = text.tokens[i + 1].text == ":" if i + 1 < len(text.tokens) else False
    after = i + 1 + (_ALINE if opens else _AFTER)  # "Reims-Aachen : 50 ans de jumelage"
    beside = (*text.tokens[max(i - _BEFORE, 0) : i], *text.tokens[i + 1 : after])
    return any(t.low in exact or t.low.startswith(beginnings) for t in beside)


@cache
def _tie_words(lang: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The single words that name a tie of towns, or a club of two, and the beginnings of others."""
    phrases = [*load(lang).words("links", "twins", "club")]
    for kind in ("twinning", "friendship"):
        phrases += load(lang).words("links", "partnership", kind)
    words = [w.strip("()") for p in phrases if " " not in p and "{" not in p for w in p.split("|")]
    beginnings = [w[:-1] for w in words if w.endswith("*") and len(w) > _LETTERS]
    return frozenset(w for w in words if "*" not in w), tuple(beginnings)


def _behind_its_first(text: Text, gazetteer: Gazetteer, i: int, half: str) -> tuple[Candidate, ...]:
    """The De Bilt of "De Bilt-Coesfeld", where the name has two words."""
    before = text.tokens[i - 1] if i else None
    if before is None or not before.is_capital or text.tokens[i].start - before.end != 1:
        return ()
    return _towns(gazetteer.names(f"{before.text} {half}"))


def _before_its_last(text: Text, gazetteer: Gazetteer, i: int, half: str) -> tuple[Candidate, ...]:
    """The San Carlos of "Groningen-San Carlos"."""
    behind = text.tokens[i + 1] if i + 1 < len(text.tokens) else None
    if behind is None or not behind.is_capital or behind.start - text.tokens[i].end != 1:
        return ()
    return _towns(gazetteer.names(f"{half} {behind.text}"))


def composed(text: Text, gazetteer: Gazetteer, i: int) -> tuple[tuple[Candidate, ...], ...]:
    """The towns that a word of no list is made of, a tuple for each."""
    word = text.tokens[i].text
    if "-" not in word and "–" not in word:
        return by_adjective(text, gazetteer, i)
    made = paired(text, gazetteer, i) or by_adjective(text, gazetteer, i)
    return made or (_with_a_part(text, gazetteer, i) if "-" in word else ())


def _with_a_part(text: Text, gazetteer: Gazetteer, i: int) -> tuple[tuple[Candidate, ...], ...]:
    """The Mainz of "in Mainz-Kastel": a town at home with a part that no list has, behind "in" or "from"."""
    if not text.does(COMPOUNDS) or not i:
        return ()
    town, _, part = text.tokens[i].text.partition("-")
    if len(part) < _LETTERS or not part[0].isupper() or text.tokens[i - 1].low not in _going(text.lang):
        return ()
    home = load(text.lang).home
    known = [c for c in _towns(gazetteer.names(town)) if c.country in home and c.population >= _WITH_A_PART]
    return (tuple(known),) if known else ()


@cache
def _going(lang: str) -> frozenset[str]:
    table = load(lang).table("language")["prepositions"]
    return frozenset([word for way in ("at", "from") for word in table[way]])


def _towns(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Those of a name that means a town before anything else: by its usual names, or the only one of it; an
    everyday word, as Reading is, only of a city."""
    if not candidates or candidates[0].kind is not CITY:
        return ()
    if candidates[0].is_weak and candidates[0].population < _CITY:
        return ()
    known = tuple([c for c in candidates if c.is_main and c.kind is CITY])
    lone = len(candidates) == 1 and candidates[0].population >= _TOWN
    return known or (candidates if lone else ())
