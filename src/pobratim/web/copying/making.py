"""One page after another, asked for and made fit for a disk; in this process or in several."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.urls import Resolver404, resolve

from pobratim.record.published import last_change
from pobratim.web import clock
from pobratim.web.copying.files import FRONT, file_of
from pobratim.web.copying.folder import put
from pobratim.web.copying.page import Rewriter

_STATIC = "/static/"
_OK, _MOVED = 200, (301, 302)


@dataclass(frozen=True, slots=True)
class Task:
    """What is copied where: see ``copy_site``. ``seen``: the last change of the record."""

    folder: Path
    here: str
    public: str | None
    moment: datetime
    seen: datetime | None


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made of an address. No ``file``: nothing answers there. ``wanted``: where it leads."""

    address: str
    file: str = ""
    size: int = 0
    changed: bool = False
    wanted: tuple[str, ...] = ()


class Maker:
    """Makes files of addresses."""

    def __init__(self, task: Task) -> None:
        self.task = task
        address = urlsplit(task.here)
        self.client = Client(
            HTTP_HOST=address.netloc,
            SERVER_NAME=address.hostname or "localhost",
            raise_request_exception=True,
        )
        self.secure = address.scheme == "https"
        self.absent: frozenset[str] = frozenset()
        self.rewriter = Rewriter(task.here, task.public, self._exists)

    def make(self, addresses: Sequence[str], absent: Collection[str]) -> list[Made]:
        """Files of these addresses; links to the absent ones are taken back."""
        if self.absent != absent:
            self.absent = frozenset(absent)
            self.rewriter.forget()
        with clock.standing_at(self.task.moment):
            return [self._made(address) for address in addresses]

    def _made(self, address: str) -> Made:
        path, _, query = address.partition("?")
        file = file_of(path, query)
        self.rewriter.wanted.clear()
        body = self._body(address, path, file) if file else None
        if file is None or body is None:
            return Made(address)
        changed = put(self.task.folder, file, body)
        return Made(address, file, len(body), changed, tuple(self.rewriter.wanted))

    def _body(self, address: str, path: str, file: str) -> bytes | None:
        if path.startswith(_STATIC):
            return self._static(path, file)
        response = self.client.get(address, secure=self.secure)
        if response.status_code in _MOVED:
            return self._moved(response["Location"], path, file)
        if response.status_code != _OK:
            return None
        body: bytes = response.content
        if response["Content-Type"].startswith("text/html"):
            return self.rewriter.html(body.decode("utf-8"), path, file).encode()
        return body

    def _exists(self, path: str, query: str) -> bool:
        """Whether there is such an address; whether a page answers there is seen when its turn comes."""
        if path.startswith(_STATIC):
            return finders.find(path.removeprefix(_STATIC)) is not None
        try:
            resolve(path)
        except Resolver404:
            return False
        return path + (f"?{query}" if query else "") not in self.absent

    def _moved(self, to: str, path: str, file: str) -> bytes:
        """A page that leads on, for addresses that only point elsewhere."""
        found = self.rewriter.local("/en/" if path == FRONT else to, path, file) or to
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pobratim</title>'
            f'<meta http-equiv="refresh" content="0; url={found}"></head>'
            f'<body><p><a href="{found}">Pobratim</a></p></body></html>\n'
        ).encode()

    def _static(self, path: str, file: str) -> bytes | None:
        found = finders.find(path.removeprefix(_STATIC))
        if not isinstance(found, str):
            return None
        body = Path(found).read_bytes()
        return self.rewriter.css(body.decode("utf-8"), path, file).encode() if path.endswith(".css") else body


@contextmanager
def standing_record() -> Iterator[None]:
    """The record as it is now, whatever is decided meanwhile: a transaction that reads."""
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        try:
            last_change()  # the first look is what it holds on to
            yield
        finally:
            cursor.execute("ROLLBACK")
