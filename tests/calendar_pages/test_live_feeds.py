"""The live calendar files, read by an independent parser and expanded by an independent library."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo

import icalendar
import pytest
import recurring_ical_events
from dated_record import PAIR, dated_reading
from django.test import Client

from pobratim.calendars.ical_in import read_calendar
from pobratim.record import intake, ledger, review
from pobratim.record.models import Card, Claim
from pobratim.web.pages.calendar.rituals import rituals

FEED = "/en/calendar/feed.ics"
TEN_YEARS = (date(2021, 1, 1), date(2031, 1, 1))


def parsed(client: Client, address: str) -> icalendar.Calendar:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return icalendar.Calendar.from_ical(answer.content)


def entries(calendar: icalendar.Calendar) -> dict[str, icalendar.Event]:
    return {str(e["UID"]): e for e in calendar.walk("VEVENT") if "RECURRENCE-ID" not in e}


def event_uid(property_: str, value: str) -> str:
    card = Card.objects.get(kind="event", **{property_: value})
    return f"event-{card.public}@localhost"


@pytest.mark.parametrize("id_", sorted(rituals()))
def test_a_series_has_the_same_occurrences_over_ten_years(client: Client, db: None, id_: str) -> None:
    found = parsed(client, f"/en/calendar/series/{id_}.ics")
    theirs = sorted(
        e["DTSTART"].dt.astimezone(UTC)
        for e in recurring_ical_events.of(found).between(*TEN_YEARS)
        if "elsewhere" not in e["UID"]
    )
    ours = sorted(o.starts.astimezone(UTC) for o in rituals()[id_].between(*TEN_YEARS))
    assert theirs == ours and len(ours) >= 10
    assert not [z for z in found.walk("VTIMEZONE") if not z.walk("STANDARD")]


def test_a_certain_day_is_in_the_feed_and_a_vague_one_never(client: Client, days: str) -> None:
    found = entries(parsed(client, f"{FEED}?kind=event&partnership={PAIR}"))
    visit = found[event_uid("type", "visit")]
    assert visit["DTSTART"].dt == date(2025, 9, 26) and visit["DTEND"].dt == date(2025, 9, 27)
    assert str(visit["SUMMARY"]) == "Roman Vassilenko visits Ypres"
    assert visit["URL"] == f"http://localhost/en/event/{event_uid('type', 'visit')[6:18]}/"
    assert event_uid("type", "exhibition") not in found, "November 2026 is no day"
    assert event_uid("type", "gift") not in found, "2010 is no day"
    assert str(visit["STATUS"]) == "CONFIRMED"
    assert all(e["DTSTART"].dt.year > 2010 for e in found.values())


def test_what_is_planned_is_tentative_and_has_its_place(client: Client, days: str) -> None:
    found = entries(parsed(client, f"{FEED}?kind=event"))
    concert = found[event_uid("type", "performance")]
    assert str(concert["STATUS"]) == "TENTATIVE"
    assert str(concert["LOCATION"]) == "Semey"
    assert abs(concert["GEO"].latitude - 50.4) < 0.2 and abs(concert["GEO"].longitude - 80.2) < 0.2
    assert {str(c) for c in concert["CATEGORIES"].cats} >= {"performance", "culture"}


def test_titles_come_in_the_language_of_the_feed_with_the_others_beside(client: Client, days: str) -> None:
    for lang, title in (("en", "Roman Vassilenko visits Ypres"), ("nl", "Roman Vassilenko bezoekt Ieper")):
        visit = entries(parsed(client, f"/{lang}/calendar/feed.ics?kind=event"))[event_uid("type", "visit")]
        assert str(visit["SUMMARY"]) == title
        assert visit["SUMMARY"].params["LANGUAGE"] == lang
        others = visit["COMMENT"] if isinstance(visit["COMMENT"], list) else [visit["COMMENT"]]
        assert lang not in {c.params["LANGUAGE"] for c in others} and len(others) >= 3


class Later(datetime):
    """The clock an hour on: LAST-MODIFIED has whole seconds."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        return datetime.now(tz) + timedelta(hours=1)


