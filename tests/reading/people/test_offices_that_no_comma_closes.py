"""The holder of an office behind its comma, where the sentence goes on without another; names an "and" parts."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

HELD = [
    ("it", "Il sindaco di Foligno, Stefano Zuccarini ha ricevuto gli ospiti.", [("Stefano Zuccarini", "mayor")]),
    ("it", "Il sindaco di Foligno, Mario Rossi e l'assessore Anna Neri hanno ricevuto il gruppo.", [("Mario Rossi", "mayor"), ("Anna Neri", "alderman")]),
    ("es", "El alcalde de Mutxamel, Sebastián Cañadas y los concejales Ana Rebelles y Rafael Pastor recibieron al grupo.", [("Sebastián Cañadas", "mayor"), ("Ana Rebelles", "councillor"), ("Rafael Pastor", "councillor")]),
    ("es", "El alcalde de Mutxamel, Sebastián Cañadas y su esposa recibieron al grupo.", [("Sebastián Cañadas", "mayor")]),
    ("es", "El concejal de IU Diego Mendiola y el concejal del PSOE Javier Ruiz asistieron.", [("Diego Mendiola", "councillor"), ("Javier Ruiz", "councillor")]),
    ("es", "Los concejales Luis Vela y Rosa Sanz asistieron.", [("Luis Vela", "councillor"), ("Rosa Sanz", "councillor")]),
    ("fr", "Le maire de Dijon, Jean Petit et les adjoints Anne Roux et Paul Durand ont reçu le groupe.", [("Jean Petit", "mayor"), ("Anne Roux", "deputy-mayor"), ("Paul Durand", "deputy-mayor")]),
    ("it", "Jean Dominique Durand, assessore di Lione, era presente.", [("Jean Dominique Durand", "alderman")]),
]  # fmt: skip

NOT_HELD = [
    ("fr", "Pour le maire de Dijon, Jean Petit a été un ami.", "Jean Petit"),
    ("it", "Per il sindaco di Foligno, Mario Rossi ha fatto molto.", "Mario Rossi"),
    ("es", "El alcalde de Mutxamel, Sebastián Cañadas y Ana Rebelles recibieron al grupo.", "Ana Rebelles"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "people"), HELD)
def test_who_holds_it(lang: str, text: str, people: list[tuple[str, str]]) -> None:
    reading = read(Document("sample", text, lang, published="2024-06-10"))
    assert [(p.name, p.office) for p in reading.people] == people


@pytest.mark.parametrize(("lang", "text", "name"), NOT_HELD)
def test_who_does_not(lang: str, text: str, name: str) -> None:
    reading = read(Document("sample", text, lang, published="2024-06-10"))
    assert [p.office for p in reading.people if p.name == name] == [None]


def test_a_town_between_a_name_and_the_office_is_no_part_of_it() -> None:
    text = "加藤久雄長野市長はクリアウォーター市を訪れた。山田太郎市長が歓迎した。"
    reading = read(Document("sample", text, "ja", published="2024-06-10"))
    assert [p.name for p in reading.people] == ["加藤久雄", "山田太郎"]


def test_who_speaks_stands_before_his_words_in_japanese() -> None:
    text = (
        "三宅英邦団長は、「市民との交流を深めたい」と挨拶。"
        "伊東香織市長が、「両市の交流の懸け橋になってほしい」と激励の言葉を送りました。"
    )
    reading = read(Document("sample", text, "ja", published="2024-06-10"))
    assert [s.speaker for s in reading.statements] == ["person:三宅英邦", "person:伊東香織"]
