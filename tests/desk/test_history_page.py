"""A history reads like prose in every language, and each step that can be taken back has its button."""

from __future__ import annotations

import re

import pytest
from desk_people import ELSEWHERE, SEMEY, YPRES, People
from django.test import Client

from pobratim.facts.kinds import Stand
from pobratim.record import ids, review
from pobratim.record.models import Claim, Confirmation, Decision, Entity
from pobratim.record.people import Who
from pobratim.record.rules import Role
from pobratim.web.wording.words import LANGUAGES


@pytest.fixture
def event(people: People, record: dict[str, str]) -> str:
    """An event whose date was accepted, corrected, and its correction taken back."""
    anna = people.account(Role.REVIEWER)
    who = Who(anna.name, anna.pk, YPRES)
    claim = Claim.objects.get(property="date", edtf="2010", evidence__source=record[SEMEY])
    review.accept(source=record[SEMEY], who=who, note="as agreed by telephone")
    review.correct(claim=claim.id, edtf="2010-10", who=who)
    review.undo(who=who)
    review.correct(claim=claim.id, edtf="2010-11", who=who)
    return ids.public(claim.entity_id)


def show(client: Client, event: str, lang: str = "en") -> str:
    answer = client.get(f"/{lang}/desk/history/{event}/")
    assert answer.status_code == 200
    return answer.content.decode()


def text(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.split('<ol class="story">')[1]).split())


def test_the_steps_are_told_in_order(people: People, event: str) -> None:
    told = text(show(people.client(Role.REVIEWER), event))
    wanted = [
        "A source was read. It says:",
        "accepted:",
        "as agreed by telephone",
        "corrected:",
        "before: 2010",
        "now: October 2010",
        "took decision",
        "now: November 2010",
    ]
    at = -1
    for piece in wanted:
        found = told.find(piece, at + 1)
        assert found > at, (piece, told)
        at = found
    assert "(Ypres)" in told and "This was taken back." in told


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_story_is_told_in_every_language(people: People, event: str, lang: str) -> None:
    html = show(people.client(Role.REVIEWER), event, lang)
    assert html.count('<li class="step">') == 5
    if lang in ("ru", "kk"):
        own = re.sub(
            r"<bdi[^>]*>.*?</bdi>|Reviewer\.\S+|UTC|Ypres",
            "",
            html.split('<ol class="story">')[1].split("</ol>")[0],
        )
        assert not re.findall(r"[A-Za-z]{2,}", re.sub(r"<[^>]+>", " ", own))


def test_a_step_is_taken_back_from_the_page_and_back_again(people: People, event: str) -> None:
    client = people.client(Role.REVIEWER)
    page = f"/en/desk/history/{event}/"
    last = Decision.objects.order_by("-number")[0].number
    assert f'action="/en/desk/decision/{last}/undo/"' in show(client, event)
    answer = client.post(f"/en/desk/decision/{last}/undo/", {"next": page})
    assert answer.headers["Location"] == f"{page}?done=history.undone"
    assert "can be taken back" in client.get(answer.headers["Location"]).content.decode()
    assert not Claim.objects.filter(edtf="2010-11").exists()
    undone = Decision.objects.order_by("-number")[0]
    assert (undone.verdict, undone.undoes_id, undone.side) == ("undone", last, YPRES)
    client.post(f"/en/desk/decision/{undone.number}/undo/", {"next": page})
    assert Claim.objects.filter(edtf="2010-11", state="accepted").exists()


def test_a_step_on_which_another_was_built_is_not_taken_back(people: People, event: str) -> None:
    first = Decision.objects.filter(verdict="accepted").order_by("number")[0]
    client = people.client(Role.REVIEWER)
    count = Decision.objects.count()
    answer = client.post(f"/en/desk/decision/{first.number}/undo/", {"next": "//evil.example/"})
    assert answer.headers["Location"] == "/en/desk/?done=history.later"
    assert Decision.objects.count() == count


def test_a_reader_sees_the_story_without_buttons(people: People, event: str) -> None:
    assert "/undo/" not in show(people.client(Role.READER), event)


def test_another_side_does_not_know_there_is_a_story(people: People, event: str) -> None:
    client = people.client(Role.REVIEWER, ELSEWHERE)
    assert client.get(f"/en/desk/history/{event}/").status_code == 404
    for number in Decision.objects.values_list("number", flat=True):
        assert client.post(f"/en/desk/decision/{number}/undo/").status_code == 404


def test_a_citys_word_is_taken_back_by_its_own_people_alone(people: People, event: str) -> None:
    tie = Entity.objects.get(kind="partnership")
    anna = people.account(Role.REVIEWER)
    number = review.confirm(entity=tie.id, side=YPRES, stand=Stand.CONFIRMED, who=Who("Anna", anna.pk, YPRES))
    admin = people.client(Role.ADMIN, None)
    answer = admin.post(f"/en/desk/decision/{number}/undo/")
    assert answer.headers["Location"].endswith("done=history.not_yours") and Confirmation.objects.exists()
    assert people.client(Role.REVIEWER, SEMEY).post(f"/en/desk/decision/{number}/undo/").status_code == 404
    people.client(Role.REVIEWER).post(f"/en/desk/decision/{number}/undo/")
    assert not Confirmation.objects.exists()
