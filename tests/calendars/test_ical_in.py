"""Calendar files read as proposals: what honest ones say, and what hostile ones get."""

from __future__ import annotations

import contextlib
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.days import RuleDays
from pobratim.calendars.ical import Entry, calendar_file
from pobratim.calendars.ical_in import FileRefused, read_calendar
from pobratim.calendars.proposals import Known, Mark, Proposal, compared
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.ritual_feed import FeedOptions, ritual_entries

TOWN = "Europe/Brussels"


def event(*lines: str, uid: str = "1@x") -> bytes:
    body = ["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"]
    return calendar(*body)


def calendar(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""]).encode()


def only(data: bytes) -> Proposal:
    read = read_calendar(data, TOWN)
    assert not read.refused
    (proposal,) = read.proposals
    return proposal


def marks(data: bytes) -> set[Mark]:
    read = read_calendar(data, TOWN)
    return {n.mark for p in read.proposals for n in p.notes} | {n.mark for n in (*read.refused, *read.notes)}


def test_an_evening_in_another_zone() -> None:
    proposal = only(
        event(
            "DTSTART;TZID=Asia/Almaty:20250930T183000",
            "DTEND;TZID=Asia/Almaty:20250930T200000",
            "SUMMARY;LANGUAGE=ru:Вечер\\, посвящённый Абаю",
            "LOCATION:Semey",
            "GEO:50.41;80.25",
            "URL:https://example.org/1",
            "SEQUENCE:4",
            "LAST-MODIFIED:20250901T100000Z",
            "CATEGORIES:culture,a\\,b",
        )
    )
    assert proposal.summary == "Вечер, посвящённый Абаю" and proposal.lang == "ru"
    assert proposal.when.edtf == "2025-09-30" and not proposal.notes
    assert proposal.start == datetime(2025, 9, 30, 13, 30, tzinfo=UTC)
    assert (proposal.geo, proposal.sequence) == ((50.41, 80.25), 4)
    assert proposal.categories == ("culture", "a,b") and proposal.url == "https://example.org/1"
    assert (proposal.first_line, proposal.last_line) == (3, 13)


@pytest.mark.parametrize(
    ("lines", "edtf"),
    [
        (["DTSTART;VALUE=DATE:20250926"], "2025-09-26"),
        (["DTSTART;VALUE=DATE:20250926", "DTEND;VALUE=DATE:20250929"], "2025-09-26/2025-09-28"),
        (["DTSTART;VALUE=DATE:20250926", "DURATION:P2D"], "2025-09-26/2025-09-27"),
        (["DTSTART:20250926T230000Z"], "2025-09-27"),  # 01:00 in the town
        (["DTSTART:20250926T180000Z", "DTEND:20250926T220000Z"], "2025-09-26"),  # ends at midnight
    ],
)
def test_days_are_those_of_the_town(lines: list[str], edtf: str) -> None:
    assert only(event(*lines)).when.edtf == edtf


def test_a_rule_is_kept_as_a_rule() -> None:
    proposal = only(
        event(
            "DTSTART;TZID=Europe/Brussels:19280702T200000",
            "RRULE:FREQ=DAILY;UNTIL=19401231T190000Z",
            "EXDATE;TZID=Europe/Brussels:19281225T200000,19281226T200000",
        )
    )
    assert proposal.rule and proposal.rule.until == date(1940, 12, 31)
    assert proposal.left_out == (date(1928, 12, 25), date(1928, 12, 26))


def test_our_own_feed_comes_back() -> None:
    ritual = Ritual(ceremonies()["last-post"])
    text = calendar_file(
        ritual_entries(ritual, FeedOptions(date(2030, 1, 1))),
        name="Last Post",
        stamp=datetime(2026, 1, 1, tzinfo=UTC),
    )
    read = read_calendar(text.encode(), TOWN)
    assert read.name == "Last Post" and not read.refused and not read.notes
    assert not [n for p in read.proposals for n in p.notes]
    held = [p for p in read.proposals if p.rule and "elsewhere" not in p.uid]
    days = sum(
        RuleDays(p.rule, p.when.lower).count_before(date(2025, 9, 27))
        for p in held
        if p.rule and p.when.lower
    )
    assert days == ritual.held.count_before(date(2025, 9, 27))


# Hostile files, by the numbers of the project's list of them.


