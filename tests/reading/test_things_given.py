"""What is given, by whom and to whom, where a maker, a picture, guests or the years of a paper stand beside it."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def reading_of(lang: str, text: str) -> Reading:
    return read(Document(text=text, lang=lang, source="x", published="2026-11-03"))


def the_gift(lang: str, text: str) -> tuple[str | None, str | None, str | None]:
    """Giver, receiver and thing of the one gift, by the names of the reading."""
    reading = reading_of(lang, text)
    names = {n.id: n.name for n in (*reading.places, *reading.people)}
    (gift,) = [e for e in reading.events if e.type is EventType.GIFT]
    return names.get(gift.giver or ""), names.get(gift.receiver or ""), gift.object


MADE = [
    (
        "en",
        "The akim of Semey, Nurbol Nurzhanov, presented the city of Ypres with a dombra made by Aidos Omarov.",
    ),
    (
        "de",
        "Der Akim von Semei, Nurbol Nurschanow, schenkte der Stadt Ypern eine von Aidos Omarow gebaute Dombra.",
    ),
    (
        "fr",
        "L'akim de Semeï, Nourbol Nourjanov, a offert à la ville d'Ypres une dombra fabriquée par Aïdos Omarov.",
    ),
    (
        "nl",
        "De akim van Semey, Nurbol Nurzhanov, schonk de stad Ieper een door Aidos Omarov gemaakte dombra.",
    ),
    ("ru", "Аким Семея Нурбол Нуржанов подарил городу Ипру домбру, изготовленную мастером Айдосом Омаровым."),
    ("kk", "Семей қаласының әкімі Нұрбол Нұржанов Ипр қаласына шебер Айдос Омаров жасаған домбыра сыйлады."),
]


@pytest.mark.parametrize(("lang", "text"), MADE)
def test_who_made_a_thing_does_not_give_it(lang: str, text: str) -> None:
    assert the_gift(lang, text)[:2] == ("Semey", "Ypres")


SHOWN = [
    ("en", "Ypres gave its guests from Semey a print of the Menin Gate.", "print of the Menin Gate"),
    ("de", "Ypern schenkte den Gästen aus Semei einen Druck des Menentors.", "Druck des Menentors"),
    (
        "fr",
        "Ypres a offert à ses hôtes de Semeï une gravure de la Porte de Menin.",
        "gravure de la Porte de Menin",
    ),
    ("nl", "Ieper gaf zijn gasten uit Semey een prent van de Menenpoort.", "prent van de Menenpoort"),
    ("ru", "Мэр Ипра подарил гостям из Семея макет Менинских ворот.", "макет Менинских ворот"),
]


@pytest.mark.parametrize(("lang", "text", "thing"), SHOWN)
def test_a_picture_is_given_and_not_what_it_shows(lang: str, text: str, thing: str) -> None:
    assert the_gift(lang, text) == ("Ypres", "Semey", thing)
    (gift,) = [e for e in reading_of(lang, text).events if e.type is EventType.GIFT]
    assert gift.memorial is None


GUESTS = [
    ("nl", "Kortrijk gaf zijn gasten uit Semey een prent.", "Kortrijk", "Semey"),
    ("nl", "Wageningen schonk zijn gasten uit Gödöllő een boom.", "Wageningen", "Gödöllő"),
    ("en", "Hexham presented its visitors from Metzingen with a book.", "Hexham", "Metzingen"),
    ("fr", "Noyon a offert un livre à ses hôtes de Metzingen.", "Noyon", "Metzingen"),
    ("de", "Metzingen schenkte seinen Gästen aus Noyon ein Buch.", "Metzingen", "Noyon"),
]


@pytest.mark.parametrize(("lang", "text", "giver", "receiver"), GUESTS)
def test_a_town_that_opens_a_sentence_of_its_guests(lang: str, text: str, giver: str, receiver: str) -> None:
    assert the_gift(lang, text)[:2] == (giver, receiver)


def test_somebody_who_opens_a_sentence_of_guests_is_no_town() -> None:
    reading = reading_of("nl", "Charlotte gaf haar gasten uit Semey een prent.")
    assert [p.name for p in reading.places] == ["Semey"]


def test_a_photograph_is_handed_to_whom_it_is_handed() -> None:
    text = "Caroline Hill, mayor of Exeter, handed over a photograph of her town to Mayor Paul Roy of Caen."
    assert the_gift("en", text)[:2] == ("Exeter", "Caen")


TERMS = [
    ("en", "On Saturday the two mayors of Ypres and Semey signed a cooperation programme for 2027 and 2028."),
    ("en", "The programme for 2027 was signed on Saturday by the mayors of Ypres and Semey."),
    (
        "de",
        "Am Samstag unterzeichneten die Bürgermeister von Ypern und Semei ein Programm für 2027 und 2028.",
    ),
    ("fr", "Samedi, les maires d'Ypres et de Semeï ont signé un programme de coopération pour 2027 et 2028."),
    ("nl", "Zaterdag ondertekenden de burgemeesters van Ieper en Semey een programma voor 2027 en 2028."),
    ("ru", "В субботу мэры Ипра и Семея подписали программу сотрудничества на 2027 и 2028 годы."),
    ("kk", "Сенбіде Ипр мен Семей әкімдері 2027 және 2028 жылдарға арналған бағдарламаға қол қойды."),
]


@pytest.mark.parametrize(("lang", "text"), TERMS)
def test_the_years_that_a_paper_is_for_are_not_those_of_its_signing(lang: str, text: str) -> None:
    told = [e for e in reading_of(lang, text).events if e.type is EventType.AGREEMENT]
    assert [(e.date, e.modality.value, e.place) for e in told] == [("2026-10-31", "done", None)]


def test_what_a_programme_is_of_is_of_its_years() -> None:
    text = (
        "Het programma voor 2027 en 2028: bezoeken van ondernemers uit Kiel en een tentoonstelling in Gent."
    )
    dates = {e.date for e in reading_of("nl", text).events}
    assert dates <= {None, "2027", "2027/2028"}
