"""A name behind the comma of an office that no comma closes: "il sindaco di X, Mario Rossi ha ricevuto"."""

from __future__ import annotations

from pobratim.lexicons.grammar import TITLES_ARTICLED
from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.offices import OfficeHit, OfficeWords
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text


def is_unclosed(
    text: Text, words: Wording, offices: OfficeWords, hit: OfficeHit, comma: int, spotted: Spotted
) -> bool:
    """Whether the full name right behind the comma is the holder's, though the sentence goes on without one.

    It is where the office leads its clause, as who does something, or where an "and" follows that names
    nobody else: "the mayor of X, A B and the councillors", but not "for the mayor of X, A B is a friend".
    """
    if hit.plural or not text.does(TITLES_ARTICLED) or spotted.first != comma + 1:
        return False
    if not spotted.given or not spotted.surname or spotted.title is not None:
        return False
    tokens, end = text.tokens, spotted.last
    article = hit.first - 1
    if article < 0 or tokens[article].low not in offices.articles:
        return False
    if tokens[end].low in words.conjunctions:
        return end + 1 < len(tokens) and not tokens[end + 1].is_capital
    sentence = text.sentence_of(article)
    before = tokens[article - 1] if article > sentence.first else None
    leads = before is None or before.text in ",;" or before.low in words.conjunctions
    return leads and tokens[end].is_word and not tokens[end].is_capital
