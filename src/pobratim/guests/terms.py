"""The terms of a series: as the organiser has set them, else as they come with it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

from django.db import transaction

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.clock import zone_named
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.taking_part import Terms, taking_part, terms_from
from pobratim.facts.kinds import Verdict
from pobratim.guests import models
from pobratim.record import ledger
from pobratim.record.changes import change
from pobratim.record.people import Who


class NoSuchSeries(LookupError):
    """There is no such ceremony, or none that takes guests."""


@cache
def ritual(series: str) -> Ritual:
    """The ceremony. Raises NoSuchSeries."""
    found = ceremonies().get(series)
    if found is None:
        raise NoSuchSeries(series)
    return Ritual(found)


def terms_of(series: str) -> Terms:
    """The terms in force. Raises NoSuchSeries."""
    ritual(series)
    row = models.Terms.objects.filter(series=series).first()
    found = terms_from(row.table, series) if row else taking_part().get(series)
    if found is None:
        raise NoSuchSeries(series)
    return found


def series_with_terms() -> tuple[str, ...]:
    """The ceremonies that take guests."""
    stored = set(models.Terms.objects.values_list("series", flat=True))
    return tuple(one for one in ceremonies() if one in stored or one in taking_part())


def set_terms(terms: Terms, *, who: Who | str, note: str = "") -> int | None:
    """Set the terms of a series, as a decision; its number, or None where nothing changes.

    Places that are promised stay promised, also where there are fewer of them now. Raises NoSuchSeries.
    """
    with transaction.atomic():
        before, after = terms_of(terms.series).to_table(), terms.to_table()
        if before == after:
            return None
        row = models.Terms.objects.filter(series=terms.series).first()
        decision = ledger.keep(
            Verdict.TERMS,
            who,
            note=note,
            changes=[change("terms", terms.series, row.table if row else None, after)],
        )
        models.Terms.objects.update_or_create(series=terms.series, defaults={"table": after})
    return decision.number


def side_of(series: str) -> frozenset[str] | None:
    """The side whose ceremony it is; None where there is none that takes guests."""
    try:
        terms_of(series)
    except NoSuchSeries:
        return None
    return frozenset([ritual(series).series.place])


def today(series: str, now: datetime | None = None) -> date:
    """The day it is where the ceremony is held."""
    return (now or datetime.now(UTC)).astimezone(zone_named(ritual(series).series.zone)).date()
