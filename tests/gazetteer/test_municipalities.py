"""Municipalities and districts named after no town of theirs, and further names of towns."""

from __future__ import annotations

import csv
import tomllib
from importlib.resources import files

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer import open_gazetteer
from pobratim.gazetteer.company import distance
from pobratim.reading import read

KNOWN = 25.0  # kilometres


def _rows() -> list[dict[str, str]]:
    with (
        files("pobratim.gazetteer").joinpath("municipalities.tsv").open(encoding="utf-8", newline="") as file
    ):
        return list(csv.DictReader(file, dialect="excel-tab"))


@pytest.mark.parametrize(
    ("name", "place", "kind", "region"),
    [
        ("Basingstoke and Deane", "gazetteer:basingstoke-and-deane-gb", "city", "iso3166-2:GB-ENG"),
        ("Kirklees", "gazetteer:kirklees-gb", "city", None),
        ("Midlothian", "gazetteer:midlothian-gb", "region", None),
        ("Gladsaxe", "gazetteer:gladsaxe-dk", "city", "iso3166-2:DK-84"),
        ("Bærum", "gazetteer:baerum-no", "city", None),
        ("Берум", "gazetteer:baerum-no", "city", None),
        ("Keçiören", "gazetteer:kecioren-tr", "city", "iso3166-2:TR-06"),
        ("Boeun", "gazetteer:boeun-kr", "city", None),
        ("Glarus Nord", "gazetteer:glarus-nord-ch", "city", "iso3166-2:CH-GL"),
        ("Charlottenburg-Wilmersdorf", "gazetteer:charlottenburg-wilmersdorf-de", "city", "iso3166-2:DE-BE"),
    ],
)
def test_a_municipality_is_known(name: str, place: str, kind: str, region: str | None) -> None:
    """By its names, with its people, and with the region and the time zone of the town nearest to it."""
    gazetteer = open_gazetteer()
    found = next(c for c in gazetteer.names(name) if c.id == place)
    assert (found.kind, found.is_minor) == (PlaceKind(kind), False)
    assert found.population
    assert region in (None, found.admin1)
    row = gazetteer.place(place)
    assert row is not None
    assert (row.timezone is None) == (kind == "region")


def test_none_is_there_twice() -> None:
    """No town or hamlet near by has the name of one of them too."""
    gazetteer = open_gazetteer()
    for row in _rows():
        meant = [c for c in gazetteer.names(row["name"]) if c.country == row["country"] and not c.is_form]
        ours = next(c for c in meant if c.id.endswith(f"-{row['country'].lower()}"))
        near = [c.id for c in meant if c is not ours and distance(ours, c) < KNOWN and c.kind is ours.kind]
        assert not near, (row["name"], near)


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Târgu Neamț", "Târgu Neamţ"),
        ("Orăștie", "Orăştie"),
        ("Tiachiv", "Тячів"),
        ("Тячев", "Тячів"),
        ("Bad Kötzting", "Kötzting"),
        ("Radoviš", "Radovis"),
        ("Modi'in", "Modi‘in Makkabbim Re‘ut"),
        ("Сен-Кантен", "Saint-Quentin"),
        ("Йокогама", "Yokohama"),
        ("Оффенбах-на-Майне", "Offenbach"),
        ("Шишли", "Şişli"),
        ("Вупперталь", "Wuppertal"),
        ("Банска-Бистрица", "Banská Bystrica"),
    ],
)
def test_a_town_is_found_by_its_other_names(name: str, same: str) -> None:
    """Romanian with commas or cedillas, Ukrainian in its new spelling, Russian as papers write."""
    gazetteer = open_gazetteer()
    assert gazetteer.names(name)[0].id == gazetteer.names(same)[0].id


def test_a_district_is_a_twin() -> None:
    """And no hamlet of a like name is taken for it."""
    text = (
        "Kirklees twinning\n\nKirklees has been twinned with Besançon since 1955, and with Unna since 1967."
    )
    places = read(Document(source="x", text=text, lang="en")).places
    assert [(place.name, place.country) for place in places] == [
        ("Kirklees", "GB"),
        ("Besançon", "FR"),
        ("Unna", "DE"),
    ]


def test_the_files_of_words_can_be_read() -> None:
    """The same place twice in one of them would stop the next build of the index, and only that."""
    room = files("pobratim.gazetteer")
    names = [path.name for path in room.iterdir() if path.name.endswith(".toml")]
    assert "additions.toml" in names
    for name in names:
        tomllib.loads(room.joinpath(name).read_text("utf-8"))
