"""Guests give and are given to, as their word stands: by case, by preposition, by the verb and its voice."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

# The language, the item, who gives and who is given to.
ITEMS: list[tuple[str, str, str, str]] = [
    ("de", "Eine Delegation aus Coesfeld besuchte am Montag Brest. Die Gäste überreichten dem Bürgermeister von Brest Geschenke.", "Coesfeld", "Brest"),
    ("de", "Die Gäste aus Coesfeld überreichten dem Bürgermeister von Brest ein Gemälde.", "Coesfeld", "Brest"),
    ("de", "Die Gäste aus Coesfeld erhielten vom Bürgermeister von Brest ein Gemälde.", "Brest", "Coesfeld"),
    ("de", "Am Montag empfing Bürgermeister Karl Weber in Brest eine Delegation aus Coesfeld. Die Gäste bekamen ein Gemälde geschenkt.", "Brest", "Coesfeld"),
    ("de", "Am Montag empfing Bürgermeister Karl Weber in Borken eine Delegation aus Albertslund. Der Bürgermeister schenkte den Gästen ein Gemälde.", "Borken", "Albertslund"),
    ("de", "Dem Bürgermeister von Borken, Karl Weber, überreichten die Gäste aus Albertslund eine Uhr.", "Albertslund", "Borken"),
    ("nl", "Een delegatie uit Coesfeld bezocht maandag De Bilt. De gasten kregen een schilderij.", "De Bilt", "Coesfeld"),
    ("nl", "De gasten uit Coesfeld kregen van de burgemeester van De Bilt een schilderij.", "De Bilt", "Coesfeld"),
    ("nl", "De gasten uit Coesfeld overhandigden de burgemeester van De Bilt een schilderij.", "Coesfeld", "De Bilt"),
    ("nl", "De gasten uit Coesfeld werd een schilderij aangeboden door de burgemeester van De Bilt.", "De Bilt", "Coesfeld"),
    ("nl", "Burgemeester Jan de Vries van Veendam ontving maandag gasten uit Coesfeld. De gasten ontvingen een schilderij.", "Veendam", "Coesfeld"),
    ("nl", "Burgemeester Jan de Vries van Veendam ontving maandag gasten uit Coesfeld. Hij schonk de gasten een schilderij.", "Veendam", "Coesfeld"),
    ("nl", "Burgemeester Jan de Vries van Veendam ontving maandag gasten uit Coesfeld. Van de gasten kreeg hij een schilderij.", "Coesfeld", "Veendam"),
    ("en", "A delegation from Coesfeld visited Bath on Monday. The guests were given a painting by the mayor.", "Bath", "Coesfeld"),
    ("en", "Visitors from Coesfeld were presented with a painting by the Mayor of Bath.", "Bath", "Coesfeld"),
    ("en", "The guests from Coesfeld presented the Mayor of Bath with a painting.", "Coesfeld", "Bath"),
    ("en", "The guests from Coesfeld received a painting from the Mayor of Bath.", "Bath", "Coesfeld"),
    ("en", "Mayor Ann Bell of Bath welcomed guests from Coesfeld on Monday. The guests received a painting.", "Bath", "Coesfeld"),
    ("en", "Mayor Ann Bell of Bath welcomed guests from Coesfeld on Monday. She was given a painting by the guests.", "Coesfeld", "Bath"),
    ("en", "Mayor Ann Bell of Bath welcomed guests from Coesfeld on Monday. She gave the guests a painting.", "Bath", "Coesfeld"),
    ("en", "Mayor Ann Bell of Bath welcomed guests from Coesfeld on Monday. A painting was presented to the guests.", "Bath", "Coesfeld"),
    ("en", "Mayor Ann Bell of Bath welcomed guests from Coesfeld on Monday. A painting was handed over by the guests.", "Coesfeld", "Bath"),
    ("fr", "Une délégation de Coesfeld a visité Tours lundi. Les hôtes ont reçu un tableau.", "Tours", "Coesfeld"),
    ("fr", "Une délégation de Coesfeld a visité Tours lundi. Les invités ont reçu un tableau des mains du maire.", "Tours", "Coesfeld"),
    ("fr", "Les visiteurs de Coesfeld ont reçu un tableau du maire de Tours.", "Tours", "Coesfeld"),
    ("fr", "Les visiteurs de Coesfeld ont offert un tableau au maire de Tours.", "Coesfeld", "Tours"),
    ("fr", "Le maire de Tours a remis aux visiteurs de Coesfeld un tableau.", "Tours", "Coesfeld"),
    ("fr", "Le maire de Tours, Jean Petit, a reçu lundi une délégation de Coesfeld. Un tableau a été remis aux invités.", "Tours", "Coesfeld"),
    ("fr", "Le maire de Tours, Jean Petit, a reçu lundi une délégation de Coesfeld. Les invités se sont vu offrir un tableau.", "Tours", "Coesfeld"),
    ("fr", "Le maire de Tours, Jean Petit, a reçu lundi une délégation de Coesfeld. Il a reçu un tableau des invités.", "Coesfeld", "Tours"),
    ("fr", "Le maire de Tours, Jean Petit, a reçu lundi une délégation de Coesfeld. Les invités lui ont offert un tableau.", "Coesfeld", "Tours"),
    ("ru", "Делегация из Белостока посетила в понедельник Псков. Гостям вручили картину.", "Pskov", "Białystok"),
    ("ru", "Делегация из Белостока посетила в понедельник Псков. Гости получили картину.", "Pskov", "Białystok"),
    ("ru", "Делегация из Белостока посетила в понедельник Псков. Гости вручили мэру Пскова картину.", "Białystok", "Pskov"),
    ("ru", "Мэр Пскова вручил гостям из Белостока картину.", "Pskov", "Białystok"),
    ("ru", "Гости из Белостока получили от мэра Пскова картину.", "Pskov", "Białystok"),
    ("ru", "Гости из Белостока подарили мэру Пскова картину.", "Białystok", "Pskov"),
    ("ru", "Мэр Пскова Иван Орлов принял в понедельник делегацию из Белостока. Картина была подарена гостям.", "Pskov", "Białystok"),
    ("ru", "Мэр Пскова Иван Орлов принял в понедельник делегацию из Белостока. От гостей мэр получил картину.", "Białystok", "Pskov"),
    ("ru", "Мэру Пскова гости из Белостока подарили картину.", "Białystok", "Pskov"),
    ("kk", "Семей қаласына Павлодардан делегация келді. Қонақтарға картина сыйланды.", "Semey", "Pavlodar"),
    ("kk", "Семей қаласына Павлодардан делегация келді. Қонақтар қала әкіміне картина сыйлады.", "Pavlodar", "Semey"),
    ("kk", "Семей қаласының әкімі Павлодардан келген қонақтарға картина сыйлады.", "Semey", "Pavlodar"),
    ("kk", "Павлодардан келген қонақтар Семей қаласының әкіміне картина сыйлады.", "Pavlodar", "Semey"),
    ("kk", "Семей қаласының әкімі Асқар Омаров Павлодардан келген делегацияны қабылдады. Қонақтарға шапан кигізілді.", "Semey", "Pavlodar"),
    ("kk", "Семей қаласының әкімі Асқар Омаров Павлодардан келген делегацияны қабылдады. Ол қонақтарға домбыра сыйға тартты.", "Semey", "Pavlodar"),
    ("kk", "Павлодар қонақтары Семей қаласына домбыра сыйға тартты.", "Pavlodar", "Semey"),
    ("de", "Eine Delegation aus Coesfeld besuchte am Montag Borken. Bürgermeisterin Anna Weber bekam von den Gästen eine Uhr.", "Coesfeld", "Anna Weber"),
    ("de", "Eine Delegation aus Albertslund besuchte am Montag Borken. Der Delegation wurde eine Uhr überreicht.", "Borken", "Albertslund"),
    ("de", "Eine Delegation aus Albertslund besuchte am Montag Borken. Zum Abschied überreichten die Gäste eine Uhr.", "Albertslund", "Borken"),
    ("de", "Eine Delegation aus Albertslund besuchte am Montag Borken. Zum Abschied erhielten die Gäste eine Uhr.", "Borken", "Albertslund"),
    ("de", "Eine Delegation aus Albertslund besuchte am Montag Borken. Die Gäste brachten eine Uhr mit.", "Albertslund", "Borken"),
    ("nl", "Een delegatie uit Coesfeld bezocht maandag Veendam. Tot slot overhandigden de gasten een schilderij.", "Coesfeld", "Veendam"),
    ("nl", "Een delegatie uit Coesfeld bezocht maandag Veendam. Tot slot kregen de gasten een schilderij.", "Veendam", "Coesfeld"),
    ("nl", "Een delegatie uit Coesfeld bezocht maandag Veendam. Aan de gasten werd een schilderij aangeboden.", "Veendam", "Coesfeld"),
    ("nl", "Een delegatie uit Coesfeld bezocht maandag Veendam. Door de gasten werd een schilderij aangeboden.", "Coesfeld", "Veendam"),
    ("en", "A delegation from Coesfeld visited Kendal on Monday. The visitors brought a painting.", "Coesfeld", "Kendal"),
    ("en", "A delegation from Coesfeld visited Kendal on Monday. The visitors went home with a painting.", "Kendal", "Coesfeld"),
    ("en", "A delegation from Coesfeld visited Kendal on Monday. Kendal was given a painting by Coesfeld.", "Coesfeld", "Kendal"),
    ("en", "A delegation from Coesfeld visited Kendal on Monday. The mayor handed the visitors a painting.", "Kendal", "Coesfeld"),
    ("fr", "Une délégation de Coesfeld a visité Tours lundi. Les visiteurs ont apporté un tableau.", "Coesfeld", "Tours"),
    ("fr", "Une délégation de Coesfeld a visité Tours lundi. Le maire a offert aux visiteurs un tableau.", "Tours", "Coesfeld"),
    ("fr", "Une délégation de Coesfeld a visité Tours lundi. Les visiteurs sont repartis avec un tableau.", "Tours", "Coesfeld"),
    ("ru", "Делегация из Белостока посетила в понедельник Псков. Гости увезли с собой картину.", "Pskov", "Białystok"),
    ("ru", "Делегация из Белостока посетила в понедельник Псков. Глава города вручил гостю картину.", "Pskov", "Białystok"),
    ("ru", "Делегация из Белостока посетила в понедельник Псков. Гостями была подарена картина.", "Białystok", "Pskov"),
    ("ru", "Делегация из Белостока посетила в понедельник Псков. В подарок гости привезли картину.", "Białystok", "Pskov"),
    ("kk", "Семей қаласына Павлодардан делегация келді. Қонақтар картина сыйлады.", "Pavlodar", "Semey"),
    ("kk", "Семей қаласына Павлодардан делегация келді. Қала әкімі қонақтарға картина сыйлады.", "Semey", "Pavlodar"),
    ("ru", "К юбилею Белосток подарил Пскову скамейку.", "Białystok", "Pskov"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "giver", "receiver"), ITEMS)
def test_guests_give_and_get(lang: str, text: str, giver: str, receiver: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-14"))
    names = {None: "", **{n.id: n.name for n in (*reading.places, *reading.people)}}
    gifts = [e for e in reading.events if e.type is EventType.GIFT]
    assert [(names[e.giver], names[e.receiver]) for e in gifts] == [(giver, receiver)]


@pytest.mark.parametrize(
    ("lang", "text", "thing"),
    [
        ("fr", "Les invités de Coesfeld ont reçu à Tours un tableau des mains du maire.", "tableau"),
        ("fr", "Les visiteurs de Coesfeld ont reçu un tableau du maire de Tours.", "tableau"),
        ("fr", "Les visiteurs de Coesfeld ont offert au maire de Tours une photo du château.", "photo du château"),
    ],
)  # fmt: skip
def test_who_gave_is_no_part_of_the_thing(lang: str, text: str, thing: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-14"))
    assert [e.object for e in reading.events if e.type is EventType.GIFT] == [thing]
