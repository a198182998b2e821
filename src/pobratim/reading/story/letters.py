"""Days that only say which letter is meant: "lettre du 3 mars", «письмо от 3 марта»; none of the story."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import OWNER_FIRST
from pobratim.reading.dates import Dated
from pobratim.reading.findings import Findings
from pobratim.reading.text import Sentence

LETTERS: Final = "links.messages.letters"
_BEFORE: Final = 3  # tokens before a date in which the letter's word stands: "letter of 3 March"


def names_a_letter(found: Findings, sentence: Sentence, dated: Dated) -> bool:
    """Whether a date stands right behind the word for a letter, or before it where it owns the letter."""
    first, last = dated.first, dated.last
    hits = found.hits_in(max(first - _BEFORE, sentence.first), min(last + 1, sentence.last), LETTERS)
    if not hits:
        return False
    tokens, words = found.text.tokens, found.text.lexicon.words
    small = {
        *words("language", "prepositions", "of"),
        *words("language", "prepositions", "from"),
        *words("language", "genitive"),
    }
    for hit in hits:
        between = tokens[hit.last : first]
        if hit.last <= first and all(t.low in small for t in between):
            return True
        if hit.first == last and found.text.does(OWNER_FIRST):
            return True
    return False
