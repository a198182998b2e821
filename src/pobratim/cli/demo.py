"""`pobratim demo`: press items read, decided on and served."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to serve on."
)
@click.option(
    "--record", type=click.Path(dir_okay=False, path_type=Path), help="Where to keep the demonstration."
)
@click.option("--no-serve", is_flag=True, help="Build the record and stop.")
def demo(host: str, port: int, record: Path | None, no_serve: bool) -> None:
    """Build the demonstration record of Ypres and Semey and serve it.

    Thirteen press items in six languages, written for this purpose from public facts, are read, accepted as
    a reviewer would (with the few wrong claims corrected or rejected by recorded decisions) and shown. The
    demonstration has a record of its own and never touches yours.

    \b
    Examples:
      pobratim demo
      pobratim demo --port 8080
    """
    try:
        import django  # noqa: F401
    except ModuleNotFoundError as error:
        raise click.ClickException('the pages need the site extra: pip install "pobratim[site]"') from error
    from pobratim.cli.demo_record import usual_path
    from pobratim.data_directory import record_file

    path = record_file(str(record)) if record else usual_path()
    os.environ["POBRATIM_DATABASE"] = str(path)
    _make(path)
    if no_serve:
        return
    from pobratim.cli.demo_people import PEOPLE, open_doors
    from pobratim.cli.serve import is_loopback, run
    from pobratim.record.database import prepare

    prepare()
    password = open_doors(loopback=is_loopback(host))
    click.echo("\nSign in at /en/desk/ as one of these, all with the same password:", err=True)
    for email, name, _, role, _, team in PEOPLE:
        click.echo(f"  {email:<22} {role:<10} {team or 'all sides':<14} {name}", err=True)
    click.echo(f"  password: {password}\n", err=True)
    sys.exit(run(host=host, port=port))


def _make(path: Path) -> None:
    """Build the record where it does not stand yet; one sentence and exit status 2 where that cannot be."""
    from pobratim.cli.demo_record import NotOurs, build, is_current
    from pobratim.cli.endings import fail
    from pobratim.record.database import RecordRefused

    if is_current(path):
        click.echo(f"The demonstration record stands: {path}", err=True)
        return
    try:
        build(path, lambda line: click.echo(line, err=True))
    except (NotOurs, RecordRefused) as error:
        fail(str(error))
    except OSError as error:
        fail(f"no demonstration can be kept at {path} ({error}); name another file with --record")
