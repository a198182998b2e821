"""The citizens of a town, who give and are given to for it: "die Bürger von Kiel schenkten"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention

_FROM: Final = ("from", "of")
FOLK: Final = "links.townsfolk"
_NEAR: Final = 2  # tokens from them to the name of their town: \"les habitants de la {ville}\"


def townsfolk_of(found: Findings, place: PlaceMention) -> int | None:
    """Where "the citizens of Kiel" begins, who give and are given to for their town."""
    said, tokens, at = prepositions(found.text.lang), found.text.tokens, place.first
    begin = max(at - _NEAR - 1, found.text.sentence_of(at).first)
    hits = [
        h for h in found.hits_in(begin, at, FOLK) if h.last < at and said.get(tokens[h.last].low) in _FROM
    ]
    return hits[-1].first if hits else None
