"""Everyday meetings and honours of one town alone are no events; the twin on a plaque says nothing of where."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

NOTHING: list[tuple[str, str]] = [
    ("en", "Residents met councillors in Battle to discuss parking charges."),
    ("nl", "Inwoners spraken met raadsleden in Bergen over parkeertarieven."),
    ("nl", "Een inwoner van Goes kreeg van zijn werkgever een speldje voor 40 jaar trouwe dienst."),
    ("fr", "Un habitant de Sens a reçu la médaille du travail de son employeur."),
    ("ru", "Жители встретились с депутатами во Владимире и обсудили парковки."),
    ("ru", "Житель Пскова получил от работодателя грамоту за 40 лет труда."),
    ("kk", "Тұрғындар Оралда депутаттармен кездесіп, автотұрақ мәселесін айтты."),
]

# What stays: a second town, somebody named beside, or a land abroad.
KEPT: list[tuple[str, str, str]] = [
    ("en", "Residents of Battle met councillors from Meaux at the town hall.", "meeting"),
    ("en", "Mayor Ann Bell met Mayor Jean Petit at the town hall in Battle.", "meeting"),
    ("de", "Der Bürgermeister von Halle sprach mit dem französischen Konsul.", "meeting"),
    ("ru", "Жители Пскова встретились с депутатами из Белостока.", "meeting"),
    ("kk", "Семей тұрғындары Денизли депутаттарымен кездесті.", "meeting"),
]


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_news_of_one_town_is_no_event(lang: str, text: str) -> None:
    assert not read(Document("sample", text, lang, published="2024-05-14")).events


@pytest.mark.parametrize(("lang", "text", "kind"), KEPT)
def test_a_second_side_keeps_it(lang: str, text: str, kind: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-14"))
    assert kind in [e.type.value for e in reading.events]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "A plaque marking the twinning with Schorndorf was unveiled at the town hall on 4 May."),
        ("fr", "Une plaque rappelant le jumelage avec Esslingen a été dévoilée le 4 mai à la mairie."),
        ("de", "Am 4. Mai wurde am Rathaus eine Gedenktafel zur Partnerschaft mit Pomezia enthüllt."),
    ],
)
def test_a_twin_on_a_plaque_is_not_where_it_is(lang: str, text: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-05-14"))
    assert [e.place for e in reading.events] == [None]
