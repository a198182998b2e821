"""How far places lie apart, and which town is nearest. Used while building only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from math import cos, hypot, radians

from pobratim.gazetteer.keys import key
from pobratim.gazetteer.sources import Source

KNOWN = 25.0  # kilometres within which a town of the same name is the same place
DEGREE = 111.2  # kilometres
Point = tuple[float, float]


def apart(one: Point, other: Point) -> float:
    """Kilometres between two points that are near each other."""
    lat = (one[0] + other[0]) / 2
    return DEGREE * hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians(lat)))


class Neighbours:
    """The town nearest to a point, whose region and time zone are its own too."""

    def __init__(self, towns: Iterable[Source]) -> None:
        self._cells: dict[tuple[str, int, int], list[Source]] = defaultdict(list)
        for town in towns:
            if town.country and town.lat is not None and town.lon is not None:
                self._cells[town.country, int(town.lat * 2), int(town.lon * 2)].append(town)

    def nearest(self, country: str, point: Point) -> Source | None:
        """A town of the country in this cell of half a degree or one beside it."""
        return min(self._near(country, point), key=lambda town: _to(town, point), default=None)

    def called(self, name: str, country: str, point: Point) -> Source | None:
        """The town of this name that is within KNOWN kilometres of the point."""
        wanted = key(name)
        near = (town for town in self._near(country, point) if _to(town, point) < KNOWN)
        return next((town for town in near if any(key(n) == wanted for _, n in town.spellings())), None)

    def _near(self, country: str, point: Point) -> list[Source]:
        at, on = int(point[0] * 2), int(point[1] * 2)
        cells = ((country, at + i, on + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
        return [town for cell in cells for town in self._cells.get(cell, ())]


def _to(town: Source, point: Point) -> float:
    return apart(point, (town.lat or 0.0, town.lon or 0.0))