@pytest.mark.parametrize(
    ("rule", "mark", "why"),
    [
        ("FREQ=SECONDLY", Mark.RULE_REFUSED, "SECONDLY is refused"),  # D01
        ("FREQ=MINUTELY;INTERVAL=3", Mark.RULE_REFUSED, "DAILY, WEEKLY, MONTHLY or YEARLY"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", Mark.NO_SUCH_DAY, "no such day"),  # D04
        ("FREQ=DAILY;BYHOUR=1,2,3", Mark.RULE_REFUSED, "several hours"),
        ("FREQ=NEVER", Mark.RULE_REFUSED, "NEVER"),
    ],
)
def test_a_rule_nobody_can_keep_is_refused_and_the_first_day_stays(rule: str, mark: Mark, why: str) -> None:
    proposal = only(event("DTSTART:19700101T000000Z", f"RRULE:{rule}"))
    assert proposal.rule is None and proposal.when.edtf == "1970-01-01"
    (note,) = proposal.notes
    assert note.mark is mark and why in note.text


def test_a_rule_and_its_own_exclusion() -> None:  # D02
    data = event("DTSTART:20250101T000000Z", "RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY")
    assert only(data).rule is None and Mark.RULE_REFUSED in marks(data)


def test_a_huge_count_is_arithmetic() -> None:  # D03
    began = time.process_time()
    proposal = only(event("DTSTART:20250101T000000Z", "RRULE:FREQ=DAILY;COUNT=1000000000"))
    assert proposal.rule
    assert (
        RuleDays(proposal.rule, date(2025, 1, 1)).count_before(date(9000, 1, 1))
        == (date(9000, 1, 1) - date(2025, 1, 1)).days
    )
    assert time.process_time() - began < 0.2


ZONE_OF_ITS_OWN = (
    "BEGIN:VTIMEZONE", "TZID:Nowhere", "BEGIN:STANDARD", "DTSTART:19700101T000000", "RRULE:FREQ=SECONDLY",
    "TZOFFSETFROM:+9900", "TZOFFSETTO:+9900", "END:STANDARD", "END:VTIMEZONE",
)  # fmt: skip


def test_an_unknown_zone_is_local_time_and_says_so() -> None:  # D05
    body = ("BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Nowhere:20250926T200000", "END:VEVENT")
    proposal = only(calendar(*ZONE_OF_ITS_OWN, *body))
    assert proposal.start == datetime(2025, 9, 26, 18, 0, tzinfo=UTC)
    assert proposal.notes[0].mark is Mark.ZONE and "Nowhere" in proposal.notes[0].text
    assert Mark.ZONE in marks(event("DTSTART:20250926T200000"))
    assert not marks(event("DTSTART;TZID=/example.org/Europe/Brussels:20250926T200000"))


def test_cancelling_and_older_news_are_proposals_too() -> None:  # D06
    data = calendar(
        "METHOD:CANCEL", "BEGIN:VEVENT", "UID:1@x", "DTSTART:20250926T200000Z", "SEQUENCE:1", "END:VEVENT"
    )
    proposal = only(data)
    assert proposal.cancels
    (beside,) = compared([proposal], [Known("1@x", sequence=3)])
    assert beside.older and not beside.new
    assert compared([proposal], [Known("1@y")])[0].new
    twice = calendar(*["BEGIN:VEVENT", "UID:1@x", "DTSTART:20250926T200000Z", "END:VEVENT"] * 2)
    assert Mark.TWICE in marks(twice)


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        (["DTSTART:20250926T200000Z", "DTEND:20250926T190000Z"], Mark.ENDS_FIRST),
        (["DTSTART;VALUE=DATE:20250926", "DTEND:20250926T190000Z"], Mark.MIXED),
        (["DTSTART;VALUE=DATE:20250926T200000Z"], Mark.MIXED),
        (["DTSTART:20250926T200000Z", "DURATION:P36500D"], Mark.TOO_LONG),
        (["DTSTART:20250926T200000Z", "DTEND:21250926T200000Z"], Mark.TOO_LONG),
        (["DTSTART:99991231T200000Z", "DURATION:P300D"], Mark.TOO_LONG),
        (["DTSTART:20250926T200000Z", "DURATION:-P1D"], Mark.ENDS_FIRST),
    ],
)
def test_an_impossible_end_is_left_out_and_marked(lines: list[str], mark: Mark) -> None:  # D07
    proposal = only(event(*lines))
    assert proposal.end is None and mark in {n.mark for n in proposal.notes}


def test_a_fold_inside_a_character_does_no_harm() -> None:  # D08
    line = "SUMMARY:Ядролық қару".encode()
    cut = line.index("қ".encode()) + 1
    data = event("DTSTART:20250926T200000Z").replace(
        b"END:VEVENT", line[:cut] + b"\r\n " + line[cut:] + b"\r\nEND:VEVENT"
    )
    assert only(data).summary == "Ядролық қару"


