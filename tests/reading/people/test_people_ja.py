"""People in Japanese sentences: who is named before which office."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def people(words: str) -> list[tuple[str, str | None, int]]:
    """(name, office, mentions) of everybody."""
    found = read(Document(source="words", text=words, lang="ja")).people
    return [(p.name, p.office, len(p.mentions)) for p in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("山田太郎市長が出席した。", [("山田太郎", "mayor", 1)]),
        ("山田太郎副市長は来日した。", [("山田太郎", "deputy-mayor", 1)]),
        ("山田太郎市長が話した。山田市長は桜を植えた。", [("山田太郎", "mayor", 2)]),
        ("ピエール・ルロワ市長が話した。ルロワ市長は桜を植えた。", [("ピエール・ルロワ", "mayor", 2)]),
        (
            "松江市の山田太郎市長とアンナ・ノバク議長",
            [("山田太郎", "mayor", 1), ("アンナ・ノバク", "chair", 1)],
        ),
    ],
)
def test_a_name_stands_before_its_office(words: str, expected: list[tuple[str, str | None, int]]) -> None:
    assert people(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "松江市長が出席した。",
        "両市長が出席した。",
        "ナント市長が出席した。",
        "山田市長が出席した。",
        "市長が話した。",
        "宇都宮市長が来た。",
    ],
)
def test_a_town_a_number_or_a_bare_family_name_is_nobody(words: str) -> None:
    assert people(words) == []


def test_the_town_before_a_name_is_the_office_s() -> None:
    reading = read(Document(source="words", text="松江市の山田太郎市長が出席した。", lang="ja"))
    assert reading.people[0].office_of == reading.places[0].id
