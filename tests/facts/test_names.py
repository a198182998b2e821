"""One person's name in several spellings and scripts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.facts import names
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


@given(
    st.lists(st.text("аеёжшцьА ЕШабвáßøJjaeiou-’chstzqxwy0_\n", max_size=9) | st.text(max_size=9), min_size=1)
)
def test_thousands_of_keys_are_those_of_each_word(words: list[str]) -> None:
    assert names.keys(words) == [names.key(word) for word in words]
