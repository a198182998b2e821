"""A real server with the fixture record, and pages that remember what went wrong."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "web"))
sys.path.insert(0, str(Path(__file__).parent))

import passport_sheets
import twin_sheets

from pobratim.record import published


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
