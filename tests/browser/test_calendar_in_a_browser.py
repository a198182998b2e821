"""The calendar in a browser: no barrier, no sideways scroll, no stranger; the keyboard, no script, the clock."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from barriers import assert_no_barrier
from page_types import CALENDAR
from playwright.sync_api import Browser, Page, expect

sys.path.insert(0, str(Path(__file__).parent.parent / "calendar_pages"))
sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from dated_record import PAIR, dated_reading
from watched import Watched

from pobratim.gazetteer import open_gazetteer
from pobratim.record import intake, review
from pobratim.web.wording.words import LANGUAGES


@pytest.fixture
def site(live_server: object, transactional_db: None) -> str:
    """The address of the pages over the small record with dates."""
    taken = intake.propose(dated_reading().reading(), gazetteer=open_gazetteer().place)
    review.accept(source=taken.source, who="reviewer")
    return str(live_server.url)  # type: ignore[attr-defined]


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("half", [CALENDAR[:7], CALENDAR[7:]], ids=["days", "things"])
def test_no_barrier_no_sideways_scroll_no_error_no_stranger(
    watched: Watched, site: str, half: tuple[str, ...], lang: str
) -> None:
    """At three widths, light and dark."""
    for shown in half:
        answer = watched.page.goto(f"{site}/{lang}/{shown}")
        assert answer and answer.status == 200, shown
        assert_no_barrier(watched.page, shown, lang)
    assert watched.errors == []
    assert watched.hosts == {urlsplit(site).netloc}


def test_months_are_walked_and_jumped_to_without_script(plain: Page, site: str) -> None:
    plain.goto(f"{site}/en/calendar/?month=2025-09")
    plain.get_by_role("link", name="October 2025").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("October 2025")
    plain.get_by_label("Year").fill("2026")
    plain.get_by_label("Month", exact=True).select_option(label="August")
    plain.get_by_label("Kind").select_option(label="anniversary")
    plain.get_by_role("button", name="Show").click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("August 2026")
    expect(plain.get_by_role("table").get_by_role("link", name="10 years: Unveiling")).to_be_visible()
    expect(plain.get_by_role("table")).not_to_contain_text("International")


def test_the_table_is_one_for_those_who_cannot_see_it(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}/en/calendar/?month=2025-09")
    table = page.get_by_role("table", name="Calendar, September 2025")
    expect(table.get_by_role("columnheader")).to_have_count(7)
    cell = table.get_by_role("cell").filter(has_text="26 September 2025")
    expect(cell.get_by_role("link", name="Roman Vassilenko visits Ypres")).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 900})
    expect(
        page.locator(".month-list").get_by_role("link", name="Roman Vassilenko visits Ypres")
    ).to_be_visible()


def test_a_day_is_reached_by_the_keyboard_alone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{site}/en/calendar/?month=2025-09&kind=event")
    for _ in range(90):
        page.keyboard.press("Tab")
        if page.evaluate(
            "document.activeElement.getAttribute('href') === '/en/calendar/day/2025-09-26/?kind=event'"
        ):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Friday 26 September 2025")
    page.get_by_role("link", name="Roman Vassilenko visits Ypres").click()
    expect(page).to_have_url(re.compile(r"//[^/]+/en/event/"))


def test_tonight_stands_without_script_and_is_kept_up_to_date_with_one(
    page: Page, plain: Page, site: str
) -> None:
    plain.goto(f"{site}/en/calendar/tonight/?place=geonames-2795100")
    expect(plain.locator(".coming .left")).to_have_text(re.compile(r"^(in (\d+ h )?\d+ min|now)$"))
    expect(plain.locator(".coming .big-number")).to_contain_text(re.compile(r"no\. \d\d,\d{3}"))
    page.clock.install()
    page.goto(f"{site}/en/calendar/tonight/?place=geonames-2795100")
    starts = page.locator(".coming .left").get_attribute("data-starts")
    page.clock.set_fixed_time(f"{starts}")
    page.clock.run_for(6000)
    expect(page.locator(".coming .left")).to_have_text("now")


def test_the_ribbon_is_scrolled_by_itself_and_leads_nowhere_the_list_does_not(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{site}/en/calendar/radar/{PAIR}/")
    region = page.get_by_role("region", name="As a ribbon")
    assert region.evaluate("e => e.scrollWidth > e.clientWidth"), "it keeps its size on a phone"
    region.focus()
    page.keyboard.press("ArrowRight")
    for _ in range(50):  # the page's policy lets no watcher run in it
        if region.evaluate("e => e.scrollLeft"):
            break
        page.wait_for_timeout(100)
    assert region.evaluate("e => e.scrollLeft") > 0
    listed = page.locator("#ahead").bounding_box()
    drawn = page.locator("#ribbon").bounding_box()
    assert listed and drawn and listed["y"] < drawn["y"], "the list comes first"


def test_subscribing_is_a_link_of_its_own_kind(page: Page, site: str) -> None:
    page.goto(f"{site}/en/calendar/series/last-post/")
    button = page.get_by_role("link", name="Subscribe")
    address = str(button.get_attribute("href"))
    assert address.startswith("webcal://") and address.endswith("/en/calendar/series/last-post.ics")
    text = page.request.get(address.replace("webcal://", "http://")).text()
    assert text.startswith("BEGIN:VCALENDAR") and "TZID=Europe/Brussels" in text
