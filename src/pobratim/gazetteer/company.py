"""The places a text is sure of, laid out so that a question about one more takes no walk through all."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Final

from pobratim.gazetteer.rows import CITY, COUNTRY, Candidate

NEAR_KM: Final = 150.0
_LAT, _LON = 1.4, 4.0  # degrees a cell; one of latitude is no less than NEAR_KM
_AROUND: Final = round(360 / _LON)
_LOOKED_AT: Final = 32  # cities about a place among which the nearest is looked for
NOBODY: Final[frozenset[str]] = frozenset()


class Company:
    """Places already sure, by id, region, country and position. ``apart``: ids that do not count."""

    def __init__(self, places: Sequence[Candidate] = ()) -> None:
        self.ids: dict[str, int] = {}
        self._regions: dict[str, set[str]] = {}
        self._countries: Counter[str | None] = Counter()
        self._cells: dict[tuple[int, int], list[tuple[int, Candidate]]] = {}
        self._counted: dict[str, str | None] = {}
        for order, place in enumerate(places):
            if place.id not in self.ids:
                self.ids[place.id] = order
                self._add(order, place)

    def _add(self, order: int, place: Candidate) -> None:
        for region in (place.admin1, place.id):
            if region:
                self._regions.setdefault(region, set()).add(place.id)
        if place.kind is not COUNTRY:
            self._countries[place.country] += 1
            self._counted[place.id] = place.country
        if place.kind is CITY and place.lat is not None and place.lon is not None:
            entry = (order, place)
            for cell in _around(place.lat, place.lon):
                there = self._cells.get(cell)
                if there is None:
                    self._cells[cell] = [entry]
                else:
                    there.append(entry)

    def nearest(self, place: Candidate, apart: Set[str] = NOBODY) -> tuple[float, Candidate | None]:
        """Kilometres to the nearest city within NEAR_KM, and that city; the first of those as near.

        Of a list of hundreds so near only the first are looked at.
        """
        near: Candidate | None = None
        km, first = NEAR_KM, len(self.ids)
        if place.lat is None or place.lon is None or not self._cells:
            return km, near
        for order, other in self._cells.get(_cell(place.lat, place.lon), ())[:_LOOKED_AT]:
            if other.id in apart:
                continue
            far = distance(place, other)
            if far < km or (far == km and order < first):
                km, near, first = far, other, order
        return km, near

    def has_region(self, region: str, apart: Set[str] = NOBODY) -> bool:
        """Whether a place of this region, or the region itself, is here."""
        there = self._regions.get(region, NOBODY)
        return len(there) > len(there & apart) if apart else bool(there)

    def of_country(self, country: str | None, apart: Set[str] = NOBODY) -> int:
        """How many places of this country are here, the country itself not counted."""
        there = self._countries.get(country, 0)
        if apart and there:
            there -= sum([1 for i in apart if i in self._counted and self._counted[i] == country])
        return there

    def many(self, apart: Set[str] = NOBODY) -> int:
        """How many places are here, countries not counted."""
        return len(self._counted) - sum([1 for i in apart if i in self._counted])


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return math.floor(lat / _LAT), math.floor(lon / _LON) % _AROUND


@lru_cache(maxsize=2048)
def _around(lat: float, lon: float) -> tuple[tuple[int, int], ...]:
    """The cells from which a place here may be near: towards the poles they are narrower."""
    band, column = _cell(lat, lon)
    widest = math.cos(math.radians(min(abs(lat) + _LAT, 88.0)))
    reach = min(math.ceil(_LAT / widest / _LON), _AROUND // 2 - 1)
    steps = range(-reach, reach + 1)
    return tuple([(band + n, (column + step) % _AROUND) for step in steps for n in (-1, 0, 1)])


def distance(one: Candidate, other: Candidate) -> float:
    """Kilometres between two places; infinite where a position is not known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    a, b = math.radians(one.lat), math.radians(other.lat)
    step = math.sin((b - a) / 2) ** 2
    step += math.cos(a) * math.cos(b) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(min(1.0, step)))
