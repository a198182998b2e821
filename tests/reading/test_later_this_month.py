"""A part of the month in which an item appeared: still to come or over, and what is too far for a visit."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

PARTS = [
    ("de", "Eine Delegation aus Kiel besucht Mitte Oktober die Stadt Brest.", "2023-10-09", "planned"),
    ("de", "Ende Oktober besucht eine Delegation aus Kiel Brest.", "2023-10-15", "planned"),
    ("de", "Mitte Oktober besucht eine Delegation aus Kiel Brest.", "2023-10-25", "done"),
    ("en", "A delegation from Kiel visits Exeter in mid-October.", "2023-10-09", "planned"),
    ("en", "A delegation from Kiel visited Exeter in mid-October.", "2023-10-20", "done"),
    ("fr", "Une délégation de Kiel visite Brest à la mi-octobre.", "2023-10-09", "planned"),
    ("nl", "Een delegatie uit Kiel bezoekt Gouda eind oktober.", "2023-10-09", "planned"),
    ("nl", "Een delegatie uit Kiel bezoekt Gouda begin oktober.", "2023-10-09", "done"),
    ("ru", "Делегация из Пуатье посетит Ярославль в середине октября.", "2023-10-09", "planned"),
    ("kk", "Қазанның ортасында Урумчиден делегация Семейге келеді.", "2023-10-09", "planned"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "published", "modality"), PARTS)
def test_a_part_of_this_month(lang: str, text: str, published: str, modality: str) -> None:
    reading = read(Document(source="item", text=text, lang=lang, published=published))
    assert [(e.date, e.modality) for e in reading.events if e.type == "visit"] == [("2023-10", modality)]


@pytest.mark.parametrize(
    "text",
    [
        "The council of Exeter has twins in Africa, but they are too far for a weekend visit.",
        "Exeter is too far away for a day trip to Kiel, our twin town.",
    ],
)
def test_what_is_too_far_is_not_visited(text: str) -> None:
    assert not read(Document(source="item", text=text, lang="en", published="2024-05-20")).events
