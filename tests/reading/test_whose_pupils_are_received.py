"""Pupils "of" a town are from there and not received there; a town near another is not where anything was."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

NOWHERE = [
    ("it", "Gli studenti di Kiel sono stati ricevuti in municipio dal sindaco Paolo Rossi."),
    ("it", "Il sindaco ha ricevuto gli studenti di Kiel."),
    ("es", "El alcalde recibió la visita de 21 alumnos de Marugame."),
    ("es", "El alcalde recibió a los alumnos de Dijon."),
    ("fr", "Les élèves de Kiel ont été reçus à la mairie par le maire Jean Petit."),
    ("en", "The students of Kiel were received in the town hall by Mayor John Smith."),
    ("it", "Il sindaco ha ricevuto la delegazione della città tedesca di Zwingenberg, località vicino a Francoforte."),
]  # fmt: skip

SOMEWHERE = [
    ("it", "Il sindaco di Trento ha ricevuto i ragazzi di Kempten.", "Trento"),
    ("it", "Gli studenti di Trento sono stati accolti nel municipio di Kempten.", "Kempten (Allgäu)"),
    ("es", "Los alumnos de Burgos visitaron Dijon.", "Dijon"),
    ("fr", "Les élèves de Dijon ont visité Kiel.", "Kiel"),
    ("pl", "Delegacja z Zwingenberg koło Frankfurtu odwiedziła Konin.", "Konin"),
    ("nl", "Een delegatie uit Pfinztal was maandag bij de herdenking in Leerdam.", "Leerdam"),
]  # fmt: skip


def places(lang: str, text: str) -> set[str | None]:
    reading = read(Document("sample", text, lang, published="2024-06-10"))
    names = {p.id: p.name for p in reading.places}
    return {names.get(e.place or "") for e in reading.events}


@pytest.mark.parametrize(("lang", "text"), NOWHERE)
def test_no_place_is_told(lang: str, text: str) -> None:
    assert places(lang, text) == {None}


@pytest.mark.parametrize(("lang", "text", "place"), SOMEWHERE)
def test_where_they_were(lang: str, text: str, place: str) -> None:
    assert place in places(lang, text)
