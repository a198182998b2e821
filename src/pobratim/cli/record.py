"""`pobratim add`, `inbox`, `accept`, `reject`, `undo`, `check`: the record and its smallest desk."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from pobratim.cli.endings import fail
from pobratim.cli.read import small

if TYPE_CHECKING:
    from pobratim.record.review import Done

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
who_option = click.option("--who", metavar="NAME", help="Who decides (default: your user name).")
note_option = click.option("--note", default="", help="Why, for whoever reads the history.")


def open_record(*, there: bool = False) -> None:
    """Make or open the record; one sentence and exit status 2 when it cannot be used.

    ``there``: it must be there already. A path mistyped would else be answered for as an empty record.
    """
    from pobratim.data_directory import chosen_record

    try:
        from pobratim.record.database import RecordRefused, prepare
    except ImportError:
        fail("the record needs Django: pip install 'pobratim[site]'")
    path = chosen_record()
    if there and not path.exists():
        fail(
            f"there is no record {path}; `pobratim add FILE…` makes one, "
            "and POBRATIM_DATABASE names one that is elsewhere"
        )
    try:
        made = prepare()
    except RecordRefused as error:
        fail(str(error))
    if made:
        click.echo(f"pobratim: a new record was made: {path}", err=True)


def name_of(who: str | None) -> str:
    if who:
        return who
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no user name in some containers
        return "somebody"


def many(count: int, one: str, more: str | None = None) -> str:
    """1 claim, 1,234 claims."""
    return f"{count:,} {one if count == 1 else more or one + 's'}"


@click.command(context_settings=SETTINGS)
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option("--side", metavar="PLACE", help="The place the documents speak for: a name or an id.")
@click.option("--lang", callback=small, help="Language of the documents instead of finding it out.")
@click.option("--published", help="Day they were published, in EDTF (2025-09-26).")
@click.option("--publisher", help="Who published them.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Files read at a time."
)
def add(files: tuple[str, ...], jobs: int, **options: str | None) -> None:
    """Read documents and propose their claims to the record. Nothing is public until it is accepted.

    FILE is plain text, Markdown, HTML, PDF, DOCX or a letter (.eml); a folder stands for the files in it.
    The same document again changes nothing. A file that cannot be read is named with its cause, the others
    are still added, and the exit status is then 2.

    \b
    Examples:
      pobratim add release.txt --published 2025-09-27 --publisher "Embassy of Kazakhstan"
      pobratim add archive/ --jobs 4
      pobratim inbox
    """
    from pobratim.cli.adding import add_all, tell
    from pobratim.cli.read import check_options

    check_options(options["lang"], options["published"])
    open_record()
    from django.db import DatabaseError

    from pobratim.gazetteer import GazetteerMissing
    from pobratim.processes import ProcessEnded

    try:
        added = add_all(files, jobs=jobs, **options)
    except (ValueError, GazetteerMissing, ProcessEnded) as error:
        fail(str(error))
    except DatabaseError as error:
        from pobratim.cli.endings import database_failed

        click.echo("pobratim: every document before this is kept whole", err=True)
        database_failed(error)
    tell(added)


@click.command(context_settings=SETTINGS)
@click.argument("source", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text: a list to read. json: the same for programs.",
)
def inbox(source: str | None, form: str) -> None:
    """List what waits for a decision: the sources, or with SOURCE everything that one proposes.

    \b
    Examples:
      pobratim inbox
      pobratim inbox 3f2a
    """
    open_record()
    from pobratim.record import inbox as desk
    from pobratim.record import lookup

    found: Iterable[Any]
    if source is None:
        found = desk.waiting()
    else:
        try:
            found = desk.proposals(lookup.source(source))
        except lookup.NothingToDecide as error:
            fail(str(error))
    if form == "json":
        click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    if source and not found:
        click.echo(f"Nothing of {source!r} waits; `pobratim inbox` lists the sources.", err=True)
        sys.exit(1)
    if form == "json":
        return
    if not found:
        click.echo("Nothing waits. `pobratim add FILE…` reads documents and proposes what they say.")
        return
    click.echo("\n".join(_subjects(found) if source else _sources(found)))
    hint = "pobratim accept|reject ID…" if source else "pobratim inbox SOURCE · pobratim accept SOURCE"
    click.echo(f"\n{hint}", err=True)


def _sources(found: Iterable[Any]) -> list[str]:
    lines = []
    for s in found:
        facts = f"{many(s.proposed, 'claim'):>12}  {s.published or 'undated':<10}  {s.lang or '?':<3}"
        lines.append(f"{s.id}  {facts} {s.title}")
    return lines


def _subjects(found: Iterable[Any]) -> list[str]:
    out: list[str] = []
    for subject in found:
        out.append(f"\n{subject.kind}: {subject.name}" if out else f"{subject.kind}: {subject.name}")
        for p in subject.proposals:
            status = "" if p.modality == "done" else f" ({p.modality})"
            said = " ".join(p.words.split())
            cut = said if len(said) <= 70 else said[:69] + "…"
            out.append(f"  {p.claim[:8]}  {p.property:<12} {p.value}{status}  “{cut}” [{p.start}–{p.end}]")
    return out


@click.command(context_settings=SETTINGS)
@click.argument("what", nargs=-1, metavar="SOURCE|CLAIM…")
@click.option("--all", "everything", is_flag=True, help="Every source that waits.")
@who_option
@note_option
def accept(what: tuple[str, ...], everything: bool, who: str | None, note: str) -> None:
    """Accept the claims of sources, or single claims; say what was recognised as already known.

    Ids can be shortened to any beginning of four characters that is no other's.

    \b
    Examples:
      pobratim accept 3f2a
      pobratim accept --all --who "Reviewer of Ypres"
    """
    open_record()
    from pobratim.record import inbox as desk
    from pobratim.record import review

    if everything:
        what = tuple(s.id for s in desk.waiting())
        if not what:
            click.echo("Nothing waits. `pobratim add FILE…` reads documents and proposes what they say.")
            return
    _decide(review.accept, "accepted", what, name_of(who), note)


@click.command(context_settings=SETTINGS)
@click.argument("what", nargs=-1, metavar="SOURCE|CLAIM…")
@who_option
@note_option
def reject(what: tuple[str, ...], who: str | None, note: str) -> None:
    """Reject what sources propose, or single claims, proposed or accepted.

    \b
    Examples:
      pobratim reject 9c41 --note "another Verdun"
    """
    open_record()
    from pobratim.record import review

    _decide(review.reject, "rejected", what, name_of(who), note)


def _decide(verb: Callable[..., Done], done: str, what: tuple[str, ...], who: str, note: str) -> None:
    """One decision a source, and one for all single claims together."""
    from pobratim.record.review import NothingToDecide, sorted_out

    if not what:
        fail(f"name sources or claims to be {done}; `pobratim inbox` lists them")
    try:
        sources, claims = sorted_out(what)
        for source in sources:
            _report(verb(source=source, who=who, note=note), f"{done} of {source[:8]}")
        if claims:
            _report(verb(claims=claims, who=who, note=note), done)
    except NothingToDecide as error:
        fail(str(error))
    click.echo("`pobratim undo` takes the last decision back.", err=True)


def _report(result: Done, done: str) -> None:
    click.echo(f"Decision {result.decision}: {many(len(result.claims), 'claim')} {done}")
    for match in result.matched:
        click.echo(f"  the same: {match}")


@click.command(context_settings=SETTINGS)
@click.argument("decision", type=int, required=False)
@who_option
@note_option
def undo(decision: int | None, who: str | None, note: str) -> None:
    """Take the last decision back, or the one with this number; nothing of it is lost.

    \b
    Examples:
      pobratim undo
      pobratim undo 12
    """
    open_record()
    from pobratim.record import review

    try:
        if decision is not None and not 0 < decision < 2**63:
            raise review.NothingToDecide(f"decision {decision} does not exist; they are counted from 1")
        result = review.undo(decision=decision, who=name_of(who), note=note)
    except review.NothingToDecide as error:
        click.echo(f"pobratim: {error}", err=True)
        sys.exit(1)
    except review.CannotUndo as error:
        fail(str(error))
    click.echo(f"Decision {result.undone} is taken back by decision {result.decision}.")
    click.echo(f"`pobratim undo {result.decision}` would put it in force again.", err=True)


@click.command(context_settings=SETTINGS)
def check() -> None:
    """Verify the record: hashes of texts and files, spans, ids, references, decisions, cards.

    Prints what is wrong, one line each, and exits with status 1; changes nothing.
    """
    open_record(there=True)
    from pobratim.guests import privacy
    from pobratim.record import ledger
    from pobratim.record.check import problems

    broken, late = problems(), privacy.overdue()
    found = [*broken, *late]
    for line in found:
        click.echo(line)
    if found:
        advice = "; restore a backup" if broken else ""
        click.echo(f"pobratim: {many(len(found), 'problem')} found{advice}", err=True)
        sys.exit(1)
    number, head = ledger.head()
    click.echo("The record is whole: texts, words, decisions and cards agree.")
    click.echo(f"{many(number, 'decision')}, in a chain that ends with {head}")
