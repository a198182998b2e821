"""Reading many files and proposing what they say, one transaction a document."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pobratim.cli.endings import BAD_INPUT, stopped
from pobratim.cli.progress import end_progress, say, show_progress
from pobratim.processes import mapped

if TYPE_CHECKING:
    from pobratim.facts.contract import Document, Reading
    from pobratim.gazetteer import Gazetteer

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Read:
    """One file: its reading and bytes, or in one line why not."""

    name: str
    reading: Reading | None = None
    original: bytes | None = None
    cause: str = ""


@dataclass(slots=True)
class Added:
    """What came of a batch."""

    read: int = 0
    bad: int = 0
    known: int = 0
    proposed: int = 0
    stopped: bool = False

    def summary(self) -> str:
        """180 read, 20 not; 1,234 claims proposed; 3 already known."""
        known = f"; {self.known:,} already known" if self.known else ""
        claims = "claim" if self.proposed == 1 else "claims"
        return f"{self.read:,} read, {self.bad:,} not; {self.proposed:,} {claims} proposed{known}"


def add_all(
    files: Sequence[str],
    *,
    jobs: int,
    side: str | None = None,
    lang: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    zone: str | None = None,
) -> Added:
    """Read and propose every file; what cannot be read is named on standard error and passed over.

    Ctrl-C ends it between two documents. Raises ValueError for options that mean nothing.
    """
    from pobratim.gazetteer import open_gazetteer

    gazetteer = open_gazetteer()
    place = place_of(side) if side else None
    zone = zone or (row.timezone if place and (row := gazetteer.place(place)) else None)
    paths = _paths(files)
    out = Added()
    try:
        for number, one in enumerate(_readings(paths, jobs, lang, published, zone), 1):
            show_progress(number, len(paths), one.name)
            _take(one, out, publisher, place, gazetteer)
    except KeyboardInterrupt:
        out.stopped = True
    end_progress()
    return out


def _take(one: Read, out: Added, publisher: str | None, side: str | None, gazetteer: Gazetteer) -> None:
    """Propose what one file says, or name why not."""
    from pobratim.record.intake import UnsoundReading, propose

    if one.reading is None:
        out.bad += 1
        say(f"pobratim: {one.cause}")
        return
    document = replace(one.reading.document, publisher=publisher or one.reading.document.publisher)
    reading = replace(one.reading, document=document)
    try:
        taken = propose(reading, original=one.original, side=side, gazetteer=gazetteer.place)
    except UnsoundReading as error:
        out.bad += 1
        say(f"pobratim: {error}")
        return
    out.read += 1
    out.known += taken.known
    out.proposed += taken.proposed


def tell(added: Added) -> None:
    """The sum, what comes next, and the status."""
    click.echo(added.summary())
    if added.stopped:
        stopped("stopped; what was read is kept, and the same command again goes on with the rest")
    if added.proposed:
        click.echo(
            "Next: `pobratim inbox` shows what waits; `pobratim accept --all` takes all of it.", err=True
        )
    if added.bad:
        sys.exit(BAD_INPUT)


def place_of(side: str) -> str:
    """The id of a place given by id or by name. Raises ValueError with what would have been right."""
    from pobratim.gazetteer import Context, open_gazetteer, resolve

    gazetteer = open_gazetteer()
    if gazetteer.place(side) is not None:
        return side
    choice = resolve(side, gazetteer.names(side), Context())
    if choice is None:
        raise ValueError(
            f"--side {side!r} is no place the gazetteer knows; `pobratim place {side}` looks it up"
        )
    return choice.place.id


def _paths(files: Sequence[str]) -> list[str]:
    from pobratim.documents import expand

    out: list[str] = []
    for name in files:
        out += [name] if name in ("", STANDARD_INPUT) else [str(path) for path in expand([Path(name)])]
    return out


def _readings(
    paths: Sequence[str], jobs: int, lang: str | None, published: str | None, zone: str | None
) -> Iterator[Read]:
    """In the order given, read here or in ``jobs`` processes."""
    read = partial(read_one, lang=lang, published=published, zone=zone)
    return mapped(read, paths, 1 if STANDARD_INPUT in paths else jobs)


def read_one(path: str, *, lang: str | None, published: str | None, zone: str | None = None) -> Read:
    """Read one file; a file that cannot be read is an answer too."""
    from pobratim.cli.faults import ReaderFailed, read_or_name
    from pobratim.cli.read import NO_NAME, standard_input
    from pobratim.documents import Unreadable, file_bytes, read_bytes, read_file

    try:
        if path == STANDARD_INPUT:
            original = standard_input()
            document = read_bytes(original, source="standard input", lang=lang, published=published)
        elif not path:
            raise Unreadable("''", NO_NAME)
        else:
            document = read_file(path, lang=lang, published=published)
            original = file_bytes(Path(path), path)
            sha256 = hashlib.sha256(original).hexdigest()
            if document.original_sha256 not in (None, sha256):
                raise Unreadable(path, "it changed while it was read; add it again")
    except Unreadable as error:
        return Read(path, cause=str(error))
    except OSError as error:
        return Read(path, cause=f"{path}: {error.strerror or error}")
    if document.media_type == "text/calendar":
        return _calendar(path, document, original, zone)
    try:
        return Read(path, read_or_name(document), original)
    except ReaderFailed as error:
        return Read(path, cause=str(error))


def _calendar(path: str, document: Document, original: bytes, zone: str | None) -> Read:
    """The entries of a calendar file; what was not taken as written is said."""
    from pobratim.calendars.clock import UnknownZone
    from pobratim.cli.calendar_reading import reading_of
    from pobratim.documents import Unreadable

    try:
        reading = reading_of(document, original, zone)
    except (Unreadable, UnknownZone) as error:
        return Read(path, cause=str(error) if isinstance(error, Unreadable) else f"{path}: {error}")
    for note in reading.document.notes:
        say(f"{path}: {note}")
    return Read(path, reading, original)
