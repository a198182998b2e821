"""Schools by the word that bears their name."""

from __future__ import annotations

from functools import cache

from pobratim.lexicons import languages, load
from pobratim.lexicons.grammar import ADJECTIVES_BEHIND


@cache
def words_of_named_schools() -> frozenset[str]:
    """Of the languages that set behind a noun what tells more of it: "collège Jean Moulin", in any text."""
    known = [lexicon for lexicon in map(load, languages()) if ADJECTIVES_BEHIND in lexicon.grammar]
    return frozenset([word for lexicon in known for word in lexicon.words("names", "brigade", "school")])
