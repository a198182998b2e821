"""Who began it all and is only recalled in a speech takes no part in what is signed and met for today."""

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

RECALLED = [
    (
        "en",
        "On 14 May 2024 the mayors of Coventry and Kiel renewed the twinning agreement. Konrad Adenauer and Charles "
        "de Gaulle, whose work the mayor recalled, laid the foundations.",
    ),
    (
        "en",
        "Mayor Ann Bell met Mayor Ulf Kaempf in Coventry on 14 May 2024. In her speech she remembered the founders "
        "of the twinning, Harold Smith and Otto Braun.",
    ),
    (
        "de",
        "Am 14. Mai 2024 erneuerten die Bürgermeister Anna Berger und Jean Martin in Kiel den Partnerschaftsvertrag. "
        "Dabei gedachten sie der Gründer Karl Otto und Pierre Dupont.",
    ),
    (
        "fr",
        "Le 14 mai 2024, le maire Jean Martin a reçu la délégation de Kiel à Brest. Pierre Dupont et Karl Otto "
        "avaient posé les bases du jumelage.",
    ),
    (
        "nl",
        "Op 14 mei 2024 ontmoetten burgemeester Jan de Boer en Anna Berger elkaar in Alkmaar. Zij herdachten de "
        "oprichters Piet Bakker en Karl Otto.",
    ),
    (
        "ru",
        "14 мая 2024 года мэр Томска Иван Петров встретился с Анной Бергер. Конрад Аденауэр и Шарль де Голль, о чьих "
        "заслугах напомнил мэр, заложили основы дружбы.",
    ),
    (
        "kk",
        "2024 жылғы 14 мамырда Алматы әкімі Ерлан Саматов пен Анна Бергер келісімге қол қойды. Олар бауырластықтың "
        "негізін қалаған Серік Омаров пен Карл Оттоны еске алды.",
    ),
]
OF_OLD = [
    "Adenauer",
    "Gaulle",
    "Smith",
    "Braun",
    "Otto",
    "Dupont",
    "Bakker",
    "Аденауэр",
    "Голль",
    "Омаров",
    "Отто",
]  # surnames of those who are spoken of


@pytest.mark.parametrize(("lang", "text"), RECALLED)
def test_who_is_recalled_takes_no_part(lang: str, text: str) -> None:
    reading = read(Document(source="x", text=text, lang=lang))
    names = {person.id: person.name for person in reading.people}
    assert any(name.split()[-1] in OF_OLD for name in names.values())
    taking_part = [names[who] for event in reading.events for who in event.who]
    assert not [name for name in taking_part if name.split()[-1] in OF_OLD]
    assert not [p.name for p in reading.people if p.name.split()[-1] in OF_OLD and p.office == "mayor"]


@pytest.mark.parametrize(
    ("lang", "text", "who"),
    [
        (
            "en",
            "Mayor Ann Bell and John Price met in Coventry on 14 May 2024. They remembered John Price's first visit.",
            "John Price",
        ),
        (
            "en",
            "On 14 May 2024 Mayor Ann Bell received a delegation from Kiel in Coventry. She recalled that Harold Smith "
            "had signed the first charter in 1947.",
            "Harold Smith",
        ),
    ],
)  # fmt: skip
def test_who_is_named_elsewhere_too_or_did_it_then_takes_part(lang: str, text: str, who: str) -> None:
    reading = read(Document(source="x", text=text, lang=lang))
    names = {person.id: person.name for person in reading.people}
    assert who in [names[one] for event in reading.events for one in event.who]
