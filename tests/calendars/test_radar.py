"""Anniversaries no finer than their dates, and what two cities will want to mark."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pobratim.calendars.anniversaries import Dated, FactKind, anniversaries, number_roundness, roundness
from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.clashes import Clashes
from pobratim.calendars.day_feed import dated_entries, observance_entries, occasion_entries
from pobratim.calendars.ical import calendar_file
from pobratim.calendars.known import first_times, known_facts
from pobratim.calendars.observances import observances
from pobratim.calendars.occasions import Election, Point, Radar, Side
from pobratim.calendars.radar import months_after, radar
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.ritual_feed import FeedOptions
from pobratim.facts.when import Precision, When

YPRES = Side("geonames:2795100", "BE", {"en": "Ypres"})
SEMEY = Side("geonames:1519422", "KZ", {"en": "Semey"})
BOTH = (YPRES.id, SEMEY.id)
STAMP = datetime(2026, 1, 1, tzinfo=UTC)


def fact(edtf: str, kind: FactKind = FactKind.MEMORIAL, id: str = "x", **more: object) -> Dated:  # noqa: A002
    return Dated(id, kind, When.parse(edtf), {"en": "X"}, **{"places": BOTH, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("edtf", "anniversary", "certain", "why"),
    [
        ("2001-08-29", "2026-08-29", True, "a day has a day"),
        ("2001-08", "2026-08", False, "a month has a month"),
        ("2001", "2026", False, "a year has a year"),
        ("2001-08~", "2026-08~", False, "about stays about"),
        ("2001-08-29?", "2026-08-29?", False, "an uncertain day is no certain one"),
        ("2001/..", "2026", False, "of what goes on the beginning is remembered"),
        ("2001-08-29/2001-09-02", "2026-08-29", True, "and of what lasted"),
        ("2001-22", "2026-22", False, "a summer has a summer"),
    ],
)
def test_an_anniversary_is_no_finer_than_its_date(
    edtf: str, anniversary: str, certain: bool, why: str
) -> None:
    (found,) = anniversaries(fact(edtf), date(2026, 1, 1), date(2027, 1, 1))
    assert (found.when.edtf, found.years, found.certain) == (anniversary, 25, certain), why


@pytest.mark.parametrize("edtf", ["../2001", "199X", "19XX"])
def test_what_has_no_beginning_or_only_a_decade_has_no_anniversary(edtf: str) -> None:
    assert not list(anniversaries(fact(edtf), date(2026, 1, 1), date(2030, 1, 1)))


def test_the_leap_day_is_kept_between_two_days_in_other_years() -> None:
    found = list(anniversaries(fact("2000-02-29"), date(2027, 1, 1), date(2029, 1, 1)))
    assert [a.when.edtf for a in found] == ["2027-02-28/2027-03-01", "2028-02-29"]
    assert [a.certain for a in found] == [False, True]


@given(
    st.dates(date(1900, 1, 1), date(2020, 1, 1)),
    st.dates(date(1900, 1, 1), date(2050, 1, 1)),
    st.integers(0, 900),
)
def test_anniversaries_of_a_day_are_found_by_walking_too(day: date, first: date, span: int) -> None:
    end = date.fromordinal(first.toordinal() + span)
    walked = [
        d
        for n in range(span)
        if ((d := date.fromordinal(first.toordinal() + n)).month, d.day) == (day.month, day.day)
        and d.year > day.year
    ]
    found = [a for a in anniversaries(fact(day.isoformat()), first, end) if a.certain]
    assert [a.when.lower for a in found] == walked


@given(
    st.sampled_from(["2001-08-29", "2001-08", "2001", "2001-21"]),
    st.dates(date(2002, 1, 1), date(2040, 1, 1)),
)
def test_a_vague_date_never_becomes_a_day(edtf: str, first: date) -> None:
    for found in anniversaries(fact(edtf), first, months_after(first, 24)):
        assert (found.when.precision is Precision.DAY) == (len(edtf) == 10)


def test_round_years_are_worth_more() -> None:
    points = [roundness(years)[0] for years in (100, 50, 25, 10, 5, 1, 7)]
    assert points == sorted(points, reverse=True) and len(set(points)) == 7
    assert roundness(180) == (6, 10) and number_roundness(30_000, 1000) == (10, 10_000)
    assert number_roundness(33_732, 1000) == (0, 1)


def test_months_after_the_last_of_a_month() -> None:
    assert months_after(date(2025, 8, 31), 6) == date(2026, 2, 28)
    assert months_after(date(2025, 12, 31), 12) == date(2026, 12, 31)
    assert months_after(date(2025, 1, 15), 24) == date(2027, 1, 15)


@pytest.fixture(scope="module")
def two_years() -> Radar:
    facts = (*known_facts(), *first_times(ceremonies().values()))
    rituals = [Ritual(s) for s in ceremonies().values()]
    return radar(facts, date(2025, 9, 1), 24, (YPRES, SEMEY), rituals=rituals)


def test_the_radar_of_semey_and_ypres_begins_with_the_roundest(two_years: Radar) -> None:
    top = [o.key for o in two_years.occasions[:6]]
    assert top[:2] == ["menin-gate", "stronger-than-death"]  # 100 years and 25 years
    assert "last-post" in top  # the 34,000th
    assert [o.score for o in two_years.occasions] == sorted(
        (o.score for o in two_years.occasions), reverse=True
    )
    for occasion in two_years.occasions:
        assert occasion.points and occasion.score == sum(p for _, p in occasion.points)


def test_a_vague_anniversary_is_there_and_says_so(two_years: Radar) -> None:
    memorials = [o for o in two_years.occasions if o.key == "ypres-nuclear-memorial"]
    assert {o.when.edtf for o in memorials} == {"2025", "2026", "2027"}
    assert not any(o.day or o.certain for o in memorials)
    assert (Point.BOTH, 3) in memorials[0].points


def test_both_cities_days_stand_together(two_years: Radar) -> None:
    touched = {side for o in two_years.occasions for side in o.sides}
    assert touched == set(BOTH)
    kept = {o.key for o in two_years.occasions if o.kept}
    assert {
        "armistice",
        "kz-semipalatinsk",
        "un-against-nuclear-tests",
        "un-nuclear-weapons-elimination",
    } <= kept
    assert not {"hiroshima", "us-memorial", "un-press-freedom", "christmas"} & kept


def test_days_that_serve_two_occasions(two_years: Radar) -> None:
    pairs = {(s.day, s.first.key, s.second.key) for s in two_years.suggestions}
    assert (date(2026, 8, 29), "stronger-than-death", "un-against-nuclear-tests") in pairs
    assert (date(2025, 9, 26), "un-nuclear-weapons-elimination", "ypres-nuclear-memorial") in pairs
    vague = [s for s in two_years.suggestions if s.apart is None]
    assert vague and all(not s.second.certain and s.first.day == s.day for s in vague)
    assert [s.score for s in two_years.suggestions] == sorted(
        (s.score for s in two_years.suggestions), reverse=True
    )


def test_the_other_sides_mourning_holidays_and_votes_are_warned_of() -> None:
    vote = Election(When.parse("2026-06-07"), "BE", "made-up vote", "made up")
    clashes = Clashes((YPRES, SEMEY), date(2026, 1, 1), date(2027, 1, 1), [vote])
    (mourning,) = [c for c in clashes.on(date(2026, 5, 31)) if c.mourning]
    assert mourning.side == SEMEY.id and mourning.observance and mourning.observance.id == "kz-repression"
    (holiday,) = clashes.on(date(2026, 7, 21))
    assert holiday.side == YPRES.id and holiday.observance and not holiday.mourning
    assert [c.election for c in clashes.on(date(2026, 6, 7))] == [vote]
    assert any(c.approximate for c in clashes.on(date(2026, 5, 27)))
    assert not clashes.on(date(2026, 6, 9))
    armistice = clashes.on(date(2026, 11, 11))
    assert armistice and not clashes.on(date(2026, 11, 11), but="armistice")


def test_a_fact_on_the_other_sides_mourning_is_marked() -> None:
    found = radar([fact("2001-05-31", places=(YPRES.id,))], date(2026, 1, 1), 12, (YPRES, SEMEY))
    (mine,) = [o for o in found.occasions if o.anniversary]
    assert [c.side for c in mine.clashes if c.mourning] == [SEMEY.id]


def test_narrowed_to_a_theme_a_person_or_nothing() -> None:
    facts = known_facts()
    abai = radar(facts, date(2025, 1, 1), 12, person="Abai Qunanbaiuly")
    assert {o.key for o in abai.occasions} == {"abai-birth", "abai-death"}
    assert [o.anniversary.years for o in abai.occasions if o.key == "abai-birth" and o.anniversary] == [180]
    culture = radar(facts, date(2025, 1, 1), 12, theme="culture")
    assert culture.occasions and all("culture" in o.themes for o in culture.occasions)
    assert len(radar(facts, date(2025, 1, 1), 6).occasions) > 50


def test_a_feed_of_the_radar_leaves_vague_days_out_and_names_them(two_years: Radar) -> None:
    options = FeedOptions(date(2030, 1, 1))
    entries, without = occasion_entries(two_years.occasions, lambda o: {"en": o.key}, options)
    assert len(entries) + len(without) == len(two_years.occasions)
    assert {o.when.precision for o in without if o.anniversary} >= {Precision.YEAR, Precision.MONTH}
    uids = [e.uid for e in entries]
    assert len(uids) == len(set(uids))
    text = calendar_file(entries, name="Radar", stamp=STAMP)
    assert "ypres-nuclear-memorial" not in text and "DTSTART;VALUE=DATE:20260829" in text


def test_what_happened_on_a_certain_day_is_an_entry_and_nothing_else() -> None:
    facts = [
        fact(text, id=text) for text in ("2025-09-26", "2025-09-26/2025-09-28", "2010", "1928/..", "2016-08~")
    ]
    entries, without = dated_entries(facts, lambda f: f.names, FeedOptions(date(2030, 1, 1)))
    assert [(e.start, e.end) for e in entries] == [
        (date(2025, 9, 26), date(2025, 9, 27)),
        (date(2025, 9, 26), date(2025, 9, 29)),
    ]
    assert [f.id for f in without] == ["2010", "1928/..", "2016-08~"]


def test_observances_are_rules_where_they_can_be() -> None:
    options = FeedOptions(date(2030, 1, 1), lang="kk")
    chosen = [
        observances()[key]
        for key in ("un-peace", "un-human-rights", "whit-monday", "kz-qurban", "us-memorial")
    ]
    entries = list(observance_entries(chosen, date(2026, 1, 1), date(2028, 1, 1), options))
    by_uid = {e.uid: e for e in entries}
    assert by_uid["un-human-rights@pobratim"].rule == "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"
    assert next(iter(by_uid["un-human-rights@pobratim"].summary)) == "kk"
    assert {"whit-monday-2026@pobratim", "whit-monday-2027@pobratim"} <= set(by_uid)
    assert not [uid for uid in by_uid if "qurban" in uid]
