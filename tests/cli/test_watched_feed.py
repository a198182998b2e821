"""A feed that is watched, from its server to what waits in the inbox: pages fetched, texts read, nothing met twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from pobratim.documents.fetching import Policy
from pobratim.documents.refusal import Refusal

pytestmark = pytest.mark.django_db(transaction=True)
YPRES = "geonames:2795100"
PAGE = """<html lang="en"><head><title>Wreaths</title></head><body><h1>Wreaths in Ypres</h1>
<p>On 26 September 2025 ambassador Roman Vassilenko and mayor Katrien Desomer laid wreaths in Ypres.</p></body></html>"""
FEED = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>City of Ypres</title>
<entry><id>1</id><title>Wreaths</title><link href="{at}/wreaths"/><updated>2025-09-27T08:00:00Z</updated></entry>
<entry><id>{id}</id><title>A delegation</title><updated>2025-10-02T08:00:00Z</updated><content type="html">
&lt;script&gt;alert("Nur-Sultan")&lt;/script&gt;&lt;p&gt;On 1 October 2025 the mayor of Ypres received a delegation from Semey in
Ypres.&lt;/p&gt;</content></entry>
<entry><id>3</id><title>Elsewhere</title><link href="{elsewhere}/x"/></entry></feed>"""


class Town(BaseHTTPRequestHandler):
    """A city's site with a feed, which gives one of its entries a new identifier at each asking."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer with the feed or the page."""
        self.asked.append(self.path)
        at = f"http://town.example:{self.server.server_address[1]}"
        pages = {
            "/feed": FEED.format(
                at=at, elsewhere=at.replace("town.", "elsewhere."), id=f"2-{len(self.asked)}"
            ),
            "/wreaths": PAGE,
        }
        body = pages.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "application/atom+xml" if self.path == "/feed" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def town() -> Iterator[int]:
    Town.asked.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Town)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()


def test_its_entries_wait_in_the_inbox_of_its_side_once(town: int) -> None:
    from pobratim.cli.working import Worker
    from pobratim.record import inbox, incoming
    from pobratim.record.intake import keep_place
    from pobratim.record.models import Feed, Incoming

    policy = Policy(
        hosts=frozenset({"town.example"}),
        ports=frozenset({town}),
        admits=frozenset({"127.0.0.1"}),
        resolve=lambda host, port: ["127.0.0.1"],
        obey_robots=False,
    )
    worker = Worker(lambda: policy)
    keep_place(YPRES, worker._gazetteer.place)
    incoming.watch(address=f"http://town.example:{town}/feed", who="Anna", side=YPRES)
    assert worker.run(until_empty=True) == 3
    assert [(i.name, i.state, i.why) for i in Incoming.objects.order_by("id")] == [
        ("Wreaths", "read", ""),
        ("A delegation", "read", ""),
        ("Elsewhere", "refused", "not-allowed"),
    ]
    waiting = inbox.waiting([YPRES])
    assert {s.published for s in waiting} == {"2025-09-27", "2025-10-02"}
    assert all(s.proposed > 3 for s in waiting) and len(waiting) == 2
    assert not any("Nur-Sultan" in i.source.text for i in Incoming.objects.exclude(source=None))
    assert Feed.objects.get().title == "City of Ypres"
    Feed.objects.update(due=datetime.now(UTC))
    assert worker.run(until_empty=True) == 0, "the same entries, one of them by a new identifier"
    assert Town.asked == ["/feed", "/wreaths", "/feed"]


def test_a_feed_is_parsed_in_the_confined_process_and_what_is_none_is_named() -> None:
    from pobratim.cli import working

    with pytest.raises(Refusal) as refused:
        working._ask({"feed": True}, b"<html><p>Page not found</p></html>")
    assert str(refused.value) == "no feed; expected RSS or Atom"
