"""What may stand between a name, the verb of a life and its date."""

from __future__ import annotations

from functools import cache

from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings


@cache
def beside(lang: str, key: str = "beside") -> frozenset[str]:
    """The words of a language that may stand there; ``pronouns``: those that mean somebody named before."""
    return frozenset(load(lang).words("names", "lives", key))


@cache
def _at(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "prepositions", "at"))


def passes(found: Findings, i: int) -> bool:
    """Whether a token may stand between: a word of the list, a comma, a place, and behind "in" or "near" a
    village that no gazetteer has."""
    token, tag = found.text.tokens[i], found.text.tags.get(i)
    if tag in ("place", "+place") or token.text == "," or token.low in beside(found.text.lang):
        return True
    unknown = token.is_capital and tag is None and i > 0
    return unknown and found.text.tokens[i - 1].low in _at(found.text.lang)
