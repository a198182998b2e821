"""A page of several items: each is read by itself, from its own day, with the towns and people of the page."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read
from pobratim.reading.pages.items import items_of
from pobratim.reading.reader import findings_of
from pobratim.reading.why_not import why_not

CLUB_DE = """Aktuelles aus dem Verein

9.10. 2023
Delegation besucht Mtskheta
Einladung nach Georgien
Eine kleine Delegation aus Schönebeck ist in der vergangenen Woche nach Mtskheta gereist und hat dort das Rathaus besucht.

24.09.2023
Verein beim Lauf
Vier Mitglieder des Städtepartnerschaftsvereins Schönebeck haben am Sonntag am Lauf über drei Brücken teilgenommen.

12.06.2023
Besuch aus Söke
Am vergangenen Freitag empfing Oberbürgermeister Bert Knoblauch eine Delegation aus der Partnerstadt Söke. Bürgermeister Mustafa Arslan überreichte ein Bild der Stadt.
"""
CLUB_EN = """News from the Twinning Association

Visit to Bad Homburg
12 May 2019 | Club news
Forty members of the association travelled to Bad Homburg last weekend. Mayor Alexander Hetjes received them in the Kurhaus on Saturday and was given a painting of Exeter.

School exchange
3 October 2018 | Schools
Pupils from Rennes arrived in Exeter on Monday. On Wednesday they were welcomed at the Guildhall by the Lord Mayor of Exeter, Rob Hannaford.
"""
CLUB_FR = """Comité de jumelage – Actualités

12/05/2019
Voyage à Bad Homburg
Trente adhérents du comité de Cabourg se sont rendus à Bad Homburg le week-end dernier et y ont visité le Kurhaus.

03/10/2018
Échange scolaire
Les collégiens de Bondorf sont arrivés lundi à Cabourg. Ils ont été accueillis mercredi à la mairie par le maire, Tristan Duval.
"""
CLUB_NL = """Nieuws

Bezoek aan Dorsten
12 mei 2019
Veertig leden van de jumelagecommissie uit Hengelo reisden vorig weekend naar Dorsten. Burgemeester Tobias Stockhoff ontving hen zaterdag.

Koor uit Crawley
3 oktober 2018
Een koor uit Crawley zong zaterdag in de Lambertuskerk van Hengelo voor driehonderd bezoekers uit de hele streek.
"""
CITY_RU = """Новости города Ярославля

15.03.2023
Делегация из Пуатье в Ярославле
В минувшую пятницу мэр Ярославля Артём Молчанов принял делегацию города-побратима Пуатье. Гости возложили цветы к Вечному огню.

02.11.2022
Подарок из Эксетера
На прошлой неделе в городскую библиотеку передали сто книг от жителей Эксетера. Книги стоят теперь в читальном зале.
"""
CITY_KK = """Семей қаласының жаңалықтары

15.03.2023
Урумчиден келген қонақтар
Семей қаласының әкімі Нұрбол Нұрсағатов кеше Урумчи қаласынан келген делегацияны қабылдады. Қонақтар Абай мұражайын аралап көрді.

02.11.2022
Ескерткішке гүл шоқтары
Кеше Семей қаласында Павлодардан келген делегация Абай ескерткішіне гүл шоқтарын қойды. Шараға студенттер де қатысты.
"""
CAPITALS = """Town Twinning

CROSS-CHANNEL MUSIC IN CHURCH

Civic guests and French twinning guests packed Holy Trinity Church in Bradford on Avon on 6 July. The concert celebrated links with Sully-sur-Loire.

A SPECIAL RELATIONSHIP WITH KIEL

Derby City Council welcomed guests from Kiel on 12 June. The Mayor of Derby, Councillor Phil Keeble, handed over a painting.
"""
BELOW = """Neues aus den Städten

Besuch aus Söke: Am vergangenen Freitag empfing der Bürgermeister von Schönebeck eine Delegation aus der Partnerstadt Söke im Rathaus.
12.06.2023

