"""Twins that guests come from: "Two twin towns sent guests. From A came a choir, from B the mayor"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.ties.apposed import Pair
from pobratim.reading.ties.home_town import home_town

_ON: Final = 3  # sentences behind that may tell where guests came from


def of_guests(found: Findings, ties: list[list[Hit]], hub: str | None) -> Iterator[tuple[Sentence, Pair]]:
    """Where guests are from, in the sentences right behind one that tells of twins, and names none of them:
    each is a twin of the town at home."""
    home = home_town(found, hub)
    own = found.text.lexicon.home
    if home is None or found.places[home].country not in own:
        return
    for hit in found.hits_in(0, len(found.text.tokens), "links.twins.several"):
        opened = found.text.sentence_of(hit.first)
        if not ties[opened.index] or any(
            c.country not in own for c in found.cities_in(opened.first, opened.last)
        ):
            continue
        for sentence in found.text.sentences[opened.index + 1 : opened.index + 1 + _ON]:
            cities = [c for c in found.cities_in(sentence.first, sentence.last) if c.id != home]
            if sentence.paragraph > opened.paragraph + (opened.index == 0) or not cities:
                break
            if any(c.country is None or c.country in own or not found.comes_from(c) for c in cities):
                break
            yield from ((sentence, (home, c.id)) for c in cities)
