"""Ties told by a town's own club and whose guests or hosts it has: "friends from Kiel stayed with Coventry
Twinning Association"."""

from __future__ import annotations

from collections.abc import Iterator

from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.story.journeys import is_outing
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED, dashed
from pobratim.reading.ties.apposed import Pair


def of_town_clubs(found: Findings) -> Iterator[tuple[Sentence, Pair]]:
    """A town at home whose twinning club is named, with each town abroad that its sentence says guests are
    from, or the one that it says the club went to; and the sentence."""
    if found.hits_in(0, len(found.text.tokens), "links.partnership.idea"):
        return
    owners = set()
    told = 0
    for hit in found.hits_in(0, len(found.text.tokens), "links.twins.committee"):
        sentence = found.text.sentence_of(hit.first)
        owner = _owner(found, hit, sentence)
        if owner is None or found.has(sentence, ENDED):
            continue
        owners.add(owner.id)
        others = {c.id: c for c in found.cities_in(sentence.first, sentence.last) if c.id != owner.id}
        abroad = [c for c in others.values() if c.country not in (None, owner.country)]
        if not abroad or len(abroad) < len(others) or any(dashed(found, owner, c) for c in abroad):
            continue
        if all(found.comes_from(c) for c in abroad) or (len(abroad) == 1 and _is_goal(found, abroad[0])):
            told += 1
            yield from ((sentence, (owner.id, c.id)) for c in abroad)
    if len(owners) == 1 and not told:
        yield from _of_the_item(found, owners.pop())


def _of_the_item(found: Findings, owner: str) -> Iterator[tuple[Sentence, Pair]]:
    """The one town abroad of an item about a town's club, if guests of it come or the club goes there."""
    home = found.places[owner].country
    cities = found.cities_in(0, len(found.text.tokens))
    abroad = [c for c in cities if c.country not in (None, home)]
    if len({c.id for c in abroad}) != 1 or any(c.country is None for c in cities):
        return
    for city in abroad:
        if found.comes_from(city) or _is_goal(found, city):
            yield found.text.sentence_of(city.first), (owner, city.id)
            return


def _owner(found: Findings, hit: Hit, sentence: Sentence) -> PlaceMention | None:
    """The town of "Coventry Twinning Association", "le comité de jumelage de Reims"; at home alone."""
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    behind = hit.last + (hit.last < sentence.last and found.text.tokens[hit.last].low.rstrip("'") in of)
    for city in found.cities_in(sentence.first, sentence.last):
        if (city.last == hit.first or city.first == behind) and city.country in found.text.lexicon.home:
            return city
    return None


def _is_goal(found: Findings, city: PlaceMention) -> bool:
    """Whether somebody of the sentence went there."""
    if bearing(found.text, city) != "to" or is_outing(found, city.first):
        return False
    sentence = found.text.sentence_of(city.first)
    return bool(found.hits_in(sentence.first, city.first, "links.journey.went"))
