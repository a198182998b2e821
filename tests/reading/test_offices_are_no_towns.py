"""An office that a town is called like is no town, nor with what stands behind it."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("it", "A nome del Presidente del Consiglio saluto la comunità di Vaughan.", ["Vaughan"]),
        ("es", "El Presidente del Consejo recibió a los invitados de Vaughan.", ["Vaughan"]),
        ("fr", "Le maire de Kiel a signé avec Vila das Aves.", ["Kiel", "Vila das Aves"]),
    ],
)
def test_a_president_of_a_council_is_no_place(lang: str, text: str, places: list[str]) -> None:
    assert [place.name for place in read(Document("sample", text, lang)).places] == places
