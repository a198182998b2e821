"""Each city gives its own word; what both say stands on the page, and a letter asks the other."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from desk_people import SEMEY, YPRES, People
from django.test import Client

from pobratim.record import review
from pobratim.record.models import Claim, Confirmation, Entity
from pobratim.record.rules import Role
from pobratim.web.wording.words import LANGUAGES

PAIR = f"{SEMEY}+{YPRES}".replace(":", "-")


@pytest.fixture
def accepted(record: dict[str, str]) -> None:
    """Everything of both sources is accepted."""
    for source in record.values():
        review.accept(source=source, who="test")


def give(client: Client, side: str, stand: str, **more: str) -> int:
    sent = {"side": side, "stand": stand, "about": "all", "words": "", **more}
    return client.post(f"/en/desk/stand/{PAIR}/give/", sent).status_code


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_both_confirm_and_the_public_page_says_so(people: People, accepted: None) -> None:
    ours, theirs = people.client(Role.REVIEWER, YPRES), people.client(Role.REVIEWER, SEMEY)
    address = f"/en/partnership/{PAIR}/"
    assert give(ours, YPRES, "confirmed") == 302
    assert "One side says so" in text(people.nobody(), address)
    assert give(theirs, SEMEY, "confirmed", words="Signed in 2012.") == 302
    public = text(people.nobody(), address)
    assert "Both cities confirm the tie." in public
    assert "confirmed by Semey Signed in 2012." in public
    assert "Both cities confirm it." in text(ours, f"/en/desk/stand/{PAIR}/")


def test_whoever_disputes_says_why_and_it_is_shown(people: People, accepted: None) -> None:
    ours = people.client(Role.REVIEWER, YPRES)
    assert give(ours, YPRES, "disputed") == 422
    assert not Confirmation.objects.exists()
    assert give(ours, YPRES, "disputed", words="It was a letter of intent.") == 302
    shown = text(people.client(Role.REVIEWER, SEMEY), f"/en/desk/stand/{PAIR}/")
    assert "It was a letter of intent." in shown and "do not agree" in shown


def test_nobody_speaks_for_the_other_city(people: People, accepted: None) -> None:
    ours = people.client(Role.REVIEWER, YPRES)
    assert give(ours, SEMEY, "confirmed") == 422
    assert give(people.client(Role.ADMIN, None), YPRES, "confirmed") == 403
    assert not Confirmation.objects.exists()


def test_a_single_claim_can_be_confirmed(people: People, accepted: None) -> None:
    claim = Claim.objects.filter(entity__kind="partnership", property="relation", state="accepted")[0]
    assert give(people.client(Role.REVIEWER, SEMEY), SEMEY, "confirmed", about=claim.id[:12]) == 302
    assert Confirmation.objects.get().claim_id == claim.id


def test_a_word_given_meanwhile_is_no_clash_but_a_decision_is(people: People, accepted: None) -> None:
    tie = Entity.objects.get(kind="partnership")
    ours = people.client(Role.REVIEWER, YPRES)
    seen = re.search(r'name="seen" value="(\d+)"', ours.get(f"/en/desk/stand/{PAIR}/").content.decode())
    assert seen
    claim = Claim.objects.filter(entity=tie, property="relation")[0]
    review.confirm(entity=tie.id, side=SEMEY, stand=_confirmed(), who="other")
    assert give(ours, YPRES, "confirmed", seen=seen[1]) == 302
    assert give(ours, YPRES, "confirmed", seen="0", about=claim.id[:12]) == 409


def _confirmed() -> object:
    from pobratim.facts.kinds import Stand

    return Stand.CONFIRMED


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_letter_is_ready_in_the_languages_of_both(people: People, accepted: None, lang: str) -> None:
    Entity.objects.filter(id=YPRES).update(known={"country": "BE"})
    Entity.objects.filter(id=SEMEY).update(known={"country": "KZ"})
    html = people.client(Role.REVIEWER, YPRES).get(f"/{lang}/desk/stand/{PAIR}/").content.decode()
    found = re.search(r'href="(mailto:[^"]+)"', html)
    assert found
    query = parse_qs(urlsplit(found[1].replace("&amp;", "&")).query)
    body = query["body"][0]
    assert "Қайырлы күн!" in body and "Goedendag" in body
    assert f"/kk/desk/stand/{PAIR}/" in body and f"/nl/desk/stand/{PAIR}/" in body
    assert "\r\n" in body and len(query["subject"][0]) < 100
