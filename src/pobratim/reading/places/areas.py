"""Regions that bear their town's name, told from it by a word beside: «Қорған облысы», "Landkreis Uelzen"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.names import latin
from pobratim.gazetteer import Candidate, Gazetteer
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.rows import CITY, REGION
from pobratim.lexicons.grammar import UNSPACED
from pobratim.lexicons.lexicon import load
from pobratim.reading.places.country_codes import unlisted
from pobratim.reading.text import Text

_LISTED: Final = 12  # tokens of a list of names up to the word they share
_Named = tuple[int, int, tuple[Candidate, ...]]  # the tokens, and what they may mean


_KEPT_LOWER: Final[dict[str, frozenset[str]]] = {}


def _lower(lang: str) -> frozenset[str]:
    """Words for what lies below a region, and is in no list: "Landkreis", «ауданы»."""
    known = _KEPT_LOWER.get(lang)
    if known is None:
        known = _KEPT_LOWER[lang] = _make_lower(lang)
    return known


def _make_lower(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "place_heads", "lower"))


_KEPT_SHARED: Final[dict[str, frozenset[str]]] = {}


def _shared(lang: str) -> frozenset[str]:
    """Words for several places, behind a list of their names: «облыстары»."""
    known = _KEPT_SHARED.get(lang)
    if known is None:
        known = _KEPT_SHARED[lang] = _make_shared(lang)
    return known


def _make_shared(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "place_heads", "shared"))


def shared_head(text: Text, last: int) -> int | None:
    """The word for several places that closes the list in which a name ends before token ``last``."""
    words, tokens = _shared(text.lang), text.tokens
    if not words or last >= len(tokens) or tokens[last].is_capital:
        return None
    ands = text.lexicon.word_set("language", "joins", "and")
    for j in range(last, min(last + _LISTED, len(tokens))):
        low = tokens[j].low
        if low in words:
            return j if j > last else None
        if not (tokens[j].is_capital or tokens[j].text == "," or low in ands):
            return None
    return None


def of_area(
    text: Text,
    gazetteer: Gazetteer,
    first: int,
    last: int,
    candidates: tuple[Candidate, ...],
    shared: int | None = None,
) -> _Named:
    """The region for a name in tokens ``first`` to ``last`` that a word for a region stands beside, or
    at token ``shared`` behind the list it is in.

    A region of the list that is called as its town, where the list has its name in another language only; a
    county or district as a place of its own, with its word. As it was where neither is known.
    """
    if any(c.kind is REGION for c in candidates):
        return first, last + (shared is None and _is_behind(text, last)), candidates
    if below(text, shared or (last if text.head_last else first - 1)):
        begin, end, name = with_head(text, first, last)
        end = last if shared else end
        countries = {c.country for c in candidates}
        country = countries.pop() if len(countries) == 1 else None
        return begin, end, (unlisted(name, country, REGION),)
    known = [_named_after(gazetteer, c) for c in candidates if c.kind is CITY]
    regions = tuple([region for region in known if region is not None])
    behind = bool(regions) and shared is None and _is_behind(text, last)
    return first, last + behind, (*candidates, *regions)


def _is_behind(text: Text, last: int) -> bool:
    """Whether the word for the region follows the name as a word of its own, and is one of its words."""
    return text.head_last and not text.does(UNSPACED)


def below(text: Text, i: int) -> bool:
    """Whether the token is a word for what lies below a region."""
    return 0 <= i < len(text.tokens) and text.tokens[i].low in _lower(text.lang)


def with_head(text: Text, first: int, last: int) -> tuple[int, int, str]:
    """The tokens of a name with the word for a district beside it, and its name, in English as those of the
    list are.
    """
    name = f"{latin(text.span(first, last).text)} District"
    return (first, last + 1, name) if text.head_last else (first - 1, last, name)


def _named_after(gazetteer: Gazetteer, town: Candidate) -> Candidate | None:
    """The region a town lies in, if it is called so: of Kurgan the region of Kurgan."""
    row, region = gazetteer.place(town.id), gazetteer.place(town.admin1 or "")
    if row is None or region is None or key(region.name).split()[:1] != key(row.name).split()[:1]:
        return None
    return next((c for c in gazetteer.names(region.name) if c.id == region.id), None)
