"""Filters and the picture of a timeline: nothing is lost, nothing is drawn more exactly than it is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from twin_sheets import BOOKS, EVENTS, LAST_POST, VISIT, WREATHS, told

from pobratim.web.timeline.chart import HEIGHT, chart
from pobratim.web.timeline.narrowing import (
    FILTERS,
    address,
    asked,
    filters,
    in_force,
    narrowed,
    rows,
)
from pobratim.web.wording.words import words_of

ROWS = rows(map(told, EVENTS))
TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("edtf", "decades"),
    [
        ("2010", {"2010"}),
        ("1928/..", {"1920"}),
        ("1964/1969", {"1960"}),
        ("1969/1971", {"1960", "1970"}),
        ("../1944", {"1940"}),
        ("196X", {"1960"}),
        ("2019-12-31", {"2010"}),
        (None, set()),
    ],
)
def test_decades_a_date_may_lie_in(edtf: str | None, decades: set[str]) -> None:
    from dataclasses import replace

    (row,) = rows([told(replace(VISIT, date=edtf))])
    assert row.values["decade"] == decades


def test_what_is_not_there_is_not_asked_for_and_the_order_is_one() -> None:
    query = {"language": "ru", "kind": "visit", "theme": "sport", "decade": "", "x": "1"}
    chosen = asked(query, ROWS)
    assert list(chosen.items()) == [("kind", "visit"), ("language", "ru")]
    assert address("/en/p/", chosen) == "/en/p/?kind=visit&language=ru"
    assert address("/en/p/", {}) == "/en/p/"
    assert asked({}, ROWS) == {}


def test_counts_are_what_each_choice_leaves_under_the_others() -> None:
    chosen = asked({"language": "ru"}, ROWS)
    kinds = next(f for f in filters(words_of("en"), ROWS, chosen) if f.name == "kind")
    for option in kinds.options:
        left = narrowed(ROWS, {**chosen, "kind": option.value})
        assert option.events == len(left) > 0
    left = narrowed(ROWS, chosen)
    assert all(told(card) in left for card in (VISIT, WREATHS, BOOKS)) and told(LAST_POST) not in left


def test_a_choice_that_leaves_nothing_can_be_taken_back() -> None:
    chosen = {"kind": "plan", "language": "ru"}
    assert narrowed(ROWS, chosen) == []
    shown = {f.name: [o.value for o in f.options if o.chosen] for f in filters(words_of("kk"), ROWS, chosen)}
    assert shown["kind"] == ["plan"] and shown["language"] == ["ru"]
    ways_out = in_force(words_of("kk"), "/kk/p/", chosen)
    assert [one.without for one in ways_out] == ["/kk/p/?language=ru", "/kk/p/?kind=plan"]


@given(st.dictionaries(st.sampled_from(FILTERS), st.sampled_from(["visit", "2020", "ru", "remembrance", ""])))
def test_every_view_has_one_address(query: dict[str, str]) -> None:
    chosen = asked(query, ROWS)
    assert asked(chosen, ROWS) == chosen
    assert {one.id for one in narrowed(ROWS, chosen)} <= {card.id for card in EVENTS}


def test_a_day_is_a_dot_and_a_year_a_bar() -> None:
    drawn = chart(["2010", "2010-09-26", "1928/..", "2010~", None, "no date"], TODAY)
    assert drawn is not None
    year, day, since, about = drawn.bars
    assert (year.shape, day.shape, since.shape, about.shape) == ("span", "day", "open", "doubtful")
    assert year.left < day.left == day.right < year.right
    assert since.left == 0 and since.right == 100
    assert drawn.ticks[0].year == 1928


def test_one_date_makes_no_picture() -> None:
    assert chart(["2010"], TODAY) is None
    assert chart([], TODAY) is None


EDTF = st.one_of(
    st.dates(date(1200, 1, 1), date(2200, 1, 1)).map(str),
    st.integers(1200, 2200).map(lambda y: f"{y}"),
    st.tuples(st.integers(1200, 1900), st.integers(1901, 2200)).map(lambda p: f"{p[0]}/{p[1]}"),
    st.integers(1200, 2000).map(lambda y: f"{y}/.."),
    st.integers(1200, 2200).map(lambda y: f"../{y}"),
)


@given(st.lists(EDTF, min_size=2, max_size=60))
def test_bars_stay_on_the_picture_and_do_not_lie_on_each_other(dates: list[str]) -> None:
    drawn = chart(dates, TODAY)
    assert drawn is not None and len(drawn.bars) == len(dates)
    assert drawn.base <= HEIGHT + 8
    lanes: dict[float, list[tuple[float, float]]] = {}
    for bar in drawn.bars:
        assert 0 <= bar.left <= bar.right <= 100 and 0 <= bar.y <= drawn.base
        lanes.setdefault(bar.y, []).append((bar.left, bar.right))
    if len(lanes) * 11 < HEIGHT:  # else lanes are thinner than their rounding
        for spans in lanes.values():
            for (_, end), (begin, _) in zip(sorted(spans), sorted(spans)[1:], strict=False):
                assert end <= begin


def test_of_very_many_days_those_of_one_place_on_the_line_are_drawn_once() -> None:
    days = [
        f"{year}-{month:02}-{day:02}"
        for year in (1990, 1991, 2020)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    drawn = chart(days, TODAY)
    assert drawn is not None and len(drawn.bars) < len(days) / 5
    every = chart(days[:10] + days[-10:], TODAY)
    assert every is not None and {bar.left for bar in drawn.bars} >= {
        round(bar.left * 4) / 4 for bar in every.bars
    }
