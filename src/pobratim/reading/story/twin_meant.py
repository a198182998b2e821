"""The town meant by "in the twin town", "bei unseren französischen Freunden", where one alone can be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit

_NAMED: Final = 3  # tokens behind the words in which its name begins: "the twin town of Reims"
_OLDEST: Final = 3  # tokens of "'s oldest" before "twin town"
_THERE: Final = ("at", "to", "from")
_FRIENDS: Final = "friends"
_OWNING: Final = ("'s", "’s")


def twins_meant(found: Findings, cities: list[PlaceMention]) -> Iterator[tuple[int, int, str, str]]:
    """The tokens of "the twin town", which town that is and how it stands: at, to, from, bare or office.

    It is the one town abroad that the text has named until then, or that the sentence or the one before
    names, if a town at home is named too; and not where the guests of the story were just said to be from.
    """
    home = found.text.lexicon.home
    hits = found.hits_in(0, len(found.text.tokens), "links.twins.one")
    for hit in hits:
        yield from _named_behind(found, cities, hit)
        yield from _of_its_owner(found, cities, hit)
    if not any(c.country in home for c in cities):
        return
    friends = found.hits_in(0, len(found.text.tokens), "links.twins.friends")
    for hit in (*hits, *friends):
        if any(found.text.tags.get(i, "").endswith("place") for i in range(hit.first - 1, hit.last + _NAMED)):
            continue
        span = PlaceMention(hit.first, hit.last, "", cities[0].kind, None)
        stands = bearing(found.text, span)
        if stands not in _THERE:
            continue
        meant = _meant(found, cities, hit.first)
        if meant is not None and (hit.label[2] != _FRIENDS or _are_of_it(found, hit, meant)):
            yield hit.first, hit.last, meant, stands


def _are_of_it(found: Findings, hit: Hit, meant: str) -> bool:
    """Whether "our German friends" are of the land that the town lies in."""
    words, country = found.text.tokens[hit.first : hit.last], found.places[meant].country
    return any(found.gazetteer.country_of_word(t.low) == country for t in words)


def _meant(found: Findings, cities: list[PlaceMention], first: int) -> str | None:
    home = found.text.lexicon.home
    sentence = found.text.sentence_of(first)
    before = found.text.sentences[max(sentence.index - 1, 0)].first
    abroad = [c for c in cities if c.first < first and c.country is not None and c.country not in home]
    near = [c for c in abroad if c.first >= before]
    ids = {c.id for c in abroad}
    if len(ids) > 1:
        ids = {c.id for c in near}
    if len(ids) != 1:
        return None
    (meant,) = ids
    last = [c for c in abroad if c.id == meant][-1]
    return None if found.is_origin(last, bearing(found.text, last)) else meant


def _named_behind(
    found: Findings, cities: list[PlaceMention], hit: Hit
) -> Iterator[tuple[int, int, str, str]]:
    """The Y of "a choir from X's twin town, Y,": it stands as what it is called does."""
    tokens, first = found.text.tokens, hit.first
    if hit.last + 1 >= len(tokens):
        return
    marks = [i for i in range(max(first - _OLDEST, 1), first) if tokens[i].low in _OWNING]
    first = marks[-1] if marks else first
    owner = next((c for c in cities if c.last == first and first < hit.first), None)
    at = hit.last + (tokens[hit.last].text == ",")
    named = next((c for c in cities if c.first == at), None)
    if named is None or (at == hit.last and owner is None):
        return
    if owner is None and bearing(found.text, named) is not None:
        return
    span = PlaceMention(owner.first if owner is not None else hit.first, hit.last, "", named.kind, None)
    stands = bearing(found.text, span)
    if stands in _THERE or (owner is not None and stands is None):
        yield named.first, named.last, named.id, stands or "bare"


def _of_its_owner(
    found: Findings, cities: list[PlaceMention], hit: Hit
) -> Iterator[tuple[int, int, str, str]]:
    """ "They visited the twin town of X": its twin, by name behind a comma or by the tie."""
    tokens, of = found.text.tokens, found.text.lexicon.word_set("language", "prepositions", "of")
    if hit.last >= len(tokens) or tokens[hit.last].low not in of:
        return
    owner = next((c for c in cities if c.first == hit.last + 1), None)
    span = PlaceMention(hit.first, hit.last, "", cities[0].kind, None)
    stands = bearing(found.text, span)
    stands = None if stands == "of" else stands  # "on the invitation of A B the twin town of X"
    before = tokens[max(hit.first - _NAMED, 0) : hit.first]
    elsewhere = stands is not None and stands not in _THERE
    if owner is None or elsewhere or any(t.text == "," for t in before):
        return  # "La Meyze, the French twin town of Pittem"
    if stands is None and not found.has(found.text.sentence_of(hit.first), "events.visit"):
        return
    twins = {p for tie in found.partnerships if owner.id in tie.places for p in tie.places} - {owner.id}
    named = next((c for c in cities if c.first == owner.last + 1 and tokens[owner.last].text == ","), None)
    if named is not None and (named.id in twins or not twins):
        yield hit.first, named.last, named.id, stands or "bare"
    elif len(twins) == 1:
        yield hit.first, owner.last, twins.pop(), stands or "bare"
    elif not twins and stands is None:
        yield hit.first, owner.last, owner.id, "office"
