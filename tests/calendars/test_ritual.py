"""A series asked: the figures of the Last Post from its data, and random series beside enumeration."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pobratim.calendars.answers import State, Why
from pobratim.calendars.ceremonies import BadSeries, ceremonies, read_series, series_from
from pobratim.calendars.numbers import anchors_agree, day_of, number_on, start_agrees
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.rule import RuleRefused
from pobratim.calendars.series import Series
from pobratim.calendars.standing import standing
from pobratim.calendars.stretches import Sureness

from .made_series import days_by_hand, made_series


@pytest.fixture(scope="module")
def last_post() -> Ritual:
    return Ritual(ceremonies()["last-post"])


def test_the_evening_of_26_september_2025_is_the_33732nd_computed(last_post: Ritual) -> None:
    found = number_on(last_post, date(2025, 9, 26))
    assert found is not None
    assert (found.number, found.computed, found.low, found.high) == (33_732, True, 33_732, 33_732)
    assert found.anchor.number == 33_000 and found.anchor.source


def test_a_number_a_source_gives_is_not_called_computed(last_post: Ritual) -> None:
    found = number_on(last_post, date(2015, 7, 9))
    assert found and found.number == 30_000 and not found.computed


def test_the_numbers_agree_with_the_rule_between_them(last_post: Ritual) -> None:
    pairs = anchors_agree(last_post)
    assert [pair.by_numbers for pair in pairs] == [1_000, 1_915, 85]  # 30,000 to 31,000, 32,915 and 33,000
    assert all(pair.agrees and pair.by_rule == pair.by_any == (pair.by_numbers,) * 2 for pair in pairs)


def test_counted_from_the_first_evening_the_rule_has_more_than_the_30000(last_post: Ritual) -> None:
    pair = start_agrees(last_post)
    assert pair and pair.by_numbers == 29_999
    # 2 July to 30 September 1928 at least, 1 May 1929 to 19 May 1940, and from 6 September 1944 on: two more.
    days = 91 + (date(1940, 5, 20) - date(1929, 5, 1)).days + (date(2015, 7, 9) - date(1944, 9, 6)).days
    assert pair.by_rule[0] == days == 30_001 and not pair.agrees
    assert pair.agrees_with_any  # another source has it only from 11 November 1929


def test_the_day_of_a_number(last_post: Ritual) -> None:
    assert day_of(last_post, 33_732) == date(2025, 9, 26)
    assert day_of(last_post, 34_000) == date(2026, 6, 21)
    assert day_of(last_post, 0) is None


def test_before_the_open_winter_a_number_is_a_range(last_post: Ritual) -> None:
    found = number_on(last_post, date(1928, 11, 20))
    assert found and found.number is None and found.low < found.high
    first_summer = number_on(last_post, date(1928, 8, 1))
    assert first_summer and first_summer.from_start
    assert (first_summer.number, first_summer.high) == (31, 32)  # one source begins a day earlier
    before_the_war = number_on(last_post, date(1935, 1, 1))
    assert before_the_war and before_the_war.number == before_the_war.low == before_the_war.high == 2_161


@pytest.mark.parametrize(
    ("day", "state", "sureness"),
    [
        ("1927-07-24", State.NOT_YET, Sureness.BY_RULE),
        ("1928-07-01", State.NOT_YET, Sureness.DISPUTED),  # one source has the first a day earlier
        ("1928-07-02", State.HELD, Sureness.ATTESTED),
        ("1928-09-01", State.HELD, Sureness.BY_RULE),
        ("1928-11-15", State.HELD, Sureness.UNKNOWN),  # somewhere in that autumn it fell silent
        ("1929-02-01", State.SUSPENDED, Sureness.BY_RULE),
        ("1929-06-01", State.HELD, Sureness.DISPUTED),  # another source: only from 11 November
        ("1940-05-19", State.HELD, Sureness.BY_RULE),
        ("1940-05-20", State.SUSPENDED, Sureness.BY_RULE),
        ("1941-01-10", State.ELSEWHERE, Sureness.UNKNOWN),  # Brookwood began in that month
        ("1943-01-01", State.ELSEWHERE, Sureness.BY_RULE),
        ("1944-09-05", State.ELSEWHERE, Sureness.BY_RULE),
        ("1944-09-06", State.HELD, Sureness.BY_RULE),
        ("2014-11-11", State.HELD, Sureness.ATTESTED),
    ],
)
def test_whether_it_was_held_and_how_sure_that_is(
    last_post: Ritual, day: str, state: State, sureness: Sureness
) -> None:
    answer = standing(last_post, date.fromisoformat(day))
    assert (answer.state, answer.sureness) == (state, sureness)
    assert answer.reasons and all(reason.source for reason in answer.reasons)


def test_the_occupation_names_the_place_that_kept_it_up(last_post: Ritual) -> None:
    answer = standing(last_post, date(1942, 11, 11))
    assert answer.substitute and "Brookwood" in answer.substitute.place
    assert [r.why for r in answer.reasons] == [Why.SUSPENDED, Why.RESUMED, Why.SUBSTITUTE]


def test_armistice_day_2014_was_at_eleven_and_summer_time_counts(last_post: Ritual) -> None:
    first = last_post.occurrence(date(1928, 7, 2))
    assert first and (first.hour.hour, first.hour.minute) == (20, 30)
    for year in (2019, 2026):
        yearly = last_post.occurrence(date(year, 11, 11))
        assert yearly and yearly.hour.hour == 11
    moved = last_post.occurrence(date(2014, 11, 11))
    assert moved and moved.starts == datetime(2014, 11, 11, 10, 0, tzinfo=UTC)
    summer = last_post.occurrence(date(2025, 9, 26))
    assert summer and summer.starts == datetime(2025, 9, 26, 18, 0, tzinfo=UTC)


def test_the_next_one_is_later_than_the_instant_asked(last_post: Ritual) -> None:
    began = datetime(2025, 9, 26, 18, 0, tzinfo=UTC)
    tonight = last_post.next(began - timedelta(seconds=1))
    tomorrow = last_post.next(began)
    assert tonight and tonight.day == date(2025, 9, 26)
    assert tomorrow and tomorrow.day == date(2025, 9, 27)
    with pytest.raises(ValueError, match="offset"):
        last_post.next(datetime(2025, 9, 26))


def test_every_series_has_sources_and_asks_well() -> None:
    for series in ceremonies().values():
        ritual = Ritual(series)
        assert series.sourced() and all(series.sourced()) and series.names["en"]
        assert ritual.next(datetime(2026, 1, 1, tzinfo=UTC))
        assert all(pair.agrees for pair in anchors_agree(ritual))


def test_a_ceremony_called_off_is_not_counted() -> None:
    hiroshima = Ritual(ceremonies()["hiroshima-peace"])
    assert standing(hiroshima, date(1950, 8, 6)).state is State.CANCELLED
    found = number_on(hiroshima, date(1951, 8, 6))
    assert found and found.number == 4 and found.from_start and found.computed


TABLE = {
    "rule": "FREQ=DAILY", "zone": "Europe/Brussels", "time": "20:00", "place": "geonames:2795100",
    "names": {"en": "Made"}, "starts": [{"date": "2000-01-01", "source": "a"}],
}  # fmt: skip


def test_anchors_that_cannot_both_be_right_are_found() -> None:
    anchors = [
        {"date": "2001-01-01", "number": 367, "source": "a"},
        {"date": "2002-01-01", "number": 800, "source": "b"},
    ]
    ritual = Ritual(series_from({**TABLE, "anchors": anchors}, "made"))
    (pair,) = anchors_agree(ritual)
    assert not pair.agrees and (pair.by_numbers, pair.by_rule) == (433, (365, 365))
    between = number_on(ritual, date(2001, 3, 1))
    assert between and between.number == 426 and between.high == 494


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"anchors": [{"date": "1999-01-01", "number": 3, "source": "a"}]}, "none was held"),
        ({"changes": [{"date": "2000-02-01", "moved_to": "2000-02-05", "source": "a"}]}, "one a day"),
        ({"rule": "FREQ=YEARLY", "starts": [{"date": "2000-05", "source": "a"}]}, "start is not certain"),
        (
            {"rule": "FREQ=DAILY;INTERVAL=2", "starts": [{"date": "2000-05", "source": "a"}]},
            "start is not certain",
        ),
        (
            {"rule": "FREQ=WEEKLY", "changes": [{"date": "2000-01-02", "cancelled": True, "source": "a"}]},
            "no such day",
        ),
    ],
)
def test_data_that_contradict_themselves_are_refused(more: dict[str, object], why: str) -> None:
    with pytest.raises(RuleRefused, match=why):
        Ritual(series_from({**TABLE, **more}, "made"))


def test_a_bad_file_is_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("series") / "bad.toml"
    path.write_text('rule = "FREQ=DAILY"\n', "utf-8")
    with pytest.raises(BadSeries, match=r"bad\.toml: names is missing"):
        read_series(path)


@settings(max_examples=80, deadline=None)
@given(made_series(), st.integers(1, 20_000), st.data())
def test_random_series_answer_as_enumeration_does(series: Series, span: int, data: st.DataObject) -> None:
    ritual = Ritual(series)
    start = series.starts[0].when.lower
    assert start is not None
    end = min(start + timedelta(days=span), date(2035, 1, 1))
    wanted = days_by_hand(series, end)
    found = list(ritual.between(date.min, end))
    assert {o.day: o.hour for o in found} == wanted
    assert [o.day for o in found] == sorted(wanted)
    days = sorted(wanted)
    zone = ZoneInfo(series.zone)
    for _ in range(4):
        day = data.draw(st.dates(start, max(start, end - timedelta(days=1))))
        assert ritual.held.count_before(day) == sum(d < day for d in days)
        assert (ritual.occurrence(day) is not None) == (day in wanted)
        number = number_on(ritual, day)
        if day in wanted:
            assert number and number.number == days.index(day) - days.index(number.anchor.day) + 1
            assert day_of(ritual, number.number) == day
        later = [
            d for d in days if datetime.combine(d, wanted[d], zone) > datetime.combine(day, series.time, zone)
        ]
        following = ritual.next(datetime.combine(day, series.time, zone))
        if later:
            assert following and following.day == later[0]
        else:
            assert following is None or following.day >= end


def test_where_sources_differ_on_the_first_the_number_says_by_how_much() -> None:
    found = number_on(Ritual(ceremonies()["nagasaki-peace"]), date(2025, 8, 9))
    assert found and (found.number, found.low, found.high) == (70, 70, 80)  # since 1956, or 1946
