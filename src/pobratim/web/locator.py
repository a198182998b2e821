"""Where a place lies, as a small drawing: the land around it and a point. No tiles, no borders, no script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from pobratim.record.sheets import PlaceFacts
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

_LAND = Path(__file__).with_name("static") / "web" / "land.json"
HALF = 22.0, 12.0  # degrees of longitude and latitude to either side
WIDER = 1, 2, 3  # times as many where no coast is near enough to tell by it where one is
SCALE = 10  # units of the drawing a degree
_INLAND = 0.97  # of the window
Point = tuple[float, float]


def locator(w: Words, place: PlaceFacts | None) -> SafeString | None:
    """The drawing with its name for those who cannot see it; None for a place without a point."""
    if place is None or place.lat is None or place.lon is None:
        return None
    said = w.say("passports.locator", name=named(place.label, w.lang).text)
    drawn = mark_safe(land_around(round(place.lon, 1), round(place.lat, 1)))
    return format_html('<div class="land" role="img" aria-label="{}">{}</div>', said, drawn)


@lru_cache(maxsize=512)
def land_around(lon: float, lat: float) -> str:
    """The land in a window around a point as SVG, the point in its middle; some coast is in it."""
    width, height = 2 * HALF[0] * SCALE, 2 * HALF[1] * SCALE
    for wider in WIDER:
        land = _window(lon, lat, wider)
        if sum(map(area, land)) < _INLAND * width * height:
            break
    path = "".join("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in ring) + "Z" for ring in land)
    return (
        f'<svg viewBox="0 0 {width:.0f} {height:.0f}" aria-hidden="true" focusable="false">'
        f'<path class="ground" fill-rule="evenodd" d="{path}"/>'
        f'<circle class="here" cx="{width / 2:.0f}" cy="{height / 2:.0f}" r="7"/></svg>'
    )


def _window(lon: float, lat: float, wider: int) -> list[list[Point]]:
    """The land in a window so many times as wide, in units of the drawing."""
    (half_width, half_height), scale = (side * wider for side in HALF), SCALE / wider
    west, south = lon - half_width, lat - half_height
    width, height = 2 * half_width * scale, 2 * half_height * scale
    rings = (
        [((x + turn - west) * scale, height - (y - south) * scale) for x, y in ring]
        for ring in _rings()
        for turn in (-360.0, 0.0, 360.0)
        if _near(ring, west - turn, west - turn + 2 * half_width, south, south + 2 * half_height)
    )
    return [cut for ring in rings if (cut := clipped(ring, width, height))]


def area(ring: list[Point]) -> float:
    """Of a polygon."""
    around = zip([*ring[-1:], *ring[:-1]], ring, strict=True)
    return abs(sum(x * v - u * y for (x, y), (u, v) in around)) / 2


def _near(ring: list[Point], west: float, east: float, south: float, north: float) -> bool:
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    return max(xs) >= west and min(xs) <= east and max(ys) >= south and min(ys) <= north


def clipped(ring: list[Point], width: float, height: float) -> list[Point]:
    """The part of a polygon within the window, by Sutherland and Hodgman: one edge after the other."""
    for axis, limit, sign in ((0, 0.0, 1), (0, width, -1), (1, 0.0, 1), (1, height, -1)):
        ring = _cut(ring, axis, limit, sign)
    return ring


def _cut(ring: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    out: list[Point] = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        one, other = sign * (before[axis] - limit), sign * (point[axis] - limit)
        if (one >= 0) != (other >= 0):
            t = one / (one - other)
            out.append((before[0] + t * (point[0] - before[0]), before[1] + t * (point[1] - before[1])))
        if other >= 0:
            out.append(point)
    return out


@cache
def _rings() -> list[list[Point]]:
    return list(_read())


def _read() -> Iterator[list[Point]]:
    for flat in json.loads(_LAND.read_text("utf-8")):
        lon = lat = 0
        ring: list[Point] = []
        for dx, dy in zip(flat[::2], flat[1::2], strict=True):
            lon, lat = lon + dx, lat + dy
            ring.append((lon / 100, lat / 100))
        yield ring
