"""The command line. Each command's module is imported only when that command runs."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterable
from typing import Any

import click

from pobratim import __version__
from pobratim.cli import endings

# name: (module, attribute, one line of help). The help stands here so that `--help` imports nothing.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "read": ("pobratim.cli.read", "read", "Read documents: who, what, when, where, each with its words."),
    "place": ("pobratim.cli.place", "place", "Show what is known of a place name, and why it is chosen."),
    "add": ("pobratim.cli.record", "add", "Read documents and propose their claims to the record."),
    "inbox": ("pobratim.cli.record", "inbox", "List what waits for a decision."),
    "accept": ("pobratim.cli.record", "accept", "Accept the claims of a source, or single ones."),
    "reject": ("pobratim.cli.record", "reject", "Reject the claims of a source, or single ones."),
    "undo": ("pobratim.cli.record", "undo", "Take the last decision back."),
    "calendar": (
        "pobratim.cli.calendar",
        "calendar",
        "Ceremonies, days to remember, the months ahead, .ics.",
    ),
    "check": ("pobratim.cli.record", "check", "Verify hashes, spans, cards and references of the record."),
    "rebuild": ("pobratim.cli.rebuild", "rebuild", "Make cards and the search's index anew from the claims."),
    "person": ("pobratim.cli.person", "person", "Find people; keep a name private; export, erase."),
    "user": ("pobratim.cli.user", "user", "Invite people, give roles, disable accounts."),
    "work": ("pobratim.cli.work", "work", "Read what was handed in at the desk; serve does so by itself."),
    "serve": ("pobratim.cli.serve", "serve", "Serve the record's pages."),
    "site": ("pobratim.cli.site", "site", "Export the public pages as files that need no server."),
    "demo": ("pobratim.cli.demo", "demo", "Build the demonstration record and serve it."),
}


class LazyGroup(click.Group):
    """A click group that imports a command's module when the command is called for."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is no text is taken only where it is the name of a file that is there."""
        for one in args:
            if not _is_text(one) and not os.path.lexists(one):
                ctx.fail(f"the argument {one!r} is no text in UTF-8, and no file of that name is there")
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Whatever command it is: what ends it from outside is said in a sentence, and with a true status."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            endings.stopped("stopped")
        except endings.database_errors() as error:
            endings.database_failed(error)
        except OSError as error:
            if not endings.is_no_room(error):
                raise
            endings.output_failed(error)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name_one_of(COMMANDS, ctx, args)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, _, line) in COMMANDS.items()])


def name_one_of(known: Iterable[str], ctx: click.Context, args: list[str]) -> None:
    """Refuse a command nobody knows, and say which are meant: click guesses among loaded commands only."""
    if args[0] not in known and not args[0].startswith("-") and not ctx.resilient_parsing:
        raise click.NoSuchCommand(args[0], possibilities=list(known), ctx=ctx)


def _is_text(argument: str) -> bool:
    """Bytes that are no UTF-8 come from the system as surrogates."""
    return not any("\ud800" <= letter <= "\udfff" for letter in argument)


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="pobratim")
def main() -> None:
    """Pobratim keeps the living record of twin cities.

    A press release goes in, in the language it was written in; out come claims, each tied to the exact
    words that say so. Start with:

    \b
      pobratim read release.txt          what a document says
      pobratim demo                      a record of Ypres and Semey to look at
      pobratim add release.txt           propose its claims to your own record
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
