"""`pobratim calendar export` and `read`: calendar files out and in."""

from __future__ import annotations

import json
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pobratim.cli.calendar import SETTINGS, certain_day, form_option, show
from pobratim.cli.endings import fail
from pobratim.cli.read import small
from pobratim.cli.writing import write_or_fail

if TYPE_CHECKING:
    from pobratim.calendars.ical import Entry
    from pobratim.calendars.occasions import Side
    from pobratim.calendars.proposals import Proposal
    from pobratim.calendars.ritual_feed import FeedOptions

_LANGUAGES = ("en", "nl", "fr", "ru", "kk")


@click.command(context_settings=SETTINGS)
@click.argument("what", nargs=-1, required=True, metavar="NAME… FILE.ics")
@click.option(
    "--months",
    type=click.IntRange(1, 120),
    default=24,
    show_default=True,
    help="How far days that move are told.",
)
@click.option("--from", "first", metavar="DAY", help="The first of these days, instead of today.")
@click.option(
    "--lang", type=click.Choice(_LANGUAGES), default="en", show_default=True, help="Language of the titles."
)
@click.option(
    "--alarm", type=click.IntRange(0, 40_320), metavar="MINUTES", help="Remind so many minutes before."
)
@click.option("--without-record", is_flag=True, help="Leave the record out, even where there is one.")
def export(
    what: tuple[str, ...],
    months: int,
    first: str | None,
    lang: str,
    alarm: int | None,
    without_record: bool,
) -> None:
    """Write ceremonies, days and anniversaries to a calendar file; - as FILE is standard output.

    A NAME is a ceremony, or a town: then its ceremonies, the days it keeps and its anniversaries are written,
    and of two towns what both will want to mark. What has no certain day is left out, and that is said.

    \b
    Examples:
      pobratim calendar export "Last Post" last-post.ics
      pobratim calendar export Semey Ypres both.ics --months 12 --lang nl
    """
    *names, target = what
    if not names or not (target == "-" or target.lower().endswith(".ics")):
        fail('name what to write, then the file: pobratim calendar export "Last Post" last-post.ics')
    from pobratim.calendars.ical import calendar_file
    from pobratim.calendars.radar import months_after
    from pobratim.calendars.ritual_feed import FeedOptions

    begin = certain_day(first) if first else date.today()
    options = FeedOptions(
        months_after(begin, 120), lang=lang, alarm=timedelta(minutes=alarm) if alarm is not None else None
    )
    entries, without = _entries(names, begin, months, options, record=not without_record)
    text = calendar_file(
        entries, name=", ".join(names), stamp=datetime.now(UTC), lang=lang, refresh=timedelta(days=1)
    )
    if target == "-":
        click.echo(text, nl=False)
    else:
        write_or_fail(Path(target), text.encode())
    click.echo(
        f"{len(entries):,} entries written; {without:,} have no certain day and are left out.", err=True
    )


def _entries(
    names: list[str], first: date, months: int, options: FeedOptions, *, record: bool
) -> tuple[list[Entry], int]:
    from pobratim.calendars.ritual import Ritual
    from pobratim.calendars.ritual_feed import ritual_entries
    from pobratim.cli.calendar_names import NotFound, series_named, sides_named

    entries: list[Entry] = []
    sides: list[Side] = []
    for name in names:
        place = sides_named(name, strict=False)
        try:
            found = series_named(name)
        except NotFound as error:
            if not place:
                fail(str(error))
            found = []
        for series in found:
            entries += ritual_entries(Ritual(series), options)
        # A ceremony's own name is not that of its town, even where the two are alike.
        sides += place if not found or all(s.place == p.id for s in found for p in place) else []
    more, without = _days(sides, first, months, options, record=record) if sides else ([], 0)
    # A town and its own ceremony may both be named.
    return list({entry.uid: entry for entry in [*more, *entries]}.values()), without


def _days(
    sides: list[Side], first: date, months: int, options: FeedOptions, *, record: bool
) -> tuple[list[Entry], int]:
    from pobratim.calendars.ceremonies import ceremonies
    from pobratim.calendars.day_feed import observance_entries, occasion_entries
    from pobratim.calendars.radar import months_after, radar
    from pobratim.calendars.ritual import Ritual
    from pobratim.cli.calendar_facts import facts_for
    from pobratim.cli.calendar_words import occasion_title

    rituals = [Ritual(s) for s in ceremonies().values() if s.place in {side.id for side in sides}]
    facts, _ = facts_for(sides, record=record)
    found = radar(facts, first, months, sides, rituals=rituals)
    kept = list(dict.fromkeys(o.kept.observance for o in found.occasions if o.kept))
    days = list(observance_entries(kept, first, months_after(first, months), options))
    moon = sum(1 for o in found.occasions if o.kept and o.kept.approximate)
    others = [o for o in found.occasions if not o.kept]
    lang = options.lang
    entries, without = occasion_entries(others, lambda o: {lang: occasion_title(o, lang)}, options)
    return days + entries, len(without) + moon


