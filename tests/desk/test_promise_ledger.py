"""Which event kept a promise: proposed from the ledger at the desk by a source's words, accepted like any claim."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from desk_people import SEMEY, YPRES, People
from django.test import Client

from pobratim.record import check, published, review
from pobratim.record.models import Claim, Evidence
from pobratim.record.passport_sheets import Promise
from pobratim.record.rules import Role
from pobratim.web.wording.words import LANGUAGES

LATER = date(2027, 6, 1)


@pytest.fixture
def accepted(record: dict[str, str]) -> str:
    """Everything of both sources is accepted; the id of the one promise: pupils to be exchanged in 2026."""
    for source in record.values():
        review.accept(source=source, who="test")
    (promise,) = published.promises(LATER).promises
    assert promise.state is Promise.OVERDUE
    return promise.card.id


def options(client: Client, promise: str) -> list[str]:
    html = client.get(f"/en/desk/promises/{promise}/").content.decode()
    return re.findall(r'name="choice" required id="c-\d+" value="([^"]+)"', html)


def test_the_ledger_at_the_desk_leads_to_the_form(people: People, accepted: str) -> None:
    client = people.client(Role.REVIEWER)
    html = client.get("/en/desk/promises/?state=open").content.decode()
    assert f"/en/desk/promises/{accepted}/" in html
    reader = people.client(Role.READER).get("/en/desk/promises/?state=open").content.decode()
    assert f"/en/desk/promises/{accepted}/" not in reader, "whoever may not propose is not asked to"


def test_what_is_proposed_is_accepted_where_its_words_stand_and_only_then_counts(
    people: People, accepted: str, record: dict[str, str]
) -> None:
    client = people.client(Role.REVIEWER)
    ours = next(o for o in options(client, accepted) if o.split()[1] == record[YPRES][:12])
    answer = client.post(f"/en/desk/promises/{accepted}/", {"choice": ours, "note": "They came in May."})
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/en/desk/review/{record[YPRES][:12]}/?done=passports.proposed"
    claim = Claim.objects.get(property="fulfils")
    words = Evidence.objects.get(claim=claim)
    assert (words.state, words.source_id) == ("proposed", record[YPRES])
    assert [p.state for p in published.promises(LATER).promises] == [Promise.OVERDUE]
    assert client.get(answer.headers["Location"]).status_code == 200
    review.accept(claims=[claim.id], who="test")
    (kept,) = published.promises(LATER).promises
    assert kept.state is Promise.KEPT and len(kept.kept_by) == 1
    page = people.nobody().get("/en/promises/?state=kept").content.decode()
    assert f"/en/event/{kept.kept_by[0].id}/" in page.split("Kept by")[1]
    assert check.problems() == []


def test_the_same_words_are_not_proposed_twice(people: People, accepted: str, record: dict[str, str]) -> None:
    client = people.client(Role.REVIEWER)
    ours = next(o for o in options(client, accepted) if o.split()[1] == record[YPRES][:12])
    address = f"/en/desk/promises/{accepted}/"
    assert client.post(address, {"choice": ours}).status_code == 302
    assert client.post(address, {"choice": ours}).status_code == 422
    assert Claim.objects.filter(property="fulfils").count() == 1


@pytest.mark.parametrize("choice", ["", "x", "ffffffffffff ffffffffffff 0 5"])
def test_only_what_is_offered_is_taken(people: People, accepted: str, choice: str) -> None:
    answer = people.client(Role.REVIEWER).post(f"/en/desk/promises/{accepted}/", {"choice": choice})
    assert answer.status_code == 422 and "Choose one of the events" in answer.content.decode()
    assert not Claim.objects.filter(property="fulfils").exists()


def test_what_is_no_promise_has_no_form(people: People, accepted: str) -> None:
    client = people.client(Role.REVIEWER)
    done = options(client, accepted)[0].split()[0]
    assert client.get(f"/en/desk/promises/{done}/").status_code == 404


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.usefixtures("accepted")
def test_the_desk_speaks_every_language(people: People, lang: str) -> None:
    client = people.client(Role.REVIEWER, SEMEY)
    (promise,) = published.promises(LATER).promises
    for path in ("", f"{promise.card.id}/"):
        assert client.get(f"/{lang}/desk/promises/{path}").status_code == 200


def test_the_pages_take_few_queries(
    people: People, accepted: str, django_assert_max_num_queries: Any
) -> None:
    client = people.client(Role.REVIEWER)
    client.get("/en/desk/promises/")
    for path in ("", f"{accepted}/"):
        with django_assert_max_num_queries(24):
            assert client.get(f"/en/desk/promises/{path}").status_code == 200
