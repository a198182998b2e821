"""Groups that would like to take part, made by hand; the day is 26 November 2026 where nothing else is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from pobratim.calendars.taking_part import Wish
from pobratim.guests.applying import Asked
from pobratim.record.people import Who

LAST_POST = "last-post"
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 26)
EVENING = date(2027, 4, 22)
SECRETARY = Who("Anna Demoor", 7, "geonames:2795100")
SCHOOL = Asked(
    series=LAST_POST,
    day=EVENING,
    wish=Wish.WREATH,
    group="Абай атындағы №5 мектеп",
    country="KZ",
    people=24,
    person="Айгүл Серікқызы",
    email="aigul@mektep.example",
    phone="+7 701 000 00 00",
    message="Біз Семейден келеміз.",
    lang="kk",
)
CHOIR = replace(
    SCHOOL,
    wish=Wish.CHOIR,
    group="Koor van Siegen",
    country="DE",
    people=30,
    lang="nl",
    piece="Verleih uns Frieden",
)


def ahead(days: int) -> date:
    """A day so many days from today."""
    return TODAY + timedelta(days=days)
