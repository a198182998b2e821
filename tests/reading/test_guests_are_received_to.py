"""Who is led to a person by the word that leads to a town is not at that town: "recibió a la delegación de Kiel"."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El presidente recibió a la delegación de Kiel."),
        ("es", "La alcaldesa recibió a su homólogo de Kiel."),
        ("it", "Il sindaco ha dato il benvenuto alla delegazione di Kiel."),
    ],
)
def test_guests_are_not_at_home(lang: str, text: str) -> None:
    events = read(Document("sample", text, lang)).events
    assert all(event.place is None for event in events)
