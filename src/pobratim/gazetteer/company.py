"""The places a text is sure of, laid out so that a question about one more takes no walk through all."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.gazetteer.rows import CITY, COUNTRY, Candidate

NEAR_KM: Final = 150.0
_LAT, _LON = 1.4, 4.0  # degrees a cell; one of latitude is no less than NEAR_KM
_AROUND: Final = round(360 / _LON)
_LOOKED_AT: Final = 32  # cities about a place among which the nearest is looked for
_NORTH: Final = 1.36  # degrees of latitude that are more than NEAR_KM
_EAST: Final = 6.0  # and of longitude, up to the latitude _POLAR
_POLAR: Final = 70.0
_RADIAN: Final = math.pi / 180  # as math.radians has it, which machine code has to look up
NOBODY: Final[frozenset[str]] = frozenset()


@final
@mypyc_attr(acyclic=True)
class _City:
    """A city of the company, with its place among all; its position is read where it stands."""

    __slots__ = ("id", "lat", "lon", "order", "place")

    def __init__(self, order: int, place: Candidate, lat: float, lon: float) -> None:
        self.order, self.place, self.lat, self.lon, self.id = order, place, lat, lon, place.id


class Company:
    """Places already sure, by id, region, country and position. ``apart``: ids that do not count."""

    def __init__(self, places: Sequence[Candidate] = ()) -> None:
        self.ids: dict[str, int] = {}
        self._regions: dict[str, set[str]] = {}
        self._countries: dict[str | None, int] = {}
        self._cities: list[_City] = []
        self._cells: dict[tuple[int, int], list[_City]] = {}  # where there are so many
        self._counted: dict[str, str | None] = {}
        for order, place in enumerate(places):
            if place.id not in self.ids:
                self.ids[place.id] = order
                self._add(order, place)
        for city in self._cities if len(self._cities) > _LOOKED_AT else ():
            for cell in _around(city.lat, city.lon):
                self._cells.setdefault(cell, []).append(city)

    def _add(self, order: int, place: Candidate) -> None:
        if place.admin1:
            self._regions.setdefault(place.admin1, set()).add(place.id)
        if place.kind is not CITY:
            self._regions.setdefault(place.id, set()).add(place.id)
        if place.kind is not COUNTRY:
            self._countries[place.country] = self._countries.get(place.country, 0) + 1
            self._counted[place.id] = place.country
        if place.kind is CITY and place.lat is not None and place.lon is not None:
            self._cities.append(_City(order, place, place.lat, place.lon))

    def nearest(self, place: Candidate, apart: Set[str] = NOBODY) -> tuple[float, Candidate | None]:
        """Kilometres to the nearest city within NEAR_KM, and that city; the first of those as near.

        Of a list of hundreds so near only the first are looked at.
        """
        near: Candidate | None = None
        km, first = NEAR_KM, len(self.ids)
        lat, lon = place.lat, place.lon
        if lat is None or lon is None:
            return km, near
        at, across = float(lat), float(lon)  # taken out of their objects once
        cities = self._cities
        if len(cities) > _LOOKED_AT:
            cities = self._cells.get(_cell(lat, lon), [])[:_LOOKED_AT]
        for city in cities:
            north = at - city.lat
            if north > _NORTH or north < -_NORTH or _is_far(across - city.lon, at) or city.id in apart:
                continue  # it need not be reckoned how many kilometres that are
            far = _kilometres(at, across, city.lat, city.lon)
            if far < km or (far == km and city.order < first):
                km, near, first = far, city.place, city.order
        return km, near

    def has_region(self, region: str, apart: Set[str] = NOBODY) -> bool:
        """Whether a place of this region, or the region itself, is here."""
        there = self._regions.get(region, NOBODY)
        return len(there) > len(there & apart) if apart else bool(there)

    def of_country(self, country: str | None, apart: Set[str] = NOBODY) -> int:
        """How many places of this country are here, the country itself not counted."""
        there = self._countries.get(country, 0)
        for i in apart if there else ():
            if i in self._counted and self._counted[i] == country:
                there -= 1
        return there

    def many(self, apart: Set[str] = NOBODY) -> int:
        """How many places are here, countries not counted."""
        many = len(self._counted)
        for i in apart:
            if i in self._counted:
                many -= 1
        return many


def _is_far(east: float, lat: float) -> bool:
    """Whether so many degrees of longitude are surely more than NEAR_KM."""
    return -_POLAR < lat < _POLAR and (_EAST < east < 360 - _EAST or -_EAST > east > _EAST - 360)


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
    return _kilometres(one.lat, one.lon, other.lat, other.lon)


def _kilometres(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    a, b = lat * _RADIAN, other_lat * _RADIAN
    north, east = math.sin((b - a) / 2), math.sin((other_lon - lon) * _RADIAN / 2)
    step = north * north + math.cos(a) * math.cos(b) * east * east
    return 12742 * math.asin(math.sqrt(min(1.0, step)))
