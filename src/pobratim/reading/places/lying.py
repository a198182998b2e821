"""Towns that only say where another lies, and towns joined in one list."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, Tokens

_MEASURED: Final = 8  # tokens in which "some 50 kilometres south-east of" stands
_JOINED: Final = 5  # tokens between two names of one list, the country of the first among them
_DESCRIBED: Final = 12  # tokens from a small town to the bigger one that it lies east of
_SIGN: Final = 3  # letters of the sign of a country: D, CH, RUS
_REACH: Final = 5  # tokens from "near" or a bracket to the name


def are_joined(found: Findings, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether the two stand as "A, Peru, and B": then both are somebody's partners, not each other's."""
    lexicon, tags, tokens = found.text.lexicon, found.text.tags, found.text.tokens
    last = other.first
    of = tokens[last - 1].low
    if one.first and of == tokens[one.first - 1].low and of in lexicon.word_set("language", "genitive"):
        last -= 1  # "de Spire et de Ravenne"
    between = range(one.last, last)
    if not 0 < len(between) <= _JOINED:
        return False
    links = {*lexicon.words("language", "and"), *lexicon.words("names", "article", "words")}
    inside = lexicon.word_set("language", "prepositions", "at")
    return all(
        tokens[i].text in ",()"
        or tokens[i].low in links
        or tags.get(i, "").endswith(("place", "date"))
        or _is_sign_of_a_country(found, i)
        or (tokens[i].low in inside and tags.get(i + 1) == "place" and i + 1 < other.first)
        or (i > one.last and found.gazetteer.country_of_word(tokens[i].low) is not None)
        for i in between
    )


def _is_sign_of_a_country(found: Findings, i: int) -> bool:
    """The D of "Michelstadt (D) and Rumst (B)"."""
    tokens = found.text.tokens
    bracketed = tokens[i - 1].text == "(" and i + 1 < len(tokens) and tokens[i + 1].text == ")"
    return bracketed and tokens[i].text.isupper() and len(tokens[i].text) <= _SIGN


def says_where(found: Findings, city: Tokens) -> bool:
    """The Toulouse of "Colomiers, near Toulouse": it only says where the other lies."""
    near = found.text.lexicon.word_set("language", "place_heads", "near")
    return any(t.low in near for t in found.text.tokens[max(city.first - 2, 0) : city.first])


def near_by(found: Findings, named: list[PlaceMention]) -> set[str]:
    """The A and B of "X, close to the villages of A and B", where it lies."""
    tokens, out = found.text.tokens, {c.id for c in named if _is_bracketed(found, c, named)}
    words = found.text.lexicon.word_set("language", "place_heads", "near")
    for city, behind in pairwise([*named, None]):
        before = tokens[max(city.first - _REACH, 0) : city.first] if city is not None else []
        at = next((n for n, t in enumerate(before) if t.low in words), len(before))
        told = len(before) - at > 2 and all(t.is_word and not t.is_capital for t in before[at:])
        if city is not None and (told or city.id in out or says_where(found, city)):
            out.add(city.id)
            if behind is not None and behind.country == city.country and _goes_on(found, city, behind):
                out.add(behind.id)
    return out


def _goes_on(found: Findings, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether an "and" alone, or one with "of", stands between the two."""
    lexicon, between = found.text.lexicon, found.text.tokens[one.last : other.first]
    ands, of = lexicon.word_set("language", "and"), lexicon.word_set("language", "genitive")
    return any(t.low in ands for t in between) and all(t.low in ands or t.low in of for t in between)


def _is_bracketed(found: Findings, city: PlaceMention, named: list[PlaceMention]) -> bool:
    """The Teruel of "Utrillas (province of Teruel)", of one country with the town before the bracket."""
    tokens = found.text.tokens
    for at in range(city.first - 1, max(city.first - _REACH - 1, 0), -1):
        if tokens[at].text in ",;)":
            return False
        if tokens[at].text == "(":
            town = next((c for c in named if c.last == at), None)
            if town is not None:
                return town.country == city.country and town.id != city.id
    return False


def holds_another(found: Findings, city: PlaceMention) -> bool:
    """The Istanbul of "Üsküdar, in Istanbul", the Turin of "Asti, 50 km from Turin": where the other lies."""
    tokens, i = found.text.tokens, city.first
    for back in range(i - 1, max(i - _MEASURED, 1), -1):
        if tokens[back].text == ",":
            apart = tokens[back + 1 : i]
            if found.text.tags.get(back - 1, "").endswith("place") and any(t.text.isdigit() for t in apart):
                return not any(found.text.tags.get(j, "").endswith("date") for j in range(back + 1, i))
            break
    inside = found.text.lexicon.word_set("language", "prepositions", "at")
    if i > 1 and tokens[i - 1].low in inside:  # "Strausberg bei Berlin"
        small = next((m for m in found.cities_in(max(i - _JOINED, 0), i - 1) if m.last == i - 1), None)
        if small is not None and small.country == city.country and found.places[small.id].country:
            return small.first == 0 or tokens[small.first - 1].low != tokens[i - 1].low
    compass = found.text.lexicon.word_set("language", "place_heads", "compass")  # before an "of"
    if i > 1 and tokens[i - 2].low in compass and found.cities_in(max(i - _DESCRIBED, 0), i - 2):
        return True  # "Gemünden, a town east of Frankfurt"
    if i < 3 or tokens[i - 2].text not in ",(":
        return False
    before = next((m for m in found.cities_in(max(i - _JOINED, 0), i - 2) if m.last == i - 2), None)
    at = tokens[i - 1].low
    if before is None or at not in inside:
        return False
    return before.first == 0 or tokens[before.first - 1].low != at  # "jumelée à A, à B et à C" is a list
