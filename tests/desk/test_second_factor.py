"""A code from the telephone: switched on with proof, asked for after the password, each code good once."""

from __future__ import annotations

import re

import pyotp
import pytest
from desk_people import PASSWORD, People
from django.test import Client

from pobratim.accounts import second_factor, throttle
from pobratim.accounts.models import Account, Session, SpareCode
from pobratim.record.rules import Role

IN, SECOND, HOME = "/en/desk/sign-in/", "/en/desk/second/", "/en/desk/account/"


@pytest.fixture
def guarded(people: People) -> tuple[Account, list[str]]:
    account = people.account(Role.REVIEWER)
    return account, second_factor.switch_on(account, second_factor.new_seed())


def password(people: People, account: Account) -> Client:
    client = people.nobody()
    answer = client.post(IN, {"email": account.email, "password": PASSWORD, "next": "/en/desk/team/"})
    assert answer.headers["Location"].startswith(SECOND)
    return client


def now(account: Account, steps: int = 0) -> str:
    import time

    return pyotp.TOTP(second_factor.seed_of(account)).at(int(time.time()) + 30 * steps)


def test_it_is_switched_on_with_password_and_a_code_and_shows_spare_codes_once(people: People) -> None:
    client = people.client(Role.REVIEWER)
    page = client.get("/en/desk/account/second/").content.decode()
    seed = re.search(r'name="seed" value="([A-Z2-7]{32})"', page)[1]  # type: ignore[index]
    assert "data:image/svg+xml;base64," in page and f"<code>{seed}</code>" in page
    sent = {"seed": seed, "password": PASSWORD, "code": "000000"}
    assert client.post("/en/desk/account/second/", sent).status_code == 422
    assert (
        client.post(
            "/en/desk/account/second/", {**sent, "code": pyotp.TOTP(seed).now(), "password": "x"}
        ).status_code
        == 422
    )
    done = client.post("/en/desk/account/second/", {**sent, "code": pyotp.TOTP(seed).now()})
    codes = re.findall(r"<li><code>([\w-]+)</code>", done.content.decode())
    assert len(codes) == second_factor.SPARE == SpareCode.objects.count()
    assert not SpareCode.objects.filter(hash__in=codes).exists(), "only hashes are kept"
    assert codes[0] not in client.get(HOME).content.decode()


def test_the_password_alone_opens_nothing(people: People, guarded: tuple[Account, list[str]]) -> None:
    client = password(people, guarded[0])
    assert client.get(HOME).status_code == 302 and client.post(HOME).status_code == 401
    assert client.get(SECOND).status_code == 200


def test_a_code_lets_in_once_and_leads_on(people: People, guarded: tuple[Account, list[str]]) -> None:
    account = guarded[0]
    client, code = password(people, account), now(account)
    half = client.cookies["desk"].value
    answer = client.post(SECOND, {"code": f"{code[:3]} {code[3:]}", "next": "/en/desk/team/"})
    assert answer.headers["Location"] == "/en/desk/team/"
    assert client.get(HOME).status_code == 200 and client.cookies["desk"].value != half
    again = password(people, account)
    assert again.post(SECOND, {"code": code}).status_code == 422, "who looked over the shoulder is too late"
    assert again.post(SECOND, {"code": now(account, -1)}).status_code == 422, "nor an older one"
    assert again.post(SECOND, {"code": now(account, 1)}).status_code == 302


def test_a_spare_code_lets_in_once(people: People, guarded: tuple[Account, list[str]]) -> None:
    account, codes = guarded
    assert password(people, account).post(SECOND, {"code": codes[3].upper()}).status_code == 302
    assert password(people, account).post(SECOND, {"code": codes[3]}).status_code == 422
    assert second_factor.left(account) == second_factor.SPARE - 1


def test_codes_cannot_be_tried_out(people: People, guarded: tuple[Account, list[str]]) -> None:
    answers = [password(people, guarded[0]).post(SECOND, {"code": f"{n:06}"}).status_code for n in range(10)]
    most = throttle.CODE_ACCOUNT.most
    assert answers == [422] * most + [429] * (10 - most)
    assert password(people, guarded[0]).post(SECOND, {"code": now(guarded[0])}).status_code == 429


def test_it_is_switched_off_with_a_code_alone(people: People, guarded: tuple[Account, list[str]]) -> None:
    account, codes = guarded
    client = people.browser(account)
    client.post("/en/desk/account/second/off/", {"code": "000000"})
    assert Account.objects.get(pk=account.pk).seed
    client.post("/en/desk/account/second/off/", {"code": codes[0]})
    assert not Account.objects.get(pk=account.pk).seed and not SpareCode.objects.exists()
    assert not Session.objects.filter(half=True).exists()


@pytest.mark.parametrize("seed", ["", "x", "A" * 31, "a" * 32, "Ａ" * 32, "A" * 31 + "1"])
def test_a_seed_that_is_none_is_not_kept(people: People, seed: str) -> None:
    client = people.client(Role.REVIEWER)
    try:
        code = pyotp.TOTP(seed).now()
    except (ValueError, TypeError):
        code = "123456"
    answer = client.post("/en/desk/account/second/", {"seed": seed, "password": PASSWORD, "code": code})
    assert answer.status_code == 422
    assert not Account.objects.exclude(seed="").exists()


def test_the_seed_is_kept_sealed_for_one_account_and_opens_with_the_sites_key_alone(
    people: People, guarded: tuple[Account, list[str]], settings: object
) -> None:
    account, codes = guarded
    seed = second_factor.seed_of(account)
    assert seed and second_factor.is_seed(seed) and seed not in account.seed
    other = people.account(Role.STEWARD)
    other.seed = account.seed  # whoever can write to the table cannot make it another's
    assert second_factor.seed_of(other) is None
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
    assert second_factor.seed_of(account) is None
    assert not second_factor.right(account, pyotp.TOTP(seed).now())
    assert second_factor.right(account, codes[0]), "a spare code still lets in"


def test_seeds_of_before_are_sealed_by_the_migration_and_opened_on_the_way_back(people: People) -> None:
    import importlib

    from django.apps import apps

    step = importlib.import_module("pobratim.accounts.migrations.0003_passkeys")
    account, seed = people.account(Role.REVIEWER), second_factor.new_seed()
    Account.objects.filter(pk=account.pk).update(seed=seed)
    step.seal_seeds(apps, None)
    assert second_factor.seed_of(Account.objects.get(pk=account.pk)) == seed
    step.open_seeds(apps, None)
    assert Account.objects.get(pk=account.pk).seed == seed