@click.command(context_settings=SETTINGS)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--zone", default="Europe/Brussels", show_default=True, help="Time zone of the town it is for.")
@form_option
def read(file: Path, zone: str, form: str) -> None:
    """Read a calendar file and show what it proposes, with a mark at whatever was not taken as written.
    Nothing is kept.

    \b
    Examples:
      pobratim calendar read visits.ics --zone Asia/Almaty
    """
    from pobratim.calendars.clock import UnknownZone
    from pobratim.calendars.ical_in import FileRefused, read_calendar
    from pobratim.cli.calendar_reading import in_utf8
    from pobratim.documents import Unreadable, file_bytes
    from pobratim.documents.refusal import shown

    try:
        found = read_calendar(in_utf8(file_bytes(file, str(file))), zone)
    except (FileRefused, UnknownZone) as error:
        fail(f"{file}: {error}")
    except Unreadable as error:
        fail(str(error))
    for note in (*found.notes, *found.refused):
        click.echo(shown(f"{file}, line {note.line}: {note.text}"), err=True)
    if form == "json":
        click.echo(json.dumps([_proposal_json(p) for p in found.proposals], ensure_ascii=False, indent=1))
    for proposal in found.proposals if form == "text" else ():
        show(shown(proposal.summary or proposal.uid), [shown(line) for line in _lines(proposal)])
    if not found.proposals:
        click.echo(f"{file}: it proposes nothing", err=True)
        sys.exit(1)


def _lines(proposal: Proposal) -> list[str]:
    from pobratim.cli.calendar_words import instant_in_words
    from pobratim.cli.terminal import when_in_words

    when = when_in_words(proposal.when.edtf)
    if proposal.start:
        when = instant_in_words(proposal.start, str(proposal.start.tzinfo))
    lines = [when + (" · cancelled" if proposal.cancels else "")]
    if proposal.rule:
        lines.append(f"again: {proposal.rule.text()}")
    lines += [text for text in (proposal.location, proposal.url) if text]
    return [*lines, *(f"careful, line {note.line}: {note.text}" for note in proposal.notes)]


def _proposal_json(proposal: Proposal) -> dict[str, Any]:
    return {
        "uid": proposal.uid,
        "summary": proposal.summary,
        "date": proposal.when.edtf,
        "starts": proposal.start.isoformat() if proposal.start else None,
        "ends": proposal.end.isoformat() if proposal.end else None,
        "rule": proposal.rule.text() if proposal.rule else None,
        "left_out": [day.isoformat() for day in proposal.left_out],
        "location": proposal.location,
        "sequence": proposal.sequence,
        "cancels": proposal.cancels,
        "lines": [proposal.first_line, proposal.last_line],
        "notes": [{"mark": n.mark.value, "line": n.line, "text": n.text} for n in proposal.notes],
    }


@click.command("import", context_settings=SETTINGS)
@click.argument("files", nargs=-1, required=True, metavar="FILE.ics…")
@click.option("--side", metavar="PLACE", help="The place the calendar speaks for: a name or an id.")
@click.option("--zone", help="Clock of hours that name none; that of --side unless given, else UTC.")
@click.option("--lang", callback=small, help="Language of the titles instead of finding it out.")
@click.option("--publisher", help="Who published it.")
def bring_in(files: tuple[str, ...], side: str | None, **options: str | None) -> None:
    """Propose the entries of calendar files to the record, with the file as their source. Nothing is public
    until it is accepted.

    What an entry announces is planned, not done. Entries that cannot be kept are named with their line and
    the others are still proposed; the same file again changes nothing.

    \b
    Examples:
      pobratim calendar import visits.ics --side Ypres
      pobratim calendar import agenda.ics --zone Asia/Almaty --lang ru
    """
    from pobratim.cli.adding import add_all, tell
    from pobratim.cli.read import check_options
    from pobratim.cli.record import open_record

    check_options(options["lang"], None)
    open_record()
    others = [name for name in files if not name.lower().endswith((".ics", ".ical"))]
    if others:
        fail(f"{others[0]} is no calendar file by its name; `pobratim add` reads documents")
    try:
        done = add_all(files, jobs=1, side=side, **options)
    except ValueError as error:
        fail(str(error))
    tell(done)
