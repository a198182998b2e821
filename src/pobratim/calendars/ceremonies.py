"""Ceremony series as data files: one TOML file a series in ``data/ceremonies/``, or a folder of your own.

To add a series write ``<id>.toml`` after the model of ``last-post.toml``: a rule, a zone, an hour, the first
day, and then only what departs from it, each statement with its source. Dates are EDTF; where a source
gives a month or a year, write that and no day.
"""

from __future__ import annotations

import tomllib
from datetime import date, time
from functools import cache
from pathlib import Path
from typing import Any

from pobratim.calendars.rule import Rule
from pobratim.calendars.series import (
    Anchor,
    Change,
    Form,
    FormKind,
    Gap,
    Hours,
    Said,
    Series,
    Substitute,
)
from pobratim.facts.when import When

DATA = Path(__file__).parent / "data" / "ceremonies"
_Table = dict[str, Any]


class BadSeries(ValueError):
    """A series that cannot be read; the message names the file and what is wrong."""


@cache
def ceremonies(folder: Path = DATA) -> dict[str, Series]:
    """Every series of a folder, by id. Raises BadSeries."""
    return {path.stem: read_series(path) for path in sorted(folder.glob("*.toml"))}


def read_series(path: Path) -> Series:
    """One series from its file. Raises BadSeries."""
    try:
        return series_from(tomllib.loads(path.read_text(encoding="utf-8")), path.stem)
    except KeyError as error:
        raise BadSeries(f"{path.name}: {error.args[0]} is missing") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadSeries(f"{path.name}: {error}") from error


def series_from(table: _Table, id: str) -> Series:  # noqa: A002 - named as the noun's field
    """One series from its tables. Raises KeyError for what is missing, ValueError for what is wrong."""
    unknown = set(table) - set(Series.__slots__)
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))}: no such key")
    rule = Rule.parse(table["rule"])
    return Series(
        id=id,
        names=dict(table["names"]),
        place=table["place"],
        zone=table["zone"],
        rule=rule,
        time=rule.at or _hour(table["time"]),
        starts=_said(table["starts"]),
        minutes=table.get("minutes", 30),
        place_names=dict(table.get("place_names", {})),
        country=table.get("country"),
        also=tuple(table.get("also", ())),
        memorial=table.get("memorial"),
        memorial_names=dict(table.get("memorial_names", {})),
        organiser=table.get("organiser", ""),
        lat=table.get("lat"),
        lon=table.get("lon"),
        url=table.get("url"),
        themes=tuple(table.get("themes", ())),
        ends=_said(table.get("ends", ())),
        gaps=tuple(_gap(g) for g in table.get("gaps", ())),
        substitutes=tuple(_substitute(s) for s in table.get("substitutes", ())),
        hours=tuple(_hours(h) for h in table.get("hours", ())),
        forms=tuple(_form(f) for f in table.get("forms", ())),
        changes=tuple(_change(c) for c in table.get("changes", ())),
        anchors=tuple(
            Anchor(_day(a["date"]), int(a["number"]), a["source"]) for a in table.get("anchors", ())
        ),
        sources=tuple(table.get("sources", ())),
        round=table.get("round", 1000),
    )


def _said(tables: Any) -> tuple[Said, ...]:
    return tuple(Said(When.parse(t["date"]), t["source"], t.get("note", "")) for t in tables)


def _gap(t: _Table) -> Gap:
    return Gap(_said(t["begins"]), _said(t.get("ends", ())), t.get("note", ""))


def _substitute(t: _Table) -> Substitute:
    begins, ends = _said([t["begins"]])[0], _said([t["ends"]])[0]
    return Substitute(begins, ends, t["place"], t.get("place_id"), t.get("note", ""))


def _hours(t: _Table) -> Hours:
    begins, ends = _day_or_none(t.get("begins")), _day_or_none(t.get("ends"))
    return Hours(
        _hour(t["time"]), t["source"], tuple(t.get("months", ())), tuple(t.get("days", ())), begins, ends
    )


def _form(t: _Table) -> Form:
    return Form(
        _kinds(t["kinds"]), _day(t["begins"]), _day_or_none(t.get("ends")), t["source"], t.get("note", "")
    )


def _change(t: _Table) -> Change:
    return Change(
        _day(t["date"]),
        t["source"],
        t.get("cancelled", False),
        t.get("added", False),
        _day_or_none(t.get("moved_to")),
        _hour(t["time"]) if "time" in t else None,
        _kinds(t.get("kinds", ())),
        t.get("note", ""),
    )


def _kinds(words: Any) -> tuple[FormKind, ...]:
    return tuple(FormKind(w) for w in words)


def _hour(text: str) -> time:
    return time.fromisoformat(text)


def _day(text: str) -> date:
    when = When.parse(text)
    if not when.is_day or when.lower is None:
        raise ValueError(f"{text!r} is no certain day; one such as 2015-07-09 is expected here")
    return when.lower


def _day_or_none(text: str | None) -> date | None:
    return None if text is None else _day(text)
