"""Seas, rivers, lakes, mountains, islands and landscapes: places that no list of towns and regions has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import rtoml

from pobratim import lexicons
from pobratim.gazetteer import Candidate
from pobratim.gazetteer.forms import FORMED, forms
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.lexicons.grammar import CYRILLIC, GENITIVE_S, NOUNS_CAPITAL
from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.text import Text

_LONGEST: Final = 6  # tokens of a name
_WIDE: Final = 50_000_000  # as the continents of the gazetteer: no hamlet of the name outweighs it
_TOWN: Final = 20_000  # inhabitants given to a town that no list has
_GREAT: Final = 1_000_000  # inhabitants of a city that keeps its name
_BY_NAME: Final = "en"  # the language whose names the others of its script have besides


@cache
def _listed() -> dict[str, Any]:
    listed: dict[str, Any] = rtoml.loads((Path(lexicons.__file__).parent / "nature.toml").read_text("utf-8"))
    return listed


@cache
def _vast() -> frozenset[str]:
    """Ids of seas, rivers, lakes, parts of the world and states of old."""
    listed = _listed()
    return frozenset(f"local:{slug}" for slug in (*listed["water"], *listed["wide"]["ids"]))


def is_vast(place: str) -> bool:
    """Whether nothing is set there as in a town or region: a sea, part of the world, state of old."""
    return place in _vast()


_KEPT_NAMES: Final[dict[str, dict[str, dict[str, Candidate]]]] = {}


def landscapes(lang: str) -> dict[str, dict[str, Candidate]]:
    """First word of a name, in small letters, to the keys of the names that begin so."""
    known = _KEPT_NAMES.get(lang)
    if known is None:
        known = _KEPT_NAMES[lang] = _make_names(lang)
    return known


def _make_names(lang: str) -> dict[str, dict[str, Candidate]]:
    found: dict[str, dict[str, Candidate]] = {}
    rows = [*_listed()["water"].items(), *_listed()["land"].items()]
    if not any(lang in words for _, words in rows):
        return found
    given_alone = CYRILLIC in load(lang).grammar
    for slug, words in rows:
        own = words.get(lang) or (None if given_alone else words.get(_BY_NAME))
        if own is None:
            continue
        known = words.get("id", "")
        kind = COUNTRY if known.startswith("iso3166:") else REGION
        country = words.get("city") or known.partition(":")[2][:2] or None
        kind, people = (CITY, _TOWN) if "city" in words else (kind, _WIDE)
        row = (known or f"local:{slug}", kind, country, people, None, None, words.get(_BY_NAME, own))
        for name, is_form in _spelt(own, words.get("also", ()), lang):
            candidate = Candidate(
                *row, is_form=is_form, is_weak=False, is_main=True, is_preferred=False, admin1=None, row=-1
            )
            found.setdefault(fold(name.split()[0]), {}).setdefault(key(name), candidate)
    return found


def _spelt(own: str, also: Sequence[str], lang: str) -> Iterator[tuple[str, bool]]:
    for name in (own, *also):
        yield name, False
        if lang in FORMED and not (GENITIVE_S in load(lang).grammar and name.endswith("e")):  # die Nordsee
            yield from ((form, True) for _, _, form in forms(name, load(lang).home[0], lang))


def natural(text: Text, i: int, length: int, candidates: Sequence[Candidate]) -> tuple[int, Candidate] | None:
    """The landscape named from token i on, and how many tokens its name has; None where there is none.

    ``candidates``: what the gazetteer knows under the ``length`` tokens from i on. A country, a region and a
    great city keep their names.
    """
    begun = landscapes(text.lang).get(text.tokens[i].low)
    if begun is None:
        return None
    words = [t.text for t in text.tokens[i : i + _LONGEST]]
    for n in range(len(words), 0, -1):
        if not text.tokens[i + n - 1].is_word:
            continue
        found = begun.get(key(" ".join(words[:n])))
        if found is None:
            continue
        kept = [c for c in candidates if c.population > _GREAT or (c.kind is not CITY and not c.is_weak)]
        if (kept and n <= length) or (n == 1 and _is_part(text, i)) or _is_district(text, i + n):
            return None
        return n, found
    return None


def _is_district(text: Text, behind: int) -> bool:
    """«Сырдария ауданы»: the word behind makes it a district, not the river."""
    tokens, words = text.tokens, text.lexicon.word_set("language", "place_heads", "region")
    return text.head_last and behind < len(tokens) and tokens[behind].low in words


def _is_part(text: Text, i: int) -> bool:
    """The Pacific of "Cathay Pacific", the Atlantic of "Atlantic Records": a capital word beside it."""
    if text.does(NOUNS_CAPITAL):
        return False
    tokens, sentence = text.tokens, text.sentence_of(i)
    beside = [j for j in (i - 1, i + 1) if sentence.first <= j < sentence.last]
    return any(tokens[j].is_word and tokens[j].is_capital and j != sentence.first for j in beside)
