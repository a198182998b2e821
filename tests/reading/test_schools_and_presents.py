"""Schools named after somebody abroad are nobody; presents behind a mayor's town are no surname."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


def _people(lang: str, text: str) -> set[str]:
    return {p.name for p in read(Document("made up", text, lang=lang)).people}


@pytest.mark.parametrize(
    ("lang", "text", "people"),
    [
        ("fr", "Les élèves du gymnasium Max Planck de Dortmund ont visité Amiens.", set()),
        ("fr", "Le lycée Louis Thuillier d'Amiens reçoit la Realschule Anne Frank de Dortmund.", set()),
        ("en", "Pupils of the Gymnasium Max Planck in Dortmund visited Bath.", set()),
        ("nl", "Leerlingen van het gymnasium Max Planck uit Dortmund bezochten Hoorn.", set()),
        (
            "de",
            "Der Oberbürgermeister von Dortmund überreichte dem Bürgermeister von Brest Geschenke.",
            set(),
        ),
        ("de", "Dortmund schenkte dem Bürgermeister von Brest Bücher.", set()),
        # Who is named.
        ("fr", "Au gymnasium, Max Planck a rencontré les élèves d'Amiens.", {"Max Planck"}),
        (
            "de",
            "Zum Empfang kam die Bürgermeisterin von Lannion Karin Weber nach Günzburg.",
            {"Karin Weber"},
        ),
        ("de", "Bürgermeister Karl Blume aus Kiel besuchte Brest.", {"Karl Blume"}),
    ],
)
def test_who_is_somebody(lang: str, text: str, people: set[str]) -> None:
    assert _people(lang, text) == people
