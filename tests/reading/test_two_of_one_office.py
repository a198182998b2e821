"""Of two who hold one office, "the Provost said" is the one introduced by that very word."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        (
            "en",
            "Provost Helen Moonie came to Lyon, where Mayor Paul Durand met her. "
            '"It was a fine day for all of us here," the Provost said.',
            "Helen Moonie",
        ),
        (
            "de",
            "Bürgermeisterin Anna Berg empfing Bürgermeister Jan Kowalski. „Wir sind heute wieder alle Freunde "
            "geworden“, sagte die Bürgermeisterin.",
            "Anna Berg",
        ),
        (
            "fr",
            "Le bourgmestre Jean Dupont a reçu le maire Paul Martin. « Nous sommes heureux de vous revoir ici », "
            "a dit le bourgmestre.",
            "Jean Dupont",
        ),
    ],
)
def test_the_word_of_the_office_tells_who_spoke(lang: str, text: str, speaker: str) -> None:
    reading = read(Document("made up", "Headline\n\n" + text, lang=lang, published="2024-05-10"))
    names = {person.id: person.name for person in reading.people}
    assert [names[s.speaker] for s in reading.statements if s.speaker] == [speaker]
