"""Items that begin with the year of a tie, a stone or a gift: it is not the year of what was done now."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

TOLD = [
    ("en", "Coventry and Kiel have been twinned since 1947. Mayor Jane Roe welcomed the delegation. A tree was planted."),
    ("fr", "Reims et Aachen se sont jumelées en 1967. Les deux maires ont déposé une gerbe."),
    ("de", "Kassel und Mulhouse sind seit 1965 verschwistert. Die Bürgermeister legten einen Kranz nieder."),
    ("de", "Das Denkmal wurde 1985 enthüllt. Die Bürgermeister von Kassel und Mulhouse legten einen Kranz nieder."),
    ("nl", "Breda en Diest zijn sinds 1970 verbroederd. De burgemeester ontving de delegatie. Er werd een boom geplant."),
    ("ru", "Тверь и Оснабрюк — побратимы с 1991 года. Глава города приняла делегацию. Посадили дерево."),
    ("ru", "Памятник открыли в 1985 году. Делегация Оснабрюка возложила цветы."),
    ("kk", "Тараз бен Реймс 1990 жылдан бауырлас. Қала әкімі делегацияны қабылдады."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_the_year_of_what_was_there_before_is_not_carried_on(lang: str, text: str) -> None:
    reading = read(Document("sample", f"A day\n\n{text}", lang, published="2024-05-20"))
    later = [e for e in reading.events if e.type not in (EventType.AGREEMENT, EventType.UNVEILING)]
    assert later and all(e.date is None for e in later)


def test_a_tie_of_this_year_is_of_this_year() -> None:
    text = "A day\n\nCoventry and Kiel signed a charter in 2024. A tree was planted."
    reading = read(Document("sample", text, "en", published="2024-05-20"))
    assert [e.date for e in reading.events] == ["2024", "2024"]
