"""Lands that are a given name too: "Maurice and his wife" are not Mauritius, "Georgia spoke" is no land."""

from __future__ import annotations

from pobratim.gazetteer import Candidate
from pobratim.gazetteer.rows import COUNTRY
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.places.namesake import OWNS
from pobratim.reading.settling import Raw
from pobratim.reading.text import Text


def is_given_name_of_land(text: Text, raw: Raw, place: Candidate) -> bool:
    """Whether such a land stands with nothing before or beside it that says it is one."""
    if place.kind is not COUNTRY or raw.last - raw.first > 1 or raw.placed or raw.head or raw.beside:
        return False
    if text.tokens[raw.first].low not in text.lexicon.word_set("language", "not_a_place", "given_lands"):
        return False
    if raw.first > 1 and text.tokens[raw.first - 1].text in ",(":
        before = text.tokens[raw.first - 2]  # "Tbilisi, Georgia", and not "Anna, Georgia and Ben"
        if before.is_capital and gender_of(before.low, wording(text.lexicon)) is None:
            return False
    return raw.last >= len(text.tokens) or text.tokens[raw.last].low not in OWNS
