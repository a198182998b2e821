"""`pobratim work`: reads what was handed in at the desk. `pobratim serve` starts one by itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from pobratim.cli.record import SETTINGS, many, open_record

if TYPE_CHECKING:
    from pobratim.documents.fetching import Policy


@click.command(context_settings=SETTINGS)
@click.option("--until-empty", is_flag=True, help="Stop when nothing waits any more.")
@click.option("--parent", type=int, hidden=True, help="Stop when this process has ended.")
def work(until_empty: bool, parent: int | None) -> None:
    """Read what was handed in at the desk: texts, files, addresses and the entries of watched feeds.

    Each document is read in a process of its own. Several workers share the work; one that dies loses
    nothing, and what it had taken up is taken up again after a minute and a half.

    \b
    Examples:
      pobratim work --until-empty
    """
    stop: Callable[[], bool] = (lambda: os.getppid() != parent) if parent else lambda: False
    try:
        open_record()
        from pobratim.cli.working import Worker

        done = Worker(policy, lambda line: click.echo(line, err=True), stop).run(until_empty=until_empty)
    except KeyboardInterrupt:  # how it is meant to end, also while it begins
        sys.exit(0)
    if until_empty:
        click.echo(many(done, "document") + " done")


def policy() -> Policy:
    """What may be fetched at this moment."""
    from urllib.parse import urlsplit

    from django.conf import settings

    from pobratim import __version__
    from pobratim.documents.fetching import Policy
    from pobratim.record import sites

    own = frozenset(filter(None, [urlsplit(settings.ADDRESS).hostname, *settings.ALLOWED_HOSTS]))
    agent = f"Pobratim/{__version__} (record of twin cities; {settings.ADDRESS})"
    return Policy(hosts=sites.allowed(), own=own, agent=agent)
