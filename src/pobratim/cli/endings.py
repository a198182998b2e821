"""How a command ends that cannot go on: stopped by its user, or by a database or disk that gives out."""

from __future__ import annotations

import errno
import os
import sys
from typing import NoReturn

import click

BAD_INPUT = 2
INTERRUPTED = 130  # as shells count what Ctrl-C ended
_NO_ROOM = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT, errno.EIO})


def fail(sentence: str) -> NoReturn:
    """One sentence on standard error, exit status 2."""
    click.echo(f"pobratim: {sentence}", err=True)
    sys.exit(BAD_INPUT)


def stopped(sentence: str) -> NoReturn:
    """Ctrl-C: on a line of its own, behind what the terminal shows of the key."""
    click.echo(f"\npobratim: {sentence}", err=True)
    sys.exit(INTERRUPTED)


def database_errors() -> tuple[type[Exception], ...]:
    """What Django raises of a database; nothing where no command has loaded Django."""
    utils = sys.modules.get("django.db.utils")
    return (utils.DatabaseError,) if utils else ()


def database_failed(error: Exception) -> NoReturn:
    """The record could not be read or written; a decision is whole or not there at all."""
    from django.db import connection

    from pobratim.record.trouble import in_words

    fail(in_words(connection.settings_dict["NAME"], error))


def is_no_room(error: OSError) -> bool:
    """Whether a stream, which has no name, could not be written."""
    return error.filename is None and error.errno in _NO_ROOM


def output_failed(error: OSError) -> NoReturn:
    """Standard output took no more. What is left in its buffer would be tried again at the very end."""
    click.echo(
        f"pobratim: the output cannot be written ({error.strerror}); "
        "make room where it goes, and run the command again",
        err=True,
    )
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    sys.exit(BAD_INPUT)
