"""The town that all others of a sentence are twins of: before its list, behind the tie word, or outside."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.lexicons.grammar import GENITIVE_S
from pobratim.reading.bearing import bearing, by_ending
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.lying import are_joined
from pobratim.reading.story.standing import standings
from pobratim.reading.ties.apposed import with_words
from pobratim.reading.ties.home_town import home_town

_LEADING: Final = 4  # tokens of "X has two sisters"
_OPENS: Final = (":", "–", "—")  # what stands between whose twins they are and their list
_SEVERAL: Final = 2  # towns of a list
_LED: Final = 2  # tokens from "we have four twins" to the first of them
_WITHS: Final = 3  # tokens from a tie word to whose ties they are, and from that to whom they are with
_TWO: Final = 2  # towns that are only each other's


def owner(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> str | None:
    """The city right behind the tie word: "twin towns of X: A, B and C", not "twin towns, among them A"."""
    tokens, led = found.text.tokens, with_words(found)
    for hit in hits:
        for city in (c for c in cities if 0 <= c.first - hit.last <= 2 and c.last < len(tokens)):
            if tokens[city.last].text == ":" and tokens[city.first - 1].low in led:
                return city.id  # "friends with X: A, B and C"
    for hit in hits:
        for n, city in enumerate(cities):
            if not 0 <= city.first - hit.last <= 2 or _is_one_of_them(found, cities[n:], hit):
                continue
            stands, opens = (
                bearing(found.text, city),
                city.last < len(tokens) and tokens[city.last].text == ":",
            )
            if (stands == "of" and _is_of(found, city, hit)) or (stands is None and opens):
                return city.id
    return None


def _is_of(found: Findings, city: PlaceMention, hit: Hit) -> bool:
    """Not the X of "the mayor of the friendship town X": there the "of" stands before the tie word."""
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    if not of or found.text.does(GENITIVE_S) or by_ending(found.text, city) is not None:
        return True
    return any(t.low.rstrip("'") in of for t in found.text.tokens[hit.last : city.first])


def _whose_ties(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> str | None:
    """The X of "the ties of X with A and B": right behind the tie word, and a "with" before the next."""
    tokens, withs = found.text.tokens, with_words(found)
    for hit in hits:
        for city, behind in pairwise(cities):
            between = tokens[city.last : behind.first]
            if 0 <= city.first - hit.last < _WITHS and between and between[0].low in withs:
                return city.id if len(between) <= _WITHS else None
    return None


def _is_one_of_them(found: Findings, listed: list[PlaceMention], hit: Hit) -> bool:
    """The A of "guests of the twin towns A and B": the "of" stands before the tie word and is that word's."""
    one, *others = listed
    joined = bool(others) and are_joined(found, one, others[0])
    return (
        found.text.does(GENITIVE_S) and joined and one.first == hit.last and not _ends_in_genitive(found, one)
    )


def called_apart(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> str | None:
    """The A of "a party from A visited the twin town B and the twin town C": each other one is called so."""
    words = {h.last for h in hits if h.last - h.first == 1 and not found.text.head_last}
    called = [c for c in cities if c.first in words]
    rest = [c for c in cities if c not in called]
    return rest[0].id if len(called) > 1 and len(rest) == 1 else None


def only_called(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None
) -> list[tuple[tuple[str, str], str]] | None:
    """ "By way of Berlin, Warsaw and the twin town Lublin": Lublin alone is one, of the town at home
    that is not named beside it. None where no such list is.
    """
    called = [c for c in cities if any(h.last == c.first for h in hits)]
    if len(called) != 1 or any(h.last != hits[0].last for h in hits) or found.text.head_last:
        return None
    before = [c for c in cities if c.last <= hits[0].first]
    ands, near = found.text.lexicon.word_set("language", "and"), hits[0].first - _LEADING
    if len(before) < _SEVERAL or not are_joined(found, *before[-2:]) or before[-1].last < near:
        return None
    if not any(t.low in ands for t in found.text.tokens[before[-1].last : hits[0].first]):
        return None
    ids = {c.id for c in cities}
    owners = (home_town(found, hub), standings(found).host, hub)
    whose = next((i for i in owners if i is not None and i not in ids), None)
    return [((whose, called[0].id), "called-a-twin")] if whose is not None else []


def heading(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> str | None:
    """The one city before the tie word where all others stand behind, "Carlow's partners are A, B and C", or
    the one behind it where all others stand before: "A, B and C are sister resorts of St. Moritz".
    """
    if (whose := _whose_ties(found, cities, hits)) is not None:
        return whose
    opens, ends = min(h.first for h in hits), max(h.last for h in hits)
    before = [c for c in cities if c.first < opens]
    behind = [c for c in cities if c.first >= ends]
    if not behind and _is_theirs(found, before, opens):
        return before[-1].id  # "A and B are C's sister cities"
    if len(before) + len(behind) < len(cities):
        return None
    spelt = len(before) == 1 < len(behind) and behind[0].first - ends <= 1 and len(hits) == 1
    if spelt and all(are_joined(found, *pair) for pair in pairwise(behind)):
        return before[0].id  # "X has a sign with the names of its twin towns A and B"
    owned = bool(behind) and behind[0].first == ends and _is_genitive(found, behind[0])
    if len(before) == 1 and opens - before[0].last <= _LEADING:
        return behind[0].id if owned else before[0].id  # "X is the newest twin of Y, after A and B"
    if not before and behind[0].first - ends <= 1 and found.text.tokens[behind[0].last].text in _OPENS:
        return behind[0].id  # "twin towns of X: A, B and C"
    of = len(behind) == 1 and behind[0].first - ends == 1 and bearing(found.text, behind[0]) == "of"
    return behind[0].id if of else None


def _is_theirs(found: Findings, before: list[PlaceMention], opens: int) -> bool:
    """Whether the last of them stands in the genitive right before the tie word, apart from the others."""
    if len(before) <= _TWO or opens - before[-1].last > 1:
        return False
    joined = [are_joined(found, *pair) for pair in pairwise(before)]
    apostrophe = found.text.tokens[before[-1].last].text
    return all(joined[:-1]) and not joined[-1] and apostrophe[0] in "'’" and apostrophe[-1:] == "s"


def whose_list(found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None) -> str | None:
    """ "We have four twins, A, B, C and D", told in A: the city the item is set in has them all."""
    host = standings(found).host
    listed = all(are_joined(found, *pair) for pair in pairwise(cities))
    opened = any(0 <= cities[0].first - h.last <= _LED for h in hits)
    ids = [c.id for c in cities]
    return host if host and listed and opened and hub in ids and host not in ids else None


def _is_genitive(found: Findings, city: PlaceMention) -> bool:
    """The Frankenthal of "die jüngste Partnerstadt Frankenthals"."""
    return bearing(found.text, city) == "of" or _ends_in_genitive(found, city)


def _ends_in_genitive(found: Findings, city: PlaceMention) -> bool:
    name = found.text.tokens[city.last - 1].text
    return found.text.does(GENITIVE_S) and name.endswith("s") and not found.places[city.id].name.endswith("s")


def of_those(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> bool:
    """ "The twin towns of the French, A and B", "the other twins of the German town": theirs, not ours."""
    tokens, land, towns = found.text.tokens, found.gazetteer.country_of_word, city_words(found.text.lang)
    first = next((c.first for c in cities if c.first >= hits[-1].last), hits[-1].last)
    return any(t.low in towns or land(t.text) for t in tokens[hits[-1].last : first - 1])
