"""Whether a place only says whose an office is: "the mayor of Ypres", «Семей қаласының әкімі»."""

from __future__ import annotations

from typing import Final

from pobratim.lexicons.grammar import GENITIVE_S
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention

_OFFICE: Final = 6  # tokens from an office to the city it is held for or in
_OFFICE_BEHIND: Final = 2  # tokens behind a name in which the office stands
_HEADS: Final = ("city", "region")
_OF_TOWNS: Final = ("mayor", "deputy-mayor")  # offices held of a town, never "in" it


def of_office(found: Findings, mention: PlaceMention, begin: int) -> bool:
    """ "The mayor of Ypres", "the consul of Poland in Lille" put them, not the story, there."""
    tokens, tags = found.text.tokens, found.text.tags
    for i in range(mention.first - 1, max(mention.first - _OFFICE, begin) - 1, -1):
        if tokens[i].text in ",;:.()–—" or tags.get(i, "").endswith("person"):
            return False  # "the mayor of X, A B, stayed in Y"
        if tags.get(i) == "office":
            if _is_there(found, mention, i):
                return False
            # "The ambassador visited X", "the mayor of Kiel is in X on a visit": what they did is between
            told = found.hits_in(i, mention.first, "events")
            held = bool(found.places_in(i, mention.first))  # the office has its own town already
            acts = any(h.first == i < h.last - 1 < mention.first - 1 for h in told)  # "pupils sang in X"
            return not (acts or any(h.first > i or (held and h.last > mention.first) for h in told))
    return False


def _is_there(found: Findings, mention: PlaceMention, office: int) -> bool:
    """ "Eight mayors in Kyiv": a mayor is of a town and in it, or in another; a consul is posted in his."""
    if found.text.tokens[mention.first - 1].low not in found.text.lexicon.word_set(
        "language", "prepositions", "at"
    ):
        return False
    hits = found.hits_in(max(office - 1, 0), office + 1, "offices.office")
    return any(h.label[2] in _OF_TOWNS and h.first <= office < h.last for h in hits)


def is_attribute(found: Findings, mention: PlaceMention) -> bool:
    """«Моңғолиядағы елшісі», «Алматы қаласындағы консул»: where somebody is posted the clause is not set."""
    endings = found.text.lexicon.words("language", "attributive")
    if not endings:
        return False
    if mention.last < len(found.text.tokens) and _is_head(found, low := found.text.tokens[mention.last].low):
        return low.endswith(endings)
    return found.text.tokens[mention.last - 1].low.endswith(endings)


def _is_head(found: Findings, low: str) -> bool:
    return any(low in found.text.lexicon.word_set("language", "place_heads", of) for of in _HEADS)


def is_owner(found: Findings, mention: PlaceMention) -> bool:
    """The German genitive of "zum zweiten Mal hat Alzenaus Bürgermeister …": no "zum" leads it."""
    own = found.text.tokens[mention.last - 1].low
    named = found.places[mention.id].name.lower()
    return found.text.does(GENITIVE_S) and own.endswith("s") and not named.endswith("s")


def before_office(found: Findings, mention: PlaceMention) -> bool:
    """ "Coventry's mayor", «Семей қаласының әкімі»: the office right behind the name."""
    tokens, tags = found.text.tokens, found.text.tags
    for i in range(mention.last, min(mention.last + _OFFICE_BEHIND, len(tokens))):
        if tags.get(i) == "office":
            return True
        if not tokens[i].is_word or tokens[i].is_capital:
            return False
    return False
