"""Two cities face to face: names, clocks, distance, and who says what of the tie between them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pobratim.record.sheets import Label, PartnershipSheet, PlaceFacts, SideSays, TieSaid
from pobratim.web import clock
from pobratim.web.wording.names import named, other_names, written_in
from pobratim.web.wording.words import Words


class Side(NamedTuple):
    """One of the two cities as the head of the page shows it. ``also``: further names, (name, language)."""

    facts: PlaceFacts
    names: list[tuple[str, tuple[str, ...]]]
    also: list[tuple[str, str | None]]
    population: str | None
    clock: datetime | None


class Saying(NamedTuple):
    """One side of the tie: its own words, and what sources that speak for it say. The third has no side:
    registers and the press."""

    side: Label | None
    own: tuple[SideSays, ...]
    said: list[TieSaid]


def face(w: Words, facts: PlaceFacts, now: datetime) -> Side:
    """A city with its names in all languages."""
    names = other_names(facts.label, w.lang)
    shown = {named(facts.label, w.lang).text, *(name for name, _ in names)}
    also = [(name, written_in(name, w.lang)) for name in facts.also if name not in shown]
    population = w.number(facts.population) if facts.population else None
    return Side(facts, names, also, population, local(facts.timezone, now))


def local(zone: str | None, now: datetime) -> datetime | None:
    """The clock there, or None where the time zone is not known."""
    if not zone:
        return None
    try:
        return now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return None


def local_time(zone: str | None) -> str | None:
    """The hour and minute it is there now."""
    at = local(zone, clock.now())
    return f"{at:%H:%M}" if at else None


def distance(w: Words, km: float | None) -> str | None:
    """Kilometres over the ground, rounded as far as a town is wide."""
    if km is None:
        return None
    return w.say("partnership.distance", n=int(round(km, -1 if km >= 100 else 0)))


def sayings(sheet: PartnershipSheet) -> list[Saying]:
    """Who says what of the tie: each side, then everybody else."""
    labels = [facts.label for facts in sheet.sides]
    out = [_side(label, sheet) for label in labels]
    sides = {label.id for label in labels}
    others = [one for one in sheet.said if one.side not in sides]
    return [*out, Saying(None, (), others)] if others else out


def _side(label: Label, sheet: PartnershipSheet) -> Saying:
    own = tuple(s for s in sheet.stands if s.side.id == label.id)
    return Saying(label, own, [one for one in sheet.said if one.side == label.id])
