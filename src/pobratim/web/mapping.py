"""The map as data: a small binary file for the page's script, and a picture for a page without script."""

from __future__ import annotations

import json
import math
import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from pobratim.record.map_sheets import MapLines

STATES = ("confirmed", "said-by-one", "claimed", "planned", "disputed")
WIDTH, NORTH, SOUTH = 1200, 78.0, -57.0
MOST = 2500  # lines of the picture: about 35 bytes each
_CELLS = (4, 8, 16, 32, 64)  # of the grid that thins it, in its pixels
_STATE = {state: n for n, state in enumerate(STATES)}
_OTHER = STATES.index("claimed")
_STEPS = 65535
_LAND = Path(__file__).with_name("static") / "web" / "land.json"
Point = tuple[float, float]
Cell = tuple[int, int]
Tie = tuple[int, int, str]  # two of the places, and its state
Placed = tuple[str, float, float]  # id, latitude, longitude


@lru_cache(maxsize=1)
def packed(lines: MapLines) -> bytes:
    """What map.js reads, little-endian: uint32 places, uint32 ties; uint16 lon, lat of each place; uint16
    pairs of places (uint32 from 65,536 places on); a byte of state for each tie.

    A step of longitude is 360/65535 degrees, 600 m at the equator; of latitude half of that.
    """
    index = "H" if len(lines.places) < 65536 else "I"
    points = [n for place in lines.places for n in step(place)]
    ends = [end for a, b, _ in lines.ties for end in (a, b)]
    return b"".join(
        (
            struct.pack("<II", len(lines.places), len(lines.ties)),
            struct.pack(f"<{len(points)}H", *points),
            struct.pack(f"<{len(ends)}{index}", *ends),
            bytes(_STATE.get(state, _OTHER) for _, _, state in lines.ties),
        )
    )


def step(place: Placed) -> tuple[int, int]:
    """Where a place lies, as map.js is told it."""
    _, lat, lon = place
    return _whole(lon / 360), _whole(lat / 180)


def _whole(part: float) -> int:
    return max(0, min(_STEPS, round((part + 0.5) * _STEPS)))


@lru_cache(maxsize=1)
def picture(lines: MapLines) -> str:
    """The world with its ties as SVG, light or dark as the reader's system is; Mercator's projection.

    However many ties there are, at most MOST lines are drawn: of more, those whose ends lie close together
    are one, and if need be those of the fewest ties are left out.
    """
    top, bottom = _y(NORTH), _y(SOUTH)
    at = [_at(lat, lon, top) for _, lat, lon in lines.places]
    kept = _thinned(at, sorted(lines.ties, key=lambda tie: not _firm(tie)))
    firm = "".join(_arc(at[tie[0]], at[tie[1]]) for tie in kept if _firm(tie))
    arcs = "".join(_arc(at[tie[0]], at[tie[1]]) for tie in kept if not _firm(tie))
    ends = dict.fromkeys(at[i] for tie in kept for i in tie[:2])
    dots = "".join(f"M{x:.1f} {y:.1f}h0" for x, y in ends)
    return _SVG.format(
        width=WIDTH, height=round(bottom - top), land=_land(top), arcs=arcs, firm=firm, dots=dots
    )


def _firm(tie: Tie) -> bool:
    """Whether it is drawn in red: confirmed by both cities, or said by one."""
    return tie[2] in STATES[:2]


def is_thinned(lines: MapLines) -> bool:
    """Whether the picture has fewer lines than there are ties."""
    return len(lines.ties) > MOST


def _thinned(at: Sequence[Point], ties: Sequence[Tie]) -> list[Tie]:
    """The ties to draw: of those between the same two cells of a grid the first."""
    if len(ties) <= MOST:
        return list(ties)
    cells: dict[tuple[Cell, Cell], Tie] = {}
    many: Counter[tuple[Cell, Cell]] = Counter()
    for size in _CELLS:
        cell = [(int(x // size), int(y // size)) for x, y in at]
        cells.clear()
        many.clear()
        for tie in ties:
            a, b = cell[tie[0]], cell[tie[1]]
            pair = (min(a, b), max(a, b))
            cells.setdefault(pair, tie)
            many[pair] += 1
        if len(cells) <= MOST:
            break
    return [cells[pair] for pair, _ in many.most_common(MOST)]


def _x(lon: float) -> float:
    return (lon + 180) / 360 * WIDTH


def _y(lat: float) -> float:
    return -math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) * WIDTH / (2 * math.pi)


def _at(lat: float, lon: float, top: float) -> Point:
    return _x(lon), _y(max(-80.0, min(83.0, lat))) - top


def _arc(one: Point, other: Point) -> str:
    """A flat curve that bends to the north; the short way round, off the edge where it crosses the 180th."""
    (x0, y0), (x1, y1) = one, other
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


_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><style>'
    ".l{{fill:#ddd8cc}}.a,.f{{fill:none;stroke:#5e5a50;stroke-width:1;opacity:.55}}"
    ".f,.d{{stroke:#a1281f}}.f{{stroke-width:1.6;opacity:.9}}.d{{stroke-width:4;stroke-linecap:round}}"
    "@media (prefers-color-scheme:dark){{.l{{fill:#34312b}}.a{{stroke:#a8a294}}.f,.d{{stroke:#f08a7c}}}}"
    '</style><path class="l" fill-rule="evenodd" d="{land}"/><path class="a" d="{arcs}"/>'
    '<path class="f" d="{firm}"/><path class="d" d="{dots}"/></svg>\n'
)
