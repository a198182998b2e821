"""Dates of events that do not stand in the event's own clause: "then", "next year", counts of years, stays."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read

Told = set[tuple[Modality, str | None]]


def told(lang: str, text: str, kind: str, published: str | None = "2024-05-02") -> Told:
    reading = read(Document("sample", text, lang, published=published))
    return {(e.modality, e.date) for e in reading.events if e.type is EventType(kind)}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        ("de", "Im Oktober will der Weidener Stadtrat den Gegenbesuch empfangen. Dann soll auch eine Ausstellung über die Wendezeit eröffnet werden.", "exhibition", "2024-10"),
        ("nl", "In september komt een groep uit Sinzig naar Ieper. De muziekacademie zal dan een concert geven.", "performance", "2024-09"),
        ("nl", "Volgend jaar trekken de Ieperlingen van 16 tot 18 mei naar Sinzig. Dan wordt ook een brug in Sinzig onthuld.", "unveiling", "2025-05-16/2025-05-18"),
        ("de", "Die Städtepartnerschaft von Soest und Bangor besteht seit 2011. Damals pflanzten die Bürgermeister in Bangor eine Linde.", "ceremony", "2011"),
        ("kk", "Алматы әкімі 2017 жылғы қыркүйекте Бішкекке барған еді. Сол жолы екі қала арасында меморандумға қол қойылған.", "agreement", "2017-09"),
        ("nl", "De burgemeester van Venlo was in december 2022 in Lviv. Toen werd ook een verdrag getekend.", "agreement", "2022-12"),
    ],
)  # fmt: skip
def test_then_is_the_date_told_last(lang: str, text: str, kind: str, date: str) -> None:
    assert date in {d for _, d in told(lang, text, kind)}


@pytest.mark.parametrize(
    ("lang", "text", "date"),
    [
        ("nl", "In 2023 was het zestig jaar geleden dat de gemeente Zevenaar een jumelage aanging met Le Coteau.", "1963"),
        ("en", "In 2027 it will be fifty years since the twinning between Celle and Tavistock was signed.", "1977"),
        ("fr", "Le 21 mai, cela fera soixante ans que Bordeaux et Québec ont signé leur pacte de jumelage.", "1964-05-21"),
        ("de", "Am 4. Mai ist es vierzig Jahre her, dass Trier und Weimar den Partnerschaftsvertrag unterzeichneten.", "1984-05-04"),
        ("de", "2025 ist es 40 Jahre her, dass Trier und Weimar den Partnerschaftsvertrag unterzeichneten.", "1985"),
        ("ru", "В 2025 году исполнится 30 лет с тех пор, как Псков и Нойс подписали договор о побратимстве.", "1995"),
        ("kk", "2025 жылы Алматы мен Стамбұл бауырластық туралы келісімге қол қойғанына 30 жыл толады.", "1995"),
        ("en", "Forty years after Bath and Braunschweig signed their twinning charter, the two mayors planted a tree on Saturday.", "1984"),
        ("en", "Forty years ago tonight the mayors of Hexham and Metzingen signed the twinning charter.", "1984-05-02"),
        ("de", "Heute vor 40 Jahren unterzeichneten Trier und Weimar den Partnerschaftsvertrag.", "1984-05-02"),
        ("nl", "Op de dag af 40 jaar geleden tekenden Ieper en Sinzig het vriendschapsverdrag.", "1984-05-02"),
        ("fr", "Il y a 40 ans jour pour jour, Alençon et Quakenbrück signaient la charte de jumelage.", "1984-05-02"),
        ("ru", "Ровно 30 лет назад, день в день, Псков и Нойс подписали договор о побратимстве.", "1994-05-02"),
        ("kk", "Дәл бүгін 20 жыл бұрын Алматы мен Стамбұл бауырластық туралы келісімге қол қойды.", "2004-05-02"),
    ],
)  # fmt: skip
def test_when_it_was_signed_follows_from_the_years_since(lang: str, text: str, date: str) -> None:
    assert told(lang, text, "agreement") == {(Modality.DONE, date)}


def test_so_many_years_after_a_day_is_when_that_is_kept() -> None:
    text = "75 jaar nadat Poolse soldaten op 29 oktober 1944 Breda hadden bevrijd, heeft de koning in Breda de herdenking bijgewoond."
    exact, year = (told("nl", f"{word} {text}", "ceremony", None) for word in ("Precies", "Ruim"))
    assert exact == {(Modality.DONE, "2019-10-29")}
    assert year == {(Modality.DONE, "2019")}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        ("en", "Next year it will be the turn of Devizes to travel, and bookings for the trip to Mayenne from 21 to 25 May are already open.", "visit", "2025-05-21/2025-05-25"),
        ("fr", "L'année prochaine marquera les cinquante ans du jumelage, scellé en 1975 : c'est à Vire que nous les fêterons, au mois de juin.", "ceremony", "2025-06"),
        ("fr", "L'an prochain, c'est Alençon qui se rendra à Quakenbrück, du 29 mai au 1er juin.", "visit", "2025-05-29/2025-06-01"),
        ("de", "Im nächsten Jahr reisen die Schüler vom 3. bis 10. Juni nach Olivet.", "exchange", "2025-06-03/2025-06-10"),
        ("nl", "Volgend jaar komt de delegatie uit Sinzig van 8 tot 10 mei naar Ieper.", "visit", "2025-05-08/2025-05-10"),
        ("ru", "В следующем году делегация Нойса приедет в Псков 9 мая.", "visit", "2025-05-09"),
        ("kk", "Келесі жылы Стамбұл делегациясы Алматыға 16 желтоқсанда келеді.", "visit", "2025-12-16"),
    ],
)  # fmt: skip
def test_days_behind_next_year_are_of_that_year(lang: str, text: str, kind: str, date: str) -> None:
    assert {d for _, d in told(lang, text, kind)} == {date}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        ("de", "Für das nächste Jahr wurde am 5. April in Trier ein Vertrag unterzeichnet.", "agreement", "2024-04-05"),
        ("en", "Applications for the 2025 exchange of Bath students with Aix open in October.", "exchange", "2025"),
    ],
)  # fmt: skip
def test_days_on_which_next_year_is_prepared_are_not(lang: str, text: str, kind: str, date: str) -> None:
    assert {d for _, d in told(lang, text, kind)} <= {date}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        ("nl", "Twintig leerlingen uit Nymburk zijn maandag aangekomen in Oudewater. Ze blijven tot en met zondag.", "exchange", "2024-04-29/2024-05-05"),
        ("de", "Am Montag ist eine Delegation aus Olivet in Aalen eingetroffen. Sie bleibt bis Freitag.", "visit", "2024-04-29/2024-05-03"),
        ("fr", "Une délégation de Quakenbrück est arrivée lundi à Alençon. Elle reste jusqu'à vendredi.", "visit", "2024-04-29/2024-05-03"),
        ("nl", "Vorig weekend was een delegatie uit Sinzig te gast in Ieper. Vrijdagavond legden de gasten een krans neer.", "visit", "2024-04-26/2024-04-28"),
        ("en", "The Mayor reported on his visit to Mayenne from 7 to 10 April. The council agreed on 11 April to give £500 towards the cost.", "visit", "2024-04-07/2024-04-10"),
        ("ru", "26 апреля в музее Пскова открылась выставка художников Нойса, она будет работать до 15 июня.", "exhibition", "2024-04-26/2024-06-15"),
        ("nl", "Gisteren legde een delegatie uit Swadlincote bloemen neer in Zwevegem. 's Middags werd een tentoonstelling geopend in het gemeentepunt. Ze loopt tot 30 mei.", "exhibition", "2024-05-01/2024-05-30"),
        ("kk", "Сәуірдің 8-11 аралығында Алматыда Ыстамбұл қаласының делегациясы болды.", "visit", "2024-04-08/2024-04-11"),
    ],
)  # fmt: skip
def test_a_stay_lasts_as_long_as_is_told(lang: str, text: str, kind: str, date: str) -> None:
    assert told(lang, text, kind) == {(Modality.DONE, date)}


def test_a_trip_of_a_later_day_does_not_last_until_they_leave() -> None:
    text = (
        "A party of 28 from Quakenbrück spent last weekend in Wesham. They arrived on Friday afternoon. "
        "On Saturday there was a trip to Blackpool. They left for home on Monday."
    )
    dates = {d for _, d in told("en", text, "visit", "2024-07-09")}
    assert dates == {"2024-07-05/2024-07-08", "2024-07-06"}


@pytest.mark.parametrize(
    ("lang", "text", "then"),
    [
        ("fr", "Samedi, les maires d'Alençon et de Quakenbrück ont signé une charte qui prolonge le jumelage conclu en 1982.", "1982"),
        ("en", "On Saturday the mayors of Bath and Braunschweig signed a charter that extends the twinning agreed in 1971.", "1971"),
        ("ru", "В субботу главы Пскова и Нойса подписали договор, который продлевает соглашение, заключённое в 1990 году.", "1990"),
        ("de", "Am Samstag unterzeichneten die Bürgermeister von Trier und Weimar eine Urkunde, die die 1987 geschlossene Partnerschaft verlängert.", "1987"),
    ],
)  # fmt: skip
def test_what_is_extended_was_agreed_before(lang: str, text: str, then: str) -> None:
    assert told(lang, text, "agreement") == {(Modality.DONE, "2024-04-27"), (Modality.DONE, then)}


@pytest.mark.parametrize("verb", ["достасып келеді", "бауырласып келеді", "дос болып келеді"])
def test_a_tie_that_goes_on_was_signed_on_no_day(verb: str) -> None:
    assert not told("kk", f"Алматы мен Стамбұл 2003 жылдан бері {verb}.", "agreement")


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        ("de", "Am Montag kommt eine Delegation aus Lublin nach Münster. Sie bleibt bis Donnerstag. Am Dienstag empfängt der Oberbürgermeister die Gäste im Rathaus.", "meeting", "2024-05-07"),
        ("fr", "Une délégation de Tata arrivera mercredi à Issoire. Elle y séjournera jusqu'à dimanche. Vendredi soir, un concert sera donné à la halle.", "performance", "2024-05-10"),
        ("en", "A delegation from Tata will arrive in Issoire on Wednesday. They will stay until Sunday. On Thursday the mayor will receive them at the town hall.", "meeting", "2024-05-09"),
        ("nl", "Woensdag komt een delegatie uit Solingen naar Gouda. Ze blijft tot en met zondag. Vrijdagavond geeft het koor een concert.", "performance", "2024-05-10"),
        ("ru", "12 мая в Калугу прибудет делегация Зуля. Она пробудет в городе до 15 мая. Во вторник стороны подпишут новый договор.", "agreement", "2024-05-14"),
    ],
)  # fmt: skip
def test_weekdays_are_of_the_stay_that_lasts_until_a_day(lang: str, text: str, kind: str, date: str) -> None:
    assert told(lang, text, kind) == {(Modality.PLANNED, date)}
