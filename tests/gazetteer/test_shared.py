"""Names of the reference lists lead to their ids; the shares may only rise."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from pobratim.gazetteer import Context, open_gazetteer, resolve
from pobratim.gazetteer.company import distance

SHARED = Path(__file__).parents[3] / "shared" / "data"
MEMORY = SHARED / "gazetteer" / "memory_cities.csv"
TWINS = SHARED / "twinnings" / "world_cities.csv"


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.exists():
        pytest.skip(f"{path.name} is not beside this checkout")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("lang", "floor"), [("ru", 0.93), ("kk", 0.93), ("nl", 0.93), ("fr", 0.93), ("de", 0.93), ("en", 0.93)]
)
def test_cities_of_memory_are_found_by_their_names(lang: str, floor: float) -> None:
    gazetteer, missed, asked = open_gazetteer(), [], 0
    for row in _rows(MEMORY):
        name = row[f"name_{lang}"]
        if not name or not row["geonames_id"]:
            continue
        asked += 1
        choice = resolve(name, gazetteer.names(name), Context(countries={row["country"]: 1}))
        if choice is None or choice.place.id != f"geonames:{row['geonames_id']}":
            missed.append(name)
    share = 1 - len(missed) / asked
    print(f"memory cities, {lang}: {share:.3f}; missed {missed}")
    assert share >= floor, missed


def test_twin_towns_are_found_by_name_and_country() -> None:
    gazetteer, right, asked = open_gazetteer(), 0, 0
    for row in _rows(TWINS):
        if not row["geonames_id"]:
            continue
        asked += 1
        choice = resolve(
            row["name"], gazetteer.names(row["name"]), Context(beside=frozenset([row["country"]]))
        )
        if choice is None:
            continue
        meant = gazetteer.names(row["name"])
        there = next((c for c in meant if c.id == f"geonames:{row['geonames_id']}"), None)
        # Some towns stand twice in GeoNames, as town and as municipality.
        right += there is not None and (choice.place.id == there.id or distance(choice.place, there) < 10)
    print(f"twin towns: {right / asked:.3f} of {asked}")
    assert right / asked >= 0.9
