"""The map as data: a small binary file for the page's script, and a picture for a page without script."""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from pobratim.record.sheets import MapSheet, PlaceFacts

STATES = ("confirmed", "said-by-one", "claimed", "planned", "disputed")
WIDTH, NORTH, SOUTH = 1200, 78.0, -57.0
_STEPS = 65535
_LAND = Path(__file__).with_name("static") / "web" / "land.json"
Point = tuple[float, float]


def drawn(sheet: MapSheet) -> tuple[list[PlaceFacts], list[tuple[int, int, int]]]:
    """The places that have a point, in the order of their ids; the ties between them by place and state."""
    places = [p for _, p in sorted(sheet.places.items()) if p.lat is not None and p.lon is not None]
    at = {p.label.id: i for i, p in enumerate(places)}
    ties = [
        (at[a.id], at[b.id], STATES.index(tie.state) if tie.state in STATES else STATES.index("claimed"))
        for tie in sheet.ties
        for a, b in [tie.sides]
        if a.id in at and b.id in at
    ]
    return places, ties


def packed(sheet: MapSheet) -> bytes:
    """What map.js reads, little-endian: uint32 places, uint32 ties; uint16 lon, lat of each place; uint16
    pairs of places (uint32 from 65,536 places on); a byte of state for each tie.

    A step of longitude is 360/65535 degrees, 600 m at the equator; of latitude half of that.
    """
    places, ties = drawn(sheet)
    index = "H" if len(places) < 65536 else "I"
    points = [n for p in places for n in (_step(p.lon or 0.0, 360), _step(p.lat or 0.0, 180))]
    ends = [end for a, b, _ in ties for end in (a, b)]
    return b"".join(
        (
            struct.pack("<II", len(places), len(ties)),
            struct.pack(f"<{len(points)}H", *points),
            struct.pack(f"<{len(ends)}{index}", *ends),
            bytes(state for _, _, state in ties),
        )
    )


def _step(degrees: float, whole: int) -> int:
    return max(0, min(_STEPS, round((degrees / whole + 0.5) * _STEPS)))


def picture(sheet: MapSheet) -> str:
    """The world with its ties as SVG, light or dark as the reader's system is; Mercator's projection."""
    places, ties = drawn(sheet)
    top, bottom = _y(NORTH), _y(SOUTH)
    height = round(bottom - top)
    arcs = "".join(_arc(places[a], places[b], top) for a, b, _ in ties)
    used = sorted({i for a, b, _ in ties for i in (a, b)})
    dots = "".join("M{:.1f} {:.1f}h0".format(*_at(places[i], top)) for i in used)
    return _SVG.format(width=WIDTH, height=height, land=_land(top), arcs=arcs, dots=dots)


def _x(lon: float) -> float:
    return (lon + 180) / 360 * WIDTH


def _y(lat: float) -> float:
    return -math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) * WIDTH / (2 * math.pi)


def _at(place: PlaceFacts, top: float) -> Point:
    return _x(place.lon or 0.0), _y(max(-80.0, min(83.0, place.lat or 0.0))) - top


def _arc(one: PlaceFacts, other: PlaceFacts, top: float) -> str:
    """A flat curve that bends to the north; the short way round, off the edge where it crosses the 180th."""
    (x0, y0), (x1, y1) = _at(one, top), _at(other, top)
    if abs(x1 - x0) > WIDTH / 2:
        west, east = sorted(((x0, y0), (x1, y1)))
        return _bow(east, (west[0] + WIDTH, west[1])) + _bow((east[0] - WIDTH, east[1]), west)
    return _bow((x0, y0), (x1, y1))


def _bow(a: Point, b: Point) -> str:
    lift = math.hypot(b[0] - a[0], b[1] - a[1]) * 0.18
    x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - lift
    return f"M{a[0]:.1f} {a[1]:.1f}Q{x:.1f} {y:.1f} {b[0]:.1f} {b[1]:.1f}"


@cache
def _land(top: float) -> str:
    return "".join("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in ring) + "Z" for ring in _rings(top))


def _rings(top: float) -> Iterator[list[Point]]:
    for flat in json.loads(_LAND.read_text("utf-8")):
        lon = lat = 0
        ring: list[Point] = []
        for dx, dy in zip(flat[::2], flat[1::2], strict=True):
            lon, lat = lon + dx, lat + dy
            point = (round(_x(lon / 100)), round(_y(max(-80.0, min(84.0, lat / 100))) - top))
            if not ring or point != ring[-1]:
                ring.append(point)
        if len(ring) > 2:
            yield ring


def names(sheet: MapSheet, lang: str) -> dict[str, list[list[str]]]:
    """The names of the places and the ids of the ties, in the order of :func:`packed`."""
    places, _ = drawn(sheet)
    at: Mapping[str, PlaceFacts] = {p.label.id: p for p in places}
    return {
        "places": [[p.label.name(lang)[0]] for p in places],
        "ties": [[t.id, t.state] for t in sheet.ties if all(side.id in at for side in t.sides)],
    }


_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><style>'
    ".l{{fill:#ddd8cc}}.a{{fill:none;stroke:#a1281f;stroke-width:1;opacity:.55}}"
    ".d{{stroke:#a1281f;stroke-width:4;stroke-linecap:round}}"
    "@media (prefers-color-scheme:dark){{.l{{fill:#34312b}}.a,.d{{stroke:#f08a7c}}}}"
    '</style><path class="l" fill-rule="evenodd" d="{land}"/><path class="a" d="{arcs}"/>'
    '<path class="d" d="{dots}"/></svg>\n'
)
