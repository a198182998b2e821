"""A date in a relative clause is that of the clause."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

GIFT, UNVEILING, CEREMONY, WREATH = (
    EventType.GIFT,
    EventType.UNVEILING,
    EventType.CEREMONY,
    EventType.WREATH_LAYING,
)
TOLD = [
    ("en", "Coventry is twinned with Kiel. The peace bell that Kiel sent to Coventry in 1985 was rung at a ceremony on Friday.", {GIFT: "1985", CEREMONY: "2024-06-14"}),
    ("en", "Coventry is twinned with Kiel. On Friday a wreath was laid at the stone which Kiel gave to Coventry in 1985.", {GIFT: "1985", WREATH: "2024-06-14"}),
    ("de", "Kiel ist Partnerstadt von Coventry. Die Skulptur, die Coventry 1985 Kiel geschenkt hat, wurde am Freitag enthüllt.", {GIFT: "1985", UNVEILING: "2024-06-14"}),
    ("nl", "Gent is verzusterd met Kanazawa. De gedenksteen die Kanazawa in 1989 aan Gent schonk, is vrijdag opnieuw onthuld door burgemeester Jan Maes.", {GIFT: "1989", UNVEILING: "2024-06-14"}),
    ("fr", "Dijon est jumelée avec Mayence. La statue que Mayence a offerte à Dijon en 1985 a été dévoilée vendredi.", {GIFT: "1985", UNVEILING: "2024-06-14"}),
    ("ru", "Тула — город-побратим Керчи. В пятницу открыли скульптуру, которую Керчь подарила Туле в 1985 году.", {GIFT: "1985", UNVEILING: "2024-06-14"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "days"), TOLD)
def test_each_act_has_the_date_of_its_clause(lang: str, text: str, days: dict[EventType, str]) -> None:
    reading = read(Document("sample", f"2024\n\n{text}", lang, published="2024-06-17"))
    dates = {e.type: e.date for e in reading.events}
    assert {kind: dates.get(kind) for kind in days} == days


def test_a_clause_with_todays_date_tells_of_the_event_before_it() -> None:
    text = "The wreath-laying in Coventry, which was held on Friday, was attended by Mayor Ulf Kamp of Kiel."
    reading = read(Document("sample", text, "en", published="2024-06-17"))
    assert {e.date for e in reading.events if e.type is WREATH} == {"2024-06-14"}


NEXT = [
    ("en", "In the evening there will be a concert by the choir of Kiel in Coventry, and tomorrow the guests will see the museum."),
    ("de", "Am Abend gibt der Chor aus Coventry in Kiel ein Konzert, und morgen sehen die Gäste das Museum an."),
    ("ru", "Вечером в Туле дадут концерт артисты из Керчи, а завтра гости посетят музей оружия и кремль."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), NEXT)
def test_tomorrow_of_the_next_clause_is_not_the_day_of_the_concert(lang: str, text: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-06-17"))
    concerts = [e for e in reading.events if e.type is EventType.PERFORMANCE]
    assert concerts
    assert "2024-06-18" not in {e.date for e in concerts}


def test_both_days_of_one_clause_stay() -> None:
    text = "The choir of Kiel gave a concert in Coventry on Friday, and on Saturday it laid a wreath there."
    reading = read(Document("sample", text, "en", published="2024-06-17"))
    days = {e.type: e.date for e in reading.events}
    assert (days[EventType.PERFORMANCE], days[WREATH]) == ("2024-06-14", "2024-06-15")


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "The choir from Coventry will visit Kiel on Wednesday (26 June).", "2024-06-26"),
        ("nl", "Het koor uit Kanazawa bezoekt Gent op woensdag (26 juni).", "2024-06-26"),
        ("fr", "Le chœur de Mayence visitera Dijon mercredi (26 juin).", "2024-06-26"),
    ],
)
def test_a_weekday_and_its_day_in_brackets_are_one_date(lang: str, text: str, day: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-06-17"))
    assert {e.date for e in reading.events if e.type is EventType.VISIT} == {day}


def test_weekdays_are_not_reckoned_from_the_end_of_something() -> None:
    text = (
        "The exhibition in Coventry runs until July 26. A delegation from Kiel will visit Coventry on Friday."
    )
    reading = read(Document("sample", text, "en", published="2024-06-17"))
    assert {e.date for e in reading.events if e.type is EventType.VISIT} == {"2024-06-21"}


def test_dates_behind_two_verbs_are_each_its_own() -> None:
    text = "Ulf Kamp of Kiel laid a wreath in Coventry on Friday and opened an exhibition of drawings there on Saturday."
    reading = read(Document("sample", text, "en", published="2024-06-17"))
    days = {e.type: e.date for e in reading.events}
    assert (days[WREATH], days[EventType.EXHIBITION]) == ("2024-06-14", "2024-06-15")


def test_whoever_opened_the_park_long_ago_is_not_at_the_meeting_of_today() -> None:
    text = (
        "A delegation from Tucson led by Ann Moss came to Almaty on Sunday. It met Mayor Serik Aman "
        "in the Tucson Park, which was opened in 2001 by Mayor Karl Otto."
    )
    reading = read(Document("sample", text, "en", published="2024-06-17"))
    who = {e.type: set(e.who) for e in reading.events}
    assert "person:karl-otto" not in who[EventType.MEETING]
    assert "person:serik-aman" not in who.get(UNVEILING, set())


NAMESAKES = [
    ("en", "Coventry is twinned with Kiel. A footbridge named after Kiel will be opened on 1 July by Lord Mayor Ann Moss.", "Coventry"),
    ("de", "Die Brücke, die nach der Partnerstadt Coventry benannt ist, wird am 1. Juli von Oberbürgermeister Ulf Kamp eröffnet.", None),
    ("nl", "De brug die naar de zusterstad Kanazawa is genoemd, wordt op 1 juli geopend door burgemeester Jan Maes.", None),
    ("ru", "Мост, названный в честь города-побратима Керчи, 1 июля откроет мэр Тулы Илья Громов.", "Tula"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), NAMESAKES)
def test_what_is_named_after_a_town_is_not_there(lang: str, text: str, place: str | None) -> None:
    reading = read(Document("sample", text, lang, published="2024-06-17"))
    names = {p.id: p.name for p in reading.places}
    assert {names.get(e.place or "") for e in reading.events if e.type is UNVEILING} == {place}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Die Brücke in Kiel wird am 1. Juli eröffnet. Lord Mayor Ann Moss aus Coventry, die 2022 den Grundstein gelegt hatte, kann nicht kommen."),
        ("en", "The bridge in Kiel will be opened on 1 July. Lord Mayor Ann Moss of Coventry, who laid the foundation stone in 2022, cannot come."),
    ],
)  # fmt: skip
def test_what_somebody_opened_is_not_called_off_because_he_cannot_come(lang: str, text: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-06-17"))
    then = [e for e in reading.events if e.type is UNVEILING and e.date == "2022"]
    assert [e.modality.value for e in then] == ["done"]


def test_no_phrase_begins_in_a_clause_and_ends_behind_it() -> None:
    text = "The peace pole that was planted by a Nagasaki delegation in 1995 will be moved to the cathedral green in May."
    reading = read(Document("sample", text, "en", published="2024-04-08"))
    assert EventType.VISIT not in {e.type for e in reading.events}


def test_who_came_back_from_a_town_was_given_nothing_by_it() -> None:
    text = "Four volunteers came back from Lviv to Coventry on Saturday after delivering two minibuses and medical supplies."
    reading = read(Document("sample", text, "en", published="2023-09-18"))
    assert {e.giver for e in reading.events if e.type is EventType.AID} == {None}


def test_a_gift_told_in_passing_with_giver_and_year_is_told() -> None:
    text = (
        "Peace bell rung in Coventry\n\nThe peace bell that Kiel sent to Coventry in 1985 was rung at a ceremony "
        "on Friday. Lord Mayor Ann Moss gave Mayor Ulf Kamp of Kiel a hand-carved walnut quaich."
    )
    reading = read(Document("sample", text, "en", published="2024-06-17"))
    gifts = [(e.date, e.object) for e in reading.events if e.type is GIFT]
    assert gifts == [("1985", "bell"), ("2024-06-14", "hand-carved walnut quaich")]


def test_the_year_of_the_clause_is_its_own_where_the_item_has_no_date() -> None:
    text = "The peace bell that Kiel sent to Coventry in 1985 was rung at a ceremony on Friday."
    reading = read(Document("sample", text, "en"))
    assert "1985" not in {e.date for e in reading.events if e.type is CEREMONY}
