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


@pytest.mark.parametrize("name", sorted(VISITS))
def test_no_barrier(pages: tuple[World, Page], live_server: object, name: str) -> None:
    world, page = pages
    who, address = VISITS[name]
    token, errors = world.cookie(who), []
    page.on("pageerror", lambda e: errors.append(str(e)))
    page.on("console", lambda m: errors.append(m.text) if "Content Security" in m.text else None)
    if token is not None:
        url = live_server.url  # type: ignore[attr-defined]
        page.context.add_cookies([{"name": cookie_name(), "value": token, "url": url}])
    path = address(world)
    for lang in ("en", "kk"):
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            page.goto(f"/{lang}/desk/{path}")
            assert page.locator("h1").count() == 1
            assert_no_barrier(page, name, scheme, lang)
    assert errors == []
