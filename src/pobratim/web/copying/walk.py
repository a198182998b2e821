"""From the front page over every link, each page once, into files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import Resolver404, resolve

from pobratim.web import clock
from pobratim.web.copying.files import FRONT, beginnings, file_of
from pobratim.web.copying.page import Rewriter

MARK = ".pobratim-copy"
_STATIC = "/static/"
_OK, _MOVED = 200, (301, 302)
Progress = Callable[[int, int], None]


class CopyRefused(ValueError):
    """The folder holds something else, or cannot be written; the message says what would do."""


@dataclass(slots=True)
class Copied:
    """What was written: files by their names, how many bytes, how many changed, which old ones went."""

    files: list[str] = field(default_factory=list)
    size: int = 0
    changed: int = 0
    removed: list[str] = field(default_factory=list)


def copy_site(
    folder: Path, here: str, moment: datetime, *, public: str | None = None, progress: Progress | None = None
) -> Copied:
    """Write the whole public record into a folder, for ``moment``.

    ``here``: the address pages are asked at, of a host the site answers to. ``public``: where the site stands
    for what the copy lacks (search, feeds); None leaves such links out. A copy made before is brought up to
    date, what is no longer there is removed. Raises CopyRefused where the folder holds anything else.
    """
    _ready(folder)
    done = _Walk(folder, here, public, progress).run(moment)
    _sweep(folder, done)
    return done


def _ready(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()) and not (folder / MARK).is_file():
            raise CopyRefused(
                f"{folder} holds other files; give an empty folder, or one an export was written to before"
            )
        (folder / MARK).write_text(
            "Written by pobratim site export; files here are replaced and removed.\n", "utf-8"
        )
    except OSError as error:
        raise CopyRefused(f"{folder} cannot be written: {error.strerror}") from error


def _sweep(folder: Path, done: Copied) -> None:
    kept = {MARK, *done.files}
    for path in sorted(folder.rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in kept:
            path.unlink()
            done.removed.append(name)
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


class _Walk:
    """One walk over the site."""

    def __init__(self, folder: Path, here: str, public: str | None, progress: Progress | None) -> None:
        self.folder, self.progress, self.here = folder, progress, here
        address = urlsplit(here)
        self.client = Client(
            HTTP_HOST=address.netloc,
            SERVER_NAME=address.hostname or "localhost",
            raise_request_exception=True,
        )
        self.secure = address.scheme == "https"
        self.absent: set[str] = set()
        self.led_from: dict[str, list[str]] = {}
        self.rewriter = Rewriter(here, public, self._exists)
        self.done = Copied()
        self.sizes: dict[str, int] = {}
        self.before: dict[str, bytes | None] = {}
        self.after: dict[str, bytes] = {}

    def run(self, moment: datetime) -> Copied:
        """Every page reached from the front page; links to what turned out to be no page are taken back."""
        queue = deque(beginnings())
        seen = set(queue)
        with clock.standing_at(moment):
            while queue:
                address = queue.popleft()
                self._copy(address)
                for other in self.rewriter.wanted:
                    self.led_from.setdefault(other, []).append(address)
                    if other not in seen:
                        seen.add(other)
                        queue.append(other)
                self.rewriter.wanted.clear()
                if self.progress:
                    self.progress(len(self.sizes), len(queue))
            for address in sorted({page for gone in self.absent for page in self.led_from.get(gone, ())}):
                self._copy(address)
        self.done.changed = sum(self.after[name] != old for name, old in self.before.items())
        self.done.files, self.done.size = sorted(self.sizes), sum(self.sizes.values())
        return self.done

    def _exists(self, path: str, query: str) -> bool:
        """Whether there is such an address; whether a page answers there is seen when its turn comes."""
        if path.startswith(_STATIC):
            return finders.find(path.removeprefix(_STATIC)) is not None
        try:
            resolve(path)
        except Resolver404:
            return False
        return path + (f"?{query}" if query else "") not in self.absent

    def _copy(self, address: str) -> None:
        path, _, query = address.partition("?")
        file = file_of(path, query)
        if file is None:
            return
        if path.startswith(_STATIC):
            self._static(path, file)
            return
        response = self.client.get(address, secure=self.secure)
        if response.status_code not in (_OK, *_MOVED):
            self.absent.add(address)
            return
        if response.status_code in _MOVED:
            self._write(file, self._moved(response["Location"], path, file))
            return
        body = response.content
        if response["Content-Type"].startswith("text/html"):
            body = self.rewriter.html(body.decode("utf-8"), path, file).encode()
        self._write(file, body)

    def _moved(self, to: str, path: str, file: str) -> bytes:
        """A page that leads on, for addresses that only point elsewhere."""
        found = self.rewriter.local("/en/" if path == FRONT else to, path, file) or to
        return (
            f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pobratim</title>'
            f'<meta http-equiv="refresh" content="0; url={found}"></head>'
            f'<body><p><a href="{found}">Pobratim</a></p></body></html>\n'
        ).encode()

    def _static(self, path: str, file: str) -> None:
        found = finders.find(path.removeprefix(_STATIC))
        if not isinstance(found, str):
            return
        body = Path(found).read_bytes()
        if path.endswith(".css"):
            body = self.rewriter.css(body.decode("utf-8"), path, file).encode()
        self._write(file, body)

    def _write(self, name: str, body: bytes) -> None:
        path = self.folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            old = path.read_bytes() if path.is_file() else None
            if old != body:
                path.write_bytes(body)
        except OSError as error:
            raise CopyRefused(f"{path} cannot be written: {error.strerror}") from error
        self.before.setdefault(name, None if old is None else sha256(old).digest())
        self.after[name] = sha256(body).digest()
        self.sizes[name] = len(body)
