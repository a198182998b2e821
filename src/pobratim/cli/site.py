"""`pobratim site export`: the whole public record as files that need no server."""

from __future__ import annotations

import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from pobratim.cli.endings import fail
from pobratim.cli.record import SETTINGS, many, open_record

OFTEN = 0.3  # seconds
INTERRUPTED = 130


@click.group(context_settings=SETTINGS)
def site() -> None:
    """The public pages as a whole.

    \b
    Examples:
      pobratim site export public/
      pobratim site export public/ --address https://twins.example   # search and feeds lead to the site
    """


@site.command(context_settings=SETTINGS, short_help="Write every public page in all languages into a folder.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar="DIR")
@click.option(
    "--address", help="Where the living site stands: https://twins.example. QR codes lead there too."
)
@click.option(
    "--processes",
    type=click.IntRange(1, 64),
    help="Processes that make pages at a time. Default: one for each processor, 8 at most.",
)
@click.option(
    "--as-of",
    metavar="DAY",
    help="The day the pages are made for: 2026-11-26. Default: the day of the last decision.",
)
def export(folder: Path, address: str | None, as_of: str | None, processes: int | None) -> None:
    """Write every public page in all languages into DIR, with its pictures, styles and fonts.

    The files open from disk and can be put on any web space. An unchanged record gives the same bytes again;
    a DIR written before is brought up to date, and what did not change there is not touched. DIR changes when
    all pages are made; stopped before that, it stays as it was. Only what is accepted is in it.
    """
    if address is not None:
        address = address.rstrip("/")
        if not address.startswith(("http://", "https://")) or address.count("/") != 2:
            fail(f"{address!r} is no address of a site; expected something like https://twins.example")
        os.environ["POBRATIM_ADDRESS"] = address
    open_record(there=True)
    from django.conf import settings

    from pobratim.record.published import last_change
    from pobratim.web.copying.folder import CopyRefused
    from pobratim.web.copying.walk import copy_site, processes_here

    moment = _moment(as_of) if as_of else last_change()
    if moment is None:
        fail("the record is empty: nothing was decided yet, so there is nothing public to export")
    try:
        done = copy_site(
            folder,
            settings.ADDRESS,
            moment,
            public=address,
            processes=processes or processes_here(),
            progress=Progress() if sys.stderr.isatty() else None,
        )
    except CopyRefused as error:
        fail(str(error))
    except KeyboardInterrupt:
        click.echo(f"\r\033[Kstopped; {folder} is as it was", err=True)
        sys.exit(INTERRUPTED)
    if sys.stderr.isatty():
        click.echo("\r\033[K", nl=False, err=True)
    removed = f", {len(done.removed)} of before removed" if done.removed else ""
    click.echo(
        f"{many(len(done.files), 'file')}, {done.size / 1e6:.1f} MB, {done.changed} written anew{removed}"
    )
    click.echo(f"Open {folder / 'index.html'}")


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text).replace(hour=12, tzinfo=UTC)
    except ValueError:
        fail(f"{text!r} is no day; expected something like 2026-11-26")


class Progress:
    """One line about how far it is, a few times a second."""

    def __init__(self) -> None:
        self.began = self.said = time.monotonic()

    def __call__(self, made: int, waiting: int) -> None:
        now = time.monotonic()
        if now - self.said < OFTEN:
            return
        self.said = now
        speed = made / (now - self.began)
        line = f"{made:,} files made, {waiting:,} waiting, {speed:,.0f} a second"
        click.echo(f"\r\033[K{line}", nl=False, err=True)
