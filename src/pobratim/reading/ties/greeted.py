"""Guests whom a town that the sentence does not name receives: "He welcomed, besides those from A, the twin
towns B and C": these are its own twins, and nobody's of A.
"""

from __future__ import annotations

from typing import Final

from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.lying import are_joined
from pobratim.reading.story.standing import standings
from pobratim.reading.text import Sentence
from pobratim.reading.ties.apposed import Pair
from pobratim.reading.ties.home_town import home_town

_CALLED: Final = 1  # tokens from the tie word to the first of a list
_THERE: Final = ("at", "to")


def of_the_host(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None
) -> list[tuple[Pair, str]]:
    """The towns right behind the tie word, and those in one list with them."""
    if len(cities) < 2 or any(bearing(found.text, c) in _THERE for c in cities):
        return []
    verbs = list(found.hits_in(found.text.sentence_of(hits[0].first).first, hits[0].first, "links.receiving"))
    if not verbs or any(c.first < verbs[-1].last for c in cities):
        return []  # "X received guests from its twin town Y"
    host = next((h for h in (standings(found).host, hub) if h == home_town(found, h)), None)
    if host is None or host in {c.id for c in cities}:
        return []
    called = [c for c in cities if any(0 <= c.first - h.last <= _CALLED for h in hits)]
    rest = [c for c in cities if c not in called]
    if not called or not any(found.comes_from(c) for c in rest) or _are_theirs(found, hits):
        return []
    for city in rest:
        if are_joined(found, called[-1], city):
            called.append(city)
    return [((host, c.id), "twins-of-the-host") for c in called]


def without_other_guests(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], sentence: Sentence
) -> list[PlaceMention]:
    """The cities, without those of other guests behind a list of twins: "the twin towns A and B, as well as
    guests from C", where nobody but the twins is named before.
    """
    for others in found.hits_in(sentence.first, sentence.last, "links.twins.apart"):
        ties = [h for h in hits if h.last <= others.first]
        if not ties or any(h.first >= others.first for h in hits):
            continue
        listed = [c for c in cities if ties[-1].last <= c.first < others.first]
        if not listed or listed[0].first - ties[-1].last > _CALLED + 1:
            continue
        if not any(found.people_in(ties[-1].last, others.first)):
            return [c for c in cities if c.first < others.first]
    return cities


def _are_theirs(found: Findings, hits: list[Hit]) -> bool:
    """ "Guests from A and their twin town B"."""
    own = found.text.lexicon.word_set("names", "link", "his")
    return any(found.text.tokens[h.first - 1].low in own for h in hits if h.first)
