"""A text with each sentence on a line of its own is read in its paragraphs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pobratim.reading.fair_copy.sentence_lines import in_paragraphs

ITEMS = Path(__file__).parent.parent / "gold" / "items"
ENDS = re.compile(r"(?<=[a-zа-яä-ü]\.) (?=[A-ZА-ЯÄ-Ü])")

STORY = """Guests from Kiel in Coventry

The choir of Kiel came to Coventry on Friday.
Mayor Ann Moss welcomed them in the town hall.
She gave them a book.

On Saturday they sang in the cathedral.
Four hundred people came to hear them."""


def test_sentences_of_a_paragraph_stand_side_by_side() -> None:
    joined = in_paragraphs(STORY)
    assert [len(ENDS.split(part)) for part in joined.split("\n\n")] == [1, 3, 2]
    assert joined.replace(" ", "\n") == STORY.replace(" ", "\n")


@pytest.mark.parametrize(
    "text",
    [
        STORY.replace("\n\n", "\n"),  # no empty line says where a paragraph ends
        "Twins\n\n" + "\n".join(["- Kiel is our twin town since 1967."] * 5),
        "Programme\n\n10:00 The guests arrive at the station.\n11:00 The mayor speaks.\n12:00 All have lunch.\n13:00 End",
        "\n\n".join(
            ["One. Two words more here. And a third sentence of it.\nFour. Five. And then a sixth."] * 4
        ),
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert in_paragraphs(text) == text


@pytest.mark.parametrize("name", ["de-1312", "en-1704", "fr-215", "nl-1119", "nl-1307"])
def test_it_changes_no_fact(told: Callable[..., object], name: str) -> None:
    gold = json.loads((ITEMS / f"{name}.json").read_text(encoding="utf-8"))
    text = (ITEMS / f"{name}.txt").read_text(encoding="utf-8").strip()
    lines = "\n".join(p if len(p) < 60 else ENDS.sub("\n", p) for p in text.split("\n"))
    assert lines.count("\n") > text.count("\n") + 3

    lang, published = gold["lang"], gold["published"]
    assert told(lines, lang, published) == told(text, lang, published)
