"""Taking part in a browser: two at once for the last place, accept, print, claims; no barrier on any page."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from barriers import assert_no_barrier
from playwright.sync_api import Page, expect

sys.path.insert(0, str(Path(__file__).parent.parent / "desk"))
sys.path.insert(0, str(Path(__file__).parent.parent / "guests"))

from desk_people import PASSWORD, SIDES, YPRES
from made_guests import CHOIR, LAST_POST, SCHOOL, SECRETARY
from page_types import TAKING_PART
from watched import Enter, Watched

from pobratim.accounts import roles
from pobratim.accounts.models import Account
from pobratim.calendars.taking_part import Wish
from pobratim.gazetteer import open_gazetteer
from pobratim.guests import applying, organising
from pobratim.guests.models import Application
from pobratim.guests.terms import today
from pobratim.record.intake import keep_place
from pobratim.record.models import Claim
from pobratim.record.rules import Role
from pobratim.web.wording.words import LANGUAGES

TAKE_PART = "/en/calendar/series/last-post/take-part/"


def evening(days: int) -> date:
    """An evening so many days from today, none that is kept free."""
    day = today(LAST_POST) + timedelta(days=days)
    return day + timedelta(days=1) if (day.month, day.day) == (11, 11) else day


@pytest.fixture
def secretary(transactional_db: None) -> Account:
    """The association's secretary, a steward of Ypres."""
    keep_place(YPRES, open_gazetteer().place)
    made = Account(email="anna@ieper.example", name="Anna Demoor", created=datetime.now(UTC))
    made.set_password(PASSWORD)
    made.save()
    team = roles.make_team(name=SIDES[YPRES], side=YPRES, who="test")
    roles.give(account=made, team=team, role=Role.STEWARD, who="test")
    return made


def fill(page: Page, group: str, country: str = "Kazakhstan") -> None:
    """Fill the form in as a visitor would."""
    page.get_by_label("Name of the group").fill(group)
    page.get_by_label("Country you come from").select_option(label=country)
    page.get_by_label("Number of people").fill("24")
    page.get_by_label("Your name").fill("Aigul")
    page.get_by_label("E-mail address").fill("aigul@mektep.example")


def test_two_at_once_accept_print_and_propose(enter: Enter, secretary: Account, tmp_path: Path) -> None:
    day = evening(60)
    one, two = (enter(java_script_enabled=False).new_page() for _ in range(2))
    for page, group in ((one, "Abai school choir"), (two, "Choir of Siegen")):
        page.goto(TAKE_PART)
        page.get_by_label("What would your group like to do?").select_option("choir")
        page.get_by_role("combobox", name="Month").select_option(f"{day:%Y-%m}")
        page.get_by_role("button", name="Show").click()
        page.locator(f'.evenings a[href*="day={day}"]').click()
        fill(page, group)
    one.get_by_role("button", name="Send the application").click()
    two.get_by_role("button", name="Send the application").click()
    expect(one.get_by_role("status")).to_contain_text("has arrived")
    expect(two.get_by_role("alert")).to_contain_text("no place for that any more")
    expect(two.get_by_label("Name of the group")).to_have_value("Choir of Siegen")
    expect(two.get_by_role("radio")).to_have_count(3)
    two.get_by_role("radio").nth(2).check()
    two.get_by_role("button", name="Send the application").click()
    expect(two.get_by_role("status")).to_contain_text("has arrived")
    assert {a.day == day for a in Application.objects.all()} == {True, False}

    desk = enter(secretary).new_page()
    desk.goto("/en/desk/")
    desk.keyboard.press("g")
    desk.keyboard.press("v")
    desk.wait_for_url("**/desk/guests/last-post/")
    desk.get_by_role("link", name=str(day.day)).first.click()
    expect(desk.locator(".guest-card")).to_have_count(1)
    desk.wait_for_load_state("load")  # its keys are known then
    desk.keyboard.press("a")
    expect(desk.get_by_role("status")).to_contain_text("Accepted", timeout=30_000)  # beside other tests
    desk.keyboard.press("s")
    desk.wait_for_url("**/sheet/")
    expect(desk.locator(".programme")).to_contain_text("Abai school choir")
    desk.emulate_media(media="print")
    expect(desk.locator("header.top")).to_be_hidden()
    desk.pdf(path=tmp_path / "sheet.pdf", prefer_css_page_size=True)
    sheet = pypdfium2.PdfDocument(tmp_path / "sheet.pdf")
    assert len(sheet) == 1
    assert "Abai school choir" in sheet[0].get_textpage().get_text_range()
    assert sheet[0].get_size() == pytest.approx((595.3, 841.9), abs=1), "A4"
    one.reload()
    expect(one.locator(".lead").first).to_contain_text("You are expected")


