"""Two twins written as one word, in the name of what joins them: "Stedenband Hoorn-Příbram"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer import Candidate, Gazetteer
from pobratim.gazetteer.rows import CITY
from pobratim.reading.text import Text

_LETTERS: Final = 4


def paired(text: Text, gazetteer: Gazetteer, i: int) -> tuple[tuple[Candidate, ...], ...]:
    """What either half of a hyphened word may mean; nothing where it is no pair of towns.

    They lie in different countries, as Neustadt-Treffen do and Marvejols-Mende do not, and one of them is
    named elsewhere in the text.
    """
    word = text.tokens[i].text
    halves = word.split("-") if "-" in word else word.split("–")
    if len(halves) != 2 or not all(len(h) >= _LETTERS and h[0].isupper() for h in halves):
        return ()
    if not any(half.lower() in text.where for half in halves) or gazetteer.names(word):
        return ()
    named = tuple([_towns(gazetteer.names(half)) for half in halves])
    lands = [{c.country for c in towns} for towns in named]
    return named if all(named) and not lands[0] & lands[1] else ()


def _towns(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Those of a name that means a town before anything else."""
    if not candidates or candidates[0].is_weak or candidates[0].kind is not CITY:
        return ()
    return tuple([c for c in candidates if c.is_main and c.kind is CITY])
