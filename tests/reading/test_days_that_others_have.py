"""Days and years that are another's: of years of culture, of a tie long ago, of what is signed already."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Event
from pobratim.reading import read


def events_of(lang: str, text: str, published: str, kind: str) -> list[Event]:
    reading = read(Document("press:page", text, lang, published=published))
    return [e for e in reading.events if e.type.value == kind]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("ru", "2024-2025 годы объявлены годами культуры. Делегация из Хэйхэ посетила Благовещенск.", None),
        ("kk", "2024-2025 жылдар мәдениет жылдары деп жарияланды. Хэйхэ делегациясы Семейді аралады.", None),
        ("ru", "Делегация из Хэйхэ посетила Благовещенск 5-7 марта.", "2024-03-05/2024-03-07"),
        # Since when somebody holds his office.
        (
            "ru",
            "Администрацию Омска посетил консул Ли Вэй, возглавивший консульство с января 2024 года.",
            None,
        ),
        # In which half of a month is no day of it.
        ("kk", "Наурыз айының екінші жартысында Көкшетауға Омбы делегациясы келеді.", None),
        ("kk", "Наурыз айының 12-сінде Көкшетауға Омбы делегациясы келеді.", "2024-03-12"),
    ],
)
def test_the_day_of_a_visit(lang: str, text: str, day: str | None) -> None:
    (visit,) = events_of(lang, text, "2024-03-10", "visit")
    assert visit.date == day


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "ru",
            "Завтра, 11 марта, в Омске соглашение подпишет мэр Сергей Шелест. Соглашения у Севастополя уже "
            "подписаны с Варной и Минском.",
        ),
        (
            "en",
            "Tomorrow, 11 March, the mayor of Kendal will sign a charter in Rinteln. Kendal has already signed "
            "charters with Bantry.",
        ),
    ],
)
def test_what_is_signed_already_is_not_of_tomorrow(lang: str, text: str) -> None:
    told = [(e.modality.value, e.date) for e in events_of(lang, text, "2024-03-10", "agreement")]
    assert told == [("planned", "2024-03-11"), ("done", None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Исполнилось 15 лет с момента, как Омск побратался с Ниигатой. Вчера прибыли гости.", "2009"),
        (
            "Омск отмечает 15-летие побратимства с Ниигатой. Ниигата первой породнилась с Омском. Вчера прибыли "
            "гости.",
            None,
        ),
    ],
)
def test_a_jubilee_is_not_the_day_of_its_tie(text: str, day: str | None) -> None:
    (agreed,) = events_of("ru", text, "2024-03-10", "agreement")
    assert agreed.date == day


def test_a_ceremony_is_on_the_day_to_come_that_it_keeps() -> None:
    text = (
        "Завтра, 6 августа, исполнится 71 год со дня атомной бомбардировки Хиросимы – города-побратима "
        "Волгограда. Памятное мероприятие пройдет в музее-заповеднике."
    )
    (ceremony,) = events_of("ru", text, "2016-08-05", "ceremony")
    assert ceremony.date == "2016-08-06"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Город бомбили с вечера 14 ноября до утра 15 ноября 1940 года. В Волгограде возложили венки."),
        ("uk", "Місто бомбили з вечора 14 листопада до ранку 15 листопада 1940 року. У Полтаві поклали вінки."),
        ("en", "The raid lasted from the evening of 14 November to the morning of 15 November 1940. In Coventry "
         "wreaths were laid."),
        ("de", "Der Angriff dauerte vom Abend des 14. November bis zum Morgen des 15. November 1940. In Kassel "
         "wurden Kränze niedergelegt."),
        ("nl", "Het bombardement duurde van de avond van 14 november tot de ochtend van 15 november 1940. In "
         "Arnhem werden kransen gelegd."),
        ("fr", "Le bombardement a duré du soir du 14 novembre au matin du 15 novembre 1940. À Dijon, des gerbes "
         "ont été déposées."),
    ],
)  # fmt: skip
def test_from_the_evening_to_the_morning_is_one_span(lang: str, text: str) -> None:
    laid = events_of(lang, text, "2020-11-18", "wreath-laying")
    assert [e.date for e in laid] == [None]
