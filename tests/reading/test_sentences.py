"""Plain sentences: each says an event of one type, or none though its words are near."""

from __future__ import annotations

from pathlib import Path

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

ROOM = Path(__file__).parent / "sentences"
TABLES = sorted(path.stem for path in ROOM.glob("*.txt"))


def sentences(table: str) -> tuple[str, list[tuple[str, str]]]:
    """The headline all sentences of a table stand under, and each sentence with its type."""
    _, headline, *lines = (ROOM / f"{table}.txt").read_text("utf-8").splitlines()
    return headline, [(kind, text) for kind, text in (line.split(" | ") for line in lines)]


@pytest.mark.parametrize("table", TABLES)
def test_a_plain_sentence_is_the_event_it_says(table: str) -> None:
    lang = table.partition(".")[0]
    headline, lines = sentences(table)
    wrong = []
    for kind, text in lines:
        document = Document(source="sample", text=f"{headline}\n\n{text}\n", lang=lang)
        found = {event.type.value for event in read(document).events}
        if found if kind == "nothing" else kind not in found:
            wrong.append((kind, sorted(found), text))
    assert not wrong
