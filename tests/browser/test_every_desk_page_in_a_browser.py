"""No barrier on any page of the desk: English and Kazakh, light and dark, 360, 768 and 1280 px."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))
sys.path.insert(0, str(Path(__file__).parent.parent / "desk"))
sys.path.insert(0, str(Path(__file__).parent))

from desk_visits import VISITS, World
from test_desk_in_a_browser import assert_no_barrier

from pobratim.web.desk.arrival import cookie_name


@pytest.fixture
def pages(browser: Browser, live_server: object, transactional_db: None) -> Iterator[tuple[World, Page]]:
    world = World()
    context = browser.new_context(base_url=live_server.url, reduced_motion="reduce")  # type: ignore[attr-defined]
    yield world, context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "kk"])
def test_no_barrier(pages: tuple[World, Page], live_server: object, lang: str, scheme: str) -> None:
    """One page goes to all of them, which is what makes hundreds of looks quick enough to be taken."""
    world, page = pages
    errors: list[str] = []
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.on("console", lambda m: errors.append(m.text) if "Content Security" in m.text else None)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    url = live_server.url  # type: ignore[attr-defined]
    for name, (who, address) in VISITS.items():
        token = world.cookie(who)
        page.context.clear_cookies()
        if token is not None:
            page.context.add_cookies([{"name": cookie_name(), "value": token, "url": url}])
        page.goto(f"/{lang}/desk/{address(world)}")
        assert page.locator("h1").count() == 1, name
        assert_no_barrier(page, name, scheme, lang)
        assert errors == [], name
