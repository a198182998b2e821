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


SET_OFF = [
    ("en", "Guests from Kiel stayed in Exeter. On Sunday they set off for Kiel.", "Exeter"),
    ("en", "A delegation from Kiel visited Exeter. On Sunday the guests left for Kiel.", "Exeter"),
    ("nl", "Gasten uit Kiel waren vijf dagen in Gouda. Maandag werd koers gezet naar Kiel.", "Gouda"),
    ("nl", "Een delegatie uit Kiel bezocht Gouda. Zondag zetten de gasten koers naar Kiel.", "Gouda"),
    ("nl", "Een delegatie uit Kiel bezocht Gouda. Zondag reisden de gasten af naar Kiel.", "Gouda"),
    ("nl", "Een delegatie uit Kiel bezocht Gouda. Zondag vertrok de bus naar Kiel.", "Gouda"),
    ("de", "Gäste aus Hoorn waren fünf Tage in Kiel. Am Sonntag machten sie sich auf den Weg nach Hoorn.", "Kiel"),
    ("de", "Gäste aus Hoorn waren fünf Tage in Kiel. Am Sonntag brachen sie nach Hoorn auf.", "Kiel"),
    ("fr", "Une délégation de Kiel a visité Brest. Dimanche, les invités sont partis pour Kiel.", "Brest"),
    ("fr", "Une délégation de Kiel a visité Brest. Dimanche, ils ont mis le cap sur Kiel.", "Brest"),
    ("ru", "Делегация из Пуатье посетила Ярославль. В воскресенье гости отправились в Пуатье.", "Yaroslavl"),
    ("kk", "Урумчиден келген делегация Семейде болды. Жексенбіде қонақтар Урумчиге аттанды.", "Semey"),
    ("en", "A delegation from Kiel was welcomed in Exeter. On Monday the party set off for Kiel.", "Exeter"),
    ("de", "Eine Delegation aus Hoorn war in Kiel zu Gast. Am Montag machte sich die Gruppe auf den Weg nach Hoorn.", "Kiel"),
    ("nl", "Gasten uit Kiel waren in Gouda. Maandag vertrok het gezelschap richting Kiel.", "Gouda"),
    ("nl", "Gasten uit Kiel waren in Gouda. Maandag vertrok het gezelschap richting Brussel van waaruit koers werd gezet naar Kiel.", "Gouda"),
    ("fr", "Une délégation de Kiel a été reçue à Brest. Lundi, le groupe est parti en direction de Kiel.", "Brest"),
    ("ru", "Делегация из Пуатье посетила Ярославль. В понедельник группа отправилась в сторону Пуатье.", "Yaroslavl"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), SET_OFF)
def test_so_do_guests_who_set_off_for_where_they_are_from(lang: str, text: str, place: str) -> None:
    assert places(lang, text) == [place]


THERE = [
    ("en", "Guests from Kiel stayed in Exeter. In May a delegation from Exeter set off for Kiel.", "Kiel"),
    ("en", "Guests from Kiel stayed in Exeter. On Sunday Mayor Ann Moss left for Kiel.", "Kiel"),
    ("en", "A delegation from Exeter visited Melle. On Sunday the guests set off for Kiel.", "Kiel"),
    ("nl", "In 2017 kwam een koor uit Kiel naar Gouda. Zondag vertrok het koor van Gouda naar Kiel.", "Kiel"),
    ("nl", "Maandag zette een delegatie uit Gouda koers naar Kiel.", "Kiel"),
    ("de", "Gäste aus Hoorn waren fünf Tage in Kiel. Im Mai brach eine Delegation aus Kiel nach Hoorn auf.", "Hoorn"),
    ("fr", "Une délégation de Kiel a visité Brest. En mai, une délégation de Brest est partie pour Kiel.", "Kiel"),
    ("ru", "Делегация из Пуатье посетила Ярославль. В мае делегация Ярославля отправилась в Пуатье.", "Poitiers"),
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