def test_who_came_is_proposed_and_public_only_when_accepted(enter: Enter, secretary: Account) -> None:
    day, before = today(LAST_POST) - timedelta(days=1), datetime.now(UTC) - timedelta(days=40)
    for asked in (SCHOOL, CHOIR):
        one, _ = applying.apply(replace(asked, day=day), before)
        organising.accept(one.pk, who=SECRETARY, now=before)
    desk, public = enter(secretary).new_page(), enter().new_page()
    desk.goto(f"/en/desk/guests/last-post/{day}/")
    desk.get_by_role("checkbox", name="Koor van Siegen").uncheck()
    desk.get_by_role("button", name="Propose it to the record").click()
    expect(desk.get_by_role("status")).to_contain_text("proposed to the record")
    public.goto(f"/en/calendar/series/last-post/{day}/")
    expect(public.locator("#happened")).not_to_contain_text("№5")
    assert not Claim.objects.filter(state="accepted").exists()
    desk.get_by_role("link", name="To the review").click()
    expect(desk.locator("body")).to_contain_text("legde een krans neer")
    from pobratim.record import review
    from pobratim.record.models import Source

    review.accept(source=Source.objects.get().id, who="test")
    public.reload()
    expect(public.locator("#happened")).to_contain_text("№5")


class World:
    """An evening to come with a choir and what else was asked for, one offered another, and one that is over."""

    def __init__(self) -> None:
        now = datetime.now(UTC)
        self.day, self.past = evening(50), today(LAST_POST) - timedelta(days=1)
        one, self.token = applying.apply(replace(SCHOOL, day=self.day), now)
        two, self.offered = applying.apply(replace(CHOIR, day=self.day), now)
        note = "Een ander koor was vroeger."
        organising.offer(two.pk, evening(52), who=SECRETARY, note=note, now=now)
        lycee = replace(SCHOOL, day=self.day, wish=Wish.WREATH, group="Lycée", country="FR", lang="fr")
        applying.apply(lycee, now)
        applying.apply(replace(CHOIR, day=self.day, group="Chor"), now)
        gone, _ = applying.apply(replace(SCHOOL, day=self.past), now - timedelta(days=40))
        organising.accept(gone.pk, who=SECRETARY, now=now)
        organising.accept(one.pk, who=SECRETARY, now=now)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_barrier_no_sideways_scroll_no_error(enter: Enter, secretary: Account, lang: str) -> None:
    """At three widths, light and dark: what a visitor sees."""
    world, watched = World(), Watched(enter().new_page())
    page = watched.page
    for shown, address in TAKING_PART.items():
        assert page.goto(f"/{lang}/" + address.format(**vars(world))).ok, shown  # type: ignore[union-attr]
        assert_no_barrier(page, shown, lang)
    page.goto(f"/{lang}/" + TAKING_PART["apply"].format(**vars(world)))
    page.locator(".sheet .do button").click()
    expect(page.locator("[aria-invalid]")).to_have_count(5)
    assert_no_barrier(page, "errors", lang)
    assert watched.errors == []
    assert len(watched.hosts) == 1


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_no_barrier_at_the_desk(enter: Enter, secretary: Account, lang: str) -> None:
    world, watched = World(), Watched(enter(secretary).new_page())
    addresses = ("", f"{world.day}/", f"{world.past}/", "terms/", f"{world.day}/sheet/")
    for shown in addresses:
        assert watched.page.goto(f"/{lang}/desk/guests/last-post/{shown}").ok, shown  # type: ignore[union-attr]
        assert_no_barrier(watched.page, f"guests {shown}", lang)
    assert watched.errors == []
