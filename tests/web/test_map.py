"""The map: what the page's script is sent, the picture without it, and the list that says the same."""

from __future__ import annotations

import gzip
import json
import random
import re
import struct
from pathlib import Path

import pytest
from django.test import Client
from twin_sheets import PAIR, PAIRS, SEMEY, YPRES, map_lines, map_sheet

from pobratim.record.map_sheets import MapLines
from pobratim.web import mapping
from pobratim.web.build_land import cut
from pobratim.web.pages import worldmap

LAND = Path(mapping.__file__).with_name("static") / "web" / "land.json"


def unpack(data: bytes) -> tuple[list[tuple[float, float]], list[tuple[int, int]], list[int]]:
    """As map.js reads it."""
    places, ties = struct.unpack_from("<II", data)
    raw = struct.unpack_from(f"<{places * 2}H", data, 8)
    ends = struct.unpack_from(f"<{ties * 2}H", data, 8 + places * 4)
    states = list(data[8 + places * 4 + ties * 4 :])
    points = [
        ((x / 65535 - 0.5) * 360, (y / 65535 - 0.5) * 180) for x, y in zip(raw[::2], raw[1::2], strict=True)
    ]
    return points, list(zip(ends[::2], ends[1::2], strict=True)), states


def test_points_and_ties_come_back_as_they_went() -> None:
    points, ties, states = unpack(mapping.packed(map_lines()))
    assert len(points) == 2 and len(ties) == 1, "a side without coordinates is in the list alone"
    for (lon, lat), (_, at_lat, at_lon) in zip(points, map_lines().places, strict=True):
        assert at_lon == pytest.approx(lon, abs=0.003) and at_lat == pytest.approx(lat, abs=0.0015)
    assert ties == [(1, 0)]
    assert mapping.STATES[states[0]] == PAIR.state


def world(places: int, ties: int) -> MapLines:
    """So many of them, drawn by chance."""
    draw = random.Random(1928)
    points = [(f"p{i}", draw.uniform(-55, 70), draw.uniform(-180, 180)) for i in range(places)]
    ends = (draw.sample(range(places), 2) for _ in range(ties))
    return MapLines(tuple(points), tuple((a, b, "claimed") for a, b in ends))


def test_a_world_of_partnerships_stays_small() -> None:
    """26,000 ties of 18,000 places in under 250 kB with the land, as they go over the wire."""
    assert (
        len(gzip.compress(mapping.packed(world(18_000, 26_000)))) + len(gzip.compress(LAND.read_bytes()))
        < 250_000
    )


def test_the_picture_of_many_ties_has_as_many_lines_as_it_may() -> None:
    few, many = world(300, mapping.MOST), world(3000, 4 * mapping.MOST)
    assert not mapping.is_thinned(few) and mapping.is_thinned(many)
    drawn = [re.findall(r'class="a" d="([^"]*)"', mapping.picture(lines))[0] for lines in (few, many)]
    assert drawn[0].count("Q") >= mapping.MOST, "all of them, those across the Pacific in two parts"
    assert drawn[1].count("Q") <= 2 * mapping.MOST
    assert len(drawn[1]) < 2 * 40 * mapping.MOST


def test_ties_between_neighbours_of_the_same_two_towns_are_one_line() -> None:
    places = [
        ("a", 50.0, 3.0),
        ("b", 50.01, 3.01),
        ("c", 50.0, 80.0),
        ("d", 50.01, 80.01),
        ("e", -30.0, 20.0),
    ]
    lines = MapLines(
        tuple(places), ((0, 2, "claimed"), (1, 3, "claimed")) * mapping.MOST + ((0, 4, "planned"),)
    )
    arcs = re.findall(r'class="a" d="([^"]*)"', mapping.picture(lines))
    assert arcs[0].count("Q") == 2


def test_the_land_is_cut_at_the_edge_of_the_map() -> None:
    """No line runs across the whole map, and what lies beyond 180 degrees comes in at the other side."""
    across = [(170.0, 60.0), (-170.0, 60.0), (-170.0, 70.0), (170.0, 70.0), (170.0, 60.0)]
    parts = cut(across)
    assert sorted((min(x for x, _ in p), max(x for x, _ in p)) for p in parts) == [
        (-180.0, -170.0),
        (170.0, 180.0),
    ]
    for ring in json.loads(LAND.read_text("utf-8")):
        steps = [abs(dx) for dx in ring[2::2]]
        lon = lat = 0
        for dx, dy in zip(ring[::2], ring[1::2], strict=True):
            lon, lat = lon + dx, lat + dy
            assert abs(lon) <= 18_000 and abs(lat) <= 9_000
        assert max(steps) < 6_000 or min(ring[1::2]) < -8_000, "only the foot of the Antarctic is that long"


def test_a_tie_across_the_pacific_takes_the_short_way() -> None:
    sydney, lima = ("a", -33.9, 151.2), ("b", -12.0, -77.0)
    arcs = re.findall(
        r'class="a" d="([^"]*)"', mapping.picture(MapLines((sydney, lima), ((0, 1, "claimed"),)))
    )
    assert arcs[0].count("M") == 2, "out at one edge and in at the other"


@pytest.mark.usefixtures("record")
def test_every_partnership_is_in_the_list(client: Client) -> None:
    page = client.get("/ru/map/").content.decode()
    listed = page[: page.index('class="drawn"')]
    for pair in PAIRS:
        assert listed.count(f"/partnership/{pair.id}/") == 2, "under each of its cities, before the map"


@pytest.mark.usefixtures("record")
def test_a_place_says_what_it_is_called_and_who_its_partners_are(client: Client) -> None:
    said = client.get("/kk/map/place-0.json").json()
    assert said["name"] == SEMEY.names["kk"]
    assert said["partners"] == [[PAIR.id, YPRES.names["kk"]]]
    assert tuple(said["at"]) == mapping.step(map_lines().places[0]), (
        "by which map.js sees that it means the same"
    )
    assert client.get("/kk/map/place-2.json").status_code == 404


@pytest.mark.usefixtures("record")
def test_a_long_list_comes_in_pages_and_countries_lead_to_theirs(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worldmap, "MOST", 1)
    cities = len(map_sheet().places)
    pages = [client.get(f"/en/map/?page={n}").content.decode() for n in range(1, cities + 1)]
    found = [re.findall(r'<span class="city">(.*?)</span>', html) for html in pages]
    assert [len(names) for names in found] == [1] * cities
    assert len({name for names in found for name in names}) == cities
    where = {code: int(n) for n, code in re.findall(r'href="\?page=(\d+)#(\w+)"', pages[0])}
    assert where["BE"] == 1
    for code, n in where.items():
        assert f'id="{code}"' in pages[n - 1]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("path", ["/map.bin", "/map.svg", "/nl/map/place-1.json"])
def test_what_the_map_is_made_of_may_be_kept_a_while(client: Client, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "public, max-age=300"


def test_the_picture_draws_in_red_only_what_a_side_stands_behind() -> None:
    places = (("a", 50.0, 0.0), ("b", 50.0, 60.0), ("c", 40.0, 10.0))
    shown = mapping.picture(MapLines(places, ((0, 1, "claimed"), (1, 2, "said-by-one"), (0, 2, "planned"))))
    drawn = {kind: shown.split(f'class="{kind}" d="')[1].split('"')[0].count("Q") for kind in "af"}
    assert drawn == {"a": 2, "f": 1}
