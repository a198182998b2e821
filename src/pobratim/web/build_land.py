"""The land of the map: Natural Earth (public domain), cut at 180 degrees and simplified, as one small file.

    npm pack world-atlas@2 && tar xzf world-atlas-2*.tgz
    python src/pobratim/web/build_land.py package/land-50m.json

Run by hand when the map should be finer or coarser; what it writes, static/web/land.json, is committed. Land
and no countries: no border takes a side. world-atlas (ISC) gives rings that were stitched together across 180
degrees, which every flat map draws as stripes; here they are cut apart again.

The file is a list of rings; a ring is a flat list of longitude, latitude in hundredths of a degree, each but
the first as the difference from the one before.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

Point = tuple[float, float]
Ring = list[Point]

TOLERANCE = 0.07  # degrees by which a coast may be moved
SMALLEST = 0.05  # square degrees, below which an island is left out
STEP = 100  # of a degree


def rings(atlas: dict[str, object]) -> Iterator[Ring]:
    """Every outer and inner ring of a TopoJSON with one object ``land``."""
    transform, arcs = atlas["transform"], atlas["arcs"]
    (sx, sy), (dx, dy) = transform["scale"], transform["translate"]  # type: ignore[index]
    lines = []
    for arc in arcs:  # type: ignore[attr-defined]
        x = y = 0
        line = []
        for px, py in arc:
            x, y = x + px, y + py
            line.append((x * sx + dx, y * sy + dy))
        lines.append(line)
    for shape in atlas["objects"]["land"]["geometries"]:  # type: ignore[index]
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                points: Ring = []
                for index in ring:
                    line = lines[index] if index >= 0 else lines[~index][::-1]
                    points += line if not points else line[1:]
                yield points


def cut(ring: Ring) -> list[Ring]:
    """The ring as rings between -180 and 180 degrees. One around a pole is closed along it."""
    turned, shift = [ring[0]], 0.0
    for (before, _), (x, y) in pairwise(ring):
        if abs(x - before) > 180:
            shift += 360 if x < before else -360
        turned.append((x + shift, y))
    if abs(turned[-1][0] - turned[0][0]) > 180:
        pole = -90.0 if sum(y for _, y in turned) < 0 else 90.0
        turned += [(turned[-1][0], pole), (turned[0][0], pole)]
    low, high = min(x for x, _ in turned), max(x for x, _ in turned)
    out = []
    for turn in range(int((low + 180) // 360), int((high + 180) // 360) + 1):
        part = [(x - 360 * turn, y) for x, y in turned]
        part = clip(clip(part, -180.0, 1), 180.0, -1)
        if len(part) >= 3:
            out.append(part)
    return out


def clip(ring: Ring, edge: float, side: int) -> Ring:
    """What of the ring lies east (side 1) or west (-1) of a meridian (Sutherland and Hodgman, 1974)."""
    out: Ring = []
    for (x0, y0), (x1, y1) in zip([ring[-1], *ring[:-1]], ring, strict=True) if ring else ():
        inside = (side * (x0 - edge) >= 0, side * (x1 - edge) >= 0)
        if inside[0] != inside[1]:
            out.append((edge, y0 + (y1 - y0) * (edge - x0) / (x1 - x0)))
        if inside[1]:
            out.append((x1, y1))
    return out


def simplified(ring: Ring) -> Ring:
    """Fewer points, none further than the tolerance from the old line (Douglas and Peucker, 1973)."""
    keep = {0, len(ring) - 1}
    stack = [(0, len(ring) - 1)]
    while stack:
        first, last = stack.pop()
        far, worst = 0, TOLERANCE
        for i in range(first + 1, last):
            distance = off(ring[i], ring[first], ring[last])
            if distance > worst:
                far, worst = i, distance
        if far:
            keep.add(far)
            stack += [(first, far), (far, last)]
    return [ring[i] for i in sorted(keep)]


def off(point: Point, a: Point, b: Point) -> float:
    """The distance of a point from the line between two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length)) if length else 0.0
    return float(((point[0] - a[0] - t * dx) ** 2 + (point[1] - a[1] - t * dy) ** 2) ** 0.5)


def area(ring: Ring) -> float:
    """Square degrees."""
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs)) / 2


def flat(ring: Ring) -> list[int]:
    """The ring as differences of whole steps; points that fall together are one."""
    out: list[int] = []
    x = y = 0
    for lon, lat in ring:
        here = round(lon * STEP), round(lat * STEP)
        if not out or here != (x, y):
            out += [here[0] - x, here[1] - y]
            x, y = here
    return out


def main(arguments: list[str]) -> int:
    """Write the file beside the other static ones and say how large it is."""
    atlas = json.loads(Path(arguments[0]).read_text("utf-8"))
    parts = [simplified(part) for ring in rings(atlas) for part in cut(ring)]
    kept = sorted((p for p in parts if len(p) > 3 and area(p) >= SMALLEST), key=area, reverse=True)
    target = Path(__file__).with_name("static") / "web" / "land.json"
    target.write_text(json.dumps([flat(p) for p in kept], separators=(",", ":")) + "\n", "utf-8")
    print(f"{len(kept)} rings, {sum(map(len, kept))} points, {target.stat().st_size // 1024} kB in {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
