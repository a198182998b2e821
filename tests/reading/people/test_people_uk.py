"""People in Ukrainian sentences: (text, who, why)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from people_in_sentences import expected, people

SENTENCES = [
    ("Мер {Львова|lviv} Андрій Дубенко приїхав.", "Андрій Дубенко: mayor of lviv", "office before name"),
    ("Міський голова Сергій Дубенко виступив.", "Сергій Дубенко: mayor", "an office of two words"),
    ("Заступниця мера Малгожата Вільк приїхала.", "Малгожата Вільк: deputy-mayor", "a woman deputy"),
    ("Вулиця Героїв та Музей історії відкрилися.", "", "capitals are not names"),
]


@pytest.mark.parametrize(("text", "who", "why"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentence(text: str, who: str, why: str) -> None:
    assert people(text, "uk") == expected(who), why
