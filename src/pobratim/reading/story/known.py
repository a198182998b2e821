"""What the whole item says of somebody or of a place that it is asked for each of its events."""

from __future__ import annotations

from itertools import islice
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.kinds import Role
from pobratim.reading.findings import Findings
from pobratim.reading.people.posts import LIKE

CHIEF: Final = 3  # people named first in the item
_RANKED: Final = ("mayor", "deputy-mayor", "ambassador", "chair", "consul", "alderman", "head")
_OFTEN: Final = 4  # mentions, and more


@final
@mypyc_attr(acyclic=True)
class Known:
    """The office ``held``, the place it is held for (``home``) with its country, how often he is named, and
    ``marks``: further signs, that he has left it, is only spoken of, or is one of those named first."""

    __slots__ = ("held", "home", "land", "marks", "mentions")

    def __init__(
        self, held: str, home: str | None, land: str | None, mentions: int, marks: tuple[str, ...]
    ) -> None:
        self.held, self.home, self.land, self.mentions, self.marks = held, home, land, mentions, marks


@final
@mypyc_attr(acyclic=True)
class Stood:
    """The ``side`` a place is on (host, origin, second, other), what ``kind`` of place it is, how many
    ``fifths`` of all belief it has as host, -1 for none, and ``more`` signs."""

    __slots__ = ("fifths", "is_home", "kind", "more", "side")

    def __init__(self, side: str, kind: str, fifths: int, is_home: bool, more: list[str]) -> None:
        self.side, self.kind, self.fifths, self.is_home, self.more = side, kind, fifths, is_home, more


def known_of(found: Findings, person: str) -> Known:
    """Asked when all people and places are found."""
    who = found.people[person]
    office = LIKE.get(who.office, who.office) if who.office else None
    held = office if office in _RANKED else "other" if office else "none"
    marks = ["former"] if who.former else []
    if who.role is not Role.PARTICIPANT:
        marks.append("only-mentioned")
    marks += [f"chief:{n}" for n, first in enumerate(islice(found.people, CHIEF)) if first == person]
    land = land_of(found, who.office_of) if who.office_of else None
    return Known(held, who.office_of, land, min(len(who.mentions), _OFTEN), tuple(marks))


def land_of(found: Findings, place: str | None) -> str | None:
    """The country a place lies in; a country that is no place of the item is its own."""
    known = found.places.get(place or "")
    return known.country if known is not None else (place or "").rpartition(":")[2] or None
