"""A calendar file as proposals, with the file as their source."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from pobratim.cli import main
from pobratim.cli.calendar_reading import reading_of
from pobratim.documents import Unreadable, read_bytes
from pobratim.facts.contract import Reading
from pobratim.facts.kinds import EventType, Modality

GOOD = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Visits to Ypres
BEGIN:VEVENT
UID:1@example.org
DTSTART;TZID=Europe/Brussels:20260926T193000
SUMMARY:Wreath-laying by the ambassador at the monument
LOCATION:Menenpoort\\, Ieper
BEGIN:VALARM
ACTION:DISPLAY
SUMMARY:an alarm is no title
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:2@example.org
SUMMARY:Broken: it has no beginning
END:VEVENT
BEGIN:VEVENT
UID:3@example.org
DTSTART;VALUE=DATE:20260829
DTEND;VALUE=DATE:20260831
SUMMARY:Something long that is said in a line which is folded as calenda
 r files are\\, in two
END:VEVENT
BEGIN:VEVENT
UID:4@example.org
DTSTART;TZID=Europe/Brussels:20260101T200000
RRULE:FREQ=DAILY
SUMMARY:Last Post ceremony
LOCATION:Nowhere that anybody knows xyzzy
END:VEVENT
BEGIN:VEVENT
UID:5@example.org
DTSTART;TZID=Europe/Brussels:20261001T200000
STATUS:CANCELLED
SUMMARY:Concert in Semey
END:VEVENT
END:VCALENDAR
"""


def taken(text: str, zone: str | None = "Europe/Brussels") -> Reading:
    data = text.replace("\n", "\r\n").encode()
    document = read_bytes(data, source="visits.ics")
    assert document.media_type == "text/calendar"
    return reading_of(document, data, zone)


def test_each_good_entry_is_an_event_whose_words_stand_in_the_file() -> None:
    found = taken(GOOD)
    assert found.document.title == "Visits to Ypres"
    assert [e.date for e in found.events] == [
        "2026-09-26",
        "2026-08-29/2026-08-30",
        "2026-01-01/..",
        "2026-10-01",
    ]
    assert all(span.stands_in(found.document.text) for span in found.spans())
    first = found.events[0]
    assert "SUMMARY:Wreath-laying" in first.evidence[0].text and "alarm" not in first.evidence[0].text
    assert first.type is EventType.WREATH_LAYING and first.place == "geonames:2795100"
    assert found.places[0].mentions[0].text == "Ieper"


def test_what_a_calendar_says_is_planned_and_never_done() -> None:
    found = taken(GOOD)
    said = [e.modality for e in found.events]
    assert said == [Modality.PLANNED, Modality.PLANNED, Modality.RECURRING, Modality.CANCELLED]
    assert found.events[2].recurrence == "FREQ=DAILY"


def test_a_title_in_which_the_reader_finds_nothing_is_a_plan_and_a_place_nobody_knows_is_none() -> None:
    found = taken(GOOD)
    assert found.events[1].type is EventType.PLAN
    assert (
        found.events[1].object
        == "Something long that is said in a line which is folded as calendar files are, in two"
    )
    assert found.events[2].place is None


def test_the_bad_entry_is_named_with_its_line_and_the_good_ones_stay() -> None:
    notes = taken(GOOD).document.notes
    assert any(n.startswith("line 14: not kept:") for n in notes), notes


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "it has no entry"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR\n", "line 2: not kept"),
    ],
)
def test_a_calendar_with_nothing_in_it_says_so(text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        taken(text)


def test_a_calendar_without_a_name_is_called_by_its_first_entry() -> None:
    nameless = GOOD.replace("X-WR-CALNAME:Visits to Ypres\n", "")
    assert taken(nameless).document.title == "Wreath-laying by the ambassador at the monument …"
    head, _, _ = nameless.partition("BEGIN:VEVENT\nUID:2@")
    assert taken(head + "END:VCALENDAR\n").document.title == "Wreath-laying by the ambassador at the monument"
    alarm = "BEGIN:VALARM\nSUMMARY:an alarm is no title\nEND:VALARM\n"
    first = head.replace(alarm, "").replace("UID:1@", alarm + "UID:1@")
    assert (
        taken(first + "END:VCALENDAR\n").document.title == "Wreath-laying by the ambassador at the monument"
    )


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-8-sig"])
def test_a_calendar_saved_in_another_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    text = GOOD.replace("Concert in Semey", "Концерт в Семее и встреча с жителями города")
    data = text.replace("\n", "\r\n").encode(encoding)
    found = reading_of(read_bytes(data, source="visits.ics"), data, "Europe/Brussels")
    assert "Концерт в Семее и встреча с жителями города" in {e.object for e in found.events}
    path = tmp_path / "visits.ics"
    path.write_bytes(data)
    shown = CliRunner().invoke(main, ["calendar", "read", str(path)])
    assert shown.exit_code == 0 and "Концерт в Семее" in shown.stdout


def test_a_file_that_is_no_calendar_has_a_clear_cause() -> None:
    with pytest.raises(Unreadable, match=r"no BEGIN:VCALENDAR in it; a calendar file \(.ics\) is expected"):
        read_bytes(b"Dear all, the visit is on Monday.", source="visits.ics")


def test_many_bad_lines_are_counted_and_not_all_told() -> None:
    bad = "BEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\n" * 50
    notes = taken(GOOD.replace("END:VCALENDAR\n", bad + "END:VCALENDAR\n")).document.notes
    assert notes[-1] == "and 32 more" and len(notes) == 21


@pytest.mark.django_db
def test_it_becomes_proposals_with_the_file_kept_and_again_nothing(tmp_path: Path) -> None:
    from pobratim.cli.adding import add_all
    from pobratim.record.models import Claim, SourceFile

    file = tmp_path / "visits.ics"
    file.write_bytes(GOOD.replace("\n", "\r\n").encode())
    added = add_all([str(file)], jobs=1, side="Ypres")
    assert added.read == 1 and added.bad == 0 and added.proposed > 8
    assert set(Claim.objects.values_list("state", flat=True)) == {"proposed"}
    assert bytes(SourceFile.objects.get().original or b"") == file.read_bytes()
    again = add_all([str(file)], jobs=1, side="Ypres")
    assert again.known == 1 and again.proposed == 0


@pytest.mark.django_db
def test_the_inbox_reads_one_in_its_child_and_tells_what_was_not_kept() -> None:
    from pobratim.cli.work import policy
    from pobratim.cli.working import Worker
    from pobratim.record import incoming
    from pobratim.record.models import Claim, Incoming

    good = incoming.Sent(incoming.Kind.FILE, "visits.ics", GOOD.encode())
    bad = incoming.Sent(incoming.Kind.FILE, "letter.ics", b"Dear all, the visit is on Monday.")
    incoming.submit([good, bad], who="test")
    Worker(policy).run(until_empty=True)
    one, other = Incoming.objects.order_by("id")
    assert one.state == "read" and one.proposed > 8
    assert any("not kept" in note for note in one.notes)
    assert other.state == "refused" and "no BEGIN:VCALENDAR" in other.cause
    assert Claim.objects.filter(property="recurrence", text="FREQ=DAILY").exists()
