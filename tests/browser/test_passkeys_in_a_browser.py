"""Passkeys with Chromium's own authenticator: made, signed in with, removed; and the page without scripts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from barriers import assert_no_barrier
from playwright.sync_api import Browser, Page, expect

sys.path.insert(0, str(Path(__file__).parent.parent / "desk"))

from desk_people import PASSWORD

from pobratim.accounts import second_factor, sessions
from pobratim.accounts.models import Account, Passkey
from pobratim.web.desk.arrival import cookie_name

KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def account(transactional_db: None) -> Account:
    made = Account(email="anna@ieper.example", name="Anna Demoor", created=datetime.now(UTC))
    made.set_password(PASSWORD)
    made.save()
    return made


@pytest.fixture
def address(live_server: object) -> str:
    """By its name: no browser makes a passkey for a bare number."""
    return str(live_server.url).replace("127.0.0.1", "localhost")  # type: ignore[attr-defined]


@pytest.fixture
def page_of(browser: Browser, address: str, account: Account) -> Iterator[Page]:
    context = browser.new_context(base_url=address, reduced_motion="reduce")
    token = sessions.open_(account, agent="Chromium", address="203.0.113.7")
    context.add_cookies([{"name": cookie_name(), "value": token, "url": address}])
    page = context.new_page()
    yield page
    context.close()


def authenticator(page: Page, **other: object) -> str:
    """A virtual one, as the telephone or computer of whoever sits there."""
    cdp = page.context.new_cdp_session(page)
    cdp.send("WebAuthn.enable")
    made = cdp.send("WebAuthn.addVirtualAuthenticator", {"options": {**KEY, **other}})
    return str(made["authenticatorId"])


def make(page: Page, name: str) -> None:
    page.goto("/en/desk/account/passkeys/")
    page.get_by_label("Name of the passkey").fill(name)
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_role("status")).to_contain_text("The passkey is kept")


def test_made_used_as_the_only_step_and_as_the_second_and_removed(page_of: Page, account: Account) -> None:
    page = page_of
    authenticator(page)
    make(page, "office computer")
    expect(page.get_by_text("office computer", exact=True)).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Desk")
    assert Passkey.objects.get().used is not None

    second_factor.switch_on(account, second_factor.new_seed())
    page.get_by_role("button", name="Sign out").click()
    page.get_by_label("E-mail address").fill(account.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Second step")
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Desk")

    page.goto("/en/desk/account/passkeys/")
    page.get_by_role("button", name="Remove : office computer").click()
    expect(page.get_by_role("status")).to_contain_text("It opens nothing any more")
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("This passkey was not taken")


def test_a_second_key_is_another_and_the_same_one_is_not_made_twice(page_of: Page) -> None:
    page = page_of
    authenticator(page)
    make(page, "office computer")
    page.get_by_label("Name of the passkey").fill("again")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.locator("[data-said]")).not_to_be_empty()  # the browser knows it already
    assert Passkey.objects.count() == 1


def test_whoever_shows_no_finger_is_told_so_and_stays_outside(page_of: Page) -> None:
    page = page_of
    authenticator(page, isUserVerified=False)
    page.goto("/en/desk/account/passkeys/")
    page.get_by_label("Name of the passkey").fill("office computer")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Make a passkey").click()
    expect(page.locator("[data-said]")).to_contain_text("The browser has given no passkey")
    assert not Passkey.objects.exists()


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_no_barrier(page_of: Page, lang: str) -> None:
    page = page_of
    authenticator(page)
    make(page, "office computer")
    assert_no_barrier(page, "passkeys", lang)


def test_without_scripts_the_password_remains(browser: Browser, address: str, account: Account) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/desk/account/passkeys/")
    expect(page.get_by_role("button", name="Sign in with a passkey")).to_be_hidden()
    page.get_by_label("E-mail address").fill(account.email)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    expect(page.get_by_text("without scripts, or has no passkeys")).to_be_visible()
    expect(page.get_by_role("button", name="Make a passkey")).to_be_hidden()
    context.close()
