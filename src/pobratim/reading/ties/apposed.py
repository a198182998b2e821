"""Towns called twins behind their name: "Kiel, Coventry's twin town", "X, with which the town is twinned"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.bearing import bearing, words_for_with
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.lying import are_joined
from pobratim.reading.ties.home_town import home_town

Pair = tuple[str, str]
_APPOSED, _WITH_WHICH = 5, 9  # tokens from a name's comma to the tie word: "Kiel, our oldest twin town,"
_WITH: Final[dict[str, frozenset[str]]] = {}  # by language
_DESCRIBED: Final = 6  # words between a name and the "with" before it
_TWO: Final = 2  # of more the others may be those of the town abroad
_OWNER: Final = 4  # tokens of "X's other" before a tie word


def apposed(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None
) -> list[tuple[Pair, str]]:
    """ "Kiel, Coventry's twin town, sends a lorry to Lviv": the tie is Kiel's, with the owner or the hub."""
    pairs = []
    for hit in hits:
        before = [c for c in cities if 0 <= hit.first - c.last <= _WITH_WHICH]
        named = [c for c in before if _is_apposed(found, c, hit)]
        behind = [c for c in cities if 0 <= c.first - hit.last <= 2]
        if not named or any(bearing(found.text, c) != "of" for c in behind):
            continue
        if behind and behind[0].first - hit.last <= 1 and len(before) > 1 and before[-1] in named:
            listed = _list_that_ends_in(found, before)
            if len(listed) > 1:  # "choirs from A and B, twin towns of X"
                pairs += [((behind[0].id, c.id), "named-and-called-a-twin") for c in listed]
                continue
        owner = next((c.id for c in (*reversed(before), *behind) if c.id != named[0].id), hub)
        if len(cities) <= _TWO and found.places[named[0].id].country not in found.text.lexicon.home:
            owner = home_town(found, owner)
        if owner and owner != named[0].id:
            pairs.append(((owner, named[0].id), "named-and-called-a-twin"))
    return pairs


def _list_that_ends_in(found: Findings, before: list[PlaceMention]) -> list[PlaceMention]:
    """The last of these and those that stand in one list with it."""
    listed = [before[-1]]
    for city in reversed(before[:-1]):
        if not are_joined(found, city, listed[0]):
            break
        listed.insert(0, city)
    return listed


def _is_apposed(found: Findings, city: PlaceMention, hit: Hit) -> bool:
    """ "X, our twin town" and, farther off, "X, with which the town is twinned"."""
    tokens = found.text.tokens
    if tokens[city.last].text not in ",–—(":
        return False
    ands = found.text.lexicon.word_set("language", "and")
    if any(t.low in ands for t in tokens[city.last : hit.first]):
        return False  # "twinned with X, Y and Z": a list
    return hit.first - city.last <= _APPOSED or tokens[city.last + 1].low in with_words(found)


def described_from(found: Findings, city: PlaceMention) -> int:
    """Where its name begins, with its country and what it is: "with German Gera", "with the Breton town of
    X", "avec la commune polonaise de X"."""
    tokens, lexicon = found.text.tokens, found.text.lexicon
    heads, articles = city_words(found.text.lang), lexicon.words("names", "article", "words")
    small = {*articles, *lexicon.words("language", "prepositions", "of")}
    begin, i = city.first, city.first - 1
    for _ in range(_DESCRIBED):
        low = tokens[i].low if i > 0 else ""
        what = begin == i + 1 and tokens[begin].low in heads and low not in small and _is_led(found, i)
        if what or low in heads or (low and found.gazetteer.country_of_word(tokens[i].low) is not None):
            begin = i
        elif low not in small:
            break
        i -= 1
    return begin - (begin < city.first and begin > 1 and tokens[begin - 1].low in articles)


def _is_led(found: Findings, i: int) -> bool:
    """The Breton of "with the Breton town of X": an article stands before it."""
    articles = found.text.lexicon.word_set("names", "article", "words")
    return i > 0 and found.text.tokens[i].is_word and found.text.tokens[i - 1].low in articles


def with_words(found: Findings) -> frozenset[str]:
    """The words for "with", not those for "and"."""
    known = _WITH.get(found.text.lang)
    if known is None:
        known = _WITH[found.text.lang] = words_for_with(found.text.lang)
    return known


def owned_by(found: Findings, hit: Hit, towns: list[PlaceMention]) -> list[PlaceMention]:
    """The X of "guests from X and Y, and X's other twin town, Z": of towns that may own it, whose it is."""
    before = found.cities_in(max(hit.first - _OWNER, 0), hit.first)
    own = {c.id for c in before if found.text.tokens[c.last].text[0] in "'’"}
    return [t for t in towns if t.id in own] or towns
