"""People in Spanish sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    (
        "La alcaldesa de {Vigo|vigo}, Rosa Canteli {Rubio|rubio}, habló.",
        "Rosa Canteli Rubio: mayor of vigo",
        "the second surname is a town as well",
    ),
    (
        "El presidente municipal de {Oviedo|oviedo}, Sergio Baños Prado, firmó.",
        "Sergio Baños Prado: mayor of oviedo",
        "Mexican mayors are presidents",
    ),
    ("La Plaza Mayor y la Casa de la Cultura abrieron.", "", "capitals are not names"),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "es") == expected(who), why
