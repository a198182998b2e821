"""Where guests are received is never the town that they, or their mayor, are from."""

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "home"),
    [
        (
            "en",
            "Kiel guests in Coventry\n\nA delegation from Kiel, led by Kiel mayor Ulf Kaempf, was received by the Lord "
            "Mayor on 14 May 2024. The Kiel guests planted a tree.",
            "Coventry",
        ),
        (
            "de",
            "Besuch aus Tarare\n\nHerrenberg. Eine Delegation aus Tarare unter Leitung von Bürgermeister Bruno Peylachon "
            "wurde am 14. Mai 2024 empfangen. Tarares Bürgermeister pflanzte einen Baum.",
            "Herrenberg",
        ),
        (
            "nl",
            "Gasten uit Kiel\n\nAlkmaar – Burgemeester Ulf Kaempf van Kiel werd op 14 mei 2024 ontvangen. De "
            "burgemeester van Kiel plantte een boom.",
            "Alkmaar",
        ),
        (
            "fr",
            "Tarare – Une délégation de Herrenberg a été reçue par le maire le 14 mai 2024. Les invités ont planté un "
            "arbre.",
            "Tarare",
        ),
        (
            "ru",
            "Томск. Делегация из Киля 14 мая 2024 года была принята в администрации Томска. Гости посадили дерево.",
            "Tomsk",
        ),
        (
            "kk",
            "Кильден келген делегация 2024 жылғы 14 мамырда Алматы әкімдігінде болды. Қонақтар ескерткішке гүл қойды.",
            "Almaty",
        ),
        # Who receives in a passive is at home.
        (
            "de",
            "Eine Delegation aus Coventry wurde am 14. Mai 2024 von Oberbürgermeister Ulf Kämpfer im Kieler Rathaus "
            "empfangen. Die Gäste legten einen Kranz nieder.",
            "Kiel",
        ),
        (
            "nl",
            "Een delegatie uit Kiel werd op 14 mei 2024 ontvangen door burgemeester Jan de Boer van Alkmaar. De gasten "
            "legden een krans.",
            "Alkmaar",
        ),
    ],
)
def test_guests_are_received_where_they_are_not_from(lang: str, text: str, home: str) -> None:
    reading = read(Document(source="x", text=text, lang=lang, published="2024-05-20"))
    names = {place.id: place.name for place in reading.places}
    places = [names[event.place] for event in reading.events if event.place]
    assert len(places) > 1
    assert set(places) == {home}


def test_who_receives_is_not_the_mayor_who_leads_the_guests() -> None:
    text = "A delegation from Kiel, led by Kiel mayor Ulf Kaempf, was received by the mayor on 14 May 2024."
    person = read(Document(source="x", text=text, lang="en")).people[0]
    assert len(person.mentions) == 1


@pytest.mark.parametrize(
    ("lang", "text", "shown"),
    [
        ("en", "An exhibition of photographs from Kiel opened at the library on 14 May 2024.", "Kiel"),
        (
            "de",
            "Eine Ausstellung mit Bildern aus Tarare wurde am 14. Mai 2024 in der Bücherei eröffnet. Herrenberg und Tarare sind Partner.",
            "Tarare",
        ),
        (
            "fr",
            "Une exposition consacrée à Herrenberg a été inaugurée à la médiathèque le 14 mai 2024.",
            "Herrenberg",
        ),
        ("nl", "Een tentoonstelling over Kiel werd op 14 mei 2024 geopend in de bibliotheek.", "Kiel"),
        ("ru", "Выставка фотографий из Киля открылась 14 мая 2024 года в областной библиотеке.", "Kiel"),
    ],
)
def test_an_exhibition_about_a_town_is_not_held_there(lang: str, text: str, shown: str) -> None:
    reading = read(Document(source="x", text=text, lang=lang, published="2024-05-20"))
    names = {place.id: place.name for place in reading.places}
    assert [event.type for event in reading.events].count("exhibition") == 1
    assert all(names.get(event.place or "") != shown for event in reading.events)
