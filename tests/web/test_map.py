"""The map: what the page's script is sent, the picture without it, and the list that says the same."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path

import pytest
from django.test import Client
from twin_sheets import PAIR, PAIRS, SEMEY, YPRES, map_sheet

from pobratim.record.sheets import Label, MapSheet, PartnershipCard, PlaceFacts
from pobratim.web import mapping
from pobratim.web.build_land import cut

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
    points, ties, states = unpack(mapping.packed(map_sheet()))
    placed, _ = mapping.drawn(map_sheet())
    assert len(points) == 2 and len(ties) == 1, "a side without coordinates is in the list alone"
    for (lon, lat), place in zip(points, placed, strict=True):
        assert place.lon == pytest.approx(lon, abs=0.003) and place.lat == pytest.approx(lat, abs=0.0015)
    assert {placed[i].label.id for i in ties[0]} == {YPRES.id, SEMEY.id}
    assert mapping.STATES[states[0]] == PAIR.state


def test_a_world_of_partnerships_stays_small() -> None:
    """26,000 ties of 18,000 places in under 250 kB."""
    places = {
        f"p{i}": PlaceFacts(
            Label(f"p{i}", YPRES.kind, {}), None, None, i % 140 - 60.0, i % 360 - 180.0, None, None
        )
        for i in range(18_000)
    }
    labels = [p.label for p in places.values()]
    ties = tuple(
        PartnershipCard(
            f"t{i}",
            (labels[i % 18_000], labels[(i * 7 + 1) % 18_000]),
            "claimed",
            PAIR.relation,
            None,
            0,
            None,
            None,
        )
        for i in range(26_000)
    )
    assert len(mapping.packed(MapSheet(places, ties))) < 250_000


def test_names_stand_in_the_order_of_the_points() -> None:
    named = mapping.names(map_sheet(), "kk")
    assert sorted(n for (n,) in named["places"]) == sorted([YPRES.names["kk"], SEMEY.names["kk"]])
    assert named["ties"] == [[PAIR.id, PAIR.state]]


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
    sydney, lima = Label("a", YPRES.kind, {}), Label("b", YPRES.kind, {})
    places = {
        "a": PlaceFacts(sydney, "AU", None, -33.9, 151.2, None, None),
        "b": PlaceFacts(lima, "PE", None, -12.0, -77.0, None, None),
    }
    tie = PartnershipCard("t", (sydney, lima), "claimed", PAIR.relation, None, 0, None, None)
    arcs = re.findall(r'class="a" d="([^"]*)"', mapping.picture(MapSheet(places, (tie,))))
    assert arcs[0].count("M") == 2, "out at one edge and in at the other"


@pytest.mark.usefixtures("record")
def test_every_partnership_is_in_the_list(client: Client) -> None:
    page = client.get("/ru/map/").content.decode()
    listed = page[: page.index('class="drawn"')]
    for pair in PAIRS:
        assert listed.count(f"/partnership/{pair.id}/") == 2, "under each of its cities, before the map"


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("path", ["/map.bin", "/map.svg", "/nl/map/names.json"])
def test_what_the_map_is_made_of_may_be_kept_a_while(client: Client, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "public, max-age=300"
