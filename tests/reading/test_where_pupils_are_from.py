"""The region behind a town, and the town of a school, are where guests are from; what pupils visit is a town."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

WENT = [
    ("en", "From February 17 to March 3, six students from Les Herbiers in the Vendee, France, will be staying in Newtown.", "Newtown"),
    ("en", "Pupils from the Royal Latin School in Buckingham visited Kiel on Saturday.", "Kiel"),
    ("en", "Pupils from Bath visited Kiel on Saturday.", "Kiel"),
    ("en", "A delegation from Kiel in Exeter: the mayor received the guests on Monday.", "Exeter"),
    ("de", "Das Gymnasium in Neukirchen-Vluyn hatte Mitte September Besuch aus der Royal Latin School in Buckingham.", "Neukirchen-Vluyn"),
    ("de", "Gäste aus Brest in der Bretagne besuchten am Montag Kiel.", "Kiel"),
    ("fr", "Une délégation venue de Bondorf dans le Bade-Wurtemberg a visité Cabourg lundi.", "Cabourg"),
    ("nl", "Leerlingen van het Max-Planck-Gymnasium in Kiel bezochten maandag Gouda.", "Gouda"),
    ("ru", "Школьники из лицея имени Камиля Герена в Пуатье посетили в понедельник Ярославль.", "Yaroslavl"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), WENT)
def test_they_were_where_they_went(lang: str, text: str, place: str) -> None:
    reading = read(Document(source="item", text=text, lang=lang, published="2022-09-20"))
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type in ("visit", "exchange")} == {place}


def test_a_school_of_another_language_is_no_person() -> None:
    text = "Schüler der Westlake High School aus Kiel besuchten Brest."
    reading = read(Document(source="item", text=text, lang="de", published="2022-09-20"))
    assert not reading.people and [o.name for o in reading.organisations] == ["Westlake High School"]
