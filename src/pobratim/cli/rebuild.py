"""`pobratim rebuild`: what is derived, made anew."""

from __future__ import annotations

import time

import click

from pobratim.cli.record import SETTINGS, many, open_record


@click.command(context_settings=SETTINGS)
def rebuild() -> None:
    """Make all cards and the index of the search anew out of what was accepted.

    Nothing that was claimed or decided changes; what the pages show is derived from it. To be used when
    `pobratim check` says that cards are not what the claims make them.
    """
    open_record(there=True)
    from django.db import transaction

    from pobratim.record.search.anew import rebuild_all

    began = time.monotonic()
    with transaction.atomic():
        made = rebuild_all()
    click.echo(f"{many(made, 'card')} made anew in {time.monotonic() - began:.1f} s.")
