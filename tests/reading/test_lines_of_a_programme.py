"""Lines of a programme: a weekday with its number, an hour, a part of the day; what is over stays so."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def _events(lang: str, text: str, published: str) -> dict[EventType, tuple[str | None, Modality]]:
    found = read(Document("made up", text, lang=lang, published=published))
    return {e.type: (e.date, e.modality) for e in found.events}


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        (
            "fr",
            "Quimper fête son jumelage avec Remscheid.\nVendredi 11, 18h00 (Mairie), inauguration de "
            "l'exposition de Remscheid.",
            EventType.EXHIBITION,
            "2025-07-11",
        ),
        (
            "en",
            "Kendal hosts its twin town Rinteln.\nFriday 11, 6 pm (Town Hall), opening of the exhibition of "
            "Rinteln artists.",
            EventType.EXHIBITION,
            "2025-07-11",
        ),
        (
            "nl",
            "Hoorn ontvangt gasten uit Příbram.\nVrijdag 11, 18.00 uur (stadhuis), opening van de "
            "tentoonstelling uit Příbram.",
            EventType.EXHIBITION,
            "2025-07-11",
        ),
        (
            "de",
            "Remscheid empfängt Quimper.\nFreitag 11., 18 Uhr (Rathaus): Eröffnung der Ausstellung",
            EventType.EXHIBITION,
            "2025-07-11",
        ),
        (
            "de",
            "Remscheid pflegt die Partnerschaft mit Quimper.\nAbends: Konzert des Chors aus Quimper",
            EventType.PERFORMANCE,
            None,
        ),
        (
            "ru",
            "Программа визита делегации Оффенбаха в Орёл.\nВечером: концерт хора из Оффенбаха",
            EventType.PERFORMANCE,
            None,
        ),
    ],
)
def test_a_line_of_a_programme_is_to_come(lang: str, text: str, kind: EventType, date: str | None) -> None:
    day, modality = _events(lang, text, "2025-07-08")[kind]
    assert modality is Modality.PLANNED
    assert day == date or date is None


@pytest.mark.parametrize(
    ("lang", "text", "published", "kind", "date"),
    [
        # The day is over.
        (
            "fr",
            "Programme du jumelage Quimper-Remscheid.\nVendredi 11, 18h00 (Mairie), inauguration de "
            "l'exposition de Remscheid.",
            "2025-07-14",
            EventType.EXHIBITION,
            "2025-07-11",
        ),
        # The number counts pupils.
        (
            "fr",
            "Vendredi 11 élèves de Remscheid sont arrivés à Quimper.",
            "2025-07-08",
            EventType.EXCHANGE,
            "2025-07-04",
        ),
        # What is over is told just before.
        (
            "de",
            "Remscheid feierte 2019 die Partnerschaft mit Quimper.\nAbends: Empfang im Rathaus für die Gäste "
            "aus Quimper",
            "2025-07-08",
            EventType.MEETING,
            None,
        ),
    ],
)
def test_what_is_over_stays_so(
    lang: str, text: str, published: str, kind: EventType, date: str | None
) -> None:
    assert _events(lang, text, published)[kind] == (date, Modality.DONE)
