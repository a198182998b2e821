"""`pobratim calendar radar`: what one or two cities will want to mark."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pobratim.cli.calendar import SETTINGS, certain_day, form_option, show
from pobratim.cli.endings import fail

if TYPE_CHECKING:
    from pobratim.calendars.anniversaries import Dated
    from pobratim.calendars.occasions import Election, Occasion, Radar, Side, Suggestion


@click.command(context_settings=SETTINGS)
@click.argument("places", nargs=-1, metavar="[PLACE…]")
@click.option("--months", type=click.IntRange(1, 120), default=24, show_default=True, help="How far ahead.")
@click.option("--from", "first", metavar="DAY", help="The first day, instead of today.")
@click.option("--theme", help="Only what is about this theme: peace, nuclear disarmament, culture.")
@click.option("--person", help="Only what is of this person.")
@click.option("--top", type=click.IntRange(1), default=25, show_default=True, help="How many occasions.")
@click.option(
    "--elections",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Votes to be careful of: a TOML file, [[election]] with date, scope, name and source.",
)
@click.option("--without-record", is_flag=True, help="Leave the record out, even where there is one.")
@form_option
def radar(
    places: tuple[str, ...],
    months: int,
    first: str | None,
    theme: str | None,
    person: str | None,
    top: int,
    elections: Path | None,
    without_record: bool,
    form: str,
) -> None:
    """Show what one or two cities will want to mark in the months ahead, the weightiest first, with the
    points of each; days that serve two occasions; and what to be careful of. Without PLACE: of everywhere.

    A date that is not known to the day has no day here either.

    \b
    Examples:
      pobratim calendar radar Semey Ypres --months 24
      pobratim calendar radar Ypres --theme remembrance --from 2027-01-01
    """
    from pobratim.calendars.radar import radar as look_ahead
    from pobratim.cli.calendar_facts import facts_for

    if len(places) > 2:
        fail(f"{len(places)} places are named; a radar is of one or two")
    sides = list({side.id: side for name in places for side in _side(name)}.values())
    facts, said = facts_for(sides, record=not without_record)
    begin = certain_day(first) if first else date.today()
    found = look_ahead(
        facts,
        begin,
        months,
        sides,
        rituals=_rituals(),
        elections=_elections(elections),
        theme=_theme(theme, facts),
        person=_person(person, facts),
    )
    if form == "json":
        click.echo(json.dumps(_radar_json(found), ensure_ascii=False, indent=1))
    else:
        _show(found, sides, top)
    click.echo(f"Looked at {said}.", err=True)


def _elections(path: Path | None) -> tuple[Election, ...]:
    from pobratim.calendars.known import read_elections
    from pobratim.documents import Unreadable, file_bytes

    try:
        return read_elections(file_bytes(path, str(path)).decode("utf-8")) if path else ()
    except Unreadable as error:
        fail(str(error))
    except ValueError as error:
        fail(f"{path}: {error}")


def _theme(name: str | None, facts: Iterable[Dated]) -> str | None:
    """A theme that something is about; written with a hyphen, as in addresses, too."""
    from pobratim.calendars.ceremonies import ceremonies
    from pobratim.calendars.observances import observances

    if name is None:
        return None
    told = [*(f.themes for f in facts), *(s.themes for s in ceremonies().values())]
    told += [o.themes for o in observances().values()]
    known = sorted({theme for themes in told for theme in themes})
    wanted = name.strip().lower().replace("-", " ")
    found = next((theme for theme in known if theme.lower().replace("-", " ") == wanted), None)
    if found is None:
        fail(f"nothing is about {name!r}; there are {', '.join(known)}")
    return found


def _person(name: str | None, facts: Iterable[Dated]) -> str | None:
    """The person as the facts write the name, whatever its spelling and script."""
    from pobratim.facts.names import likeness

    if name is None:
        return None
    known = sorted({person for fact in facts for person in fact.people})
    best = max(known, key=lambda person: likeness(name, person), default=None)
    if best is None or not likeness(name, best):
        fail(f"nobody of the facts is called {name!r}; there are {', '.join(known) or 'none'}")
    return best


def _side(name: str) -> list[Side]:
    from pobratim.cli.calendar_names import NotFound, sides_named

    try:
        return sides_named(name)
    except NotFound as error:
        fail(str(error))


def _rituals() -> list[Any]:
    from pobratim.calendars.ceremonies import ceremonies
    from pobratim.calendars.ritual import Ritual

    return [Ritual(series) for series in ceremonies().values()]


def _show(found: Radar, sides: list[Side], top: int) -> None:
    from pobratim.cli.calendar_words import (
        clash_lines,
        day_in_words,
        occasion_title,
        occasion_when,
        points_in_words,
    )
    from pobratim.cli.terminal import when_in_words

    names = {side.id: side.names.get("en", side.id) for side in sides}
    whose = " and ".join(names.values()) or "everywhere"
    click.secho(f"{whose}, {day_in_words(found.first)} to {day_in_words(found.end)}", bold=True)
    for occasion in found.occasions[:top]:
        touched = ", ".join(names[s] for s in occasion.sides) if len(sides) > 1 else ""
        lines = [occasion_when(occasion) + (f" · {touched}" if touched else ""), points_in_words(occasion)]
        show(occasion_title(occasion), [*lines, *clash_lines(occasion.clashes, sides)])
    if not found.occasions:
        click.echo("  nothing is known")
    left = len(found.occasions) - top
    if left > 0:
        click.echo(f"and {left} more; --top {len(found.occasions)} shows them")
    if found.suggestions:
        click.secho("\nOne day for two occasions", bold=True)
    for pair in found.suggestions[:10]:
        both = f"{occasion_title(pair.first)} + {occasion_title(pair.second)}"
        lines = [both, *clash_lines(pair.clashes, sides)]
        if pair.apart is None:
            lines.insert(1, f"the second may be kept on any day of {when_in_words(pair.second.when.edtf)}")
        elif pair.apart:
            lines.insert(1, f"{pair.apart} {'day' if pair.apart == 1 else 'days'} apart")
        show(day_in_words(pair.day), lines)


def _radar_json(found: Radar) -> dict[str, Any]:
    return {
        "from": found.first.isoformat(),
        "before": found.end.isoformat(),
        "occasions": [_occasion_json(o) for o in found.occasions],
        "suggestions": [_pair_json(s) for s in found.suggestions],
    }


def _occasion_json(occasion: Occasion) -> dict[str, Any]:
    from pobratim.cli.calendar_words import occasion_title

    return {
        "of": occasion.key,
        "title": occasion_title(occasion),
        "date": occasion.when.edtf,
        "certain": occasion.certain,
        "sides": list(occasion.sides),
        "score": occasion.score,
        "points": [[point.value, points] for point, points in occasion.points],
        "clashes": [
            {
                "side": c.side,
                "of": c.observance.id if c.observance else c.election.name if c.election else None,
                "mourning": c.mourning,
            }
            for c in occasion.clashes
        ],
    }


def _pair_json(pair: Suggestion) -> dict[str, Any]:
    return {
        "day": pair.day.isoformat(),
        "first": pair.first.key,
        "second": pair.second.key,
        "apart": pair.apart,
        "score": pair.score,
    }
