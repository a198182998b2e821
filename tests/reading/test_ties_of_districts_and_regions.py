"""Ties of a part of a town, of two regions, and of two towns that signed somewhere else."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def _ties(lang: str, text: str) -> set[frozenset[str]]:
    reading = read(Document("made up", "Headline\n\n" + text, lang=lang, published="2024-05-10"))
    names = {place.id: place.name for place in reading.places}
    return {frozenset([names[place] for place in tie.places]) for tie in reading.partnerships}


@pytest.mark.parametrize(
    ("lang", "text", "pair"),
    [
        ("ru", "Псков породнился с Заводским районом Минска.", {"Pskov", "Zavodskii raion"}),
        ("ru", "Соглашение о породнении подписали Псков и Тарту.", {"Pskov", "Tartu"}),
    ],
)
def test_a_district_has_the_tie_and_not_the_town_that_holds_it(lang: str, text: str, pair: set[str]) -> None:
    assert _ties(lang, text) == {frozenset(pair)}


def test_a_town_that_a_district_lies_in_is_no_twin() -> None:
    told = "De gemeente Weert heeft een stedenband met Yuhang, een wijk van de Chinese stad Hangzhou."
    assert not any("Hangzhou" in pair for pair in _ties("nl", told))


def test_two_regions_are_partners_though_a_town_is_named_where_they_signed() -> None:
    told = "Қызылорда облысы мен Ростов облысы Астанада ынтымақтастық туралы меморандумға қол қойды."
    assert _ties("kk", told) == {frozenset(["Kyzylorda Region", "Rostov Oblast"])}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Leeds and Dortmund signed a twinning agreement in London."),
        ("de", "Leeds und Dortmund unterzeichneten in Köln die Urkunde ihrer Städtepartnerschaft."),
    ],
)
def test_where_two_towns_signed_is_no_third(lang: str, text: str) -> None:
    assert {"Leeds", "Dortmund"} in _ties(lang, text)


def test_twins_called_so_are_those_of_the_town_where_they_signed() -> None:
    told = "The twin towns Leeds and Lyon signed the golden book in Dortmund."
    assert _ties("en", told) == {frozenset(["Dortmund", "Leeds"]), frozenset(["Dortmund", "Lyon"])}
