"""The folder of a copy: whose it is, and how it changes all at once.

Pages are written beside the old ones, into ``.pobratim-new``, and put in their place when all are there: who
stops an export, or whose disk is full, keeps the folder as it was.
"""

from __future__ import annotations

import errno
import shutil
import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

MARK, NEW = ".pobratim-copy", ".pobratim-new"
_SAID = "Written by pobratim site export; files here are replaced and removed.\n"


class CopyRefused(ValueError):
    """The folder holds something else, or cannot be written, or the record changed; the message says what
    would do."""


@contextmanager
def written(path: Path) -> Iterator[None]:
    """What the disk refuses, as one sentence. Raises CopyRefused."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        more = "; make room, nothing there was changed" if full else ""
        raise CopyRefused(f"{error.filename or path} cannot be written: {error.strerror}{more}") from error


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """An empty place within the folder for what is new; gone afterwards. Raises CopyRefused."""
    new = folder / NEW
    with written(folder):
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()) and not (folder / MARK).is_file():
            raise CopyRefused(
                f"{folder} holds other files; give an empty folder, or one an export was written to before"
            )
        if not (folder / MARK).is_file():
            (folder / MARK).write_text(_SAID, "utf-8")
        shutil.rmtree(new, ignore_errors=True)  # of an export that was killed
        new.mkdir()
    try:
        yield new
    finally:
        shutil.rmtree(new, ignore_errors=True)


def put(folder: Path, name: str, body: bytes) -> bool:
    """Keep a file for the change; whether it differs from the one that is there. Raises CopyRefused."""
    there, new = folder / name, folder / NEW / name
    with written(new):
        if there.is_file() and there.read_bytes() == body:
            new.unlink(missing_ok=True)  # it was made once before, with a link that led nowhere
            return False
        new.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(body)
        return True


def change(folder: Path, changed: Iterable[str], kept: Iterable[str]) -> list[str]:
    """Put what is new in its place and remove what is no longer there: its names. Raises CopyRefused."""
    with written(folder), _undisturbed():
        for name in changed:
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            (folder / NEW / name).replace(place)
        shutil.rmtree(folder / NEW, ignore_errors=True)
        return _sweep(folder, {MARK, *kept})


def _sweep(folder: Path, kept: set[str]) -> list[str]:
    removed = []
    for path in sorted(folder.rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif name not in kept:
            path.unlink()
            removed.append(name)
    return removed


@contextmanager
def _undisturbed() -> Iterator[None]:
    """The moment in which files change their places is not for Ctrl-C."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
