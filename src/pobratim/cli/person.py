"""`pobratim person`: what is held on somebody, keeping a name private, erasing."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pobratim.cli.endings import fail
from pobratim.cli.record import SETTINGS, many, name_of, note_option, open_record, who_option
from pobratim.cli.writing import write_or_fail

if TYPE_CHECKING:
    from pobratim.record.privacy.plan import Plan


@click.group(context_settings=SETTINGS)
def person() -> None:
    """Find somebody; keep a name private; export or erase what is held on them.

    PERSON is an id, as `pobratim person find` shows it.

    \b
    Examples:
      pobratim person find "Roman Vassilenko"
      pobratim person private 3f2a9c41d0aa
      pobratim person export 3f2a9c41d0aa held.json
      pobratim person erase 3f2a9c41d0aa
    """


@person.command(short_help="Find people by name, in any script and case form.")
@click.argument("name")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: a list to read. json: the same for programs.",
)
def find(name: str, form: str) -> None:
    """Find people by NAME, in any script and case form; a surname is enough.

    \b
    Examples:
      pobratim person find Василенко
    """
    open_record(there=True)
    from pobratim.record.privacy.held import found_people

    found = found_people(name)
    if form == "json":
        rows = [{"person": one.short, **asdict(one), "sides": sorted(one.sides)} for one in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    for one in found if form == "text" else ():
        private = "  private" if one.private else ""
        facts = f"{many(one.claims, 'claim'):>10}  {many(one.sources, 'source'):>10}"
        click.echo(f"{one.short}  {facts}  {' / '.join(one.names)}{private}")
    if not found:
        click.echo(f"pobratim: nobody in the record is called {name!r}", err=True)
        sys.exit(1)


@person.command(short_help="Keep a name out of public pages, or show it again.")
@click.argument("who_it_is", metavar="PERSON")
@click.option("--off", is_flag=True, help="Show the name in public again.")
@who_option
@note_option
def private(who_it_is: str, off: bool, who: str | None, note: str) -> None:
    """Keep a name out of all public pages, texts, searches and exports; what is counted stays counted.

    `pobratim undo` takes it back, as any decision.

    \b
    Examples:
      pobratim person private 3f2a9c41d0aa --note "a pupil"
      pobratim person private 3f2a9c41d0aa --off
    """
    open_record(there=True)
    from pobratim.record.lookup import NothingToDecide
    from pobratim.record.privacy import hiding

    try:
        number = (hiding.show if off else hiding.hide)(entity=who_it_is, who=name_of(who), note=note)
    except NothingToDecide as error:
        fail(str(error))
    click.echo(f"Decision {number}: the name is {'shown in public again' if off else 'private'}.")


@person.command(short_help="Write all that is held on somebody as JSON.")
@click.argument("who_it_is", metavar="PERSON")
@click.argument("file", metavar="[FILE]", default="-")
def export(who_it_is: str, file: str) -> None:
    """Write all that is held on PERSON as JSON to FILE: names, claims, words, sources, decisions.

    `-` as FILE, or none, is standard output. Sources that only have the name are among them, marked as not
    claimed. Who decided is left out; those names are other people's.

    \b
    Examples:
      pobratim person export 3f2a9c41d0aa held.json
    """
    open_record(there=True)
    from pobratim.record.lookup import NothingToDecide
    from pobratim.record.privacy.held import held

    try:
        text = json.dumps(held(who_it_is), ensure_ascii=False, indent=1) + "\n"
    except NothingToDecide as error:
        fail(str(error))
    if file == "-":
        click.echo(text, nl=False)
        return
    write_or_fail(Path(file), text.encode())


@person.command(short_help="Erase all that is held on somebody, for ever.")
@click.argument("who_it_is", metavar="PERSON")
@click.option("--reason", help="Why, without the name; it stays in the history. Asked for unless given.")
@click.option("--also", metavar="SOURCE", multiple=True, help="A source in which the name means PERSON too.")
@click.option("--decided-too", is_flag=True, help="Empty the decisions made under this name as well.")
@click.option("--dry-run", is_flag=True, help="List what would be erased, and erase nothing.")
@click.option("--yes", is_flag=True, help="Do not ask. For programs.")
@who_option
def erase(who_it_is: str, reason: str | None, who: str | None, **how: Any) -> None:
    """Erase all that is held on PERSON. It cannot be taken back. First it lists what goes.

    Names in texts are covered, sign for sign; kept files are removed, their hashes stay; decisions that give
    the name lose their content, and the chain still proves the rest. A nameless person stays, so that counts
    are as before. The database is then written anew. Backups keep what they have: see to them too.

    \b
    Examples:
      pobratim person erase 3f2a9c41d0aa --dry-run
      pobratim person erase 3f2a9c41d0aa --reason "asked for in writing" --also 9c41
    """
    open_record(there=True)
    from pobratim.record.lookup import NothingToDecide
    from pobratim.record.privacy.erasing import erase as erase_person
    from pobratim.record.privacy.plan import plan

    try:
        found = plan(who_it_is)
        click.echo("\n".join(_lines(found, how["also"])))
        if how["dry_run"]:
            return
        asked = reason or click.prompt("Reason, without the name")
        if not how["yes"] and click.prompt("Type ERASE to erase this for ever") != "ERASE":
            fail("nothing was erased")
        done = erase_person(
            entity=who_it_is, who=name_of(who), reason=asked, also=how["also"], as_decider=how["decided_too"]
        )
    except NothingToDecide as error:
        fail(str(error))
    click.echo(f"Decision {done.decision}: erased.")
    for table, rows in done.elsewhere:
        click.echo(f"pobratim: the name still stands in {many(rows, 'row')} of {table}", err=True)
    if not done.scrubbed:
        click.echo("pobratim: the database was in use; run `pobratim person clean` when it is not", err=True)


@person.command(short_help="Write the database anew without what was erased.")
def clean() -> None:
    """Write the database anew without what was erased from it. Erasing does so by itself where it can."""
    open_record(there=True)
    from pobratim.record.privacy.scrub import scrub

    if not scrub():
        fail("the database is in use; stop `pobratim serve` and `pobratim work` and try again")
    click.echo("The database holds nothing of what was erased.")


def _lines(found: Plan, also: tuple[str, ...]) -> list[str]:
    out = [
        " / ".join(found.who.naming.names),
        f"  {many(len(found.claims), 'claim')} erased, {many(len(found.reworded), 'other claim')} covered",
        f"  {many(found.mentions, 'mention')} covered in {many(len(found.linked), 'source')}:",
        *(f"    {p.short}  {many(len(p.mentions), 'mention')}  {p.title}" for p in found.linked),
        f"  {many(sum(p.files for p in found.linked), 'kept file')} removed",
        f"  {many(len(found.decisions), 'decision')} emptied",
        f"  {many(len(found.confirmations), 'word')} of sides",
        f"  {many(len(found.incoming), 'document')} handed in",
    ]
    if found.decider:
        out.append(f"  {many(len(found.decider), 'decision')} made under this name (--decided-too)")
    for p in found.unlinked:
        chosen = any(p.id.startswith(one) for one in also)
        why = "another person" if p.other else "included" if chosen else "only the name: --also " + p.short
        out.append(f"  {p.short}  {many(len(p.mentions), 'mention')}  {p.title} ({why})")
    out += [f"  {many(rows, 'row')} of {table} have the name and stay" for table, rows in found.elsewhere]
    return out
