"""How a town stands to the verb of a gift where its preposition alone does not say it."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import NOUNS_CAPITAL, TOWNS_INFLECT
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention

_ARTICLE: Final = 3  # tokens from "received" to the preposition of whom it is from


def stands_bare(found: Findings, place: PlaceMention) -> bool:
    """«К юбилею Белосток подарил»: a name in no case, and the preposition is another word's."""
    if not found.text.does(TOWNS_INFLECT) or place.last - 1 not in found.text.uninflected or not place.first:
        return False
    before = found.text.tokens[place.first - 1].low
    city = found.text.lexicon.word_set("language", "place_heads", "city")
    return before not in prepositions(found.text.lang) and before not in city


def given_itself(found: Findings, place: PlaceMention, verb_behind: int) -> str | None:
    """to for "der Stadt Ypern" behind the verb or its subject, None for "presented the city of Ypres"."""
    tokens, lexicon = found.text.tokens, found.text.lexicon
    of = tokens[place.first - 1].low in lexicon.word_set("language", "prepositions", "of")
    head = place.first - 1 - of
    article = head - 1
    if found.hits_in(article - 1, article, "links.presents"):
        return "of"  # "ein Geschenk der Partnerstadt Bangor"
    if article < verb_behind or tokens[head].low not in lexicon.word_set("language", "place_heads", "city"):
        return "of"
    if tokens[article].low not in lexicon.word_set("names", "article", "words"):
        return "of"
    if of and article > 0 and prepositions(found.text.lang).get(tokens[article - 1].low) in ("at", "to"):
        return "to"  # "à la ville de Joigny"
    if of:
        return None if article == verb_behind else "of"
    behind = article == verb_behind or found.text.tags.get(article - 1, "").endswith("person")
    return "to" if behind and found.text.does(NOUNS_CAPITAL) else "of"


def is_topic(found: Findings, place: PlaceMention) -> bool:
    """Whether what is given is about it: "ein Buch über die Uckermark"."""
    about = found.text.lexicon.words("language", "topic", "about")
    behind = found.text.head_last
    near = slice(place.last, place.last + 1) if behind else slice(max(place.first - 2, 0), place.first)
    return bool(about) and any(t.low in about for t in found.text.tokens[near])


def is_right_behind_getting(found: Findings, place: PlaceMention) -> bool:
    """Whether nothing but its preposition parts a place from "received"."""
    of = place.first - 1
    got = found.hits_in(max(of - _ARTICLE, 0), of, "links.getting")
    return any(h.last == of or h.last == of + 1 for h in got)
