"""Cleaning: what goes, what stays, and that once is enough."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.documents.clean import clean, mixed_words

TRICKY = st.text(
    alphabet=st.one_of(
        st.characters(),
        st.sampled_from(
            "\r\n\t\x00\x0b\x0c\x85\u2028\xa0\u200b\u200d\ufeff\xad\u202e\u2066\u0301\u0323\u0306 иеa"
        ),
    ),
    max_size=80,
)


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u2028b\x85c\x0cd", "a\nb\nc\nd"),
        ("1\xa0000\u202f000\u2009km", "1 000 000 km"),
        ("a   b\t\tc", "a b c"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a \n   \n  b", "a\n\nb"),
        ("\ufeffСем\u200bей", "Семей"),
        ("по\xadбратим", "побратим"),
        ("a\x00b\x07c\x1bd\x9de", "abcde"),
        ("Семе\u0438\u0306", "Семей"),
        ("cafe\u0301", "café"),
        ("\u2067שלום\u2069", "שלום"),
        ("\ud800x", "\ufffdx"),
        ("\ufffex\ufdd0", "x"),
        ("ІҚАЯ ąłű 広島 «»„“ 12–14 № §", "ІҚАЯ ąłű 広島 «»„“ 12–14 № §"),
    ],
)
def test_each_kind_of_oddity(raw: str, cleaned: str) -> None:
    assert clean(raw)[0] == cleaned


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("gnp.\u202eexe", "direction"),
        ("Сем\u200bей", "zero-width"),
        ("a\x00", "control"),
        ("a\U000e0041", "tag"),
        ("Cемей", "Cемей"),
        ("a" + "\u0301\u0316" * 40, "marks"),
    ],
)
def test_what_a_reviewer_should_know_is_noted(raw: str, word: str) -> None:
    assert any(word in note for note in clean(raw)[1])


def test_honest_text_brings_no_notes() -> None:
    assert clean("Ипр и Semey\xa0— «побратимы»\r\n\r\nИ ё, й, Việt Nam.")[1] == ()


def test_mixed_words_are_whole_and_few() -> None:
    assert mixed_words("Каzаn and Cемей, but Ипр and Ypres") == ["Каzаn", "Cемей"]
    assert len(mixed_words("aб " * 3 + "cд eж gз")) == 3


@given(TRICKY)
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    once, _ = clean(raw)
    assert clean(once) == (once, tuple(n for n in clean(raw)[1] if n.startswith("words mixing")))


@given(TRICKY)
def test_clean_text_is_composed_and_tidy(raw: str) -> None:
    text, _ = clean(raw)
    assert unicodedata.is_normalized("NFC", text)
    assert text == text.strip()
    assert "  " not in text
    assert "\n\n\n" not in text
    assert not any(unicodedata.category(c) in ("Cc", "Cs") and c != "\n" for c in text)


def test_floods_take_linear_time() -> None:
    begin = time.perf_counter()
    for flood in ("\u0301\u0316" * 500_000, " " * 1_000_000, "a" * 1_000_000, " \n" * 500_000, "aб" * 500_000,
                  "\u200b" * 1_000_000, "1" * 1_000_000, "((((" * 250_000):  # fmt: skip
        clean("x" + flood)
    assert time.perf_counter() - begin < 8
    assert len(clean("e" + "\u0301\u0316" * 50_000)[0]) < 12
