"""A bracket that spells out the letters before it tells no event: "Samu (aide médicale d'urgence)"."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _types(lang: str, text: str) -> set[EventType]:
    return {e.type for e in read(Document("made up", text, lang=lang, published="2025-07-14")).events}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "fr",
            "Le Samu (aide médicale d'urgence) participait à la fête du jumelage à Quimper avec Remscheid.",
        ),
        ("fr", "La délégation de Remscheid a visité à Quimper l'AMU (Aide médicale d'urgence)."),
        ("de", "Vertreter des ASB (Nothilfe) aus Quimper waren in Remscheid."),
        ("en", "The delegation from Rinteln met the HAF (humanitarian aid fund) in Kendal."),
        ("nl", "De delegatie uit Příbram bezocht in Hoorn de NHA (noodhulp en humanitaire hulp)."),
        ("ru", "Делегация Оффенбаха посетила в Орле ЦГП (центр гуманитарной помощи)."),
        ("kk", "Веймар делегациясы Семейде ГКО (гуманитарлық көмек орталығы) ұйымында болды."),
    ],
)
def test_what_letters_stand_for_is_no_aid(lang: str, text: str) -> None:
    assert EventType.AID not in _types(lang, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La ville de Quimper a envoyé un convoi (aide médicale d'urgence) à Remscheid."),
        ("fr", "Quimper a envoyé à Remscheid, par le SAMU (départ le 3 mars 2025), une aide médicale."),
        ("de", "Remscheid schickte Quimper einen Transport (humanitäre Hilfe) mit Betten."),
        ("ru", "Орёл отправил в Оффенбах груз (гуманитарная помощь)."),
    ],
)
def test_what_is_sent_stays_aid(lang: str, text: str) -> None:
    assert EventType.AID in _types(lang, text)