def test_too_much_is_refused_or_cut_in_bounded_time() -> None:  # D08
    began = time.process_time()
    with pytest.raises(FileRefused, match="deep"):
        read_calendar(b"BEGIN:VEVENT\r\n" * 100_000, TOWN)
    with pytest.raises(FileRefused, match="bytes"):
        read_calendar(b"x" * 10_000_001, TOWN)
    with pytest.raises(FileRefused, match="lines"):
        read_calendar(b"\n" * 500_000, TOWN)
    with pytest.raises(FileRefused, match="VCALENDAR"):
        read_calendar(b"<html>", TOWN)
    assert Mark.BROKEN_LINE in marks(event("DTSTART:20250926T200000Z", "SUMMARY:" + "x" * 1_000_000))
    many = calendar(*["BEGIN:VEVENT", "UID:1", "DTSTART:20250926T200000Z", "END:VEVENT"] * 21_000)
    assert Mark.TOO_MANY in marks(many)
    nested = calendar("BEGIN:VEVENT", "BEGIN:VEVENT", "END:VEVENT", "END:VEVENT")
    assert Mark.BROKEN_LINE in marks(nested)
    assert time.process_time() - began < 10  # five files


def test_ten_thousand_rules_that_never_fall_on_a_day_take_seconds() -> None:
    one = [
        "BEGIN:VEVENT",
        "UID:1",
        "DTSTART:20250101T200000Z",
        "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=40",
        "END:VEVENT",
    ]
    began = time.process_time()
    found = read_calendar(calendar(*one * 10_000), TOWN)
    assert len(found.proposals) == 10_000 and not [p for p in found.proposals if p.rule]
    assert time.process_time() - began < 5


def test_addresses_of_other_kinds_and_alarms_are_dropped_aloud() -> None:  # D09
    data = event(
        "DTSTART:20250926T200000Z",
        "URL:javascript:alert(1)",
        "ATTACH:file:///etc/passwd",
        "BEGIN:VALARM",
        "ACTION:EMAIL",
        "TRIGGER:-PT5M",
        "END:VALARM",
    )
    proposal = only(data)
    assert proposal.url is None
    assert [n.mark for n in proposal.notes].count(Mark.DROPPED) == 3


def test_what_cannot_be_a_day_is_refused_with_its_line() -> None:
    read = read_calendar(event("DTSTART:20250230T200000Z"), TOWN)
    assert not read.proposals
    (note,) = read.refused
    assert note.mark is Mark.NO_SUCH_DAY and note.line == 3 and "20250230" in note.text


def test_a_rule_that_ends_with_the_calendar_goes_on_for_ever() -> None:
    """As many programs write it; east of Greenwich that hour is no day any more."""
    rule = only(event("DTSTART:20250926T180000Z", "RRULE:FREQ=YEARLY;UNTIL=99991231T235959Z")).rule
    assert rule is not None and rule.until == date(9999, 12, 31)


@pytest.mark.parametrize("length", ["DTEND;TZID=America/Adak:00010101T000000", "DURATION:-P1D"])
def test_nothing_ends_before_the_calendar_begins(length: str) -> None:
    assert only(event("DTSTART;TZID=America/Adak:00010101T000000", length)).when.edtf == "0001-01-01"


def test_text_comes_back_from_our_own_writer() -> None:  # D10
    title = "x" * 53 + "🚀\n; a, b\\n"
    entry = Entry("1@made", {"en": title}, date(2025, 9, 26))
    text = calendar_file([entry], name="Made", stamp=datetime(2026, 1, 1, tzinfo=UTC))
    assert only(text.encode()).summary == title


@settings(max_examples=150, deadline=timedelta(seconds=5))
@example(["BEGIN:VEVENT", "DTEND:99991231T235960Z", "DTSTART;VALUE=DATE:00010101", "END:VEVENT"])
@given(st.lists(st.sampled_from([
    "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", "UID:1", "DTSTART:20250926T200000Z", ":", ";;=",
    "DTSTART;TZID=:00010101T000000", "DTEND:99991231T235960Z", "RRULE:FREQ=DAILY;INTERVAL=9999", "DURATION:-P99999W",
    "RRULE:FREQ=WEEKLY;UNTIL=00010101T000000Z", "EXDATE:,,,", "RDATE;VALUE=PERIOD:20250101T000000Z/PT1H", "GEO:1e9;2",
    " x", "SUMMARY;LANGUAGE=\"e", "DTSTART;VALUE=DATE:00010101", "DTSTART:99991231T235959", "SEQUENCE:-5", "\x00\xff",
    "RRULE:FREQ=DAILY;UNTIL=99991231T235959Z", "DTEND;TZID=America/Adak:00010101T000000", "DURATION:-P1D",
    "DTEND:00010101T000000",
]), max_size=25))  # fmt: skip
def test_lines_in_any_order_never_raise_anything_else(lines: list[str]) -> None:
    with contextlib.suppress(FileRefused):
        read_calendar("\r\n".join(["BEGIN:VCALENDAR", *lines]).encode("latin-1"), TOWN)


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(FileRefused):
        read_calendar(b"BEGIN:VCALENDAR\r\n" + data, "Asia/Almaty")
