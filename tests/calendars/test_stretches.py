"""Starts, gaps and ends told differently by several sources, or only to the month: beside a plain definition."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from pobratim.calendars.answers import State
from pobratim.calendars.ceremonies import series_from
from pobratim.calendars.numbers import number_on
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.standing import standing
from pobratim.calendars.stretches import Sureness
from pobratim.facts.when import When

FIRST, LAST = date(2000, 1, 1), date(2003, 12, 31)


@st.composite
def told(draw: st.DrawFn, low: date, high: date) -> str:
    """A day between, or the month or a stretch in which it lies."""
    day = draw(st.dates(low, high))
    form = draw(st.sampled_from(["day", "day", "month", "stretch"]))
    if form == "month":
        return f"{day:%Y-%m}"
    if form == "stretch":
        return f"{day}/{day + timedelta(days=draw(st.integers(1, 40)))}"
    return day.isoformat()


@st.composite
def tables(draw: st.DrawFn) -> dict[str, object]:
    """A daily series with one to three accounts of its start, and up to two gaps told likewise."""

    def accounts(low: date, high: date) -> list[dict[str, str]]:
        return [{"date": d, "source": "a"} for d in draw(st.lists(told(low, high), min_size=1, max_size=3))]

    gaps = []
    for begin in draw(st.sampled_from([(), (date(2000, 9, 1),), (date(2000, 9, 1), date(2002, 1, 1))])):
        begins = accounts(begin, begin + timedelta(days=60))
        gaps.append(
            {"begins": begins, "ends": accounts(begin + timedelta(days=150), begin + timedelta(days=300))}
        )
    return {
        "rule": "FREQ=DAILY", "zone": "Europe/Brussels", "time": "20:00", "place": "geonames:2795100",
        "names": {"en": "Made"}, "starts": accounts(FIRST, date(2000, 5, 1)), "gaps": gaps,
    }  # fmt: skip


def bounds(text: str) -> tuple[date, date]:
    """The first and the last day on which what is told may have been."""
    when = When.parse(text)
    assert when.lower and when.upper
    return when.lower, when.upper - timedelta(days=1)


def possible(gap: dict[str, list[dict[str, str]]], day: date, begin: int, end: int) -> set[bool]:
    """Whether the day was silent, in every way these two accounts leave open."""
    first_silent, last_silent = bounds(gap["begins"][begin]["date"])
    first_again, last_again = bounds(gap["ends"][end]["date"])
    return {
        silent
        for begun in ({day >= first_silent, day >= last_silent})
        for resumed in ({day >= first_again, day >= last_again})
        for silent in {begun and not resumed}
    }


def by_definition(table: dict[str, object], day: date) -> tuple[bool | None, set[bool]]:
    """Held by the first accounts (None: they leave it open), and every answer that some account allows."""
    starts = [bounds(s["date"]) for s in table["starts"]]  # type: ignore[attr-defined]
    chosen = {day >= starts[0][0], day >= starts[0][1]}
    every = {day >= edge for start in starts for edge in start}
    for gap in table["gaps"]:  # type: ignore[attr-defined]
        silent = possible(gap, day, 0, 0)
        chosen = {held and not s for held in chosen for s in silent}
        some = {
            s
            for b in range(len(gap["begins"]))
            for e in range(len(gap["ends"]))
            for s in possible(gap, day, b, e)
        }
        every = {held and not s for held in every for s in some}
    return (chosen.pop() if len(chosen) == 1 else None), every


@settings(max_examples=80, deadline=None)
@given(tables(), st.data())
def test_a_day_is_what_the_accounts_leave_of_it(table: dict[str, object], data: st.DataObject) -> None:
    ritual = Ritual(series_from(table, "made"))
    first_day = ritual.series.starts[0].when
    low = high = chosen_low = chosen_high = 0
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days)]
    asked = set(data.draw(st.lists(st.sampled_from(days), min_size=8, max_size=8)))
    for day in days:
        held, every = by_definition(table, day)
        if day in asked:
            assert ritual.held_by_all.count_before(day) == low
            assert ritual.held_surely.count_before(day) == chosen_low
            assert ritual.held.count_before(day) == chosen_high
            assert ritual.held_by_any.count_before(day) == high
            answer = standing(ritual, day)
            attested = first_day.is_day and first_day.lower == day
            if not attested:
                assert (answer.state is State.HELD) == (held is not False)
                assert (answer.sureness is Sureness.UNKNOWN) == (held is None)
                if held is not None:
                    assert (answer.sureness is Sureness.DISPUTED) == (len(every) > 1)
            number = number_on(ritual, day)
            assert number is None or number.low <= number.high
        low += every == {True}
        chosen_low += held is True
        chosen_high += held is not False
        high += True in every
