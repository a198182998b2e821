"""Whose mayor somebody is ("Kendal's mayor", "our own mayor", a mayoress), and when a charter was signed."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def reading_of(lang: str, text: str, published: str = "2025-06-20") -> Reading:
    return read(Document("sample", text, lang, published=published))


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("Kendal's mayor, Coun Ann Bell, welcomed guests from Kiel.", "Ann Bell", "Kendal"),
        ("On Monday Bath's mayor, Ann Bell, welcomed guests from Kiel.", "Ann Bell", "Bath"),
        ("Nancy's deputy mayor, Jean Roux, came to Bath from France.", "Jean Roux", "Nancy"),
        ("Our mayor, Ann Bell, welcomed guests from Kiel.", "Ann Bell", None),
        ("The link between Bry-sur-Marne and Moosburg is old. There were speeches by Etienne Audfray, mayor of Bry-sur-Marne, and by our own mayor, Cllr Ruth Buckmaster.", "Ruth Buckmaster", None),
        ("The link between Bath and Moosburg is old. There were speeches by Franz Huber, mayor of Moosburg, and by our own mayor, Cllr Ruth Buckmaster.", "Ruth Buckmaster", "Bath"),
    ],
)  # fmt: skip
def test_whose_mayor(text: str, name: str, town: str | None) -> None:
    reading = reading_of("en", text)
    names = {None: None, **{p.id: p.name for p in reading.places}}
    assert {p.name: names[p.office_of] for p in reading.people}[name] == town


def test_the_mayoress_beside_a_mayor_holds_no_office() -> None:
    reading = reading_of(
        "en", "Mayor of Louviers Franck Martin and Mayoress Guislaine Martin visited Weymouth."
    )
    assert {p.name: p.office for p in reading.people} == {"Franck Martin": "mayor", "Guislaine Martin": None}
    alone = reading_of("en", "The Mayoress of Bath, Cllr Ann Bell, welcomed guests from Kiel.")
    assert [p.office for p in alone.people] == ["mayor"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Holsworthy and Aunay-sur-Odon celebrated 50 years of twinning. A new charter to mark the 50th anniversary was signed."),
        ("nl", "Lopik en Sarsina vierden hun 50-jarige stedenband. Een nieuwe oorkonde ter gelegenheid van het 50-jarig bestaan werd ondertekend."),
        ("de", "Rinteln und Kendal feierten 50 Jahre Partnerschaft. Eine neue Urkunde zum 50-jährigen Bestehen wurde unterzeichnet."),
        ("fr", "Ceton et Neckarwestheim ont fêté les 50 ans de leur jumelage. Une nouvelle charte marquant les 50 ans a été signée."),
    ],
)  # fmt: skip
def test_a_charter_for_the_jubilee_is_signed_now(lang: str, text: str) -> None:
    signed = [e.date for e in reading_of(lang, text).events if e.type is EventType.AGREEMENT]
    assert signed == [None]


def test_the_charter_whose_jubilee_it_is_was_signed_then() -> None:
    text = "Bath and Kiel celebrated the 50th anniversary of the signing of the charter."
    assert [e.date for e in reading_of("en", text).events if e.type is EventType.AGREEMENT] == ["1975"]


def test_signed_in_each_of_two_towns() -> None:
    reading = reading_of("en", "The twinning charter was signed in Louviers in 1958 and in Weymouth in 1959.")
    names = {None: None, **{p.id: p.name for p in reading.places}}
    signed = {(e.date, names[e.place]) for e in reading.events}
    assert signed == {("1958", "Louviers"), ("1959", "Weymouth")}


def test_who_could_not_come_calls_nothing_off() -> None:
    text = (
        "Mayor of Louviers Jean Roux was unable to travel with the 45-strong French delegation "
        "so Councillor Marc Petit led the visit to Weymouth."
    )
    reading = reading_of("en", text)
    names = {p.id: p.name for p in reading.people}
    told = [(e.type.value, e.modality.value, [names[w] for w in e.who]) for e in reading.events]
    assert told == [("visit", "done", ["Marc Petit"])]
    assert [e.modality.value for e in reading_of("en", "The visit to Weymouth was called off.").events] == [
        "cancelled"
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Uitwisseling tussen Lopik en Sarsina kan plaatsvinden op cultureel, sportief en economisch vlak."),
        ("nl", "Ook kunnen bepaalde beroepstakken uit Lopik en Sarsina bij elkaar op bezoek komen om technieken van elkaar te leren."),
        ("en", "Exchanges between Bath and Kiel can take place in sport, music and business."),
        ("de", "Der Austausch zwischen Rinteln und Kendal kann in Sport, Musik und Wirtschaft stattfinden."),
    ],
)  # fmt: skip
def test_what_can_be_is_no_plan(lang: str, text: str) -> None:
    assert not reading_of(lang, text).events


def test_a_day_before_the_dateline_is_a_part_of_it() -> None:
    text = "17-09-2019 JOURE – Afgelopen weekend is in Drolshagen de 50-jarige stedenband tussen Drolshagen en De Fryske Marren gevierd."
    reading = reading_of("nl", text, "2019-09-17")
    names = {p.id: p.name for p in reading.places}
    assert [sorted(names[p] for p in tie.places) for tie in reading.partnerships] == [
        ["De Fryske Marren", "Drolshagen"]
    ]


def test_what_recurs_is_not_what_was_done_this_year() -> None:
    text = (
        "Alle zwei Jahre besuchen sich Rinteln und Kendal. Vom 5. bis 8. Mai war eine Delegation aus Kendal "
        "in Rinteln zu Gast."
    )
    visits = [(e.date, e.modality.value) for e in reading_of("de", text, "2016-05-20").events]
    assert ("2016-05-05/2016-05-08", "done") in visits


def test_an_ambassador_in_the_gardens_is_not_called_so() -> None:
    text = (
        "In Olomouc plantten beide burgemeesters en de ambassadeur in de Botanische Tuinen zaterdag een boom."
    )
    assert not reading_of("nl", text).people
    named = "De ambassadeur in Nederland, Pavel Novák, sprak in Olomouc."
    assert [p.name for p in reading_of("nl", named).people] == ["Pavel Novák"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Voorzitter Roger Borgions blikte vrijdag in Hesdin terug op 1976 toen de vriendschapsakte werd ondertekend."),
        ("en", "On Friday the chairman looked back in Kendal to 1976 when the twinning charter with Rinteln was signed."),
        ("fr", "Vendredi à Ceton, il est revenu sur 1976 lorsque la charte de jumelage avec Neckarwestheim fut signée."),
    ],
)  # fmt: skip
def test_the_year_before_a_when_is_that_of_its_clause(lang: str, text: str) -> None:
    assert [e.date for e in reading_of(lang, text).events if e.type is EventType.AGREEMENT] == ["1976"]


def test_the_days_that_followed_are_over() -> None:
    text = "Op 1 april en volgende dagen heb ik in Brielle kennis gemaakt met collega’s uit zustergemeente Havlíčkův Brod."
    assert {e.modality.value for e in reading_of("nl", text, "2015-04-22").events} <= {"done"}


def test_mayor_making_is_nobody() -> None:
    text = "The annual round of “Mayor Making” ceremonies ended in Bath on Saturday. Bath is twinned with Kaposvár."
    assert not reading_of("en", text).people


def test_what_we_are_told_of_may_be_over() -> None:
    text = "We worden er op gewezen dat Voorburg meer eer verdient dan blijkt uit een groot geschenk dat Hranice ons ooit aangeboden heeft."
    assert {e.modality.value for e in reading_of("nl", text).events} <= {"done"}
