"""People in Polish sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    (
        "Burmistrz {Gniewa|gniew} Małgorzata Wilk mówiła.",
        "Małgorzata Wilk: mayor of gniew",
        "office before name",
    ),
    ("Prezydent {Lublina|lublin} Jan Wilkosz mówił.", "Jan Wilkosz: mayor of lublin", "presidents of towns"),
    (
        "Przewodniczący Rady Miejskiej Piotr Wilkosz mówił.",
        "Piotr Wilkosz: chair-of-the-city-council",
        "an office in capitals",
    ),
    ("Ulica Długa i Urząd Miasta były zamknięte.", "", "capitals are not names"),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "pl") == expected(who), why
