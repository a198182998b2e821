"""What somebody meets who is new to the desk, or comes back to it: never a dead end."""

from __future__ import annotations

import pytest
from desk_people import SEMEY, YPRES, People
from django.test import Client

from pobratim.accounts.models import Team
from pobratim.record import inbox, review
from pobratim.record.rules import Role

NEW_TEAM = "/en/desk/team/new/"


def page(client: Client, address: str) -> str:
    return client.get(address, follow=True).content.decode()


def test_the_front_page_leads_to_what_waits(people: People, record: dict[str, str]) -> None:
    html = page(people.client(Role.REVIEWER), "/en/desk/")
    assert html.count("/en/desk/review/") == 2, "both name a partnership of this side"
    assert "This is how a record begins" not in html


def test_in_an_empty_record_it_says_how_one_begins(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inbox, "waiting", lambda of: ())
    monkeypatch.setattr(inbox, "anything", lambda: False)
    Team.objects.exclude(side_id=YPRES).delete()
    html = page(people.client(Role.ADMIN, None), "/en/desk/")
    assert "This is how a record begins" in html and "/en/desk/team/new/" in html
    assert "/en/desk/team/new/" not in page(people.client(Role.REVIEWER), "/en/desk/")


def test_a_reader_is_not_told_to_hand_in(people: People) -> None:
    assert "/inbox/new/" not in page(people.client(Role.READER), "/en/desk/")


@pytest.mark.parametrize("typed", ["Ипр", "Ieper", "Ypres"])
def test_a_team_is_made_for_a_city_by_any_of_its_names(people: People, typed: str) -> None:
    client = people.client(Role.ADMIN, None)
    asked = client.post(NEW_TEAM, {"team": "Library", "side": typed})
    assert asked.status_code == 200 and 'value="geonames-2795100" checked' in asked.content.decode()
    sent = {"team": "Library", "side": typed, "for": typed, "entity": "geonames-2795100"}
    assert client.post(NEW_TEAM, sent).status_code == 302
    assert Team.objects.get(name="Library").side_id == YPRES


def test_a_city_no_source_has_named_yet_can_have_a_team(people: People) -> None:
    client = people.client(Role.ADMIN, None)
    sent = {"team": "Archive", "side": "Utrecht", "for": "Utrecht", "entity": "geonames-2745912"}
    assert client.post(NEW_TEAM, sent).status_code == 302
    assert Team.objects.get(name="Archive").side_id == "geonames:2745912"


def test_a_choice_made_for_another_name_is_asked_for_again(people: People) -> None:
    sent = {"team": "Archive", "side": "Semey", "for": "Ypres", "entity": "geonames-2795100"}
    answer = people.client(Role.ADMIN, None).post(NEW_TEAM, sent)
    assert answer.status_code == 200 and not Team.objects.filter(name="Archive").exists()


def test_no_place_is_said_to_be_none(people: People) -> None:
    answer = people.client(Role.ADMIN, None).post(NEW_TEAM, {"team": "Archive", "side": "Xyzzyqua"})
    assert answer.status_code == 422 and "No place of this name" in answer.content.decode()


def test_what_was_sent_after_a_session_ended_leads_to_signing_in_and_back(people: People) -> None:
    came = "http://localhost/en/desk/inbox/new/"
    answer = people.nobody().post("/en/desk/inbox/new/", {"text": "long"}, headers={"referer": came})
    html = answer.content.decode()
    assert answer.status_code == 401 and "sign-in/?next=%2Fen%2Fdesk%2Finbox%2Fnew%2F" in html


def test_a_page_that_came_from_no_address_is_told_all_the_same(people: People) -> None:
    answer = people.nobody().post("/en/desk/inbox/new/", {"text": "long"}, headers={"referer": "http://["})
    assert answer.status_code == 401


def test_a_wrong_address_at_the_desk_leads_back_to_the_desk(people: People) -> None:
    html = page(people.client(Role.REVIEWER), "/en/desk/review/nothing/")
    assert "Go to the desk" in html
    assert "Go to the desk" not in page(people.nobody(), "/en/nothing/")


def test_a_source_that_is_decided_leads_to_the_next_one(people: People, record: dict[str, str]) -> None:
    client = people.client(Role.REVIEWER)
    one, other = record[YPRES][:12], record[SEMEY][:12]
    assert 'id="next"' not in page(client, f"/en/desk/review/{one}/")
    review.accept(source=record[YPRES], who="test")
    assert f'id="next" href="/en/desk/review/{other}/"' in page(client, f"/en/desk/review/{one}/")
