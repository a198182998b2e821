"""A town has one mayor at a time: who was mayor long before does not make another that of the twin."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "towns"),
    [
        (
            "en",
            "In 1977 Mayor John Moss of Kendal signed the twinning charter with Rinteln. "
            "In 2001 Mayor Ann Bell renewed it.",
            ["Kendal", "Rinteln"],
        ),
        (
            "de",
            "1977 unterzeichnete Bürgermeister Hans Moser von Soest die Partnerschaft mit Bangor. "
            "2001 erneuerte sie Bürgermeister Karl Fricke.",
            ["Soest", "Bangor"],
        ),
    ],
)
def test_a_later_mayor_may_be_of_the_same_town(lang: str, text: str, towns: list[str]) -> None:
    found = read(Document("made up", text, lang=lang, published="2018-12-09"))
    names = {p.id: p.name for p in found.places}
    first, later = (names.get(p.office_of or "") for p in found.people)
    assert first == towns[0]
    assert later != towns[1]