def test_a_decision_makes_sequence_and_last_modified_grow(
    client: Client, days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    uid = event_uid("type", "visit")
    before = entries(parsed(client, FEED))[uid]
    claim = Claim.objects.get(entity__card__type="visit", property="date")
    monkeypatch.setattr(ledger, "datetime", Later)
    review.correct(claim=claim.id, source=days, who="reviewer", edtf="2025-09-27")
    after = entries(parsed(client, FEED))[uid]
    assert after["DTSTART"].dt == date(2025, 9, 27)
    assert after["SEQUENCE"] > before["SEQUENCE"] >= 1
    assert after["LAST-MODIFIED"].dt > before["LAST-MODIFIED"].dt
    other = event_uid("type", "performance")
    assert entries(parsed(client, FEED))[other]["SEQUENCE"] == before["SEQUENCE"], (
        "the others stay as they were"
    )


def test_an_unchanged_feed_is_answered_in_two_words(
    client: Client, days: str, django_assert_num_queries: object
) -> None:
    first = client.get(FEED)
    assert first["ETag"] and first["Last-Modified"]
    with django_assert_num_queries(1):  # type: ignore[operator]
        again = client.get(FEED, headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304 and not again.content
    assert client.get(FEED, headers={"if-modified-since": first["Last-Modified"]}).status_code == 304
    assert client.get("/nl/calendar/feed.ics", headers={"if-none-match": first["ETag"]}).status_code == 200
    made = dated_reading()
    made.text += "\nAgain."
    review.accept(source=intake.propose(made.reading()).source, who="reviewer")
    assert client.get(FEED, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_the_same_record_gives_the_same_bytes(client: Client, days: str) -> None:
    from pobratim.web.pages.calendar import kept_feeds

    first = client.get(FEED)
    kept = client.get(FEED)
    kept_feeds._kept.clear()
    again = client.get(FEED)
    assert first.content == kept.content == again.content
    assert dict(first.items()) == dict(kept.items()) == dict(again.items())


@pytest.mark.parametrize(
    ("query", "there", "gone"),
    [
        ("kind=observance", "un-peace", "last-post"),
        ("kind=ceremony&place=geonames-2795100", "last-post", "flame-of-the-nation"),
        ("theme=nuclear%20disarmament", "hiroshima-peace", "last-post"),
        ("series=nagasaki-peace", "nagasaki-peace", "last-post"),
        (f"partnership={PAIR}", "kz-", "flame-of-the-nation"),
        ("kind=anniversary", "anniversary-", "last-post"),
    ],
)
def test_a_filter_lets_through_what_was_asked_for(
    client: Client, days: str, query: str, there: str, gone: str
) -> None:
    uids = list(entries(parsed(client, f"{FEED}?{query}")))
    assert any(uid.startswith(there) for uid in uids)
    assert not any(uid.startswith(gone) for uid in uids)


def test_a_memorial_has_a_feed_of_its_own(client: Client, days: str) -> None:
    gate = next(c for c in Card.objects.filter(kind="memorial") if "Menin Gate" in c.sheet["names"].values())
    uids = list(entries(parsed(client, f"{FEED}?memorial={gate.public}")))
    assert event_uid("links__to__card__public", gate.public) in uids
    assert any(uid.startswith("last-post") for uid in uids), "its ceremony comes along"
    assert event_uid("type", "visit") not in uids


def test_an_anniversary_is_an_entry_of_its_year(client: Client, days: str) -> None:
    found = [
        e
        for u, e in entries(parsed(client, f"{FEED}?kind=anniversary")).items()
        if u.startswith("anniversary-")
    ]
    assert "10 years: Unveiling in Ypres" in {str(e["SUMMARY"]) for e in found}
    ten = next(e for e in found if "10 years" in e["SUMMARY"])
    assert ten["DTSTART"].dt == date(2026, 8, 29)


def test_alarms_come_when_asked_for(client: Client, days: str) -> None:
    found = entries(parsed(client, f"{FEED}?alarm=90&kind=event"))
    assert all(e.walk("VALARM")[0]["TRIGGER"].dt == timedelta(minutes=-90) for e in found.values())
    assert not entries(parsed(client, f"{FEED}?kind=event"))[event_uid("type", "visit")].walk("VALARM")
    for bad in ("x", "-5", "99999", "1e3"):
        assert client.get(f"{FEED}?alarm={bad}").status_code == 404


def test_a_radar_has_its_certain_days_as_a_feed(
    client: Client, days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: datetime(2025, 10, 1, tzinfo=UTC))
    found = entries(parsed(client, f"/en/calendar/radar/{PAIR}.ics"))
    titles = {str(e["SUMMARY"]) for e in found.values()}
    assert "10 years: Unveiling in Ypres" in titles
    assert not any("Gift" in t or "Partnership" in t for t in titles), "of 2010 and 1974 no day is known"


def test_our_own_reader_takes_the_feed_too(client: Client, days: str) -> None:
    read = read_calendar(client.get(FEED).content, "Europe/Brussels")
    assert read.proposals and not read.refused


def test_a_feed_takes_few_queries(client: Client, days: str, django_assert_max_num_queries: object) -> None:
    for query in ("", f"?partnership={PAIR}", "?series=last-post"):
        with django_assert_max_num_queries(16):  # type: ignore[operator]
            assert client.get(FEED + query).status_code == 200


@pytest.mark.parametrize(
    "address", ["feed.ics?series=nothing", "series/nothing.ics", "radar/nothing.ics", "feed.ics?place=x"]
)
def test_what_is_not_there_is_not_found(client: Client, days: str, address: str) -> None:
    assert client.get(f"/en/calendar/{address}").status_code == 404


def test_sequence_never_falls_whatever_is_taken_back(client: Client, days: str) -> None:
    """A calendar keeps what it has where SEQUENCE is lower; a count of what is left would be."""
    uid = event_uid("type", "visit")
    seen = [entries(parsed(client, FEED))[uid]["SEQUENCE"]]
    claim = Claim.objects.get(entity__card__type="visit", property="date")
    number = review.correct(claim=claim.id, source=days, who="reviewer", edtf="2025-09-27").decision
    seen.append(entries(parsed(client, FEED))[uid]["SEQUENCE"])
    review.undo(decision=number, who="reviewer")
    seen.append(entries(parsed(client, FEED))[uid]["SEQUENCE"])
    who = Claim.objects.get(entity__card__type="visit", property="participant")
    review.reject(claims=[who.id], source=days, who="reviewer")
    seen.append(entries(parsed(client, FEED))[uid]["SEQUENCE"])
    assert seen == sorted(set(seen))


def test_a_theme_that_is_rejected_leaves_the_categories(client: Client, days: str) -> None:
    uid = event_uid("type", "visit")
    before = {str(c) for c in entries(parsed(client, FEED))[uid]["CATEGORIES"].cats}
    claim = Claim.objects.get(property="theme", text="culture")
    review.reject(claims=[claim.id], source=days, who="reviewer")
    after = {str(c) for c in entries(parsed(client, FEED))[uid]["CATEGORIES"].cats}
    assert before - after == {"culture"}
    assert uid not in entries(parsed(client, f"{FEED}?kind=event&theme=culture"))


def test_a_new_name_makes_every_title_that_has_it_newer(
    client: Client, days: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The title changes with the name, so a calendar must be told to fetch it anew; others stay."""
    concert = event_uid("type", "performance")
    before = entries(parsed(client, FEED))
    claim = Claim.objects.get(entity__card__kind="person", property="name", text="Roman Vassilenko")
    monkeypatch.setattr(ledger, "datetime", Later)
    number = review.correct(claim=claim.id, source=days, who="reviewer", text="Roman Vasilenko").decision
    after = entries(parsed(client, FEED))
    told = {uid for uid in after if str(after[uid]["SUMMARY"]) != str(before[uid]["SUMMARY"])}
    assert event_uid("type", "visit") in told
    assert {after[uid]["SEQUENCE"] for uid in told} == {number}
    assert all(after[uid]["LAST-MODIFIED"].dt > before[uid]["LAST-MODIFIED"].dt for uid in told)
    assert after[concert]["SEQUENCE"] == before[concert]["SEQUENCE"], "it names somebody else"


def test_what_changes_nothing_shown_changes_no_sequence(client: Client, days: str) -> None:
    """Cards that are built anew are the same cards; a calendar need not fetch what it has."""
    from pobratim.record.search.anew import rebuild_all

    before = {uid: int(e["SEQUENCE"]) for uid, e in entries(parsed(client, FEED)).items()}
    rebuild_all()
    made = dated_reading()
    made.text += "\nAgain."
    intake.propose(made.reading())  # proposed, and accepted by nobody
    assert {uid: int(e["SEQUENCE"]) for uid, e in entries(parsed(client, FEED)).items()} == before


STRICT = (
    FEED,
    f"/kk/calendar/feed.ics?partnership={PAIR}&alarm=60",
    "/ru/calendar/feed.ics?kind=observance",
    f"/fr/calendar/radar/{PAIR}.ics",
    *(f"/nl/calendar/series/{id_}.ics" for id_ in sorted(rituals())),
)


@pytest.mark.parametrize("address", STRICT)
def test_a_strict_reader_finds_no_fault(client: Client, days: str, address: str) -> None:
    """Google, Apple and Outlook were not there to be asked; what they document, and both RFCs, is held to."""
    from strict_ical import faults

    assert faults(client.get(address).content) == []


def test_the_strict_reader_finds_faults(client: Client, days: str) -> None:
    from strict_ical import faults

    sound = client.get(FEED).content
    for was, becomes in (
        (b"DTSTAMP:", b"DTSTAMP;X=1:"),
        (b"BEGIN:VTIMEZONE\r\nTZID:Europe/Brussels", b"BEGIN:VTIMEZONE\r\nTZID:Europe/Bruges"),
        (b"STATUS:CONFIRMED", b"STATUS:SURE"),
        (b";VALUE=DATE:", b";VALUE=DAY:"),
        (b"\r\nUID:", b"\nUID:"),
        (b"\r\nSEQUENCE:", b"\r\nUID:x\r\nSEQUENCE:"),
    ):
        assert was in sound
        assert faults(sound.replace(was, becomes, 1)), f"{becomes!r} was let through"
