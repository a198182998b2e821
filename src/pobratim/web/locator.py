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
SCALE = 10  # units of the drawing a degree
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
    """The land in a window around a point as SVG, the point in its middle."""
    west, south = lon - HALF[0], lat - HALF[1]
    width, height = 2 * HALF[0] * SCALE, 2 * HALF[1] * SCALE
    rings = (
        [((x + turn - west) * SCALE, height - (y - south) * SCALE) for x, y in ring]
        for ring in _rings()
        for turn in (-360.0, 0.0, 360.0)
        if _near(ring, west - turn, west - turn + 2 * HALF[0], south, south + 2 * HALF[1])
    )
    cut = (clipped(ring, width, height) for ring in rings)
    path = "".join("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in ring) + "Z" for ring in cut if ring)
    return (
        f'<svg viewBox="0 0 {width:.0f} {height:.0f}" aria-hidden="true" focusable="false">'
        f'<path class="ground" fill-rule="evenodd" d="{path}"/>'
        f'<circle class="here" cx="{width / 2:.0f}" cy="{height / 2:.0f}" r="7"/></svg>'
    )


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
