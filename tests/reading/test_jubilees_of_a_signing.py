"""What is told by "the anniversary of its signing" was signed then, and not where and when it is remembered."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

SIGNED = [
    ("en", "To celebrate the anniversary of the signing of the charter between Kiel and Burnley, a party of 22 people will visit Burnley in May.", None),
    ("en", "To mark the 60th anniversary of the signing of the charter between Kiel and Burnley, a party of 22 people visited Burnley in January.", "1959"),
    ("en", "To mark the jubilee of the signing in 1985 of the charter between Kiel and Burnley, a party of 22 people visited Burnley in January.", "1985"),
    ("de", "Zum Jubiläum der Unterzeichnung der Partnerschaft zwischen Kiel und Brest kommt im Mai eine Delegation nach Kiel.", None),
    ("de", "Zum 40. Jahrestag der Unterzeichnung des Partnerschaftsvertrags zwischen Kiel und Brest besuchte im Januar eine Delegation Kiel.", "1979"),
    ("fr", "À l’occasion de l’anniversaire de la signature du jumelage entre Kiel et Brest, une délégation de Kiel est venue à Brest en janvier.", None),
    ("fr", "Pour le 40e anniversaire de la signature du jumelage entre Kiel et Brest, une délégation de Kiel viendra à Brest en mai.", "1979"),
    ("nl", "Ter gelegenheid van het jubileum van de ondertekening van het jumelageverdrag tussen Kiel en Gouda komt in mei een delegatie naar Gouda.", None),
    ("ru", "По случаю годовщины подписания договора о побратимстве между Пуатье и Ярославлем в январе в Ярославль приехала делегация.", None),
    ("ru", "К 30-летию подписания договора о побратимстве между Пуатье и Ярославлем в мае в Ярославль приедет делегация.", "1989"),
    ("kk", "Семей мен Пуатье арасындағы бауырластық келісімге қол қойылғанының мерейтойына орай қаңтарда Семейге делегация келді.", None),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "date"), SIGNED)
def test_it_has_no_day_and_place_of_the_jubilee(lang: str, text: str, date: str | None) -> None:
    reading = read(Document(source="item", text=text, lang=lang, published="2019-02-20"))
    signed = [(e.date, e.place, e.who, e.modality) for e in reading.events if e.type == "agreement"]
    assert signed == [(date, None, (), "done")]
    (visit,) = (e for e in reading.events if e.type == "visit")
    assert (visit.date or "")[:4] == "2019" and visit.place


NEWS = [
    ("en", "On the anniversary of the flood, the mayors of Kiel and Burnley signed a charter in Burnley on 12 January 2019.", "2019-01-12"),
    ("de", "Am Jahrestag des Kriegsendes unterzeichneten die Bürgermeister von Kiel und Brest am 12. Januar 2019 in Kiel einen Partnerschaftsvertrag.", "2019-01-12"),
    ("ru", "В годовщину победы мэры Пуатье и Ярославля 12 января 2019 года подписали в Ярославле договор о побратимстве.", "2019-01-12"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "date"), NEWS)
def test_what_is_signed_on_an_anniversary_is_of_that_day(lang: str, text: str, date: str) -> None:
    reading = read(Document(source="item", text=text, lang=lang, published="2019-02-20"))
    (signed,) = (e for e in reading.events if e.type == "agreement")
    assert signed.date == date and signed.place
