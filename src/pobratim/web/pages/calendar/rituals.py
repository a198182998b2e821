"""The ceremony series of some places, and what the record has of one of their days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pobratim.calendars.ritual import Ritual
from pobratim.facts import names
from pobratim.record.publishing import days
from pobratim.record.publishing.days import DayCard
from pobratim.record.sheets import EventCard
from pobratim.web.rituals import rituals

__all__ = ["happened", "rituals", "rituals_at"]


def rituals_at(places: Iterable[str]) -> list[Ritual]:
    """The series held in one of these places (ids of the record); all of them for none."""
    wanted = set(places)
    return [r for r in rituals().values() if not wanted or r.series.place in wanted]


def happened(ritual: Ritual, day: date) -> list[DayCard]:
    """The accepted events of that ceremony on that day, done at its memorial or called by its name."""
    found = days.ceremonies_on(day, ritual.series.place)
    called = _called(ritual)
    return [one for one in found if _is_of(one.card, called)]


def _called(ritual: Ritual) -> frozenset[str]:
    series = ritual.series
    said = [*series.names.values(), *series.also, *([series.memorial] if series.memorial else [])]
    towns = {names.key(name) for name in series.place_names.values()}  # a town's name is no ceremony's
    return frozenset(filter(None, (names.key(name) for name in said))) - towns


def _is_of(card: EventCard, called: frozenset[str]) -> bool:
    if card.memorial:
        return any(names.key(name) in called for name in card.memorial.names.values())
    told = " ".join(names.key(w.sentence) for w in card.words)
    return any(name in told for name in called)
