"""Of what was signed long ago, those who are only named of today have no part."""

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

TEXTS = [
    (
        "en",
        "Thirty years ago an agreement was signed in Bath by the then mayor Jack Moss of Kiel. On Friday the anniversary "
        "was celebrated in Bath. The charter was signed again during the ceremony by Mayor Ulf Kaempf of Kiel.",
        "Jack Moss",
    ),
    (
        "nl",
        "Dertig jaar geleden tekende de toenmalige burgemeester Jan Maes van Gouda in Kiel een overeenkomst. Vrijdag was er "
        "feest. Burgemeester Ulf Kaempf van Kiel ondertekende er opnieuw een akte.",
        "Jan Maes",
    ),
    (
        "de",
        "Vor dreißig Jahren wurde in Gera vom damaligen Bürgermeister Jens Loor aus Kiel ein Vertrag unterzeichnet. Am "
        "Freitag wurde das Jubiläum in Gera gefeiert. Die Urkunde wurde von Bürgermeister Ulf Kaempf aus Kiel erneut "
        "unterzeichnet.",
        "Jens Loor",
    ),
]


@pytest.mark.parametrize(("lang", "text", "name"), TEXTS, ids=[t[0] for t in TEXTS])
def test_only_those_of_then_signed(lang: str, text: str, name: str) -> None:
    reading = read(Document("test", text, lang=lang, published="2020-05-05"))
    named = {p.id: p.name for p in reading.people}
    old = [e for e in reading.events if e.type is EventType.AGREEMENT and e.date == "1990"]
    assert [[named[p] for p in e.who if p in named] for e in old] == [[name]]


RENEWED = [
    ("en", "Mayor Ann Moss renewed in Bath the twinning charter signed in 1982 by Mayors Jack Moss and Karl Otto.", ["Jack Moss", "Karl Otto"]),
    ("fr", "La fête de Dijon était l'occasion de renouveler la charte de jumelage signée en 1982 par les maires Luc Roy et Karl Otto, puis cette année par les maires Paul Blanc et Ulf Kaempf.", ["Luc Roy", "Karl Otto"]),
    ("ru", "Мэр Томска Иван Кляйн продлил в Томске соглашение, подписанное в 1982 году мэрами Петром Сомовым и Карлом Отто.", ["Петр Сомов", "Карл Отто"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "then"), RENEWED, ids=[t[0] for t in RENEWED])
def test_who_signed_what_is_renewed(lang: str, text: str, then: list[str]) -> None:
    reading = read(Document("test", text, lang=lang, published="2022-06-20"))
    named = {p.id: p.name for p in reading.people}
    signed = {
        e.date: [named[p] for p in e.who if p in named]
        for e in reading.events
        if e.type is EventType.AGREEMENT
    }
    assert signed.pop("1982") == then
    assert signed
    assert all(who and not set(who) & set(then) for who in signed.values())
