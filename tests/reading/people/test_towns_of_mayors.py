"""Whose mayor somebody is where no word says so, and where it must stay open."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def homes(lang: str, text: str) -> dict[str, str | None]:
    """The town of each officer by the names of the reading."""
    reading = read(Document(text=text, lang=lang, source="x", published="2026-10-12"))
    names = {p.id: p.name for p in reading.places}
    return {p.name: names.get(p.office_of or "") for p in reading.people if p.office}


BY_NAME = [
    (
        "en",
        "Abingdon is twinned with Argentan. Former mayor Nigel Moss remembered the day.",
        {"Nigel Moss": "Abingdon"},
    ),
    (
        "nl",
        "Samen met zijn Roeselaarse collega Kris Claes legde burgemeester Mirjam Visser van Melick een krans. "
        "Roeselare en Melick zijn partnergemeenten.",
        {"Kris Claes": "Roeselare"},
    ),
    (
        "de",
        "Die Partnerstädte Eutin und Nyons feierten am Samstag. "
        "Bürgermeisterin Heike Fuchs und Bürgermeister Thierry Roux unterzeichneten eine Urkunde.",
        {"Heike Fuchs": "Eutin", "Thierry Roux": "Nyons"},
    ),
    (
        "fr",
        "Le jumelage entre Caen et Würzburg a cinquante ans. Le maire Thierry Roux et le maire Heinz-Günther Fuchs "
        "ont signé une charte.",
        {"Thierry Roux": "Caen", "Heinz-Günther Fuchs": "Würzburg"},
    ),
    (
        "en",
        "Abingdon is twinned with Argentan. Mayor Nigel Moss welcomed Mayor Thierry Roux at the guildhall.",
        {"Nigel Moss": "Abingdon", "Thierry Roux": "Argentan"},
    ),
]


@pytest.mark.parametrize(("lang", "text", "told"), BY_NAME)
def test_a_name_tells_which_of_two_towns(lang: str, text: str, told: dict[str, str]) -> None:
    assert homes(lang, text).items() >= told.items()


def test_a_land_beside_the_name_tells_it() -> None:
    text = (
        "Erfurt und Győr sind Partnerstädte. Oberbürgermeister Andreas Horn überreichte seinem ungarischen "
        "Amtskollegen Bence Pintér ein Gemälde."
    )
    assert homes("de", text)["Bence Pintér"] == "Győr"


def test_a_town_has_one_mayor() -> None:
    text = (
        "Erfurt und Győr sind Partnerstädte. Der Erfurter Oberbürgermeister Andreas Horn empfing am Montag "
        "Bürgermeister Bence Pintér im Rathaus."
    )
    assert homes("de", text) == {"Andreas Horn": "Erfurt", "Bence Pintér": "Győr"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        # Martin is of both languages.
        ("de", "Eutin und Nyons sind Partnerstädte. Bürgermeister Martin Simon unterzeichnete am Samstag."),
        # Two towns of one country.
        ("de", "Eutin und Melle sind Partnerstädte. Bürgermeister Heinz Simon unterzeichnete am Samstag."),
        # Whoever receives guests is not from where they come, if that is all the text names.
        ("en", "The twinning is forty. Mayor Anna Price welcomed a delegation from Sens."),
        # A Dutch name, and one German town.
        ("nl", "Schepen De Ridder opende in Balve een beurs."),
    ],
)
def test_what_nothing_tells_stays_open(lang: str, text: str) -> None:
    assert set(homes(lang, text).values()) == {None}


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "de",
            "Im Oktober 2009 wurde es in Brüssel im Namen Kasachstans Premierminister Yves Leterme übergeben.",
            "Yves Leterme",
        ),
        (
            "kk",
            "Рәсімге Бельгия – Қазақстан парламентаралық тобының төрағасы Тим Ванденпут қатысты.",
            "Тим Ванденпут",
        ),
    ],
)
def test_a_land_of_another_noun_or_one_of_two_has_not_the_office(lang: str, text: str, name: str) -> None:
    assert homes(lang, text)[name] is None


def test_a_genitive_right_before_an_office_has_it() -> None:
    assert homes("de", "Am Montag kam Kasachstans Botschafter Jerik Utembajew nach Ypern.") == {
        "Jerik Utembajew": "Kazakhstan"
    }
