"""Names of towns in three words or more, which hardly mean anything else: "Fontenay-aux-Roses"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer import Candidate
from pobratim.gazetteer.rows import CITY

_LONG: Final = 2  # blanks and hyphens in it


def is_long(place: Candidate) -> bool:
    """Whether it is a town of so many words; the s of "St David's" is none."""
    return place.kind is CITY and place.name.count(" ") - place.name.endswith(" s") >= _LONG
