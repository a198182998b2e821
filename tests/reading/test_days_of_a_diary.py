"""Weekdays that head what a diary of some days tells: each is the day of that week."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

# The language, the day of publication, the item, and the day of the wreath.
ITEMS: list[tuple[str, str, str, str]] = [
    ("en", "2024-05-14", "Kendal group in Rinteln, 6 to 9 May\nMonday: We arrived in Rinteln and were welcomed by Mayor Karl Weber.\nTuesday: We visited the museum.\nWednesday: A wreath was laid at the memorial.\nThursday: We travelled home.", "2024-05-08"),
    ("en", "2024-05-14", "A group from Kendal visited Rinteln from 6 to 9 May. Monday: the group arrived. Tuesday: a reception was held at the town hall. Wednesday: a wreath was laid.", "2024-05-08"),
    ("de", "2024-05-14", "Vom 6. bis 9. Mai war eine Gruppe aus Borken in Albertslund.\nMontag: Ankunft und Empfang im Rathaus.\nDienstag: Wir besuchten das Museum.\nMittwoch: Am Denkmal wurde ein Kranz niedergelegt.\nDonnerstag: Heimreise.", "2024-05-08"),
    ("nl", "2024-05-14", "Van 6 tot 9 mei was een groep uit Veendam in Coesfeld.\nMaandag: We werden ontvangen door de burgemeester.\nDinsdag: We bezochten het museum.\nWoensdag: Er werd een krans gelegd bij het monument.", "2024-05-08"),
    ("fr", "2024-05-14", "Du 6 au 9 mai, un groupe de Dinan a séjourné à Coesfeld.\nLundi : accueil par le maire à la mairie.\nMardi : nous avons visité le musée.\nMercredi : une gerbe a été déposée au monument.", "2024-05-08"),
    ("ru", "2024-05-14", "С 6 по 9 мая делегация Пскова находилась в Белостоке.\nПонедельник. Делегацию принял мэр.\nВторник. Гости посетили музей.\nСреда. К памятнику возложили венок.", "2024-05-08"),
    ("kk", "2024-05-14", "6–9 мамырда Семей делегациясы Белостокта болды.\nДүйсенбі. Делегацияны мэр қабылдады.\nСейсенбі. Қонақтар музейді аралады.\nСәрсенбі. Ескерткішке гүл қойылды.", "2024-05-08"),
    ("en", "2024-05-28", "Diary of our trip to Rinteln, 6-9 May 2024\nMonday\nWe arrived in Rinteln and were welcomed by Mayor Karl Weber.\nWednesday\nA wreath was laid at the memorial.", "2024-05-08"),
    ("de", "2024-06-28", "Reisetagebuch Albertslund, 6. bis 9. Mai 2024\nMontag\nEmpfang im Rathaus durch Bürgermeister Karl Weber.\nMittwoch\nAm Denkmal wurde ein Kranz niedergelegt.", "2024-05-08"),
    ("ru", "2024-06-28", "Дневник поездки в Белосток, 6–9 мая 2024 года\nПонедельник. Делегацию принял мэр.\nСреда. К памятнику возложили венок.", "2024-05-08"),
    ("nl", "2024-06-28", "Dagboek van onze reis naar Coesfeld, 6-9 mei 2024\nMaandag: We werden ontvangen door de burgemeester.\nWoensdag: Er werd een krans gelegd bij het monument.", "2024-05-08"),
    ("fr", "2024-06-28", "Carnet de voyage à Coesfeld, du 6 au 9 mai 2024\nLundi : nous avons été reçus par le maire.\nMercredi : une gerbe a été déposée au monument.", "2024-05-08"),
    ("kk", "2024-06-28", "Белостокқа сапар күнделігі, 2024 жылғы 6–9 мамыр\nДүйсенбі. Делегацияны мэр қабылдады.\nСәрсенбі. Ескерткішке гүл қойылды.", "2024-05-08"),
    ("en", "2024-06-28", "Twenty members of Kendal Twinning Association spent 6 to 9 May in Rinteln. On Monday they were welcomed by the mayor. On Wednesday a wreath was laid at the memorial.", "2024-05-08"),
    ("de", "2024-06-28", "Zwanzig Borkener waren vom 6. bis 9. Mai in Albertslund. Am Montag empfing sie der Bürgermeister. Am Mittwoch legten sie einen Kranz nieder.", "2024-05-08"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "published", "text", "day"), ITEMS)
def test_each_day_is_of_that_week(lang: str, published: str, text: str, day: str) -> None:
    reading = read(Document("sample", text, lang, published=published))
    assert [e.date for e in reading.events if e.type is EventType.WREATH_LAYING] == [day]


def test_an_environment_is_no_wednesday() -> None:
    text = "Делегация Пскова побывала в Белостоке. Темой была окружающая среда. К памятнику возложили венок."
    reading = read(Document("sample", text, "ru", published="2024-05-14"))
    assert not any(e.date for e in reading.events)
