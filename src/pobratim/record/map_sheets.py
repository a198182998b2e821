"""The map as sheets: what is drawn, without a name, and the countries of its list."""

from __future__ import annotations

from dataclasses import dataclass

from pobratim.record.sheets import Label


@dataclass(frozen=True, eq=False, slots=True)
class MapLines:
    """What is drawn: (id, latitude, longitude) of each side that has a point, and of each tie between two of
    them (which of the places, which other one, its state). ``unplaced``: how many sides have no point."""

    places: tuple[tuple[str, float, float], ...]
    ties: tuple[tuple[int, int, str], ...]
    unplaced: int = 0


@dataclass(frozen=True, slots=True)
class MapCountry:
    """A country, by its ISO code, with how many sides it has; None for those of which none is known."""

    code: str | None
    label: Label | None
    cities: int
