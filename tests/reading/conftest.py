"""What several tests ask of a text: everything that is read from it, wherever that stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

Told = Callable[[str, str, str], tuple[object, ...]]


@pytest.fixture
def told() -> Told:
    """Of a text, its language and its day: what is read, every span standing in the text as it was given."""

    def told(text: str, lang: str, published: str) -> tuple[object, ...]:
        found = read(Document("test", text, lang, published=published))
        assert found.document.text == text
        assert all(span.stands_in(text) for span in found.spans())
        return (
            {place.id for place in found.places},
            {(person.id, person.office) for person in found.people},
            {tie.places for tie in found.partnerships},
            [(e.type, e.date, e.place, e.who) for e in found.events],
            [s.speaker for s in found.statements],
        )

    return told
