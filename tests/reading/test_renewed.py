"""What is renewed today was signed before, and both have their day: six languages."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

RENEWED = [
    ("en", "Ware and Wülfrath are twins. On Saturday the mayors, Ann Perry and Jan Ritsche, renewed the charter signed on 14 June 1994.", "1994-06-14"),
    ("en", "Ware and Wülfrath are twins. On Saturday Ann Perry and Jan Ritsche renewed the agreement first signed in 1994.", "1994"),
    ("de", "Ware und Wülfrath sind Partnerstädte. Am Samstag erneuerten Ann Perry und Jan Ritsche den 1994 unterzeichneten Vertrag.", "1994"),
    ("de", "Ware und Wülfrath sind Partnerstädte. Am Samstag erneuerten Ann Perry und Jan Ritsche den Vertrag, der 1994 unterzeichnet worden war.", "1994"),
    ("fr", "Dijon et Mayence sont jumelées. Samedi, Paul Noir et Nino Haas ont renouvelé la charte signée en 1994.", "1994"),
    ("nl", "Gent en Melle zijn verzusterd. Zaterdag hernieuwden Dirk De Wit en Jan Maes de overeenkomst die in 1994 werd getekend.", "1994"),
    ("ru", "Тула и Керчь — города-побратимы. В субботу Илья Громов и Пётр Сомов подтвердили договор, подписанный в 1994 году.", "1994"),
    ("kk", "Семей мен Құлжа – бауырлас қалалар. Сенбіде Болат Серіков пен Ли Вэй 1994 жылы жасалған келісімді жаңартты.", "1994"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "then"), RENEWED)
def test_the_signing_of_then_and_its_renewal_are_two(lang: str, text: str, then: str) -> None:
    reading = read(Document("sample", f"2024\n\n{text}", lang, published="2024-06-14"))
    agreements = {e.date: e for e in reading.events if e.type is EventType.AGREEMENT}
    assert set(agreements) == {"2024-06-08", then}
    assert agreements[then].who == ()
    assert len(agreements["2024-06-08"].who) == 2


def test_a_renewal_of_some_year_has_that_year_alone() -> None:
    text = "Ware and Wülfrath are twins. In 2019 they renewed the charter in the town hall."
    reading = read(Document("sample", f"Twins\n\n{text}", "en", published="2024-06-14"))
    assert [e.date for e in reading.events if e.type is EventType.AGREEMENT] == ["2019"]


def test_the_name_of_a_paper_ends_before_whose_predecessors_signed_it() -> None:
    text = "In Kiel Mayor Ulf Kamp and the mayor of Bath, Ann Moss, renewed the agreement their predecessors had signed in 1980."
    reading = read(Document("sample", text, "en", published="2024-06-14"))
    assert {e.object for e in reading.events} == {"agreement"}
