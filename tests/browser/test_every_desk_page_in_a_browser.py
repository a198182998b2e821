"""No barrier on any page of the desk: English and Kazakh, light and dark, 360, 768 and 1280 px."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))
sys.path.insert(0, str(Path(__file__).parent.parent / "desk"))

from barriers import assert_no_barrier
from desk_visits import VISITS, World
from watched import Enter, Watched

from pobratim.web.desk.arrival import cookie_name


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_no_barrier(enter: Enter, live_server: object, lang: str) -> None:
    """One page goes to all of them, which is what makes hundreds of looks quick enough to be taken."""
    world = World()
    watched = Watched(enter().new_page())
    page, url = watched.page, live_server.url  # type: ignore[attr-defined]
    for name, (who, address) in VISITS.items():
        token = world.cookie(who)
        page.context.clear_cookies()
        if token is not None:
            page.context.add_cookies([{"name": cookie_name(), "value": token, "url": url}])
        page.goto(f"/{lang}/desk/{address(world)}")
        assert page.locator("h1").count() == 1, name
        assert_no_barrier(page, name, lang)
        assert watched.errors == [], name
