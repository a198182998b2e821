"""The year since which two towns are tied: no day of the news, but a month may be."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "since"),
    [
        ("de", "Seit Sonntag sind Schüler aus Weymouth, der Partnerstadt von Holzwickede, zu Gast.", None),
        (
            "de",
            "Seit dem 5. Mai ist eine Gruppe aus Weymouth, der Partnerstadt von Holzwickede, zu Gast.",
            None,
        ),
        ("de", "Holzwickede und Weymouth sind seit dem 5. Mai 1984 Partnerstädte.", "1984-05-05"),
        ("de", "Holzwickede und Weymouth sind seit 1984 Partnerstädte.", "1984"),
        ("de", "Holzwickede und Weymouth sind seit April Partnerstädte.", "2022-04"),
        ("en", "Since Monday pupils from Kiel, the twin town of Coventry, have been here.", None),
    ],
)
def test_since(lang: str, text: str, since: str | None) -> None:
    ties = read(Document("sample", text, lang, published="2022-05-16")).partnerships
    assert [tie.since for tie in ties] == [since]
