"""Filters of a timeline: what can be chosen, how many events each choice leaves, and one address for each.

Each filter's counts are those under the other filters. What is asked for and is not there is left out, so
that every view has one address: names in the order of FILTERS, nothing empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple
from urllib.parse import urlencode

from pobratim.facts.when import parse_or_none
from pobratim.record.sheets import Told
from pobratim.web.wording.dates import when
from pobratim.web.wording.words import Words

FILTERS = ("kind", "theme", "decade", "language")
_TABLES = {"kind": "event_type", "theme": "theme", "language": "languages"}


class Option(NamedTuple):
    """One choice of a filter: its value in the address, its words, how many events it leaves."""

    value: str
    text: str
    events: int
    chosen: bool


class Filter(NamedTuple):
    """A filter by its name in the address, with its choices."""

    name: str
    options: list[Option]


class Chosen(NamedTuple):
    """A choice in force and the address without it."""

    name: str
    text: str
    without: str


class Row(NamedTuple):
    """An event and the values it has for each filter."""

    event: Told
    values: Mapping[str, frozenset[str]]


def rows(events: Iterable[Told]) -> list[Row]:
    """The events with what they can be filtered by. Of a theme is what is told in the sentence that speaks
    of it."""
    return [
        Row(
            event,
            {
                "kind": frozenset({event.type.value}),
                "theme": event.themes,
                "decade": _decades(event.date),
                "language": event.languages,
            },
        )
        for event in events
    ]


def _decades(edtf: str | None) -> frozenset[str]:
    """The decades a date may lie in; of what goes on without an end the one in which it began."""
    known = parse_or_none(edtf)
    if known is None:
        return frozenset()
    last = known.upper - timedelta(days=1) if known.upper else known.lower
    first = known.lower or last
    if first is None or last is None:
        return frozenset()
    return frozenset(f"{year:04}" for year in range(first.year // 10 * 10, last.year + 1, 10))


def asked(query: Mapping[str, str], among: Sequence[Row]) -> dict[str, str]:
    """The filters of a query that these events know, in order."""
    known = {name: {value for row in among for value in row.values[name]} for name in FILTERS}
    return {name: query[name] for name in FILTERS if query.get(name) in known[name]}


def address(path: str, chosen: Mapping[str, str]) -> str:
    """The one address of a view."""
    return f"{path}?{urlencode(chosen)}" if chosen else path


def narrowed(among: Iterable[Row], chosen: Mapping[str, str]) -> list[Told]:
    """The events that are left."""
    return [row.event for row in among if _fits(row, chosen)]


def _fits(row: Row, chosen: Mapping[str, str]) -> bool:
    return all(value in row.values[name] for name, value in chosen.items())


def filters(w: Words, among: Sequence[Row], chosen: Mapping[str, str]) -> list[Filter]:
    """The filters that have something to choose from; the commonest choice first, decades in order."""
    out = []
    for name in FILTERS:
        others = {k: v for k, v in chosen.items() if k != name}
        counts = Counter(v for row in among if _fits(row, others) for v in row.values[name])
        every = {v for row in among for v in row.values[name]}
        if len(every) < 2 and name not in chosen:
            continue
        order = sorted(every) if name == "decade" else sorted(every, key=lambda v: (-counts[v], v))
        left = [v for v in order if counts[v] or chosen.get(name) == v]
        out.append(
            Filter(name, [Option(v, said(w, name, v), counts[v], chosen.get(name) == v) for v in left])
        )
    return out


def in_force(w: Words, path: str, chosen: Mapping[str, str]) -> list[Chosen]:
    """The choices in force, each with the way out of it."""
    return [
        Chosen(name, said(w, name, value), address(path, {k: v for k, v in chosen.items() if k != name}))
        for name, value in chosen.items()
    ]


def said(w: Words, name: str, value: str) -> str:
    """A choice in words."""
    return when(w, f"{value[:3]}X") if name == "decade" else w.term(_TABLES[name], value)
