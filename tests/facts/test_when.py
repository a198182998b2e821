"""EDTF dates as half-open intervals, held against the edtf library's bounds."""

from __future__ import annotations

import math
from datetime import date, timedelta
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from pobratim.facts.when import Precision, When, parse_or_none

# The last day of the calendar has no day after it; that case has a test of its own.
days = st.dates(date(1, 1, 1), date(9998, 12, 31))
marks = st.sampled_from(["", "?", "~", "%"])
# Winter (24) is left out: the library ends it with December, EDTF leaves the months to the reader.
points = st.one_of(
    days.map(date.isoformat),
    days.map(lambda d: f"{d:%Y-%m}".zfill(7)),
    days.map(lambda d: f"{d.year:04}"),
    days.map(lambda d: f"{d.year:04}-{d.month:02}-XX"),
    days.map(lambda d: f"{d.year:04}-XX"),
    st.builds(lambda d, season: f"{d.year:04}-{season}", days, st.sampled_from([21, 22, 23])),
    st.integers(10, 998).map(lambda n: f"{n:03}X"),
    st.integers(1, 98).map(lambda n: f"{n:02}XX"),
)


def theirs(text: str) -> tuple[date | None, date | None]:
    """Half-open bounds of the same date by the edtf library."""
    parsed: Any = parse_edtf(text)
    lower, upper = parsed.lower_strict(), parsed.upper_strict()
    first = None if lower == -math.inf else date(*lower[:3])
    return first, None if upper == math.inf else date(*upper[:3]) + timedelta(days=1)


@given(points)
def test_a_date_has_the_bounds_the_edtf_library_gives_it(text: str) -> None:
    when = When.parse(text)
    assert (when.lower, when.upper) == theirs(text)


@given(days.map(lambda d: f"{d.year:04}"), marks)
def test_a_mark_says_uncertain_or_approximate_and_moves_no_bound(year: str, mark: str) -> None:
    when = When.parse(year + mark)
    parsed: Any = parse_edtf(year + mark)
    assert (when.lower, when.upper) == theirs(year)
    assert when.uncertain is bool(getattr(parsed, "is_uncertain", False) or mark == "%")
    assert when.approximate is bool(getattr(parsed, "is_approximate", False) or mark == "%")


@given(days, days)
def test_an_interval_runs_from_the_first_day_to_the_day_after_the_last(a: date, b: date) -> None:
    first, last = sorted((a, b))
    when = When.parse(f"{first.isoformat()}/{last.isoformat()}")
    assert (when.lower, when.upper) == (first, last + timedelta(days=1)) == theirs(when.edtf)
    assert when.precision is Precision.INTERVAL


@given(days, st.booleans())
def test_an_open_interval_has_one_bound(day: date, open_end: bool) -> None:
    text = f"{day.isoformat()}/.." if open_end else f"../{day.isoformat()}"
    when = When.parse(text)
    assert (when.lower, when.upper) == theirs(text)
    assert when.is_open is open_end


@given(points, points)
def test_overlap_is_mutual_and_within_implies_overlap(a: str, b: str) -> None:
    first, second = When.parse(a), When.parse(b)
    assert first.overlaps(second) is second.overlaps(first)
    if first.within(second):
        assert first.overlaps(second)
    assert first.within(first)


@given(st.text(max_size=24))
def test_any_text_is_a_date_or_a_clear_no(text: str) -> None:
    try:
        when = When.parse(text)
    except ValueError as error:
        assert "expected an EDTF date such as" in str(error)
        assert parse_or_none(text) is None
    else:
        assert when.lower is None or when.upper is None or when.lower < when.upper


@pytest.mark.parametrize(
    ("text", "lower", "upper", "precision"),
    [
        ("2025-09-26", date(2025, 9, 26), date(2025, 9, 27), Precision.DAY),
        ("2010", date(2010, 1, 1), date(2011, 1, 1), Precision.YEAR),
        ("2010-23", date(2010, 9, 1), date(2010, 12, 1), Precision.SEASON),
        ("2010-24", date(2010, 12, 1), date(2011, 3, 1), Precision.SEASON),
        ("2016-02", date(2016, 2, 1), date(2016, 3, 1), Precision.MONTH),
        ("197X", date(1970, 1, 1), date(1980, 1, 1), Precision.DECADE),
        ("19XX", date(1900, 1, 1), date(2000, 1, 1), Precision.CENTURY),
        ("1928/..", date(1928, 1, 1), None, Precision.INTERVAL),
        ("1940/1944", date(1940, 1, 1), date(1945, 1, 1), Precision.INTERVAL),
        ("9999-12-31", date(9999, 12, 31), None, Precision.DAY),  # no day after the last of the calendar
    ],
)
def test_known_dates(text: str, lower: date, upper: date | None, precision: Precision) -> None:
    when = When.parse(text)
    assert (when.lower, when.upper, when.precision) == (lower, upper, precision)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2025-02-29", "no such day"),
        ("2025-13", "no such month"),
        ("0000", "no such year in this calendar"),
        ("2025-XX-05", "a day of an unknown month"),
        ("197X-05", "a month of an unknown year"),
        ("2025/2024", "ends before it begins"),
        ("../..", "neither beginning nor end"),
        ("2025-9-26", "one digit"),
        ("26.09.2025", "not this notation"),
        ("", "nothing"),
    ],
)
def test_what_is_no_date_is_refused_with_an_example_of_one(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=r"expected an EDTF date such as 2025-09-26"):
        When.parse(text)
    assert parse_or_none(text) is None, why


@pytest.mark.parametrize(
    ("text", "day"),
    [("2025-09-26", True), ("2025-09-26~", False), ("2025-09-26?", False), ("2025-09", False)],
)
def test_only_a_certain_day_may_be_printed_as_one(text: str, day: bool) -> None:
    assert When.parse(text).is_day is day


def test_years_overlap_a_running_ceremony_but_not_the_time_before_it() -> None:
    daily = When.parse("1928/..")
    assert When.parse("2025-09-26").within(daily)
    assert not When.parse("1927").overlaps(daily)
    assert When.parse("1928").year == daily.year == 1928
    assert When.parse("../1928").year is None
