"""What bears a place's name and is none: (language, text, ids or names of the places, why)."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

SENTENCES = [
    ("en", "Manchester United won.", set(), "a club"),
    ("en", "The U.S. army left.", {"U.S."}, "the last full stop belongs to it"),
    ("en", "Oldham 3 Ipswich 3", set(), "scores"),
    ("en", "They beat Chievo Verona easily.", set(), "half of a club's name"),
    ("en", "We asked Garrison Commander Hill in Bonn.", {"Bonn"}, "a word in a title"),
    ("en", "It was a surprise, Orr said.", set(), "who speaks is somebody"),
    ("de", "Er spielt bei NK Zadar.", set(), "initials of a club"),
    ("nl", "Racing Genk wint in Brugge.", {"Brugge"}, "a club and a town"),
    ("nl", "Het Centrum is open.", set(), "a word behind an article"),
    ("de", "Das geschah im Namen der Kinder in Bonn.", {"Bonn"}, "Namen is Namur too"),
    ("fr", "Il quitte les Predators de Nashville.", set(), "a team of a town"),
    ("ru", "Он играет за «Барселону» и живёт в Барселоне.", {"Барселоне"}, "a name alone in quotation marks"),
    ("ru", "Компания Monsanto молчит.", set(), "Latin letters name companies in a Russian text"),
    ("ru", "Дело ведут в Гегаркуникской области и Хорошёвском районе.",
     {"Гегаркуникской области", "Хорошёвском районе"}, "regions named by an adjective"),
    ("ru", "Российской области культуры нужны деньги.", set(), "a country's adjective names no region"),
    ("nl", "Eerst: Ullrich (Dui), dan Olano (Spa / 3).", {"Dui", "Spa"}, "codes of countries between brackets"),
    ("nl", "De Rijn mondt uit in de Noordzee.", {"Rijn", "Noordzee"}, "a river and a sea"),
    ("en", "He sailed the Atlantic Ocean.", {"Atlantic Ocean"}, "no Atlantic of Iowa"),
    ("de", "Sie kam nach Ludwigshafen am Rhein. Sie lebt am Rhein.", {"Ludwigshafen am Rhein"}, "that town"),
    ("nl", "Armstrong won. Daarna lachte Armstrong, en Armstrong zweeg.", set(), "repeating makes no town"),
    ("nl", "De trein rijdt van Weesp, Almere en Lelystad.", {"Weesp", "Almere", "Lelystad"}, "Almere Stad"),
    ("en", "The Colorado governor spoke.", {"Colorado"}, "no village of the name is meant"),
    ("ru", "США и ОАЭ подписали.", {"США", "ОАЭ"}, "acronyms of countries stay"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "places", "why"), SENTENCES)
def test_a_namesake_is_no_place(lang: str, text: str, places: set[str], why: str) -> None:
    found = read(Document("sentence", text, lang=lang)).places
    assert {m.text for p in found for m in p.mentions} == places, why


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "Kiel has been twinned with {} since 1974."), ("de", "Kiel ist seit 1974 mit {} verschwistert.")],
)
@pytest.mark.parametrize(
    ("town", "country"),
    [
        ("Rome", "IT"),
        ("Verona", "IT"),
        ("Odessa", "UA"),
        ("Florence", "IT"),
        ("Como", "IT"),
        ("Lourdes", "FR"),
        ("Granada", "ES"),
        ("Valencia", "ES"),
        ("Columbus", "US"),
        ("Derby", "GB"),
    ],
)
def test_a_city_known_abroad_is_meant_though_a_small_one_is_at_home(
    lang: str, told: str, town: str, country: str
) -> None:
    reading = read(Document("sample", f"A day\n\n{told.format(town)}", lang))
    assert [p.country for p in reading.places if any(m.text == town for m in p.mentions)] == [country]


@pytest.mark.parametrize("name", ["De Graaf", "Van den Berg", "De Vries", "Ten Hove"])
def test_a_name_with_a_particle_behind_an_office_is_no_hamlet(name: str) -> None:
    text = (
        f"Heerde en Balve vieren hun band\nIn de toespraak die de Heerder burgemeester {name} bij deze "
        "gelegenheid hield, ging hij in op de vriendschap.\nOok de Balver burgemeester Mühling gaf in zijn "
        "toespraak aan stedenbanden belangrijk te vinden."
    )
    reading = read(Document("sample", text, "nl", published="2018-09-12"))
    assert [p.name for p in reading.people] == [name, "Mühling"]
    assert [p.name for p in reading.places] == ["Heerde", "Balve"]
