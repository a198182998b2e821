"""Surnames that are words for things too: whether an office says that "Hall" and "Park" are somebody's."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pobratim.lexicons.lexicon import load
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.posts import ROYAL
from pobratim.reading.text import Text


def is_vouched(
    text: Text, office_at: Mapping[int, OfficeHit], first: int, last: int, introduced: bool
) -> bool:
    """Whether tokens ``first`` to ``last`` (inclusive) are a name, for the office, "Mrs" or "said" beside it.

    So they are in "der Beigeordnete Holger Platz", "Ann Hall, chair of", "the mayor, Ann Hall,", "Ann Hall
    said"; "Queen Ann Hall" and "the Ann Hall" are halls.
    """
    tokens, title = text.tokens, office_at.get(first - 1)
    before = tokens[first - 1] if first else None
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if title is not None and title.office in ROYAL:
        return False
    if behind is not None and behind.text == ",":
        lead = first > 1 and before is not None and before.text == ","
        if last + 2 in office_at or (lead and first - 2 in office_at):
            return True
    if introduced:
        return True
    said = _said(text.lang)
    if before is not None and before.low in text.lexicon.word_set("names", "article", "words"):
        return False
    return (before is not None and before.low in said) or (behind is not None and behind.low in said)


@cache
def _said(lang: str) -> frozenset[str]:
    """Verbs that only somebody does: "said", «сказал»."""
    phrases = load(lang).words("links", "saying", "verbs")
    return frozenset(w for phrase in phrases for w in phrase.split("|") if w.isalpha())
