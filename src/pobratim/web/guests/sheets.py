"""The programme sheet: each step in the language of the town and in those of the guests."""

from __future__ import annotations

from typing import Any, NamedTuple

from pobratim.calendars.taking_part import PLACE_OF
from pobratim.guests.sheet import Programme
from pobratim.guests.terms import ritual
from pobratim.web.guests.countries import country
from pobratim.web.guests.saying import evening_said, local_language
from pobratim.web.wording.names import Piece, named
from pobratim.web.wording.rituals import numbered, place_label, series_label
from pobratim.web.wording.words import LANGUAGES, words_of


class Tongue(NamedTuple):
    """A heading of the sheet in one language."""

    lang: str
    series: Piece
    place: Piece
    evening: str


class Group(NamedTuple):
    """A group in its place; ``lang`` is the language in which it applied, ``country`` in that of the town."""

    name: str
    lang: str
    country: str
    people: int
    piece: str


class Line(NamedTuple):
    """A step: (language, words) for each language of the sheet, and the groups in it."""

    said: list[tuple[str, str]]
    groups: list[Group]
    guests: bool


def sheet_context(found: Programme) -> dict[str, Any]:
    """What the template of the sheet needs."""
    local = local_language(found.series)
    langs = list(dict.fromkeys([local, *(c for c in found.languages if c in LANGUAGES)]))
    series = ritual(found.series).series
    places = set(PLACE_OF.values())
    return {
        "programme": found,
        "tongues_of_sheet": [
            Tongue(
                code,
                named(series_label(series), code),
                named(place_label(series), code),
                evening_said(words_of(code), found.series, found.day),
            )
            for code in langs
        ],
        "number": numbered(words_of(local), found.number),
        "computed": words_of(local).say("calendar.number.computed"),
        "local": local,
        "lines": [
            Line(
                [(code, words_of(code).say(f"guests.step.{line.step.value}")) for code in langs],
                [Group(a.group, a.lang, country(a.country, local), a.people, a.piece) for a in line.groups],
                line.step in places,
            )
            for line in found.lines
        ],
    }
