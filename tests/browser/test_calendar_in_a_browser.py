"""The calendar in a browser: no barrier, no sideways scroll, no stranger; the keyboard, no script, the clock."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

sys.path.insert(0, str(Path(__file__).parent.parent / "calendar_pages"))
sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from dated_record import PAIR, dated_reading

from pobratim.gazetteer import open_gazetteer
from pobratim.record import intake, review

SHOTS = os.environ.get("POBRATIM_SHOTS")
WIDTHS = (360, 768, 1280)
PAGES = (
    "calendar/",
    f"calendar/?month=2025-09&partnership={PAIR.replace('+', '%2B')}",
    "calendar/?month=2026-11",
    "calendar/list/?month=2025-09",
    "calendar/today/",
    "calendar/day/2025-09-26/",
    "calendar/tonight/",
    "calendar/series/",
    "calendar/series/last-post/",
    "calendar/series/last-post/2025-09-26/",
    "calendar/series/last-post/1942-11-11/",
    "calendar/observances/?scope=KZ",
    "calendar/radar/",
    f"calendar/radar/{PAIR}/",
)


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


@pytest.mark.parametrize(
    ("lang", "scheme"), [("en", "light"), ("en", "dark"), ("kk", "light"), ("kk", "dark")]
)
@pytest.mark.parametrize("half", [PAGES[:7], PAGES[7:]], ids=["days", "things"])
def test_no_barrier_no_sideways_scroll_no_error_no_stranger(
    browser: Browser, site: str, half: tuple[str, ...], lang: str, scheme: str
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    errors: list[str] = []
    hosts: set[str] = set()
    page.on("console", lambda m: errors.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.on("request", lambda r: hosts.add(urlsplit(r.url).netloc))
    for shown in half:
        answer = page.goto(f"{site}/{lang}/{shown}")
        assert answer and answer.status == 200, shown
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{shown} at {width}"
            found = Axe().run(page)
            assert found.violations_count == 0, f"{shown} at {width}: {found.generate_report()}"
            if SHOTS:
                name = re.sub(r"\W+", "-", shown)
                page.screenshot(path=f"{SHOTS}/{lang}-{scheme}-{width}-{name}.png", full_page=True)
    assert errors == []
    assert hosts == {urlsplit(site).netloc}
    context.close()


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
    assert urlsplit(page.url).path.startswith("/en/event/")


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
