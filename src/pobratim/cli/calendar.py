"""`pobratim calendar`: ceremonies, days of remembrance, the months ahead, calendar files."""

from __future__ import annotations

import importlib
import json
import re
import sys
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import click

from pobratim.cli import name_one_of
from pobratim.cli.endings import fail

if TYPE_CHECKING:
    from pobratim.calendars.series import Series

YEARS = range(2, 9901)
MOST_DIGITS = 9  # of a number; with more it is reached on no day
SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
# name: (module, attribute, one line of help), as in pobratim.cli: nothing is imported for --help.
PARTS: dict[str, tuple[str, str, str]] = {
    "next": ("pobratim.cli.calendar", "following", "Show when a ceremony is held next, and its number."),
    "on": ("pobratim.cli.calendar", "on", "Show what is held, kept and remembered on a day."),
    "number": (
        "pobratim.cli.calendar",
        "number",
        "Show which number a ceremony was, or when it reaches one.",
    ),
    "radar": ("pobratim.cli.calendar_radar", "radar", "Show what one or two cities will want to mark."),
    "export": ("pobratim.cli.calendar_files", "export", "Write ceremonies and days to a calendar file."),
    "import": ("pobratim.cli.calendar_files", "bring_in", "Propose a calendar file's entries to the record."),
    "read": ("pobratim.cli.calendar_files", "read", "Read a calendar file and show what it proposes."),
}
form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to print it.",
)


