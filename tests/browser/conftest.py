"""A real server with the fixture record, pages that remember what went wrong, and people who are signed in."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, BrowserContext

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))
sys.path.insert(0, str(Path(__file__).parent.parent / "calendar_pages"))
sys.path.insert(0, str(Path(__file__).parent.parent / "web"))
sys.path.insert(0, str(Path(__file__).parent.parent / "browser"))

import passport_sheets
import twin_sheets
from watched import Enter, Watched

from pobratim.accounts import sessions
from pobratim.accounts.models import Account
from pobratim.record import published
from pobratim.web.desk.arrival import cookie_name


class Quiet(WSGIRequestHandler):
    """Does not write a line for every request."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


class Threaded(ThreadingMixIn, WSGIServer):
    """Chromium opens several connections at once."""

    daemon_threads = True


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of the pages over ``twin_sheets``."""
    from pobratim.web.wsgi import application

    with pytest.MonkeyPatch.context() as patch:
        for sheets in (twin_sheets, passport_sheets):
            for door in sheets.DOORS:
                patch.setattr(published, door, getattr(sheets, door))
        server = make_server("127.0.0.1", 0, application, server_class=Threaded, handler_class=Quiet)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        server.server_close()
        thread.join(timeout=10)


@pytest.fixture(scope="module")
def visitor(browser: Browser) -> Iterator[Watched]:
    """One page goes to all addresses of a module, which is what makes hundreds of looks quick enough."""
    context = browser.new_context(reduced_motion="reduce")
    yield Watched(context.new_page())
    context.close()


@pytest.fixture
def watched(visitor: Watched) -> Watched:
    """That page, with nothing to its charge."""
    visitor.forget()
    visitor.page.context.clear_cookies()
    return visitor


@pytest.fixture
def enter(browser: Browser, live_server: object, transactional_db: None) -> Iterator[Enter]:
    """Makes contexts of a browser at the running server, with somebody signed in or nobody."""
    made: list[BrowserContext] = []
    address: str = live_server.url  # type: ignore[attr-defined]

    def _enter(account: Account | None = None, **options: object) -> BrowserContext:
        context = browser.new_context(base_url=address, reduced_motion="reduce", **options)  # type: ignore[arg-type]
        if account is not None:
            token = sessions.open_(account, agent="Chromium", address="203.0.113.7")
            context.add_cookies([{"name": cookie_name(), "value": token, "url": address}])
        made.append(context)
        return context

    yield _enter
    for context in made:
        context.close()
