"""The sentence around a span, in several languages' habits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.record.sentence import LONGEST, sentence_around

CASES = [
    ("One came. Two went home. Three.", "Two", "Two went home.", "plain"),
    ("Посол Р. Василенко посетил Ипр. Мэр ждал.", "Ипр", "Посол Р. Василенко посетил Ипр.", "an initial"),
    (
        "Es war am 26. September in Ypern. Danach nicht.",
        "Ypern",
        "Es war am 26. September in Ypern.",
        "a day",
    ),
    ("Title\n\nFirst line here. Second.", "First", "First line here.", "a title without a stop"),
    ("He said: «We remember.» Then he left.", "remember", "He said: «We remember.»", "a quotation"),
    ("В 2010 г. подарен памятник. Он стоит.", "подарен", "В 2010 г. подарен памятник.", "an abbreviation"),
    ("Болды ма? Иә, болды! Бітті.", "болды!", "Иә, болды!", "other marks"),
]


@pytest.mark.parametrize(("text", "words", "sentence", "why"), CASES, ids=[c[3] for c in CASES])
def test_the_whole_sentence_and_no_more(text: str, words: str, sentence: str, why: str) -> None:
    start = text.index(words)
    begin, end = sentence_around(text, start, start + len(words))
    assert text[begin:end] == sentence, why


@given(st.text("аб Бв.!«»\n", min_size=1, max_size=60), st.data())
def test_the_span_always_lies_inside(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    begin, finish = sentence_around(text, start, end)
    assert 0 <= begin <= start < end <= finish <= len(text)


def test_a_text_without_stops_is_cut_near_the_span() -> None:
    text = "слово " * 10_000
    begin, end = sentence_around(text, 30_000, 30_005)
    assert end - begin <= 2 * LONGEST + 5