class Parts(click.Group):
    """A group that imports the module of a part when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(PARTS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in PARTS:
            return None
        module, attribute, _ = PARTS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name_one_of(PARTS, ctx, args)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, _, line) in PARTS.items()])


@click.group(cls=Parts, context_settings=SETTINGS)
def calendar() -> None:
    """Ceremonies, days of remembrance, anniversaries and calendar files.

    \b
    Examples:
      pobratim calendar next "Menin Gate"
      pobratim calendar on 2025-09-26
      pobratim calendar number "Last Post" 2025-09-26
      pobratim calendar radar Semey Ypres --months 24
      pobratim calendar export "Last Post" last-post.ics
    """


def certain_day(text: str) -> date:
    """A day written 2025-09-26, or the end of the command with a sentence that says so."""
    from pobratim.facts.when import parse_or_none

    when = parse_or_none(text)
    if when is None or not when.is_day or when.lower is None:
        fail(f"{text!r} is no certain day of the calendar; one such as 2025-09-26 is expected")
    _assert_room(when.lower)
    return when.lower


def _assert_room(day: date) -> None:
    """The end of the command for a day on one side of which there are too few to reckon with."""
    if day.year not in YEARS:
        said = f"{day:%Y-%m-%d}".zfill(10)
        fail(f"{said} is too near an end of the calendar; a year from {YEARS[0]} to {YEARS[-1]} is expected")


def series_or_fail(name: str) -> list[Series]:
    """The series of a name, or the end of the command with the names there are."""
    from pobratim.cli.calendar_names import NotFound, series_named

    try:
        return series_named(name)
    except NotFound as error:
        fail(str(error))


def show(title: str, lines: list[str]) -> None:
    """A title with its lines."""
    click.secho(title, bold=True)
    for line in lines:
        click.echo(f"  {line}")


@click.command("next", context_settings=SETTINGS)
@click.argument("name")
@click.option("--after", metavar="WHEN", help="Day or instant (2025-09-26T20:00+02:00) instead of now.")
@form_option
def following(name: str, after: str | None, form: str) -> None:
    """Show when a ceremony is held next: NAME is one of its names, its memorial or its town, in any script.

    \b
    Examples:
      pobratim calendar next "Menin Gate"
      pobratim calendar next Ипра --after 2025-09-26
    """
    from pobratim.calendars.numbers import number_on
    from pobratim.calendars.ritual import Ritual
    from pobratim.cli.calendar_words import number_in_words, occurrence_lines

    answers: list[dict[str, Any]] = []
    for series in series_or_fail(name):
        ritual = Ritual(series)
        found = ritual.next(_instant(after, series.zone))
        if found is None:
            continue
        number = number_on(ritual, found.day)
        answers.append(_as_json(series, found.day) | _number_json(ritual, found.day))
        answers[-1] |= {"starts": found.starts.isoformat(), "sureness": found.sureness.value}
        if form == "text":
            lines = [*occurrence_lines(found), *([number_in_words(number)] if number else [])]
            show(series.name("en"), [*lines, series.place_names.get("en", series.place)])
    if form == "json":
        click.echo(json.dumps(answers, ensure_ascii=False, indent=1))
    if not answers:
        click.echo(f"{name}: it is not held any more", err=True)
        sys.exit(1)


def _instant(text: str | None, zone: str) -> datetime:
    from pobratim.calendars.clock import zone_named

    if text is None:
        return datetime.now(UTC)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        fail(f"{text!r} is no day or instant; 2025-09-26 or 2025-09-26T20:00+02:00 is expected")
    _assert_room(moment)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone_named(zone))


def _as_json(series: Series, day: date) -> dict[str, Any]:
    return {"series": series.id, "name": dict(series.names), "place": series.place, "day": day.isoformat()}


def _number_json(ritual: Any, day: date) -> dict[str, Any]:
    from pobratim.calendars.numbers import number_on

    found = number_on(ritual, day)
    if found is None:
        return {"number": None}
    anchor = {
        "day": found.anchor.day.isoformat(),
        "number": found.anchor.number,
        "source": found.anchor.source,
    }
    return {
        "number": found.number,
        "low": found.low,
        "high": found.high,
        "computed": found.computed,
        "from": anchor,
    }


@click.command(context_settings=SETTINGS)
@click.argument("day")
@click.option("--place", metavar="PLACE", help="Only what is of this town and its state, or beyond states.")
@click.option("--without-record", is_flag=True, help="Leave the record out, even where there is one.")
@form_option
def on(day: str, place: str | None, without_record: bool, form: str) -> None:
    """Show what is held, kept and remembered on DAY, with how sure that is and why.

    \b
    Examples:
      pobratim calendar on 2025-09-26
      pobratim calendar on 1942-11-11 --place Ypres
    """
    from pobratim.cli.calendar_day import day_json, day_lines, what_is_on
    from pobratim.cli.calendar_names import NotFound, sides_named

    wanted = certain_day(day)
    try:
        sides = sides_named(place) if place else []
    except NotFound as error:
        fail(str(error))
    found = what_is_on(wanted, sides, record=not without_record)
    if form == "json":
        click.echo(json.dumps(day_json(found), ensure_ascii=False, indent=1))
    else:
        for title, lines in day_lines(found):
            show(title, lines)
    click.echo(f"Anniversaries: {found.said}", err=True)


@click.command(context_settings=SETTINGS)
@click.argument("name")
@click.argument("when", metavar="DAY|NUMBER")
@form_option
def number(name: str, when: str, form: str) -> None:
    """Show which number the ceremony of DAY was, or on which day it reaches NUMBER. A number that no source
    gives is computed from the nearest one and says so.

    \b
    Examples:
      pobratim calendar number "Last Post" 2025-09-26
      pobratim calendar number "Last Post" 34000
    """
    from pobratim.calendars.numbers import anchors_agree, day_of, number_on
    from pobratim.calendars.ritual import Ritual
    from pobratim.calendars.standing import standing
    from pobratim.cli.calendar_words import day_in_words, number_in_words, standing_lines
    from pobratim.facts.when import parse_or_none

    found = series_or_fail(name)
    if len(found) > 1:
        fail(f"{name!r} may mean {' or '.join(s.id for s in found)}; name one of them")
    series = found[0]
    ritual = Ritual(series)
    digits = re.sub(r"[,\s]", "", when)
    by_number = digits.isascii() and digits.isdigit() and len(when) != 4
    if not by_number and parse_or_none(when) is None:
        fail(f"{when!r} is neither a day nor a number; 2025-09-26 or 34000 is expected")
    day = day_of(ritual, int(digits[:MOST_DIGITS])) if by_number else certain_day(when)
    if day is None:
        click.echo(f"{series.name('en')}: the day of no. {when} cannot be computed", err=True)
        sys.exit(1)
    numbered = number_on(ritual, day)
    if form == "json":
        click.echo(
            json.dumps(_as_json(series, day) | _number_json(ritual, day), ensure_ascii=False, indent=1)
        )
    elif numbered is None:
        show(f"{series.name('en')}, {day_in_words(day)}", list(standing_lines(standing(ritual, day))))
    else:
        lines = [number_in_words(numbered)]
        for pair in anchors_agree(ritual):
            if not pair.agrees:
                lines.append(
                    f"careful: from no. {pair.first.number:,} to no. {pair.second.number:,} the rule counts "
                    f"{pair.by_rule[0]:,}, the sources {pair.by_numbers:,}"
                )
        show(f"{series.name('en')}, {day_in_words(day)}", lines)
    if numbered is None:
        sys.exit(1)
