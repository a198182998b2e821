"""The next days of remembrance and peace of a place's country, and those of a theme."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from pobratim.calendars.observances import Observance, ObservanceKind, kept_in, observances
from pobratim.record.sheets import PlaceFacts
from pobratim.web.wording.words import Words

AHEAD = timedelta(days=366)
MOST = 8
_EVERYWHERE = {"UN", "INT"}
_KEPT = {ObservanceKind.REMEMBRANCE, ObservanceKind.PEACE, ObservanceKind.MOURNING, ObservanceKind.NATIONAL}


class Day(NamedTuple):
    """The next time a day is kept, as EDTF; ``lang`` where its name is in another language than the page."""

    date: str
    name: str
    lang: str


def days_of_place(w: Words, place: PlaceFacts, today: date) -> list[Day]:
    """What the place, or its country, keeps within a year; feasts that remember nothing are left out."""
    own = place.label.id.replace("geonames-", "geonames:")
    kept = (
        o
        for o in observances().values()
        if (o.place == own or (o.place is None and place.country in o.scope)) and _KEPT & set(o.kinds)
    )
    return _next(w, kept, today)


def days_of_theme(w: Words, theme: str, today: date) -> list[Day]:
    """The days that the whole world keeps for a theme, within a year."""
    kept = (o for o in observances().values() if theme in o.themes and _EVERYWHERE & set(o.scope))
    return _next(w, kept, today)


def _next(w: Words, kept: Iterable[Observance], today: date) -> list[Day]:
    found = []
    for one in kept:
        coming = [
            k
            for year in (today.year, today.year + 1)
            for k in kept_in(one, year)
            if k.end > today and k.first < today + AHEAD
        ]
        if coming:
            name = one.names.get(w.lang)
            found.append((coming[0].first, Day(coming[0].edtf, name or one.name("en"), "" if name else "en")))
    return [day for _, day in sorted(found)[:MOST]]
