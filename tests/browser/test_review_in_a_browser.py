"""Review in a browser: by keyboard alone, without scripts, with two people on one card; no barrier anywhere."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))
sys.path.insert(0, str(Path(__file__).parent.parent / "desk"))

import made_readings
from barriers import assert_no_barrier
from desk_people import PASSWORD, SEMEY, SIDES, YPRES
from made_readings import english, russian
from watched import Enter, Watched

from pobratim.accounts import roles
from pobratim.accounts.models import Account
from pobratim.record import ids, incoming, review
from pobratim.record.intake import propose
from pobratim.record.models import Confirmation, Decision, Entity, Evidence
from pobratim.record.rules import Role

NAMES = ("Roman Vassilenko", "Роман Василенко")
Desk = Callable[..., Page]


@pytest.fixture
def record(transactional_db: None) -> dict[str, str]:
    """Two sources that wait, one of each side, and a batch."""
    sources = {
        YPRES: propose(english().reading(), side=YPRES).source,
        SEMEY: propose(russian().reading(), side=SEMEY).source,
    }
    batch = incoming.submit([incoming.Sent(incoming.Kind.FILE, "scan.pdf", b"x")], who="test", side=YPRES)
    item = incoming.take("test")
    assert item is not None and batch.pk
    incoming.refused(item, why="unreadable", cause="no readable text (a scan?)")
    return sources


@pytest.fixture
def reviewers(record: dict[str, str]) -> dict[str, Account]:
    """By side: somebody of each who may decide."""
    made = {}
    for side, name in ((YPRES, "Anna Demoor"), (SEMEY, "Aigerim Sadykova")):
        account = Account(email=f"{name[:4]}@city.example", name=name, created=datetime.now(UTC))
        account.set_password(PASSWORD)
        account.save()
        team = roles.make_team(name=SIDES[side], side=side, who="test")
        roles.give(account=account, team=team, role=Role.STEWARD, who="test")
        made[side] = account
    return made


@pytest.fixture
def desk_of(enter: Enter, reviewers: dict[str, Account]) -> Desk:
    """A page on which the reviewer of a side is signed in."""

    def _page(side: str = YPRES, **options: object) -> Page:
        return enter(reviewers[side], **options).new_page()

    return _page


def at(source: str, lang: str = "en") -> str:
    return f"/{lang}/desk/review/{ids.public(source)}/"


def waiting(source: str) -> int:
    return Evidence.objects.filter(source=source, state="proposed").values("claim").distinct().count()


def focused(page: Page, what: str) -> str:
    return str(page.evaluate(f"document.activeElement.closest('[{what}]')?.id"))


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_no_barrier(desk_of: Desk, record: dict[str, str], lang: str) -> None:
    watched = Watched(desk_of())
    page = watched.page
    claim = (
        Evidence.objects.filter(source=record[SEMEY], claim__property="date").order_by("start")[0].claim_id
    )
    batch = incoming.batches(None)[0].pk
    review.accept(source=record[YPRES], who="test")
    tie = ids.public(Entity.objects.get(kind="partnership").id)
    one, other = Entity.objects.filter(kind="person", claims__text__in=NAMES).distinct().order_by("id")[:2]
    pages = {
        "add": at(record[SEMEY], lang) + "add/?words=подаренному",
        "desk": f"/{lang}/desk/",
        "stand": f"/{lang}/desk/stand/{tie}/",
        "same": f"/{lang}/desk/same/{ids.public(one.id)}/?with={ids.public(other.id)}",
        "inbox": f"/{lang}/desk/inbox/",
        "hand-in": f"/{lang}/desk/inbox/new/",
        "batch": f"/{lang}/desk/inbox/batch/{batch}/",
        "feeds": f"/{lang}/desk/inbox/feeds/",
        "sites": f"/{lang}/desk/inbox/sites/",
        "review": at(record[SEMEY], lang),
        "above": at(record[SEMEY], lang) + "above/?least=30",
        "correct": at(record[SEMEY], lang) + f"?correct={ids.public(claim)}",
    }
    for shown, address in pages.items():
        page.goto(address)
        assert_no_barrier(page, shown, lang)
    page.locator("#correction-value").fill("2010-10")
    page.keyboard.press("Enter")
    expect(page.locator(".echo code")).to_have_text("2010-10")
    assert_no_barrier(page, "echo", lang)
    page.goto(at(record[SEMEY], lang))
    review.reject(source=record[SEMEY], who="test")  # meanwhile, by somebody else
    page.locator("[data-card]").first.focus()
    page.keyboard.press("a")
    expect(page.locator(".deciders")).to_be_visible()
    assert_no_barrier(page, "clash", lang)
    clash = "409 (Conflict)"
    assert [e for e in watched.errors if clash not in e] == []


def test_ten_claims_are_decided_with_the_keyboard_alone_in_under_a_minute(
    desk_of: Desk, record: dict[str, str]
) -> None:
    page = desk_of()
    page.goto(at(record[SEMEY]))
    before = waiting(record[SEMEY])
    begun = time.monotonic()
    page.keyboard.press("n")
    for _ in range(10):
        left = page.locator("[data-claim][data-waits]").count()
        page.keyboard.press("a")
        expect(page.locator("[data-claim][data-waits]")).not_to_have_count(left)
        expect(page.locator("[data-claim][data-waits]:focus")).to_have_count(1)
    assert time.monotonic() - begun < 60
    assert before - waiting(record[SEMEY]) >= 10
    assert Decision.objects.filter(verdict="accepted", side=YPRES).count() >= 10


def test_cards_by_keyboard_reject_undo_and_correct_a_date(desk_of: Desk, record: dict[str, str]) -> None:
    page = desk_of()
    page.goto(at(record[SEMEY]))
    page.keyboard.press("j")
    first = focused(page, "data-card")
    assert page.locator("#reading .lit").count() > 0
    page.keyboard.press("j")
    assert focused(page, "data-card") != first
    page.keyboard.press("k")
    assert focused(page, "data-card") == first
    page.keyboard.press("r")
    expect(page.locator(f"#{first} .is-rejected").first).to_be_visible()
    assert focused(page, "data-card") != first
    page.keyboard.press("u")
    expect(page.locator("#heard")).to_contain_text("taken back")
    expect(page.locator(f"#{first} .is-rejected")).to_have_count(0)
    assert focused(page, "data-card") == first, "where the work was"
    dates = page.locator("[data-claim]", has=page.locator(".property", has_text="Date"))
    claim = dates.first.get_attribute("id")
    dates.first.focus()
    page.keyboard.press("e")
    expect(page.locator("#correction-value")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#correction-value")).to_have_count(0)
    expect(page.locator(f"#{claim}")).to_be_focused()
    page.keyboard.press("e")
    expect(page.locator("#correction-value")).to_be_focused()
    page.keyboard.type("27 September 2025")
    page.keyboard.press("Enter")
    expect(page.locator(".echo")).to_contain_text("27 September 2025, a Saturday")
    page.keyboard.press("Enter")
    expect(page.locator(f"#{claim}.is-rejected")).to_be_visible()
    expect(page.locator(".is-accepted", has_text="27 September 2025")).to_be_visible()


def test_everything_works_without_scripts(desk_of: Desk, record: dict[str, str]) -> None:
    page = desk_of(java_script_enabled=False)
    page.goto("/en/desk/inbox/")
    page.get_by_role("link", name="Венки в Ипре").click()
    card = page.locator("[data-card]").first
    key = card.get_attribute("id")
    card.get_by_role("button", name="Accept all of it").click()
    expect(page.get_by_role("status").first).to_contain_text("Accepted")
    assert page.url.split("#")[1] != key
    page.locator(f"#{key}").get_by_role("link", name=re.compile("correct ?: Date")).first.click()
    page.get_by_label("Date", exact=True).fill("spring 2024")
    page.get_by_role("button", name="How is it understood?").click()
    expect(page.locator(".echo")).to_contain_text("some day in spring 2024")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").first).to_contain_text("Corrected")
    page.get_by_role("button", name="Undo my last decision here").click()
    expect(page.get_by_role("status").first).to_contain_text("taken back")


def test_two_people_on_one_card_clash_and_nothing_is_overwritten(
    desk_of: Desk, record: dict[str, str]
) -> None:
    anna, aigerim = desk_of(YPRES), desk_of(SEMEY)
    anna.goto(at(record[SEMEY]))
    aigerim.goto(at(record[SEMEY]))
    card = anna.locator("[data-card]").first.get_attribute("id")
    aigerim.locator(f"#{card}").get_by_role("button", name="Reject all of it").click()
    expect(aigerim.locator(f"#{card} .is-rejected").first).to_be_visible()
    decisions = Decision.objects.count()
    anna.locator(f"#{card}").focus()
    anna.keyboard.press("a")
    expect(anna.get_by_role("heading", level=1)).to_have_text("Somebody decided meanwhile")
    expect(anna.locator(".deciders")).to_contain_text("Aigerim Sadykova")
    assert Decision.objects.count() == decisions
    anna.get_by_role("link", name="Leave it as it is now").click()
    expect(anna.locator(f"#{card} .is-rejected").first).to_be_visible()


def test_a_click_on_words_leads_to_their_card_and_back(desk_of: Desk, record: dict[str, str]) -> None:
    page = desk_of()
    page.goto(at(record[SEMEY]))
    page.locator("#reading .mk-person").first.click()
    assert "data-card" in str(page.evaluate("document.activeElement.outerHTML"))[:200]
    expect(page.locator("#reading .mk-person.lit").first).to_be_visible()


def test_a_card_says_what_it_may_be_and_a_merge_is_undone_from_the_page(
    desk_of: Desk, record: dict[str, str]
) -> None:
    review.accept(source=record[YPRES], who="test")
    page = desk_of()
    page.goto(at(record[SEMEY]))
    same = page.locator(".leaf", has_text="Роман Василенко").locator(".same")
    expect(same.first).to_contain_text("the same name across scripts")
    same.first.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Are these the same?")
    expect(page.locator(".twins")).to_contain_text("Roman Vassilenko")
    expect(page.locator(".twins")).to_contain_text("Роман Василенко")
    page.get_by_role("button", name="Count as one").click()
    expect(page.locator(".lead")).to_contain_text("These count as one")
    assert Entity.objects.exclude(canonical=None).count() == 1
    expect(page.locator(".twins")).to_contain_text("Roman Vassilenko")
    page.keyboard.press("u")
    expect(page.get_by_role("status").first).to_contain_text("taken back")
    assert not Entity.objects.exclude(canonical=None).exists()


def test_two_cities_from_paste_to_a_page_confirmed_by_both(desk_of: Desk) -> None:
    text = release()
    anna = desk_of(YPRES)
    anna.goto("/en/desk/inbox/new/")
    anna.locator("#f-text").fill(text)
    anna.get_by_role("button", name="Hand in").click()
    anna.wait_for_url("**/desk/inbox/batch/*/")
    read_all()
    # The page looks for itself and loads anew when all is read.
    anna.locator(".arrivals a").first.click()
    anna.wait_for_url("**/desk/review/*/")  # a click does not wait for the page it leads to
    address = anna.url
    _by_keyboard(anna)
    assert not Evidence.objects.filter(source__text__contains=text[:40], state="proposed").exists()
    tie = Entity.objects.get(kind="partnership", card__isnull=False)
    _confirm_by_keyboard(anna, ids.public(tie.id))
    aigerim = desk_of(SEMEY)
    aigerim.goto(address)
    aigerim.locator(".leaf", has_text="Partner city").get_by_role("link", name="word").first.click()
    aigerim.get_by_label("The word").select_option("confirmed")
    aigerim.get_by_role("button", name="Give this word").click()
    expect(aigerim.locator(".lead")).to_contain_text("Both cities confirm it.")
    assert Confirmation.objects.filter(stand="confirmed").count() == 2
    aigerim.goto(f"/en/partnership/{ids.public(tie.id)}/")
    expect(aigerim.locator(".verdict")).to_contain_text("Both cities confirm the tie.")


def _by_keyboard(page: Page) -> None:
    """Every card accepted with j and a."""
    expect(page.locator("[data-card][data-waits]").first).to_be_visible()
    for _ in range(200):
        left = page.locator("[data-card][data-waits]").count()
        if not left:
            return
        if not page.locator("[data-card][data-waits]:focus").count():
            page.keyboard.press("j")
            continue
        page.keyboard.press("a")
        expect(page.locator("[data-card][data-waits]")).not_to_have_count(left)


def _confirm_by_keyboard(page: Page, tie: str) -> None:
    page.goto(f"/en/desk/stand/{tie}/")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator("#f-words:focus").count():
            break
    page.keyboard.type("As our council decided.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("word is kept")
    expect(page.locator("[data-kept]")).to_be_hidden()
    expect(page.get_by_label("In your words")).to_have_value("")


def release() -> str:
    """A release that names both cities as twins: that of the seed where it is there, else one of ours."""
    seed = Path(__file__).parents[3] / "shared" / "seed"
    found = sorted(seed.rglob("*.txt")) if seed.is_dir() else []
    texts = [p.read_text("utf-8") for p in found]
    twins = [t for t in texts if "побратим" in t.lower() and "ипр" in t.lower()]
    return twins[0] if twins else made_readings.RUSSIAN


def read_all() -> None:
    """What a worker does, in this process."""
    from pobratim.cli.working import Worker
    from pobratim.documents.fetching import Policy

    assert Worker(lambda: Policy()).run(until_empty=True) == 1
