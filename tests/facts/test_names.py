"""One person's name in several spellings and scripts."""

from __future__ import annotations

import pytest

from pobratim.facts.names import likeness

SAME = [
    ("Roman Vassilenko", "Роман Василенко"),
    ("Roman Wassilenko", "Roman Vasilenko"),
    ("Abai Kunanbaiuly", "Abai Qunanbaiuly"),
    ("Abai Qunanbaiuly", "Абай Кунанбаев"),
    ("Абай Құнанбайұлы", "Abai Kunanbayev"),
    ("Taras Schewtschenko", "Тарас Шевченко"),
    ("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    assert likeness(one, other) >= 0.85


@pytest.mark.parametrize(
    ("one", "other"), [("Roman Vassilenko", "Ivan Vassilenko"), ("Jan Maas", "Pan Maas")]
)
def test_other_given_names_are_other_people(one: str, other: str) -> None:
    assert likeness(one, other) == 0.0
