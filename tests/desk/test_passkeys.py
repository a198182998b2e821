"""Passkeys: made with the password, good for one site, one account and one question at a time."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from desk_people import PASSWORD, People
from django.http import HttpResponse
from django.test import Client
from soft_key import PRESENT, SoftKey

from pobratim.accounts import challenges, passkeys, second_factor, throttle
from pobratim.accounts.models import Account, Passkey, Session, Spent
from pobratim.record.rules import Role
from pobratim.web.wording.words import LANGUAGES

OWN, IN, SECOND = "/en/desk/account/passkeys/", "/en/desk/sign-in/", "/en/desk/second/"


def asked(answer: HttpResponse) -> str:
    """What the page asks the browser for."""
    found = re.search(r'data-options="([^"]*)"', answer.content.decode())
    assert found
    return html.unescape(found[1])


def keep(client: Client, key: SoftKey, name: str = "office computer", **sent: str) -> HttpResponse:
    answer = key.make(asked(client.get(OWN)))
    return client.post(OWN, {"name": name, "password": PASSWORD, "answer": answer, **sent})


def enter(client: Client, answer: str, **sent: str) -> HttpResponse:
    return client.post(f"{IN}passkey/", {"answer": answer, **sent})


@pytest.fixture
def account(people: People) -> Account:
    return people.account(Role.REVIEWER)


@pytest.fixture
def key(people: People, account: Account) -> SoftKey:
    """A passkey of the account."""
    made = SoftKey()
    assert keep(people.browser(account), made).status_code == 302
    return made


def test_several_are_kept_with_names_and_removed_one_by_one(people: People, account: Account) -> None:
    client = people.browser(account)
    keep(client, SoftKey())
    keep(client, SoftKey(id=b"another one of 1"), name="<key> on my ring")
    shown = client.get(OWN).content.decode()
    assert "office computer" in shown and "&lt;key&gt; on my ring" in shown
    first = Passkey.objects.get(name="office computer")
    assert client.post(f"{OWN}remove/", {"passkey": first.pk}).status_code == 302
    assert [p.name for p in Passkey.objects.all()] == ["<key> on my ring"]


def test_it_tells_the_passkey_nothing_of_the_person_but_what_the_person_is_to_see(
    people: People, account: Account
) -> None:
    options = asked(people.browser(account).get(OWN))
    account.refresh_from_db()
    assert len(account.handle) == 32 and account.email not in account.handle
    assert '"residentKey": "required"' in options and '"userVerification": "required"' in options


def test_it_signs_in_without_a_password_and_leads_on(people: People, account: Account, key: SoftKey) -> None:
    client = people.nobody()
    answer = enter(client, key.use(asked(client.get(IN))), next="/en/desk/team/")
    assert answer.status_code == 302 and answer.headers["Location"] == "/en/desk/team/"
    assert client.get("/en/desk/account/").status_code == 200
    kept = Passkey.objects.get()
    assert kept.count == 1 and kept.used is not None


def test_it_stands_for_the_code_too(people: People, account: Account, key: SoftKey) -> None:
    second_factor.switch_on(account, second_factor.new_seed())
    client = people.nobody()
    enter(client, key.use(asked(client.get(IN))))
    assert client.get("/en/desk/account/").status_code == 200


def test_it_is_the_second_step_after_the_password(people: People, account: Account, key: SoftKey) -> None:
    second_factor.switch_on(account, second_factor.new_seed())
    client = people.nobody()
    client.post(IN, {"email": account.email, "password": PASSWORD})
    options = asked(client.get(SECOND))
    assert client.post(f"{SECOND}passkey/", {"answer": key.use(options)}).status_code == 302
    assert client.get("/en/desk/account/").status_code == 200
    assert not Session.objects.filter(half=True).exists()


def refused(people: People, key: SoftKey, **forged: bytes) -> bool:
    client = people.nobody()
    answer = enter(client, key.use(asked(client.get(IN)), **forged))
    inside = client.get("/en/desk/account/").status_code == 200
    assert inside == (answer.status_code == 302)
    return answer.status_code == 422


def test_another_origin_is_refused(people: People, key: SoftKey) -> None:
    for origin in ("http://localhost.evil.example", "https://localhost", "http://localhost:8000", "null"):
        key.origin = origin
        assert refused(people, key), origin
    key.origin = "http://localhost"
    assert not refused(people, key)


def test_a_key_bound_to_another_host_is_refused(people: People, key: SoftKey) -> None:
    key.host = "evil.example"
    assert refused(people, key)


def test_a_name_the_site_does_not_answer_to_gets_no_question(people: People, key: SoftKey) -> None:
    assert people.nobody().get(IN, headers={"host": "evil.example"}).status_code == 400


def test_at_a_bare_address_there_are_no_passkeys(people: People, account: Account) -> None:
    page = people.browser(account).get(OWN, headers={"host": "127.0.0.1"}).content.decode()
    assert "data-options" not in page and "by its name" in page
    assert b"data-options" not in people.nobody().get(IN, headers={"host": "127.0.0.1"}).content


def test_an_answer_is_good_once(people: People, key: SoftKey) -> None:
    client, other = people.nobody(), people.nobody()
    answer = key.use(asked(client.get(IN)))
    assert enter(client, answer).status_code == 302
    assert enter(other, answer).status_code == 422, "a replay"
    assert other.get("/en/desk/account/").status_code == 302


def test_an_answer_that_was_refused_is_not_good_later(people: People, key: SoftKey) -> None:
    options, client = asked(people.nobody().get(IN)), people.nobody()
    key.origin = "http://elsewhere.example"
    assert enter(client, key.use(options)).status_code == 422
    key.origin = "http://localhost"
    assert enter(client, key.use(options)).status_code == 422, "its question was answered"


def test_a_question_of_ones_own_or_of_another_page_is_refused(
    people: People, account: Account, key: SoftKey
) -> None:
    forged = asked(people.nobody().get(IN)).replace('"challenge": "', '"challenge": "AAAA')
    assert enter(people.nobody(), key.use(forged)).status_code == 422
    making = asked(people.browser(account).get(OWN))
    assert enter(people.nobody(), key.use(making)).status_code == 422
    second_factor.switch_on(account, second_factor.new_seed())
    half = people.nobody()
    half.post(IN, {"email": account.email, "password": PASSWORD})
    assert enter(people.nobody(), key.use(asked(half.get(SECOND)))).status_code == 422


def test_a_question_runs_out(people: People, key: SoftKey, monkeypatch: pytest.MonkeyPatch) -> None:
    client = people.nobody()
    options = asked(client.get(IN))
    monkeypatch.setattr(challenges, "HOLDS", timedelta(seconds=-1))
    assert enter(client, key.use(options)).status_code == 422


def test_another_account_is_refused(people: People, key: SoftKey) -> None:
    """Whose password was given has to be whose passkey answers."""
    other = people.account(Role.STEWARD)
    second_factor.switch_on(other, second_factor.new_seed())
    keep(people.browser(other), SoftKey(id=b"of somebody else"))
    client = people.nobody()
    client.post(IN, {"email": other.email, "password": PASSWORD})
    answer = client.post(f"{SECOND}passkey/", {"answer": key.use(asked(client.get(SECOND)))})
    assert answer.status_code == 422 and client.get("/en/desk/account/").status_code == 302


def test_a_passkey_that_names_another_account_is_refused(people: People, key: SoftKey) -> None:
    assert refused(people, key, userHandle=b"\1" * 16)
    assert refused(people, key, userHandle=b"")


def test_one_made_in_another_session_is_refused(people: People, account: Account) -> None:
    options = asked(people.browser(account).get(OWN))
    thief = people.client(Role.STEWARD)
    sent = {"name": "x", "password": PASSWORD, "answer": SoftKey().make(options)}
    assert thief.post(OWN, sent).status_code == 422 and not Passkey.objects.exists()


def test_a_counter_that_goes_back_is_refused_and_said(people: People, key: SoftKey) -> None:
    key.count = 10
    assert not refused(people, key)
    for count in (10, 5, -1):
        key.count = count - 0 if count < 10 else 10
        key.steps = 0 if count >= 0 else 1
        client = people.nobody()
        answer = enter(client, key.use(asked(client.get(IN))))
        assert answer.status_code == 422 and "a copy of this passkey" in answer.content.decode(), count
    assert Passkey.objects.get().count == 11


def test_one_that_never_counts_is_taken(people: People, key: SoftKey) -> None:
    key.steps = key.count = 0
    assert not refused(people, key) and not refused(people, key)


def test_without_a_finger_or_pin_it_is_refused(people: People, key: SoftKey) -> None:
    for flags in (PRESENT, 0x04, 0):
        key.flags = flags
        assert refused(people, key), flags


def test_a_signature_of_another_key_is_refused(people: People, key: SoftKey) -> None:
    key.private = SoftKey().private
    assert refused(people, key)
    assert refused(people, key, signature=b"")


def test_one_that_was_removed_or_whose_account_is_shut_opens_nothing(
    people: People, account: Account, key: SoftKey
) -> None:
    Account.objects.filter(pk=account.pk).update(active=False)
    assert refused(people, key)
    Account.objects.filter(pk=account.pk).update(active=True)
    assert not refused(people, key)
    assert passkeys.remove(account, str(Passkey.objects.get().pk))
    assert refused(people, key)


@pytest.mark.parametrize("said", ["", "-1", "1.5", "9" * 30, "9" * 5000, "\u00b2", "zzz"])
def test_what_names_no_passkey_removes_none(account: Account, said: str) -> None:
    assert not passkeys.remove(account, said)


def test_nobody_removes_anothers(people: People, key: SoftKey) -> None:
    other = people.client(Role.ADMIN, None)
    other.post(f"{OWN}remove/", {"passkey": Passkey.objects.get().pk})
    other.post(f"{OWN}remove/", {"passkey": "x"})
    assert Passkey.objects.count() == 1


def test_it_is_not_made_without_the_password_nor_twice(people: People, account: Account) -> None:
    client, key = people.browser(account), SoftKey()
    assert keep(client, key, password="wrong").status_code == 422
    assert keep(client, key).status_code == 302
    assert keep(client, key).status_code == 422 and Passkey.objects.count() == 1


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "x",
        "[]",
        "{}",
        '{"rawId": 1, "response": {}}',
        '{"rawId": "AA", "response": {"clientDataJSON": "e30"}}',
        "[" * 19_000,
        "[" * 30_000,
    ],
)
def test_nonsense_is_refused_and_kept_nowhere(people: People, account: Account, answer: str) -> None:
    assert enter(people.nobody(), answer).status_code == 422
    sent = {"name": "x", "password": PASSWORD, "answer": answer}
    assert people.browser(account).post(OWN, sent).status_code == 422
    assert not Passkey.objects.exists() and not Spent.objects.exists()


def test_passkeys_cannot_be_tried_without_end(people: People) -> None:
    answers = [enter(people.nobody(), "{}").status_code for _ in range(throttle.PASSKEY_ADDRESS.most + 2)]
    assert answers == [422] * throttle.PASSKEY_ADDRESS.most + [429] * 2


def test_a_page_for_strangers_writes_no_row(people: People, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(0):  # type: ignore[operator]
        people.nobody().get(IN)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_are_there_in_every_language(people: People, account: Account, lang: str) -> None:
    shown = people.browser(account).get(f"/{lang}/desk/account/passkeys/")
    assert shown.status_code == 200 and f'<html lang="{lang}">' in shown.content.decode()
    assert people.nobody().post(f"/{lang}/desk/sign-in/passkey/").status_code == 422
