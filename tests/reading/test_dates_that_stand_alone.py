"""Dates that are sentences of their own, and the present in which history is told."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.reading import read


def reading(lang: str, text: str) -> Reading:
    return read(Document(source="made up", text=text, lang=lang, published="2017-06-10"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "12 May 2009. The mayors of Swindon and Torun signed a charter."),
        ("nl", "12 mei 2009. De burgemeesters van Waregem en Olomouc tekenden een oorkonde."),
        ("de", "12. Mai 2009. Die Bürgermeister von Halle und Olomouc unterzeichneten eine Urkunde."),
        ("fr", "12 mai 2009. Les maires de Vannes et d'Olomouc ont signé une charte."),
        ("ru", "12 мая 2009 года. Мэры Тулы и Оломоуца подписали договор."),
        ("kk", "2009 жылғы 12 мамыр. Семей мен Оломоуц әкімдері шартқа қол қойды."),
        ("nl", "12 mei 2009. In het stadhuis van Waregem wordt een oorkonde getekend met Olomouc."),
        ("nl", "Op 12 mei 2009 wordt in Waregem een oorkonde getekend met Olomouc."),
        ("de", "Am 12. Mai 2009 wird im Rathaus von Halle eine Urkunde mit Olomouc unterzeichnet."),
    ],
)
def test_a_date_alone_is_of_what_follows(lang: str, text: str) -> None:
    told = [(e.type.value, e.date, e.modality.value) for e in reading(lang, text).events]
    assert told == [("agreement", "2009-05-12", "done")]


@pytest.mark.parametrize(
    ("lang", "text", "date", "modality"),
    [
        (
            "en",
            "10 June 2017. The mayors of Swindon and Torun signed a charter on Friday.",
            "2017-06-09",
            "done",
        ),
        ("ru", "12 июня 2017 года. Мэры Тулы и Оломоуца подпишут договор.", "2017-06-12", "planned"),
        ("nl", "Op 12 juni wordt in Waregem een oorkonde getekend met Olomouc.", "2017-06-12", "planned"),
    ],
)
def test_the_day_of_the_item_and_days_to_come(lang: str, text: str, date: str, modality: str) -> None:
    told = [(e.type.value, e.date, e.modality.value) for e in reading(lang, text).events]
    assert told == [("agreement", date, modality)]
