"""How far long work has come: one line on standard error that is written over, where somebody looks."""

from __future__ import annotations

import sys
from pathlib import Path

import click

_OVER = "\r\x1b[K"


def show_progress(number: int, of: int, name: str) -> None:
    """Say that this file of so many is being read; nothing where nobody looks."""
    if _is_watched():
        click.echo(f"{_OVER}  {number}/{of}  {Path(name).name[:50]}", err=True, nl=False)


def end_progress() -> None:
    """Take the line away."""
    if _is_watched():
        click.echo(_OVER, err=True, nl=False)


def say(sentence: str) -> None:
    """A line of its own on standard error, in place of the line of progress."""
    click.echo((_OVER if _is_watched() else "") + sentence, err=True)


def _is_watched() -> bool:
    return sys.stderr.isatty()
