"""Whoever leads guests is not who receives them, though "by" stands before both."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

RECEIVED = [
    ("en", "On Friday the Lord Mayor of Derby, Ann Moss, received a delegation from Osnabrück led by Mayor Karin Pahl.", "Derby"),
    ("en", "The Mayor of Nottingham welcomed guests from Karlsruhe headed by Mayor Karin Pahl.", "Nottingham"),
    ("en", "A delegation from Karlsruhe headed by its mayor, Karin Pahl, was welcomed by the Lord Mayor of Nottingham, Ann Moss.", "Nottingham"),
    ("en", "Mayor Ann Moss of Nottingham was welcomed in Karlsruhe by Mayor Karin Pahl.", "Karlsruhe"),
    ("fr", "Une délégation de Karlsruhe, conduite par la maire Karin Pahl, a été reçue par le maire de Nancy, Jean Petit.", "Nancy"),
    ("nl", "Een delegatie uit Karlsruhe, aangevoerd door burgemeester Karin Pahl, werd ontvangen door burgemeester Jan Smit van Goes.", "Goes"),
    ("ru", "Делегация Оснабрюка во главе с бургомистром Карин Паль была принята главой Твери Иваном Петровым.", "Tver"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "town"), RECEIVED)
def test_where_guests_are_received(lang: str, text: str, town: str) -> None:
    reading = read(Document("s", text, lang))
    names = {place.id: place.name for place in reading.places}
    assert reading.events
    assert {names[event.place] for event in reading.events if event.place} == {town}
