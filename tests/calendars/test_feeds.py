"""Feeds read by others: the same occurrences as ours, the zone's own hours, lines that any parser takes."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.ical import Entry, calendar_file
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.ritual_feed import FeedOptions, ritual_entries
from pobratim.calendars.rule import Freq, Rule
from pobratim.calendars.series import Change, Hours, Said, Series
from pobratim.calendars.vtimezone import vtimezone
from pobratim.facts.when import When

from .made_series import ZONES, made_series

icalendar = pytest.importorskip("icalendar", reason="comes with the test extra")
recurring_ical_events = pytest.importorskip("recurring_ical_events", reason="comes with the test extra")

STAMP = datetime(2026, 1, 1, tzinfo=UTC)
HORIZON = date(2036, 1, 1)


def feed(ritual: Ritual) -> str:
    return calendar_file(ritual_entries(ritual, FeedOptions(HORIZON)), name="Made", stamp=STAMP)


def as_others_read_it(text: str, first: date, end: date) -> list[datetime]:
    """The instants recurring-ical-events finds, those kept up elsewhere apart."""
    query = recurring_ical_events.of(icalendar.Calendar.from_ical(text))
    found = [e for e in query.between(first, end) if "elsewhere" not in e["UID"]]
    return sorted(e["DTSTART"].dt.astimezone(UTC) for e in found)


def as_we_have_it(ritual: Ritual, first: date, end: date) -> list[datetime]:
    return sorted(o.starts.astimezone(UTC) for o in ritual.between(first, end))


@pytest.mark.parametrize("year", [1928, 1929, 1940, 1941, 1944, 1977, 2014, 2020, 2025, 2029])
def test_the_last_post_feed_has_the_same_evenings_in_ten_years(year: int) -> None:
    ritual = Ritual(ceremonies()["last-post"])
    first, end = date(year, 1, 1), date(year + 1, 1, 1)
    ours = as_we_have_it(ritual, first, end)
    assert as_others_read_it(feed(ritual), first, end) == ours
    assert len(ours) == {1928: 182, 1929: 245, 1940: 140, 1941: 0, 1944: 117, 2020: 366}.get(year, 365)


@settings(max_examples=25, deadline=None)
@given(made_series(), st.integers(1900, 2033))
def test_a_random_series_feed_has_the_same_occurrences(series: Series, year: int) -> None:
    ritual = Ritual(series)
    first, end = date(year, 1, 1), date(year + 2, 1, 1)
    ours = as_we_have_it(ritual, first, end)
    assume(ours)
    # A day's edge: theirs is cut by the zone of each event, ours by its local day; a day inside is the same.
    inner = [o for o in ours if first + timedelta(days=1) <= o.date() < end - timedelta(days=1)]
    theirs = as_others_read_it(feed(ritual), first, end)
    assert [t for t in theirs if first + timedelta(days=1) <= t.date() < end - timedelta(days=1)] == inner


def test_a_day_added_where_january_has_an_hour_of_its_own_is_told_once() -> None:
    """Two stretches of the same time, one of January and one of the other months: one of them tells the day."""
    begun = Said(When.parse("1992-01-01"), "made up")
    series = Series(
        id="made",
        names={"en": "Made"},
        place="geonames:2795100",
        zone="Europe/Brussels",
        rule=Rule(Freq.DAILY, byday=((0, 0),)),
        time=time(0, 0),
        starts=(begun,),
        hours=(Hours(time(0, 0), "made up"), Hours(time(0, 1), "made up", months=(1,))),
        changes=(Change(date(1992, 1, 1), "made up", added=True),),
    )
    ritual, first, end = Ritual(series), date(1991, 12, 1), date(1992, 3, 1)
    assert as_others_read_it(feed(ritual), first, end) == as_we_have_it(ritual, first, end)


@pytest.mark.parametrize("zone", ZONES)
def test_the_zone_in_the_file_has_the_hours_of_the_zone(zone: str) -> None:
    text = "\r\n".join(("BEGIN:VCALENDAR", *vtimezone(zone, 1920, 2036), "END:VCALENDAR", ""))
    read = tzical(io.StringIO(text.replace("\r\n ", ""))).get()
    ours = ZoneInfo(zone)
    day = datetime(1920, 1, 2, 12, 0)
    while day.year < 2036:
        assert read.utcoffset(day.replace(tzinfo=read)) == day.replace(tzinfo=ours).utcoffset(), day
        day += timedelta(days=11, hours=5)


def test_a_zone_whose_clocks_follow_a_rule_has_it_without_end() -> None:
    text = "\r\n".join(vtimezone("Europe/Brussels", 2000, 2036))
    assert "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU" in text and "BYMONTH=10;BYDAY=-1SU" in text
    assert "RRULE" not in "".join(vtimezone("Asia/Almaty", 1990, 2036))
    assert "20240301T000000" in "".join(vtimezone("Asia/Almaty", 1990, 2036))  # Kazakhstan became one zone


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=200
)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_any_text_comes_back_and_no_line_is_too_long(title: str, description: str) -> None:
    entry = Entry("1@made", {"en": title}, date(2025, 9, 26), description=description)
    text = calendar_file([entry], name="Made", stamp=STAMP)
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines) and "\n" not in "".join(lines)
    (event,) = icalendar.Calendar.from_ical(text).events
    clean = str.maketrans("", "", "".join(chr(c) for c in (*range(9), 11, 12, *range(14, 32), 127)))
    wanted = title.replace("\r\n", "\n").replace("\r", "\n").translate(clean)
    assert str(event["SUMMARY"]) == wanted


def test_a_rocket_at_octet_75_is_not_cut() -> None:
    title = "x" * (75 - len("SUMMARY;LANGUAGE=en:") - 2) + "🚀; a, b\nc"
    text = calendar_file([Entry("1@made", {"en": title}, date(2025, 9, 26))], name="Made", stamp=STAMP)
    text.encode().decode()
    assert str(icalendar.Calendar.from_ical(text).events[0]["SUMMARY"]) == title


def test_an_entry_says_everything_it_knows() -> None:
    start = datetime.combine(date(2025, 9, 26), time(20), ZoneInfo("Europe/Brussels"))
    entry = Entry(
        "1@made",
        {"nl": "Bezoek", "ru": "Визит"},
        start,
        start + timedelta(hours=1),
        location={"nl": "Ieper"},
        geo=(50.85, 2.89),
        url="https://example.org/event/1",
        categories=("peace", "a, b"),
        sequence=3,
        modified=STAMP,
        alarm=timedelta(minutes=45),
    )
    (event,) = icalendar.Calendar.from_ical(calendar_file([entry], name="Made", stamp=STAMP)).events
    assert event["SEQUENCE"] == 3 and event["LAST-MODIFIED"].dt == STAMP
    assert event["DTSTART"].dt == start and event["GEO"].to_ical() == "50.85;2.89"
    assert event["COMMENT"].params["LANGUAGE"] == "ru" and str(event["COMMENT"]) == "Визит"
    assert [str(c) for c in event["CATEGORIES"].cats] == ["peace", "a, b"]
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(minutes=-45)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "https://x.org/\r\nATTACH:file:///etc/passwd", "file:///x"]
)
def test_what_is_no_web_address_is_not_written(url: str) -> None:
    text = calendar_file([Entry("1@made", {"en": "x"}, date(2025, 9, 26), url=url)], name="Made", stamp=STAMP)
    assert "URL" not in text and "ATTACH" not in text


def test_an_instant_without_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        calendar_file([Entry("1@made", {"en": "x"}, datetime(2025, 9, 26, 20))], name="Made", stamp=STAMP)


def test_seasonal_hours_become_rules_and_not_overrides() -> None:
    ritual = Ritual(_seasonal())
    text = feed(ritual)
    assert "RECURRENCE-ID" not in text and text.count("BEGIN:VEVENT") == 2
    assert "BYMONTH=5,6,7,8,9" in text
    assert as_others_read_it(text, date(2001, 1, 1), date(2003, 1, 1)) == as_we_have_it(
        ritual, date(2001, 1, 1), date(2003, 1, 1)
    )


def _seasonal() -> Series:
    from pobratim.calendars.ceremonies import series_from

    return series_from(
        {
            "rule": "FREQ=DAILY", "zone": "Europe/Brussels", "time": "20:00", "place": "geonames:2795100",
            "names": {"en": "Made"}, "starts": [{"date": "2000-01-01", "source": "a"}],
            "hours": [{"time": "21:00", "months": [5, 6, 7, 8, 9], "source": "a"}],
        },
        "made",
    )  # fmt: skip
