"""What stands beside a name and says where it lies: "Гродно (Белоруссия)", "Paris, Texas"."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.gazetteer import Candidate
from pobratim.gazetteer.rows import COUNTRY, REGION
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.settling import written_in
from pobratim.reading.text import Text

_BESIDE_MARKS: Final = frozenset(",(")
_STOPS: Final = frozenset(".!?:;")  # behind which another thought begins: "in the US. No comments"
_BESIDE: Final = 3  # tokens within which a country or region named counts as standing beside


_KEPT_PLACING_WORDS: Final[dict[str, frozenset[str]]] = {}


def placing_words(lang: str) -> frozenset[str]:
    """The words that stand before a place: "in", "of", "from", "to"."""
    known = _KEPT_PLACING_WORDS.get(lang)
    if known is None:
        known = _KEPT_PLACING_WORDS[lang] = _make_placing_words(lang)
    return known


def _make_placing_words(lang: str) -> frozenset[str]:
    table = load(lang).table("language").get("prepositions", {})
    return frozenset(word for words in table.values() for word in words)


_KEPT_OF_WORDS: Final[dict[str, frozenset[str]]] = {}


def of_words(lang: str) -> frozenset[str]:
    """The words of belonging: "of"."""
    known = _KEPT_OF_WORDS.get(lang)
    if known is None:
        known = _KEPT_OF_WORDS[lang] = _make_of_words(lang)
    return known


def _make_of_words(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "prepositions", "of"))


def lands_beside(found: Findings, first: int, last: int, candidates: tuple[Candidate, ...]) -> set[str]:
    """Countries and regions right behind ("Гродно (Белоруссия)", "Paris, Texas"), and countries before, and
    the region whose adjective leads the name.

    The Luxembourg of "Belgium, Luxembourg" or "Belgium and Luxembourg" is one more in a list.
    """
    codes = set()
    tokens = found.text.tokens
    near = []
    for i in range(last, min(len(tokens), last + _BESIDE)):
        near.append(i)
        if tokens[i].text not in "(,–-":
            break
    ands = found.text.lexicon.word_set("language", "and")
    joined = first > 0 and (tokens[first - 1].text == "," or tokens[first - 1].low in ands)
    listed = joined and any(c.kind is COUNTRY for c in candidates)
    for i in near if listed else near + _before(found.text, first):
        code = found.gazetteer.country_of_word(tokens[i].low) if tokens[i].is_word else None
        if code:
            codes.add(code)
    region = written_in(found.text.lang)[1].get(tokens[first - 1].low) if first else None
    if region is not None and any(c.admin1 == region for c in candidates):
        codes.add(region)  # "aus dem bayerischen Denkendorf"
    lies = _lies_in(found, last, candidates)
    if lies:
        codes.add(lies)
    if len(near) > 1 and tokens[near[-1]].is_capital and near[-1] not in found.text.tags:
        named = found.gazetteer.names(tokens[near[-1]].text)
        regions = [c for c in named if c.kind is REGION and not c.is_weak]
        codes.update(c.id for c in regions)
        if not any(c.admin1 in codes for c in candidates):  # the part of a region: "Vienne (Isère)"
            codes.update(c.country for c in regions if c.country)
    return codes


def _lies_in(found: Findings, last: int, candidates: tuple[Candidate, ...]) -> str | None:
    """The country that "in" and its name say, of those the name may lie in: "Orscholz, en Allemagne"."""
    tokens, many = found.text.tokens, len(found.text.tokens)
    at = last + 1 if last < many and tokens[last].text in _BESIDE_MARKS else last
    if at >= many or tokens[at].low not in _inside(found.text.lang):
        return None
    for i in range(at + 1, min(at + 1 + _BESIDE, many)):
        if tokens[i].is_capital:
            code = found.gazetteer.country_of_word(tokens[i].low)
            lands = (
                {code}
                if code
                else {c.country for c in found.gazetteer.names(tokens[i].text) if c.kind is REGION}
            )
            return next((c.country for c in candidates if c.country in lands), None)
    return None


_KEPT_INSIDE: Final[dict[str, frozenset[str]]] = {}


def _inside(lang: str) -> frozenset[str]:
    """The words for "in" of a language that says so before a name."""
    known = _KEPT_INSIDE.get(lang)
    if known is None:
        known = _KEPT_INSIDE[lang] = frozenset(load(lang).words("language", "prepositions", "at"))
    return known


def _before(text: Text, first: int) -> list[int]:
    """The tokens right before a name, back to a word that places it: "the American cemetery in Arlon"."""
    places, of = placing_words(text.lang), of_words(text.lang)
    out: list[int] = []
    for i in range(first - 1, max(0, first - _BESIDE) - 1, -1):
        low = text.tokens[i].low
        if (low in places and low not in of) or low in _STOPS:
            break
        out.append(i)
    return out


def is_taken(text: Text, road: int) -> bool:
    """ "Prendre la route de X" goes there; "la route de X" alone is a street."""
    verbs = _taking(text.lang)
    return bool(verbs) and road > 1 and text.tokens[road - 2].low in verbs


@cache
def _taking(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "not_a_place", "taken"))
