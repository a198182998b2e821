"""What is done every year or two: it is no event of this year, however its sentence goes on."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

Row = tuple[str, str | None, str]


def told(lang: str, text: str) -> list[Row]:
    reading = read(Document("sample", text, lang, published="2018-05-08"))
    return sorted((e.type.value, e.date, e.modality.value) for e in reading.events)


@pytest.mark.parametrize(
    ("lang", "text", "rows"),
    [
        ("en", "Every year the mayor of Aurich attends the service on 4 May in Coventry and lays a wreath.", [("ceremony", None, "recurring"), ("wreath-laying", None, "recurring")]),
        ("nl", "Burgemeester Windhorst van Aurich en een delegatie wonen ieder jaar de 4 mei-herdenking in Appingedam bij en leggen een krans.", [("ceremony", None, "recurring"), ("wreath-laying", None, "recurring")]),
        ("nl", "De burgemeester van Kiel woont jaarlijks de herdenking in Ieper bij en legt een krans.", [("ceremony", None, "recurring"), ("wreath-laying", None, "recurring")]),
        ("fr", "Chaque année, le maire de Kiel participe à la cérémonie du 8 mai à Brest et dépose une gerbe.", [("ceremony", None, "recurring"), ("wreath-laying", None, "recurring")]),
        ("nl", "Elke twee jaar komt een delegatie uit Sarsina naar Lopik.", [("visit", None, "recurring")]),
        ("nl", "Om de twee jaar bezoeken inwoners van Lopik hun vrienden in Sarsina.", [("visit", None, "recurring")]),
        ("nl", "Het ene jaar komen de Fransen naar Warmond.", [("visit", None, "recurring")]),
    ],
)  # fmt: skip
def test_what_recurs_is_on_no_day_of_this_year(lang: str, text: str, rows: list[Row]) -> None:
    assert told(lang, text) == rows


@pytest.mark.parametrize(
    ("lang", "text", "row"),
    [
        ("en", "On Friday the guests from Kiel attended the Last Post ceremony, which is held every evening in Ypres.", ("ceremony", "2018-05-04", "done")),
        ("en", "On Friday a delegation from Kiel attended the annual service in Coventry and laid a wreath.", ("wreath-laying", "2018-05-04", "done")),
        ("nl", "Vrijdag woonden de gasten uit Kiel de dagelijkse Last Post-plechtigheid in Ieper bij.", ("ceremony", "2018-05-04", "done")),
    ],
)  # fmt: skip
def test_who_attended_what_recurs_was_there_that_day(lang: str, text: str, row: Row) -> None:
    assert row in told(lang, text)
