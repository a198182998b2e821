"""What a browser has to tell: a page and everything it did; and how somebody enters."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request

# Of the fixture ``enter``: an account or nobody, and what Playwright takes for a context.
Enter = Callable[..., BrowserContext]


class Watched:
    """A page that keeps what its console complained of and the hosts it asked.

    That a form was refused or a page is not there is the answer asked for; the console's word on the status of
    the document itself is no complaint.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        self._documents: set[str] = set()
        page.on("console", self._console)
        page.on("pageerror", lambda e: self.errors.append(str(e)))
        page.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        own = message.location["url"] in self._documents and message.text.startswith(
            "Failed to load resource"
        )
        if message.type in ("error", "warning") and not own:
            self.errors.append(message.text)

    def _request(self, request: Request) -> None:
        self.hosts.add(urlsplit(request.url).netloc)
        if request.is_navigation_request():
            self._documents.add(request.url)

    def forget(self) -> None:
        """As if nothing had been opened."""
        for kept in (self.errors, self.hosts, self._documents):
            kept.clear()
