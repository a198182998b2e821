"""Names that only what stands around them makes a place, and names of countries in full."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def places(lang: str, text: str) -> list[tuple[str, str | None]]:
    reading = read(Document(source="made up", text=text, lang=lang))
    return [(place.name, place.country) for place in reading.places]


@pytest.mark.parametrize(
    ("lang", "text", "place"),
    [
        ("fr", "Avec Orscholz, en Allemagne, les liens se sont distendus.", ("Orscholz", "DE")),
        ("nl", "Met Orscholz, in Duitsland, is het contact verwaterd.", ("Orscholz", "DE")),
        ("nl", "Met het West-Poolse Zbaszynek bestaat al lang contact.", ("Zbąszynek", "PL")),
        ("de", "Das norditalienische Bra feierte mit.", ("Bra", "IT")),
        ("en", "The foreign minister of Trinidad and Tobago spoke.", ("Trinidad and Tobago", "TT")),
        ("en", "He comes from Bosnia and Herzegovina.", ("Bosnia and Herzegovina", "BA")),
        ("de", "Die Gäste kamen aus Katalonien.", ("Catalonia", "ES")),
        ("kk", "Хардегзен қаласының әкімі Алматыға келді.", ("Hardegsen", "DE")),
        ("ru", "Город Кронах — побратим Твери.", ("Kronach", "DE")),
        ("kk", "Қонақтарды Кореядағы диаспора қарсы алды.", ("South Korea", "KR")),
        ("fr", "Le maire de Rhône-Alpes n'existe pas en Rhône-Alpes.", ("Rhône-Alpes", "FR")),
    ],
)
def test_a_place_is_found(lang: str, text: str, place: tuple[str, str]) -> None:
    assert place in places(lang, text)


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("kk", "Мен Польшаданмын. Мен Қазақстанға бірінші рет келдім.", "Maine"),
        ("kk", "Мектеп 50571 АҚШ долларын ұтып алды.", "United States"),
        ("nl", "De prinses van Oranje trok een doek weg in Madrid.", "Oranje"),
    ],
)
def test_no_place_is_made_up(lang: str, text: str, name: str) -> None:
    assert name not in [found for found, _ in places(lang, text)]


def test_a_name_placed_once_is_no_person_at_the_head() -> None:
    text = (
        "Newton Stewart and Marcoussis tie the knot at last\n\n"
        "The mayor of Marcoussis came to Newton Stewart in Dumfries and Galloway on Friday."
    )
    reading = read(Document(source="made up", text=text, lang="en"))
    assert [p.name for p in reading.people] == []
    names = {place.id: place.name for place in reading.places}
    assert [{names[i] for i in tie.places} for tie in reading.partnerships] == [
        {"Newton Stewart", "Marcoussis"}
    ]


def test_a_small_twin_is_believed_where_the_phrase_reaches_over_its_name() -> None:
    reading = read(Document(source="made up", text="Kiel has been twinned with Kyjov since 1990.", lang="en"))
    assert [place.name for place in reading.places] == ["Kiel", "Kyjov"]
    assert len(reading.partnerships) == 1


@pytest.mark.parametrize(
    ("name", "country"),
    [("Breukelen", "NL"), ("Cham", "DE"), ("Alessandria", "IT"), ("Salisbury", "GB"), ("Olbia", "IT")],
)
def test_a_town_of_today_keeps_its_name_from_a_great_city_once_called_so(name: str, country: str) -> None:
    found = places("en", f"A delegation from the twin town of {name} came to Paris.")
    assert country in [land for _, land in found]
    assert not {"Brooklyn", "Damascus", "Alexandria", "Harare", "Antalya"} & {town for town, _ in found}
