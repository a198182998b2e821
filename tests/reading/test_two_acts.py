"""Several acts in one sentence are several events, whatever words stand between them."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

CEREMONY, GIFT, UNVEILING, WREATHS = (
    EventType.CEREMONY,
    EventType.GIFT,
    EventType.UNVEILING,
    EventType.WREATH_LAYING,
)
TOLD = [
    ("en", "Both mayors laid wreaths and unveiled a memorial stone in Bolton in 1998.", {WREATHS, UNVEILING}),
    ("de", "Die Bürgermeister legten Kränze nieder und enthüllten 1998 in Kiel einen Gedenkstein.", {WREATHS, UNVEILING}),
    ("fr", "Les maires ont déposé une gerbe et inauguré une stèle à Dijon en 1998.", {WREATHS, UNVEILING}),
    ("nl", "De burgemeesters legden kransen en onthulden in 1998 een monument in Melle.", {WREATHS, UNVEILING}),
    ("ru", "В 1998 году мэры возложили венки и открыли памятник в Туле.", {WREATHS, UNVEILING}),
    ("kk", "1998 жылы әкімдер гүл шоқтарын қойып, Семейде ескерткіш ашты.", {WREATHS, UNVEILING}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "kinds"), TOLD)
def test_a_wreath_and_an_unveiling_are_two_and_of_one_year(
    lang: str, text: str, kinds: set[EventType]
) -> None:
    events = read(Document("sample", text, lang, published="2024-05-20")).events
    assert {e.type for e in events} == kinds
    assert {e.date for e in events} == {"1998"}


def test_a_wreath_and_what_follows_is_no_ceremony_of_its_own() -> None:
    text = "The guests from Paderborn laid a wreath and opened an exhibition in Bolton."
    kinds = [e.type for e in read(Document("sample", text, "en", published="2024-05-20")).events]
    assert WREATHS in kinds
    assert CEREMONY not in kinds


@pytest.mark.parametrize(
    ("words", "giver", "receiver"),
    [
        ("переданному Керчью Туле", "Kerch", "Tula"),
        ("подаренному Тулой Керчи", "Tula", "Kerch"),
    ],
)
def test_who_gave_and_who_received_by_case(words: str, giver: str, receiver: str) -> None:
    head = "Тула и Керчь\n\nТула — город-побратим Керчи. "
    text = f"{head}Гости возложили цветы к памятнику воинам, {words} в 1998 году."
    told = read(Document("sample", text, "ru", published="2024-05-20"))
    (gift,) = [e for e in told.events if e.type is GIFT]
    names = {p.id: p.name for p in told.places}
    assert (names.get(gift.giver or ""), names.get(gift.receiver or "")) == (giver, receiver)
