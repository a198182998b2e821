"""The closed form of a rule: the same days as dateutil finds one by one, and clear refusals."""

from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pobratim.calendars.days import RuleDays
from pobratim.calendars.rule import Rule, RuleRefused

from .made_series import by_hand, rule_texts


@settings(max_examples=100, deadline=None)
@given(rule_texts(), st.dates(date(1900, 1, 1), date(2000, 12, 28)), st.integers(1, 25_000), st.data())
def test_the_closed_form_is_what_dateutil_enumerates(
    text: str, start: date, span: int, data: st.DataObject
) -> None:
    end = start + timedelta(days=span)
    wanted = by_hand(text, start, end)
    try:
        days = RuleDays(Rule.parse(text), start)
    except RuleRefused:
        assert not wanted
        return
    assert list(days.between(date.min, end)) == wanted
    for _ in range(5):
        day = data.draw(st.dates(start - timedelta(days=40), end - timedelta(days=1)))
        before = sum(d < day for d in wanted)
        assert days.count_before(day) == before
        assert days.has(day) == (day in wanted)
        if before < len(wanted):
            assert days.nth(before) == days.at_or_after(day) == wanted[before]


def test_threads_that_ask_at_once_get_the_same_answers() -> None:
    rule = Rule.parse("FREQ=MONTHLY;BYDAY=2SU,-1MO")
    wanted = RuleDays(rule, date(1900, 1, 1)).count_before(date(9000, 1, 1))
    for _ in range(5):
        days = RuleDays(rule, date(1900, 1, 1))
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(days.count_before, [date(9000, 1, 1)] * 16))
        assert set(found) == {wanted}


def test_two_positions_may_choose_one_day() -> None:
    text = "FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=-1,1"
    days = RuleDays(Rule.parse(text), date(2000, 1, 1))
    assert list(days.between(date(2000, 1, 1), date(2000, 3, 1))) == [date(2000, 1, 3), date(2000, 2, 7)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FREQ=SECONDLY", "SECONDLY is refused"),
        ("FREQ=MINUTELY;INTERVAL=5", "DAILY, WEEKLY, MONTHLY or YEARLY"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "no such day"),
        ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO"),
        ("FREQ=DAILY;COUNT=0", "COUNT=0"),
        ("FREQ=DAILY;COUNT=5;UNTIL=20250101", "exclude each other"),
        ("FREQ=DAILY;UNTIL=20250230", "UNTIL=20250230"),
        ("FREQ=WEEKLY;BYDAY=2SU", "ordinal weekday"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY"),
        ("FREQ=DAILY;BYHOUR=8,20", "several hours"),
        ("FREQ=DAILY;" + "X" * 5000, "characters"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "count from 1"),
        ("", "FREQ"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(RuleRefused, match=why):
        RuleDays(Rule.parse(text), date(2025, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;COUNT=1000000000",
        "FREQ=MONTHLY;INTERVAL=7;BYDAY=-1MO",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    ],
)
def test_an_answer_takes_under_a_millisecond_over_eight_thousand_years(text: str) -> None:
    days = RuleDays(Rule.parse(text), date(1928, 7, 2))
    far = date(9990, 1, 1)
    days.count_before(far)  # the first question sums the years of one cycle
    took = []
    for _ in range(20):
        began = time.process_time()
        days.at_or_after(far)
        days.count_before(far)
        took.append(time.process_time() - began)
    assert min(took) < 0.001


def test_a_rule_says_again_what_it_was_read_from() -> None:
    text = "FREQ=MONTHLY;INTERVAL=2;UNTIL=20300101;BYMONTH=3,5;BYDAY=-1MO,2SU;BYSETPOS=1;WKST=SU"
    assert Rule.parse(text).text() == text
    assert Rule.parse("RRULE:freq=daily;byhour=20").at is not None


def test_a_rule_that_ends_at_an_instant_waits_for_its_zone() -> None:
    rule = Rule.parse("FREQ=DAILY;UNTIL=20250926T180000Z")
    assert rule.until_instant == datetime.fromisoformat("2025-09-26T18:00:00+00:00")
    with pytest.raises(RuleRefused, match="instant"):
        RuleDays(rule, date(2025, 1, 1))


def test_the_benchmark_named_calendar_hides_no_module() -> None:
    folder = Path(__file__).parents[2] / "benchmarks"
    ask = f"import sys; sys.path.insert(0, {str(folder)!r}); import calendar; print(calendar.monthrange(2024, 2))"
    said = subprocess.run([sys.executable, "-S", "-c", ask], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["(3,", "29)"]
