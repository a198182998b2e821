"""Towns that are named by their adjective alone: "im Delbrücker Rathaus", "de Zwolse stedenband".

Where the town stands by its name too, that is what is read.
"""

from __future__ import annotations

from typing import Any, Final

from pobratim.gazetteer import Candidate, Gazetteer
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.text import Text

_LETTERS: Final = 6  # of the shortest adjective that is looked up
_HAMLET: Final = 1_000  # inhabitants of a place abroad that no German adjective is taken for
_TOWN: Final = 5_000  # inhabitants of the smallest town that is known by it


def by_adjective(text: Text, gazetteer: Gazetteer, i: int) -> tuple[tuple[Candidate, ...], ...]:
    """The towns at home that the adjective at ``i`` may be of, in a tuple of their own; nothing where the
    town is named too.
    """
    word = text.tokens[i].text
    if len(word) < _LETTERS or i + 1 >= len(text.tokens):
        return ()
    table = _table(text.lang)
    ending: str = table["ending"]
    if not ending or not word.endswith(ending):
        return ()
    noun = text.tokens[i + 1]
    if noun.is_capital is not table["capital_nouns"] or noun.low.endswith(tuple(table["never_before"])):
        return ()
    given = wording(text.lexicon)
    if gender_of(noun.low, given) is not None or (i and gender_of(text.tokens[i - 1].low, given) is not None):
        return ()  # "Stefan Wiener", "der Bremer Stefan"
    stem = word.removesuffix(ending)
    for pair in table["sounds"]:  # "Nordhäuser" is of Nordhausen
        sound, own = pair.split()
        stem = stem.removesuffix(sound) + own if stem.endswith(sound) else stem
    for more in table["stems"]:
        name = stem + more
        towns = tuple([c for c in gazetteer.names(name) if _is_at_home(c, text.lang)])
        if towns:
            return () if name.lower() in text.where else (towns,)
    return ()


def is_slight(text: Text, i: int, candidates: tuple[Candidate, ...]) -> bool:
    """Whether a list knows hamlets abroad alone by an adjective: the Herner of "Herner Partnerstädte"."""
    ending: str = _table(text.lang)["ending"]
    if not ending or not text.tokens[i].text.endswith(ending):
        return False
    home = load(text.lang).home
    return all(c.population < _HAMLET and c.country not in home for c in candidates)


def _is_at_home(candidate: Candidate, lang: str) -> bool:
    known = candidate.is_main and not candidate.is_weak and candidate.population >= _TOWN
    home = load(lang).home
    return known and candidate.kind is CITY and candidate.country in home


_KEPT_TABLE: Final[dict[str, dict[str, Any]]] = {}


def _table(lang: str) -> dict[str, Any]:
    known = _KEPT_TABLE.get(lang)
    if known is None:
        known = _KEPT_TABLE[lang] = _make_table(lang)
    return known


def _make_table(lang: str) -> dict[str, Any]:
    table: dict[str, Any] = load(lang).table("language")["town_adjective"]
    return table
