"""Dated facts that come with the library, so that a radar has something to show before a record has."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pobratim.calendars.anniversaries import Dated, FactKind
from pobratim.calendars.occasions import Election
from pobratim.calendars.series import Series
from pobratim.facts.when import When

DATA = Path(__file__).parent / "data" / "known.toml"


@cache
def known_facts(path: Path = DATA) -> tuple[Dated, ...]:
    """The facts of the file. Raises KeyError or ValueError for what is missing or wrong."""
    found = []
    for key, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
        found.append(
            Dated(
                id=key,
                kind=FactKind(table["kind"]),
                when=When.parse(table["date"]),
                names=dict(table["names"]),
                places=tuple(table["places"]),
                people=tuple(table.get("people", ())),
                themes=tuple(table.get("themes", ())),
                source=table["source"],
                note=table.get("note", ""),
            )
        )
    return tuple(found)


def read_elections(text: str) -> tuple[Election, ...]:
    """Votes from the text of a TOML file: ``[[election]]`` with date (EDTF or a date of TOML), scope (an ISO
    code or a place id), name and source. Raises ValueError for what is missing or wrong, and in which."""
    tables = tomllib.loads(text).get("election")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ValueError("no vote in it; [[election]] with date, scope, name and source is expected")
    return tuple(_election(number, table) for number, table in enumerate(tables, 1))


def _election(number: int, table: dict[str, object]) -> Election:
    missing = [key for key in ("date", "scope", "name", "source") if key not in table]
    if missing:
        raise ValueError(f"vote {number}: without {', '.join(missing)}")
    date, *words = (str(table[key]) for key in ("date", "scope", "name", "source"))
    try:
        return Election(When.parse(date), *words)
    except ValueError as error:
        raise ValueError(f"vote {number}: {error}") from error


def first_times(series: Iterable[Series]) -> tuple[Dated, ...]:
    """The day each series was first held, by the source gone by, as a fact to be remembered."""
    return tuple(
        Dated(
            id=f"series:{one.id}",
            kind=FactKind.CEREMONY,
            when=one.starts[0].when,
            names=one.names,
            places=(one.place,),
            themes=one.themes,
            source=one.starts[0].source,
        )
        for one in series
    )
