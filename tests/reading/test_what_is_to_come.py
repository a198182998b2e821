"""What is planned, recurs, was called off or denied: each in one plain sentence, every field of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read

TABLE = Path(__file__).with_name("what_is_to_come.txt")
LINES = [line.split(" | ") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]


def reading(lang: str, text: str) -> Reading:
    return read(Document(source="test", text=text, lang=lang, published="2019-05-10"))


def told(lang: str, text: str) -> list[tuple[str, str, str, str]]:
    found = reading(lang, text)
    names = {p.id: p.name for p in found.places}
    return [
        (e.type.value, e.date or "-", names.get(e.place or "", "-"), e.modality.value) for e in found.events
    ]


@pytest.mark.parametrize(("lang", "kind", "date", "place", "status", "text"), LINES)
def test_each_field_is_as_the_sentence_says(
    lang: str, kind: str, date: str, place: str, status: str, text: str
) -> None:
    assert told(lang, text) == [(kind, date, place, status)]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("en", "The mayor of Coventry hopes to welcome a delegation from Kiel next year.", "Coventry"),
        ("en", "The mayor of Coventry will welcome a delegation from Kiel next year.", "Coventry"),
        ("fr", "Le maire de Joigny espère accueillir une délégation de Mayen l'an prochain.", "Joigny"),
        ("fr", "Lille s'apprête à accueillir quarante habitants de Cologne.", "Lille"),
        ("nl", "De burgemeester van Gent hoopt volgend jaar een delegatie uit Kiel te ontvangen.", "Ghent"),
        ("ru", "Мэр Семея надеется принять делегацию из Киля в следующем году.", "Semey"),
    ],
)
def test_guests_who_are_hoped_for_come_to_whoever_hopes(lang: str, text: str, place: str) -> None:
    assert {(kind, at) for kind, _, at, _ in told(lang, text)} == {("visit", place)}


@pytest.mark.parametrize(
    "text",
    [
        "It was the third time in ten years that a group from Kiel had come to Coventry.",
        "A group from Kiel had come to Coventry in two years.",
        "It was the third time that a group from Kiel had come to Coventry.",
    ],
)
def test_whoever_had_come_is_no_longer_to_come(text: str) -> None:
    assert told("en", text) == [("visit", "-", "Coventry", "done")]


@pytest.mark.parametrize(
    ("lang", "text", "sides"),
    [
        (
            "en",
            "The Mayor of Coventry presented her counterpart from Kiel with a silver bowl.",
            ("Coventry", "Kiel"),
        ),
        (
            "en",
            "The Mayor of Coventry received a silver bowl from his counterpart from Kiel.",
            ("Kiel", "Coventry"),
        ),
        (
            "nl",
            "De burgemeester van Gent overhandigde een schilderij aan zijn collega uit Kiel.",
            ("Ghent", "Kiel"),
        ),
        ("nl", "De burgemeester van Gent kreeg van zijn collega uit Kiel een schilderij.", ("Kiel", "Ghent")),
        (
            "de",
            "Der Bürgermeister von Kiel überreichte seiner Kollegin aus Brest eine Skulptur.",
            ("Kiel", "Brest"),
        ),
        ("fr", "Le maire de Joigny a remis un tableau à son homologue de Mayen.", ("Joigny", "Mayen")),
        ("ru", "Мэр Семея подарил коллеге из Киля картину.", ("Semey", "Kiel")),
        ("ru", "Мэр Семея получил в подарок от коллеги из Киля картину.", ("Kiel", "Semey")),
        ("kk", "Киль қаласының әкімі Семейге суретті табыс етті.", ("Kiel", "Semey")),
    ],
)
def test_a_counterpart_gives_and_gets_for_his_town(lang: str, text: str, sides: tuple[str, str]) -> None:
    found = reading(lang, text)
    names = {p.id: p.name for p in found.places}
    gifts = [e for e in found.events if e.type is EventType.GIFT]
    assert [(names.get(e.giver or ""), names.get(e.receiver or "")) for e in gifts] == [sides]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kiel will host the next conference of twin towns in 2020."),
        ("fr", "Le prochain congrès des villes jumelées aura lieu à Cologne en 2020."),
    ],
)
def test_a_year_behind_twin_towns_is_that_of_their_conference(lang: str, text: str) -> None:
    assert [kind for kind, *_ in told(lang, text)] == ["conference"]


@pytest.mark.parametrize(
    ("lang", "text", "year"),
    [
        ("en", "Coventry and Kiel became twin towns in 1947.", "1947"),
        ("fr", "Lille et Cologne sont jumelées depuis 1958.", "1958"),
        ("fr", "Lille est jumelée avec Cologne en 1958.", "1958"),
    ],
)
def test_a_year_of_their_tie_is_still_read(lang: str, text: str, year: str) -> None:
    assert any((date or "").startswith(year) for _, date, *_ in told(lang, text))


def test_a_dinner_that_is_given_is_told_once() -> None:
    text = "The mayor of Coventry hosted a dinner for the delegation from Kiel on 4 May 2019."
    assert [kind for kind, *_ in told("en", text)].count("ceremony") == 0
    assert ("meeting", "2019-05-04", "Coventry", "done") in told("en", text)
