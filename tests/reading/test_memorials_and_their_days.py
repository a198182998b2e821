"""What stands at memorials and is done there: days, names in one word, bells, towns in a memorial's name."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def _of(lang: str, text: str) -> Reading:
    return read(Document("made up", text, lang=lang, published="2019-05-10"))


@pytest.mark.parametrize(
    "text",
    [
        "Les invités de Mayen ont déposé une gerbe au monument aux morts de Joigny le 11 novembre 2018.",
        "Une gerbe a été déposée au monument aux morts de Joigny le 11 novembre 2018.",
        "Les deux maires se sont recueillis devant le monument aux morts de Joigny le 11 novembre 2018.",
    ],
)
def test_the_day_behind_a_memorial_to_the_dead_is_not_the_day_they_died(text: str) -> None:
    assert {e.date for e in _of("fr", text).events} == {"2018-11-11"}


def test_the_year_of_a_disaster_is_still_that_of_the_disaster() -> None:
    text = "Une stèle aux victimes du séisme de 1995 a été dévoilée à Joigny le 5 mai 2018."
    assert {e.date for e in _of("fr", text).events} == {"2018-05-05"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Gäste aus Joigny legten am 11. November 2018 am Kriegerdenkmal in Mayen einen Kranz nieder.",
            "Kriegerdenkmal",
        ),
        ("Des Kriegerdenkmals in Mayen nahm sich 2018 der Verein an.", "Kriegerdenkmal"),
        ("Gäste aus Joigny legten am 11. November 2018 am Denkmal in Mayen einen Kranz nieder.", "Denkmal"),
    ],
)
def test_which_memorial_it_is_stands_in_the_same_german_word(text: str, name: str) -> None:
    assert [m.name for m in _of("de", text).memorials] == [name]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "Schüler aus Joigny legten am 27. Januar 2018 in der KZ-Gedenkstätte Dachau einen Kranz nieder.",
            "Dachau",
        ),
        ("Die Gäste aus Joigny besuchten am 5. Mai 2018 die Gedenkstätte Hadamar.", "Hadamar"),
    ],
)
def test_a_place_of_memory_is_in_the_town_it_is_called_by(text: str, town: str) -> None:
    reading = _of("de", text)
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events} == {town}


@pytest.mark.parametrize(
    ("lang", "text", "kinds"),
    [
        ("de", "Die Friedensglocke in Mayen wurde am 6. August 2018 geläutet.", {"ceremony"}),
        ("nl", "De vredesklok in Roermond werd op 21 september 2018 geluid.", {"ceremony"}),
        ("nl", "In Roermond werd op 5 mei 2018 een struikelsteen gelegd voor Anna Moos.", {"unveiling"}),
        ("de", "Der Friedenspark in Mayen wurde am 21. September 2018 eröffnet.", {"unveiling"}),
        ("de", "Im Stadtpark in Mayen wurde am 21. September 2018 die Ausstellung eröffnet.", {"exhibition"}),
        ("kk", "2018 жылғы 5 мамырда Семейде Достық саябағы ашылды.", {"unveiling"}),
    ],
)
def test_bells_stones_and_parks(lang: str, text: str, kinds: set[str]) -> None:
    assert {e.type.value for e in _of(lang, text).events} == kinds


def test_guests_of_whom_is_told_what_they_did_were_there_that_day() -> None:
    text = "Guests from Mayen laid a wreath at the war memorial in Godalming on 5 May 2018."
    assert {(e.type.value, e.date) for e in _of("en", text).events} == {
        ("visit", "2018-05-05"),
        ("wreath-laying", "2018-05-05"),
    }
