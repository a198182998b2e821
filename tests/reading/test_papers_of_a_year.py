"""A paper that is renewed and named by its year tells two agreements: today's, and the one of that year."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("fr", "Samedi, les deux maires ont renouvelé la charte de 1977 à Vannes.", {"1977", "2024-05-11"}),
        ("fr", "En 1977, les deux maires ont signé la charte à Vannes.", {"1977"}),
    ],
)
def test_a_paper_named_by_its_year(lang: str, text: str, told: set[str]) -> None:
    reading = read(Document(text=text, lang=lang, source="x", published="2024-05-14"))
    assert {e.date for e in reading.events if e.type is EventType.AGREEMENT} == told
