"""Those who go back to where they are from pay it no visit; others who go there do."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

HOME = [
    ("en", "The pupils from Kiel spent a week in Exeter. On Friday they set off on their way back to Germany.", "Exeter"),
    ("en", "The delegation from Kiel visited Exeter. On Sunday the guests flew back to Kiel.", "Exeter"),
    ("en", "Guests from Kiel stayed in Exeter until Sunday, when they travelled home to Kiel.", "Exeter"),
    ("de", "Die Gäste aus Brest besuchten Kiel. Am Sonntag reisten sie nach Brest zurück.", "Kiel"),
    ("fr", "Les jeunes de Kiel ont passé une semaine à Brest. Vendredi, ils ont repris la route de Kiel.", "Brest"),
    ("fr", "La délégation de Kiel a visité Brest. Dimanche, les invités sont retournés à Kiel.", "Brest"),
    ("nl", "De leerlingen uit Kiel waren een week in Gouda. Vrijdag gingen ze weer op weg naar Kiel.", "Gouda"),
    ("nl", "De delegatie uit Kiel bezocht Gouda. Zondag keerden de gasten terug naar Kiel.", "Gouda"),
    ("ru", "Делегация из Пуатье посетила Ярославль. В воскресенье гости вернулись в Пуатье.", "Yaroslavl"),
    ("ru", "Школьники из Пуатье неделю гостили в Ярославле. В пятницу они улетели обратно в Пуатье.", "Yaroslavl"),
    ("kk", "Урумчиден келген делегация Семейде болды. Жексенбіде қонақтар Урумчиге қайтты.", "Semey"),
]  # fmt: skip


def places(lang: str, text: str) -> list[str | None]:
    reading = read(Document(source="item", text=text, lang=lang, published="2024-05-20"))
    names = {place.id: place.name for place in reading.places}
    return [names.get(e.place or "") for e in reading.events if e.type in ("visit", "exchange")]


@pytest.mark.parametrize(("lang", "text", "place"), HOME)
def test_guests_who_go_home_visit_nobody(lang: str, text: str, place: str) -> None:
    assert places(lang, text) == [place]


THERE = [
    ("en", "A delegation from Kiel visited Exeter in May. Next year Exeter goes back to Kiel.", "Kiel"),
    ("en", "The choir of Exeter sang in Kiel in 2019. In May the singers returned to Kiel.", "Kiel"),
    ("kk", "Семейлік делегация Қытайдан келді. Наурызда делегация Урумчиге барып қайтты.", "Ürümqi"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), THERE)
def test_those_who_are_from_elsewhere_visit_it_again(lang: str, text: str, place: str) -> None:
    assert place in places(lang, text)


def test_the_country_they_go_back_to_is_not_visited() -> None:
    text = (
        "Der Austausch mit Anzio endet. Heute machen sich die Jugendlichen wieder auf den Weg nach Italien."
    )
    assert "Italy" not in places("de", text)
