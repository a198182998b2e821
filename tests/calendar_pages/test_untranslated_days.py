"""No page of the calendar or of taking part says in English what it ought to say in the reader's language, and
no answer that something went wrong."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from made_guests import CHOIR, EVENING, NOW, SCHOOL, SECRETARY
from own_words import assert_translated
from page_types import CALENDAR, TAKING_PART

from pobratim.guests import applying, organising
from pobratim.web import clock
from pobratim.web.pages import wrong
from pobratim.web.wording.words import LANGUAGES

NOTE = "Een ander koor was vroeger."
# What the visitors and the organiser wrote, and names that languages share.
SAME = {
    NOTE, SCHOOL.message, CHOIR.piece, "Last Post", "Burkina Faso", "Costa Rica", "El Salvador", "Isle of Man",
    "Côte d’Ivoire", "Puerto Rico", "San Marino", "Sierra Leone", "Sri Lanka",
}  # fmt: skip
ERRORS = {
    400: wrong.bad_request,
    401: wrong.signed_out,
    403: wrong.forbidden,
    404: wrong.not_found,
    500: wrong.server_error,
}


@pytest.fixture
def still() -> Iterator[None]:
    """Pages that tell of today are all made at one moment."""
    with clock.standing_at(NOW):
        yield


def in_all_languages(
    ask: Callable[[str], HttpResponse], status: int = 200, names: Collection[str] = (), least: int = 6
) -> None:
    """Ask for a page in each language and compare."""
    answers = [ask(lang) for lang in LANGUAGES]
    assert [a.status_code for a in answers] == [status] * len(answers)
    english, *others = (a.content.decode() for a in answers)
    for html in others:
        assert_translated(html, english, names, least)


@pytest.mark.usefixtures("days", "still")
@pytest.mark.parametrize("path", CALENDAR)
def test_nothing_of_the_english_calendar_is_left(client: Client, path: str) -> None:
    in_all_languages(lambda lang: client.get(f"/{lang}/{path}"))


@pytest.fixture
def guests(db: None, still: None) -> dict[str, str]:
    """A choir that has its evening, and one that was offered another."""
    one, token = applying.apply(SCHOOL, NOW)
    two, offered = applying.apply(replace(CHOIR, day=EVENING), NOW)
    organising.accept(one.pk, who=SECRETARY, now=NOW)
    organising.offer(two.pk, EVENING + timedelta(days=2), who=SECRETARY, note=NOTE, now=NOW)
    applying.apply(replace(CHOIR, group="Chor"), NOW)
    return {"day": EVENING.isoformat(), "token": token, "offered": offered}


@pytest.mark.parametrize("shown", TAKING_PART)
def test_nothing_english_is_left_of_taking_part(client: Client, guests: dict[str, str], shown: str) -> None:
    address = TAKING_PART[shown].format(**guests)
    in_all_languages(lambda lang: client.get(f"/{lang}/{address}"), names=SAME, least=4)


def test_a_refused_form_says_why_in_the_readers_language(client: Client, guests: dict[str, str]) -> None:
    address = TAKING_PART["apply"].format(**guests)
    in_all_languages(
        lambda lang: client.post(f"/{lang}/{address}", {"day": guests["day"], "wish": "reading"}), 422, SAME
    )


@pytest.mark.parametrize("status", ERRORS)
def test_what_went_wrong_is_said_in_the_readers_language(rf: RequestFactory, status: int) -> None:
    in_all_languages(lambda lang: ERRORS[status](rf.get(f"/{lang}/nothing/")), status, least=4)
