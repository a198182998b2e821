"""Marks that nest, cross and overrun."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pobratim.facts.kinds import EntityKind
from pobratim.record.sheets import Label, Mark
from pobratim.web.marked_text import paragraphs, readings

IT = Label("it", EntityKind.PLACE, {"en": "It"})
TEXT = "One two\n\nthree four"


def mark(start: int, end: int) -> Mark:
    return Mark(start, end, "place", IT, "name", f"{start}-{end}")


def test_crossing_marks_are_cut_where_they_cross() -> None:
    (runs, _) = paragraphs(TEXT, [mark(0, 5), mark(4, 7)])
    assert [(r.text, r.depth) for r in runs] == [("One ", 1), ("t", 2), ("wo", 1)]
    assert [r.anchors for r in runs] == [("s0-5",), ("s4-7",), ()]


def test_a_mark_over_two_paragraphs_is_shown_in_both_and_anchored_once() -> None:
    first, second = paragraphs(TEXT, [mark(4, 14)])
    assert [(r.text, r.depth) for r in first + second] == [
        ("One ", 0),
        ("two", 1),
        ("three", 1),
        (" four", 0),
    ]
    assert [r.anchors for r in first + second if r.anchors] == [("s4-14",)]


def test_words_that_come_again_are_listed_once() -> None:
    (read,) = readings("Ypres Ypres", [mark(0, 5), mark(6, 11)])
    assert [(s.anchor, s.text) for s in read.said] == [("s0-5", "Ypres")]


def test_an_anniversary_stands_by_itself_with_its_years() -> None:
    abai = Label("abai", EntityKind.PERSON, {"en": "Abai"})
    marks = [
        Mark(0, 3, "person", abai, "name", "1"),
        Mark(4, 7, "person", abai, "anniversary", "2", 180.0),
    ]
    reads = readings(TEXT, marks)
    assert [(r.entity.id, r.years, [s.text for s in r.said]) for r in reads] == [
        ("abai", None, ["One"]),
        ("abai", 180, ["two"]),
    ]


def test_a_day_named_only_by_its_anniversary_is_one_line() -> None:
    day = Label("day", EntityKind.OBSERVANCE, {"en": "of his birth"})
    marks = [
        Mark(0, 3, "observance", day, "name", "1"),
        Mark(0, 3, "observance", day, "anniversary", "2", 25.0),
    ]
    assert [(r.years, r.said[0].properties) for r in readings(TEXT, marks)] == [(25, ("name", "anniversary"))]


@given(
    st.text("ab \n", max_size=40),
    st.lists(st.tuples(st.integers(-3, 45), st.integers(-3, 45)), max_size=6),
)
def test_nothing_of_the_text_is_lost_or_doubled(text: str, spans: list[tuple[int, int]]) -> None:
    shown = paragraphs(text, [mark(a, b) for a, b in spans])
    assert ["".join(r.text for r in runs) for runs in shown] == [p for p in text.split("\n") if p.strip()]
    anchors = [a for runs in shown for r in runs for a in r.anchors]
    assert len(anchors) == len(set(anchors))
