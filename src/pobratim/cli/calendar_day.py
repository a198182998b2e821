"""One day: the ceremonies of that day, what is kept, what is remembered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from typing import Any

from pobratim.calendars.anniversaries import Anniversary, anniversaries
from pobratim.calendars.answers import Standing, State
from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.numbers import Numbered, number_on
from pobratim.calendars.observances import Kept, kept_on
from pobratim.calendars.occasions import Side
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.series import Series
from pobratim.calendars.standing import standing
from pobratim.cli.calendar_facts import facts_for
from pobratim.cli.calendar_words import day_in_words, number_in_words, standing_lines

_QUIET = (State.NOT_DUE, State.NOT_YET)


@dataclass(frozen=True, slots=True)
class Day:
    """What is to be said of a day. ``said``: where the anniversaries are from."""

    day: date
    held: tuple[tuple[Series, Standing, Numbered | None], ...]
    kept: tuple[Kept, ...]
    remembered: tuple[Anniversary, ...]
    said: str


def what_is_on(day: date, sides: Sequence[Side], *, record: bool) -> Day:
    """Everything of the day; with ``sides``, what is theirs."""
    places = {side.id for side in sides}
    held = []
    for series in ceremonies().values():
        if not places or series.place in places:
            ritual = Ritual(series)
            answer = standing(ritual, day)
            if answer.state not in _QUIET:
                held.append((series, answer, number_on(ritual, day)))
    kept = tuple(k for k in kept_on(day) if not sides or any(s.keeps(k.observance) for s in sides))
    facts, said = facts_for(sides, record=record)
    mine = [f for f in facts if not places or places & set(f.places)]
    found = [a for f in mine for a in anniversaries(f, day, day + timedelta(days=1)) if a.certain]
    found.sort(key=lambda a: -a.years)
    return Day(day, tuple(held), kept, tuple(found), said)


def day_lines(found: Day) -> Iterator[tuple[str, list[str]]]:
    """Titles with their lines."""
    yield (
        day_in_words(found.day),
        [] if found.held or found.kept or found.remembered else ["nothing is known"],
    )
    for series, answer, number in found.held:
        lines = list(standing_lines(answer))
        yield series.name("en"), [*lines, *([number_in_words(number)] if number else [])]
    for kept in found.kept:
        observance = kept.observance
        act = f", {observance.act}" if observance.act else ""
        yield (
            observance.name("en"),
            [f"{observance.by}{act}", *([observance.note] if observance.note else [])],
        )
    for jubilee in found.remembered:
        years = f"{jubilee.years} {'year' if jubilee.years == 1 else 'years'}"
        yield f"{years}: {jubilee.of.name('en')}", [jubilee.of.source]


def day_json(found: Day) -> dict[str, Any]:
    """The same for programs."""
    return {
        "day": found.day.isoformat(),
        "held": [_held_json(*one) for one in found.held],
        "kept": [
            {
                "id": k.observance.id,
                "names": dict(k.observance.names),
                "date": k.edtf,
                "sure": k.sure,
                "source": k.observance.source,
            }
            for k in found.kept
        ],
        "remembered": [
            {
                "id": a.of.id,
                "years": a.years,
                "date": a.when.edtf,
                "name": a.of.name("en"),
                "source": a.of.source,
            }
            for a in found.remembered
        ],
    }


def _held_json(series: Series, answer: Standing, number: Numbered | None) -> dict[str, Any]:
    return {
        "series": series.id,
        "state": answer.state.value,
        "sureness": answer.sureness.value,
        "starts": answer.occurrence.starts.isoformat() if answer.occurrence else None,
        "elsewhere": answer.substitute.place if answer.substitute else None,
        "number": number.number if number else None,
        "computed": number.computed if number else None,
        "reasons": [asdict(reason) for reason in answer.reasons],
    }
