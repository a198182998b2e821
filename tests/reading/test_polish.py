"""Polish: towns in the genitive behind an office, squares and pairs that are nobody and nowhere."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.gazetteer.forms.polish import forms
from pobratim.reading import read


def told(text: str) -> Reading:
    return read(Document("sample", text, "pl", published="2015-05-16"))


@pytest.mark.parametrize(
    ("text", "places", "people"),
    [
        (
            "Burmistrz Szczecinka Jerzy Hardie podpisał umowę w Wesel.",
            ["Szczecinek", "Wesel"],
            ["Jerzy Hardie"],
        ),
        ("Burmistrzowie Kętrzyna i Wesel podpisali umowę.", ["Kętrzyn", "Wesel"], []),
        (
            "Burmistrz Śmigla Małgorzata Adamczak odwiedziła Wesel.",
            ["Śmigiel", "Wesel"],
            ["Małgorzata Adamczak"],
        ),
        ("Burmistrz Kowalski odwiedził Wesel.", ["Wesel"], ["Kowalski"]),
        ("Goście z wójtem Grzegorzem Uciechą odwiedzili Wesel.", ["Wesel"], ["Grzegorz Uciecha"]),
        ("Na Pl. Jana Pawła II w Wesel odsłonięto tablicę.", ["Wesel"], []),
        ("Oba miasta odwiedzały się, umowę podpisano w Wesel.", ["Wesel"], []),
    ],
)
def test_who_holds_an_office_and_of_which_town(text: str, places: list[str], people: list[str]) -> None:
    reading = told(text)
    assert [place.name for place in reading.places] == places
    assert [person.name for person in reading.people] == people


def test_a_mayor_holds_the_office_of_the_town_in_the_genitive() -> None:
    (mayor,) = told("Burmistrz Kętrzyna Ryszard Niedziółka odwiedził Wesel.").people
    assert (mayor.office, mayor.office_of) == ("mayor", "geonames:769274")


def test_bydgoszcz_is_a_woman_in_grammar() -> None:
    assert dict(forms("Bydgoszcz"))["ins"] == "Bydgoszczą"


@pytest.mark.parametrize(
    ("name", "genitive"), [("Sosnowiec", "Sosnowca"), ("Wieniec", "Wieńca"), ("Zgorzelec", "Zgorzelca")]
)
def test_an_e_falls_out_before_the_last_letter(name: str, genitive: str) -> None:
    assert genitive in {form for case, form in forms(name) if case == "gen"}


def test_the_day_since_which_guests_are_here_is_no_year_of_the_tie() -> None:
    (tie,) = told(
        "Od niedzieli, 10 maja w Kolbuszowej gościmy uczniów z miasta partnerskiego Apensen."
    ).partnerships
    assert tie.since is None