Reise nach Pardubice: Am vergangenen Samstag besuchten zwanzig Mitglieder des Vereins aus Schönebeck die Partnerstadt Pardubice.
09.05.2022
"""


def page(lang: str, text: str, published: str | None = None) -> Document:
    return Document(source="page", text=text, lang=lang, published=published)


def told(reading: Reading, type_: str) -> list[tuple[str | None, str | None]]:
    names = {place.id: place.name for place in reading.places}
    return [(e.date, names.get(e.place or "")) for e in reading.events if e.type == type_]


DATED = [
    ("de", CLUB_DE, "gift", [("2023-06-09", "Schönebeck")]),
    ("de", CLUB_DE, "visit", [("2023-10-02/2023-10-08", "Mtskheta"), ("2023-06-09", "Schönebeck")]),
    ("en", CLUB_EN, "meeting", [("2019-05-04", "Bad Homburg vor der Höhe"), ("2018-10-03", "Exeter")]),
    ("fr", CLUB_FR, "visit", [("2019-05-04/2019-05-05", "Bad Homburg vor der Höhe")]),
    ("fr", CLUB_FR, "meeting", [("2018-10-03", "Cabourg")]),
    ("nl", CLUB_NL, "performance", [("2018-09-29", "Hengelo")]),
    ("ru", CITY_RU, "wreath-laying", [("2023-03-10", "Yaroslavl")]),
    ("ru", CITY_RU, "gift", [("2022-10-24/2022-10-30", None)]),
    ("kk", CITY_KK, "wreath-laying", [("2022-11-01", "Semey")]),
    ("en", CAPITALS, "gift", [("2024-06-12", "Derby")]),
    ("de", BELOW, "visit", [("2023-06-09", "Schönebeck"), ("2022-05-07", "Pardubice")]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "type_", "events"), DATED)
def test_days_are_reckoned_from_the_day_of_their_item(
    lang: str, text: str, type_: str, events: list[tuple[str | None, str | None]]
) -> None:
    published = "2024-07-31" if text is CAPITALS else None
    assert told(read(page(lang, text, published)), type_) == events


@pytest.mark.parametrize("text", [CLUB_DE, CLUB_EN, CLUB_FR, CLUB_NL, CITY_RU, CITY_KK, CAPITALS, BELOW])
def test_every_span_stands_in_the_page_and_every_id_is_known(text: str) -> None:
    lang = {CLUB_DE: "de", CLUB_FR: "fr", CLUB_NL: "nl", CITY_RU: "ru", CITY_KK: "kk", BELOW: "de"}.get(
        text, "en"
    )
    reading = read(page(lang, text))
    assert reading.events and all(span.stands_in(text) for span in reading.spans())
    known = {n.id for n in (*reading.places, *reading.people, *reading.organisations, *reading.memorials)}
    for event in reading.events:
        named = (event.place, event.memorial, event.giver, event.receiver, *event.who)
        assert {id_ for id_ in named if id_} <= known
    assert {id_ for tie in reading.partnerships for id_ in tie.places} <= known
    assert len({event.id for event in reading.events}) == len(reading.events)


def ties(lang: str, text: str) -> set[frozenset[str]]:
    reading = read(page(lang, text, "2024-07-31"))
    names = {place.id: place.name for place in reading.places}
    return {frozenset(names[i] for i in tie.places) for tie in reading.partnerships}


def test_a_tie_is_one_of_its_item() -> None:
    assert ties("en", CAPITALS) == {
        frozenset(("Bradford-on-Avon", "Sully-sur-Loire")),
        frozenset(("Derby", "Kiel")),
    }


def test_a_twin_is_that_of_the_town_the_page_is_at_home_in() -> None:
    assert ties("de", CLUB_DE) == {frozenset(("Schönebeck", "Söke"))}


def test_nobody_takes_part_in_the_next_item() -> None:
    reading = read(page("en", CAPITALS, "2024-07-31"))
    concert = [e for e in reading.events if e.type == "performance"]
    assert concert and not any(e.who for e in concert)


ONE = [
    # A programme, and the report of one journey, go from day to day.
    ("en", "Visit to Kiel\n\n12 May 2019\nWe left Exeter at six in the morning and reached Kiel late in the evening, tired but glad to be there at last.\n\n13 May 2019\nThe mayor of Kiel received us in the town hall, and in the afternoon we saw the harbour and the canal with our hosts."),
    # A table, and a chronicle of short lines.
    ("en", "Twinning of Exeter\n\n12 May 1960\nFirst visit\n\n3 June 1965\nCharter signed\n\n4 July 1985\nJubilee in Bad Homburg\n"),
    # Headings inside one story, whose towns are the same.
    ("en", "A weekend in Kiel\n\nTHE JOURNEY TO KIEL\n\nForty members of the association travelled from Exeter to Kiel on Friday and were met by their hosts at the station.\n\nTHE EVENING IN KIEL\n\nThe mayor of Kiel received the guests from Exeter in the town hall and gave them a picture of the harbour."),
    # Numbers of minutes are no days.
    ("en", "Draft minutes of the twinning committee\n\nTW. 17/07/01 Elections\nCouncillor Ann Moss was elected chair of the committee for the year to come, proposed by Councillor Bell and seconded by all.\n\nTW. 17/07/03 Declarations\nNobody had any interest to declare in the matters before the committee, which went on to the next item of business."),
    # What a date stands in is no line of a day.
    ("en", "Guests from Kiel\n\nOn 12 May 2019 we went out\nThe mayor of Exeter received a delegation from Kiel in the Guildhall, and there was a dinner for the guests that evening.\n\nOn 3 October 2018 we met\nThe mayor of Kiel received a delegation from Exeter in the town hall, and there was a dinner for the guests that evening."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), ONE)
def test_these_pages_hold_one_item(lang: str, text: str) -> None:
    assert items_of(findings_of(page(lang, text))) == []


def test_why_not_asks_the_item_in_which_the_words_stand() -> None:
    (reason,) = (r for r in why_not(page("de", CLUB_DE), "vergangenen Freitag") if r.cause == "date used")
    assert "2023-06-09" in reason.why and reason.span.stands_in(CLUB_DE)
