"""A span is the exact words at an exact place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.facts.span import Span, in_order

TEXT = "Ипр, Бельгия\n\nҚазақстан 🕊 Семей"


@st.composite
def ranges(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(st.text(min_size=1, max_size=40))
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@given(ranges())
def test_a_span_made_of_a_text_holds_the_words_that_stand_there(case: tuple[str, int, int]) -> None:
    text, start, end = case
    span = Span.of(text, start, end)
    assert text[span.start : span.end] == span.text == text[start:end].strip()
    assert start <= span.start <= span.end <= end


@given(ranges())
def test_a_span_stands_in_its_text_unless_it_is_only_white_space(case: tuple[str, int, int]) -> None:
    text, start, end = case
    assert Span.of(text, start, end).stands_in(text) is bool(text[start:end].strip())


@pytest.mark.parametrize(
    ("span", "why"),
    [
        (Span(0, 3, "Ипp"), "a Latin letter among Cyrillic ones"),
        (Span(1, 4, "Ипр"), "shifted by one"),
        (Span(0, 0, ""), "no words at all"),
        (Span(-3, 3, ""), "before the beginning"),
        (Span(27, 99, TEXT[27:]), "past the end"),
    ],
)
def test_words_that_do_not_stand_at_the_place_are_told(span: Span, why: str) -> None:
    assert not span.stands_in(TEXT), why


def test_offsets_count_code_points_not_bytes_or_utf16_units() -> None:
    assert Span.of(TEXT, TEXT.index("Семей"), len(TEXT)) == Span(26, 31, "Семей")


@pytest.mark.parametrize(
    ("a", "b", "overlap", "cover"),
    [
        ((0, 5), (5, 9), False, False),  # neighbours share no character
        ((0, 5), (4, 9), True, False),
        ((0, 9), (3, 5), True, True),
        ((3, 5), (0, 9), True, False),
        ((3, 5), (3, 5), True, True),
    ],
)
def test_overlap_and_cover(a: tuple[int, int], b: tuple[int, int], overlap: bool, cover: bool) -> None:
    first, second = Span(*a, "x" * (a[1] - a[0])), Span(*b, "x" * (b[1] - b[0]))
    assert first.overlaps(second) is second.overlaps(first) is overlap
    assert first.covers(second) is cover


def test_spans_in_order_stand_once_each_by_place() -> None:
    late, early = Span(8, 9, "b"), Span(1, 2, "a")
    assert in_order([late, early, late]) == (early, late)
    assert in_order([]) == ()
