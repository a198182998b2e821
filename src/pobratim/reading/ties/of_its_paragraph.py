"""Whose twin a lone town is, in a paragraph that speaks of another town than the item does."""

from __future__ import annotations

from pobratim.lexicons.grammar import NAMES_INFLECT
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.places.finding import city_words
from pobratim.reading.text import Sentence
from pobratim.reading.ties.apposed import Pair


def of_its_paragraph(
    found: Findings, sentence: Sentence, city: PlaceMention, hub: str | None
) -> list[tuple[Pair, str]]:
    """A lone town with the one at home that the sentences before speak of, where the item's own is not named.

    "Lancaster has friends abroad as well. Its first twinning with Rendsburg": Lancaster's.
    """
    before = [s for s in found.text.sentences[: sentence.index] if s.paragraph == sentence.paragraph]
    if not before or not before[0].paragraph or found.text.does(NAMES_INFLECT):
        return []
    named = found.cities_in(before[0].first, before[-1].last)
    ids = {c.id for c in named} - {city.id}
    if hub is None or len(ids) != 1 or hub in ids:
        return []
    (own,) = ids
    home = found.text.lexicon.home
    if found.places[own].country not in home or found.places[own].country == city.country:
        return []
    told = _is_spoken_of(found, before[0], [c for c in named if c.id == own])
    return [((own, city.id), "town-of-its-paragraph")] if told else []


def _is_spoken_of(found: Findings, opening: Sentence, named: list[PlaceMention]) -> bool:
    """Whether a town opens the paragraph, or its first sentence calls it a town; nothing leads it."""
    if any(bearing(found.text, c) is not None for c in named):
        return False
    first = named[0]
    if first.first == opening.first:
        return True
    words = {t.low for t in found.text.tokens[opening.first : first.first]}
    return first.last <= opening.last and not words.isdisjoint(city_words(found.text.lang))
