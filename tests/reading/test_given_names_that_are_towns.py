"""Melle, Warren and Vladimir are given names, and towns where a twin is said of them."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TWINS = [
    ("nl", "Melle is verzusterd met Eceabat. De markt gaat open.", {"Melle", "Eceabat"}),
    ("nl", "Melle en Eceabat zijn zustersteden. De markt gaat open.", {"Melle", "Eceabat"}),
    ("en", "Paderborn and Warren are twin towns.", {"Paderborn", "Warren"}),
    ("ru", "Владимир — побратим Керчи.", {"Vladimir", "Kerch"}),
    ("ru", "Владимир и Керчь — города-побратимы.", {"Vladimir", "Kerch"}),
]
PEOPLE = [
    ("nl", "Melle sprak met de burgemeester van zusterstad Eceabat.", "Melle"),
    ("ru", "Владимир — друг города-побратима Керчи.", "Владимир"),
    ("en", "Warren and his twin brother live in Paderborn.", "Warren"),
]


@pytest.mark.parametrize(("lang", "text", "towns"), TWINS)
def test_they_are_towns_that_are_twins(lang: str, text: str, towns: set[str]) -> None:
    reading = read(Document("sample", f"Nieuws\n\n{text}", lang, published="2024-06-14"))
    names = {p.id: p.name for p in reading.places}
    assert [{names[i] for i in tie.places} for tie in reading.partnerships] == [towns]
    assert reading.people == ()


@pytest.mark.parametrize(("lang", "text", "name"), PEOPLE)
def test_they_are_people_where_no_twin_is_said_of_them(lang: str, text: str, name: str) -> None:
    reading = read(Document("sample", f"Nieuws\n\n{text}", lang, published="2024-06-14"))
    assert [p.name for p in reading.people] == [name]
    assert reading.partnerships == ()


@pytest.mark.parametrize(
    ("lang", "text", "town"),
    [
        ("en", "Coventry is twinned with Kiel. On Monday, Kiel received a bell.", "Kiel"),
        ("en", "Coventry is twinned with Kiel. On Monday Coventry signed a pact.", "Coventry"),
    ],
)
def test_a_town_that_is_sure_once_receives_and_signs_too(lang: str, text: str, town: str) -> None:
    reading = read(Document("sample", f"2024\n\n{text}", lang, published="2024-06-14"))
    (found,) = [p for p in reading.places if p.name == town]
    assert len(found.mentions) == text.count(town)


def test_a_town_whose_name_somebody_says_something_by_is_his() -> None:
    text = "Bradford is twinned with Kiel. It is late, Bradford said. Philip Bradford left."
    reading = read(Document("sample", f"2024\n\n{text}", "en", published="2024-06-14"))
    assert [p.name for p in reading.people] == ["Philip Bradford"]
