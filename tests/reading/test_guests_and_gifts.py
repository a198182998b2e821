"""Who is received is no gift, a gift "as a gift" is one, and a visit that is promised is not over."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(lang: str, text: str) -> Reading:
    return read(Document(source="made up", text=text, lang=lang, published="2015-04-22"))


@pytest.mark.parametrize(
    ("text", "gift"),
    [
        ("Burgemeester Ton Smit van Waregem ontving vrijdag een delegatie uit Trier.", False),
        ("Burgemeester Ton Smit van Waregem ontving gisteren een groep scholieren uit Trier.", False),
        ("Burgemeester Ton Smit van Waregem kreeg vrijdag een beeld uit Trier.", True),
    ],
)
def test_a_delegation_is_received_and_not_given(text: str, gift: bool) -> None:
    assert ("gift" in [e.type.value for e in reading("nl", text).events]) is gift


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kassel was presented with a bronze statue as a gift from Derby in 2004."),
        ("en", "In 2004 Kassel was given a bronze statue as a gift by the mayor of Derby, Ann Bell."),
        ("nl", "Kassel kreeg in 2004 een bronzen beeld als geschenk van Delft."),
        ("de", "Kassel erhielt 2004 eine Bronzestatue als Geschenk von Halle."),
    ],
)
def test_what_is_given_as_a_gift_is_given_once(lang: str, text: str) -> None:
    assert [(e.type.value, e.date) for e in reading(lang, text).events] == [("gift", "2004")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Derby mayor Ann Bell promised the mayor of Kassel, Karl Braun, a return visit."),
        (
            "nl",
            "Burgemeester Jan Smit van Waregem beloofde burgemeester Petr Novak van Olomouc een tegenbezoek.",
        ),
        ("de", "Bürgermeister Jan Schmidt von Halle versprach Bürgermeister Petr Novak einen Gegenbesuch."),
        (
            "fr",
            "Le maire de Vannes, Jean Petit, a promis une visite de retour au maire de Kassel, Karl Braun.",
        ),
    ],
)
def test_a_return_visit_is_promised(lang: str, text: str) -> None:
    assert [(e.type.value, e.modality.value) for e in reading(lang, text).events] == [("visit", "promised")]


def test_a_chain_of_office_is_no_guest() -> None:
    told = reading("nl", "Burgemeester Maria Smit van Sluis ontving vrijdag de ambtsketen van Piet de Boer.")
    assert not told.events
