"""The pages of people and histories in a browser: no barrier, no sideways scroll; keys; without scripts."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from barriers import assert_no_barrier
from playwright.sync_api import expect

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))
sys.path.insert(0, str(Path(__file__).parent.parent / "desk"))

from desk_people import PASSWORD, SEMEY, SIDES, YPRES
from made_readings import english, russian
from watched import Enter, Watched

from pobratim.accounts import roles, tickets
from pobratim.accounts.models import Account, Team
from pobratim.record import ids, review
from pobratim.record.intake import propose
from pobratim.record.models import Claim
from pobratim.record.people import Who
from pobratim.record.rules import Role
from pobratim.web.desk.arrival import cookie_name


@pytest.fixture
def steward(transactional_db: None) -> Account:
    """The steward of Ypres, in a record with a history."""
    from datetime import UTC, datetime

    one = propose(russian().reading(), side=SEMEY).source
    propose(english().reading(), side=YPRES)
    made = Account(email="anna@ieper.example", name="Anna Demoor", created=datetime.now(UTC))
    made.set_password(PASSWORD)
    made.save()
    team = roles.make_team(name=SIDES[YPRES], side=YPRES, who="test")
    roles.give(account=made, team=team, role=Role.STEWARD, who="test")
    tickets.invite(email="new@ieper.example", team=team, role=Role.READER)
    who = Who(made.name, made.pk, YPRES)
    claim = Claim.objects.get(property="date", edtf="2010", evidence__source=one)
    review.accept(source=one, who=who, note="as agreed")
    review.correct(claim=claim.id, edtf="2010-10", who=who)
    return made


def pages(lang: str) -> dict[str, str]:
    claim = Claim.objects.get(property="date", edtf="2010-10")
    team = Team.objects.get()
    return {
        "desk": f"/{lang}/desk/",
        "account": f"/{lang}/desk/account/",
        "password": f"/{lang}/desk/account/password/",
        "team": f"/{lang}/desk/team/",
        "invite": f"/{lang}/desk/team/{team.pk}/invite/",
        "history": f"/{lang}/desk/history/{ids.public(claim.entity_id)}/",
        "dead": f"/{lang}/desk/join/nothing/",
        "forgotten": f"/{lang}/desk/forgotten/",
    }


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_no_barrier_no_sideways_scroll_no_error(enter: Enter, steward: Account, lang: str) -> None:
    """At three widths, light and dark."""
    watched = Watched(enter(steward).new_page())
    page = watched.page
    for shown, address in pages(lang).items():
        page.goto(address)
        assert_no_barrier(page, shown, lang)
    page.goto(f"/{lang}/desk/account/password/")
    page.locator("form.sheet button").click()
    expect(page.locator("[aria-invalid]")).to_have_count(2)
    assert_no_barrier(page, "errors", lang)
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()
    assert_no_barrier(page, "keys", lang)
    outside = Watched(enter().new_page())
    outside.page.goto(f"/{lang}/desk/")
    assert_no_barrier(outside.page, "sign-in", lang)
    assert watched.errors == outside.errors == []


def test_keys_lead_on_and_are_silent_in_fields_and_when_switched_off(enter: Enter, steward: Account) -> None:
    page = enter(steward).new_page()
    page.goto("/en/desk/")
    page.keyboard.press("g")
    page.keyboard.press("t")
    page.wait_for_url("**/desk/team/")
    page.keyboard.press("g")
    page.keyboard.press("a")
    page.wait_for_url("**/desk/account/")
    page.get_by_label("Your name").fill("")
    page.keyboard.type("g t?")
    expect(page.get_by_label("Your name")).to_have_value("g t?")
    expect(page.locator("dialog")).to_be_hidden()
    page.goto("/en/desk/")
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_be_hidden()
    Account.objects.filter(pk=steward.pk).update(keys=False)
    page.reload()
    page.keyboard.press("?")
    expect(page.locator("dialog")).to_have_count(0)


def test_what_was_written_outlives_a_session_that_ended_and_rows_are_walked_by_key(
    enter: Enter, steward: Account
) -> None:
    context = enter(steward)
    page = context.new_page()
    page.goto("/en/desk/")
    page.keyboard.press("j")
    expect(page.locator("a[data-row]").first).to_be_focused()
    page.keyboard.press("n")
    page.wait_for_url("**/inbox/new/")
    expect(page.get_by_label("Text")).to_be_focused()
    page.keyboard.type("A long release")
    cookies = context.cookies()
    context.clear_cookies(name=cookie_name())
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("You are not signed in")
    context.add_cookies(cookies)
    page.get_by_role("main").get_by_role("link", name="Sign in").click()
    page.wait_for_url("**/inbox/new/")
    expect(page.get_by_label("Text")).to_have_value("A long release")
    expect(page.locator("[data-kept]")).to_be_visible()
    page.get_by_role("button", name="Hand in").click()
    page.wait_for_url("**/batch/**")
    page.goto("/en/desk/inbox/new/")
    expect(page.get_by_label("Text")).to_have_value("")


def test_everything_works_without_scripts(enter: Enter, steward: Account) -> None:
    page = enter(java_script_enabled=False).new_page()
    page.goto("/en/desk/team/")
    page.get_by_label("E-mail address").fill(steward.email)
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_text("do not fit together")).to_be_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Team")
    page.goto(pages("en")["history"])
    page.get_by_role("button", name="Take this step back").last.click()
    expect(page.get_by_role("status")).to_contain_text("The step is taken back")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("status")).to_contain_text("signed out")
    page.goto("/en/desk/account/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
