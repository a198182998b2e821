"""Towns whose article a preposition has taken in, "le maire du Mans", "au Havre", or is written small,
"uit de Bilt", or that are written short, "Neusiedl a. d. Zaya", "Mühldorf a. Inn".
"""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer import Candidate, Gazetteer
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import SMALL_ARTICLES
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.places.beside import placing_words
from pobratim.reading.places.signs import ordinary
from pobratim.reading.places.town_words import cut_short, taken_in
from pobratim.reading.text import Text

_SMALLEST: Final = 1_000  # inhabitants
_KNOWN: Final = 20_000  # of a town called by an everyday word
_LONGEST: Final = 5  # tokens of a name
_LED: Final = 2  # tokens from the word that leads an article to the name
_OWN: Final = 5_000  # inhabitants of such a town, and more


def may_be_contracted(lang: str) -> bool:
    """Whether a language has such names at all."""
    return bool(cut_short(lang) or taken_in(lang))


def contracted(text: Text, gazetteer: Gazetteer, i: int) -> tuple[int, tuple[Candidate, ...]] | None:
    """The town that "Le" and the words from a token on name, and how many of these; None where none is."""
    if i + 2 < len(text.tokens) and text.tokens[i + 2].text == "." and cut_short(text.lang):
        return _written_short(text, gazetteer, i)
    articles = taken_in(text.lang)
    if not articles or not i:
        return None
    tokens = text.tokens
    article, low, words = articles.get(tokens[i - 1].text), tokens[i].low, wording(text.lexicon)
    small = text.does(SMALL_ARTICLES)
    if article is None or (gender_of(low, words) is not None and not small):
        return None
    if i > 1 and ((low in words.never and not small) or gender_of(tokens[i - 2].low, words) is not None):
        return None  # "Armand du Plessis"
    if small and not _may_have_article(text, gazetteer, i):
        return None
    name = [article, *(t.text for t in tokens[i : i + _LONGEST])]
    length, found = gazetteer.longest(name, 0)
    least = _KNOWN if low in ordinary(text.lang) else _SMALLEST  # "le maire du Tampon"
    least = max(least, _OWN) if small else least
    towns = tuple(c for c in found if c.kind is CITY and c.population >= least and not c.is_weak)
    return (length - 1, towns) if length > 1 and towns else None


def _may_have_article(text: Text, gazetteer: Gazetteer, i: int) -> bool:
    """Whether "in", "from" or a word for a town leads the article: "in de Bilt"; no "Jan van de Bilt", and
    no land that has the article itself, "op de Krim".
    """
    tokens, words = text.tokens, text.lexicon.word_set
    if i < _LED:
        return False
    led = tokens[i - 2].low
    if led not in placing_words(text.lang) and led not in words("language", "place_heads", "city"):
        return False
    if i > _LED and tokens[i - 3].is_capital and led in words("language", "prepositions", "of"):
        return False
    return all(c.kind is CITY for c in gazetteer.longest([tokens[i].text], 0)[1])


def _written_short(text: Text, gazetteer: Gazetteer, i: int) -> tuple[int, tuple[Candidate, ...]] | None:
    """The "Mühldorf am Inn" of "Mühldorf a. Inn"."""
    words = [t.text for t in text.tokens[i + 1 : i + 1 + _LONGEST]]
    for short, spelt in cut_short(text.lang).items():
        if tuple(words[: len(short)]) == short and len(words) > len(short):
            name = [text.tokens[i].text, *spelt, words[len(short)]]
            length, found = gazetteer.longest(name, 0)
            if length == len(name):
                return length - len(spelt) + len(short), tuple(c for c in found if c.kind is CITY)
    return None
