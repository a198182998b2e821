"""A day without its year that lies ahead of the page, told as over; who gave what; and towns that are only company."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def reading(lang: str, text: str) -> Reading:
    return read(Document(source="test", text=text, lang=lang, published="2023-06-20"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A minute's silence was observed in Coventry on 6 August for the victims of Hiroshima."),
        ("fr", "Une minute de silence a été respectée à Joigny le 6 août pour les victimes d'Hiroshima."),
        (
            "nl",
            "Op 6 augustus werd in Hasselt een minuut stilte gehouden voor de slachtoffers van Hiroshima.",
        ),
        ("de", "Am 6. August wurde in Mayen mit einer Schweigeminute der Opfer von Hiroshima gedacht."),
        ("ru", "6 августа в Бресте минутой молчания почтили память жертв Хиросимы."),
        ("kk", "6 тамызда Семейде Хиросима құрбандары бір минут үнсіздікпен еске алынды."),
    ],
)
def test_what_is_told_as_over_was_the_year_before(lang: str, text: str) -> None:
    assert {(e.date, e.modality.value) for e in reading(lang, text).events} == {("2022-08-06", "done")}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A minute's silence will be observed in Coventry on 6 August for the victims of Hiroshima."),
        ("fr", "Une minute de silence sera respectée à Joigny le 6 août pour les victimes d'Hiroshima."),
        ("fr", "La fête du jumelage avec Mayen a lieu à Joigny le 6 août."),
        ("ru", "6 августа в Бресте минутой молчания почтят память жертв Хиросимы."),
    ],
)
def test_what_is_to_come_is_of_this_year(lang: str, text: str) -> None:
    assert {(e.date, e.modality.value) for e in reading(lang, text).events} == {("2023-08-06", "planned")}


def test_a_page_dated_some_days_too_early_tells_of_these_days() -> None:
    text = "Dancers from Kaposvár entertained crowds in Coventry on 25 June."
    assert [e.date for e in reading("en", text).events] == ["2023-06-25"]


@pytest.mark.parametrize(
    ("lang", "text", "giver", "receiver"),
    [
        ("fr", "Le maire de Mayen a offert un tableau à la ville de Joigny.", "Mayen", "Joigny"),
        ("fr", "La ville de Mayen a offert un tableau à la ville de Joigny.", "Mayen", "Joigny"),
        ("fr", "Coventry a reçu de Mayen une cloche en 1974.", "Mayen", "Coventry"),
        ("de", "Der Bürgermeister von Joigny überreichte Mayen ein Gemälde.", "Joigny", "Mayen"),
        ("de", "Vom Bürgermeister von Joigny erhielt Mayen ein Gemälde.", "Joigny", None),
        ("de", "Bremen erhielt von Danzig 1974 eine Glocke.", "Gdańsk", "Bremen"),
    ],
)
def test_who_gives_and_who_gets(lang: str, text: str, giver: str, receiver: str | None) -> None:
    item = reading(lang, text)
    names = {p.id: p.name for p in item.places}
    gifts = [e for e in item.events if e.type is EventType.GIFT]
    assert [names.get(e.giver or "") for e in gifts] == [giver]
    assert receiver is None or [names.get(e.receiver or "") for e in gifts] == [receiver]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Gent ging op 5 mei 1985 een stedenband aan met Wiesbaden."),
        (
            "nl",
            "De voetballers van Gent speelden op 5 mei 2018 een vriendschappelijke wedstrijd tegen Wiesbaden.",
        ),
        ("de", "Die Fußballer aus Bremen spielten am 5. Mai 2018 ein Freundschaftsspiel gegen Danzig."),
    ],
)
def test_a_town_behind_with_or_against_is_not_where_it_was(lang: str, text: str) -> None:
    item = reading(lang, text)
    away = {p.id for p in item.places if p.name in ("Wiesbaden", "Gdańsk")}
    assert item.events and away and not away & {e.place for e in item.events}


def test_what_is_given_ends_before_who_gets_it() -> None:
    text = "The guests from Aix brought with them a crate of wine for the mayor of Coventry."
    assert [e.object for e in reading("en", text).events if e.type is EventType.GIFT] == ["crate of wine"]


def test_a_treat_is_no_gift() -> None:
    text = "Un vin d'honneur a été offert aux amis de Mayen à la mairie de Joigny le 5 mai 2019."
    assert [e.type for e in reading("fr", text).events] == [EventType.MEETING]
