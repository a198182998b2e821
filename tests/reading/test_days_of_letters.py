"""The day of a letter or an invitation is that of the letter alone, and a letter no paper of two towns."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _dates(lang: str, text: str) -> dict[EventType, str | None]:
    found = read(Document("made up", text, lang=lang, published="2025-07-14"))
    return {e.type: e.date for e in found.events}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Делегация Оффенбаха посетила Орёл по приглашению мэра (письмо от 3 марта 2025 года)."),
        ("ru", "По приглашению от 3 марта 2025 года Орёл посетила делегация Оффенбаха."),
        ("de", "Eine Delegation aus Quimper besuchte auf Einladung vom 3. März 2025 Remscheid."),
        ("fr", "Une délégation de Remscheid est venue à Quimper, sur invitation du 3 mars 2025."),
        ("fr", "Par lettre du 3 mars 2025, le maire de Quimper a invité une délégation de Remscheid."),
        ("en", "In a letter of 3 March 2025 the mayor of Kendal invited a delegation from Rinteln."),
        (
            "nl",
            "In een brief van 3 maart 2025 nodigde de burgemeester van Hoorn een delegatie uit Příbram uit.",
        ),
        ("kk", "Семей әкімі 2025 жылғы 3 наурыздағы хатымен Веймар делегациясын қалаға шақырды."),
    ],
)
def test_the_visit_has_not_the_day_of_the_letter(lang: str, text: str) -> None:
    assert _dates(lang, text) == {EventType.VISIT: None}
    assert not read(Document("made up", text, lang=lang)).partnerships


@pytest.mark.parametrize(
    ("lang", "text", "kind", "date"),
    [
        (
            "ru",
            "Соглашение от 3 марта 2025 года подписали Орёл и Оффенбах.",
            EventType.AGREEMENT,
            "2025-03-03",
        ),
        ("ru", "Делегация Оффенбаха посетила Орёл 3 марта 2025 года.", EventType.VISIT, "2025-03-03"),
        (
            "de",
            "Auf Einladung des Bürgermeisters besuchte am 3. März 2025 eine Delegation aus Quimper Remscheid.",
            EventType.VISIT,
            "2025-03-03",
        ),
        (
            "fr",
            "Une délégation de Remscheid, invitée par le maire, est venue à Quimper le 3 mars 2025.",
            EventType.VISIT,
            "2025-03-03",
        ),
    ],
)
def test_other_days_stay(lang: str, text: str, kind: EventType, date: str) -> None:
    assert _dates(lang, text)[kind] == date
