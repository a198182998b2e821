"""When an evening is over: the organiser tells who came, and that is proposed like what any source says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from django.db import transaction

from pobratim.calendars.taking_part import Wish
from pobratim.guests import organising
from pobratim.guests.models import Application, Held
from pobratim.guests.telling import Guest, Wording, told
from pobratim.guests.terms import ritual
from pobratim.record import review
from pobratim.record.intake import Gazetteer, propose
from pobratim.record.people import Who

ORIGIN = "programme sheet"
# The name of a country by its code, in the language of the text.
Country = Callable[[str], str]


@transaction.atomic
def tell(
    series: str,
    day: date,
    came: set[int],
    *,
    who: Who,
    wording: Wording,
    country: Country,
    gazetteer: Gazetteer | None = None,
    now: datetime | None = None,
) -> str:
    """Tell who came and propose it; the id of the source, empty where nobody came.

    Told again otherwise, what was proposed before is rejected by a decision, and the new text proposed.
    Raises NotNow before the evening.
    """
    there = organising.tell(series, day, came, who=who, now=now)
    found = ritual(series).series
    source = ""
    if there:
        reading = told(found, day, _guests(there, country), wording)
        source = propose(reading, side=found.place, origin=ORIGIN, gazetteer=gazetteer).source
    before = Held.objects.filter(series=series, day=day).first()
    if before is not None and before.source not in ("", source):
        _reject(before.source, who)
    Held.objects.update_or_create(
        series=series,
        day=day,
        defaults={"source": source, "who": who.name, "at": now or datetime.now(UTC)},
    )
    return source


def _guests(there: Sequence[Application], country: Country) -> list[Guest]:
    return [
        Guest(Wish(a.wish), a.group if a.named else "", (a.country, country(a.country)), a.piece)
        for a in there
    ]


def _reject(source: str, who: Who) -> None:
    try:
        review.reject(source=source, who=who, note="who came was told anew")
    except review.NothingToDecide:
        return


def held(series: str, day: date) -> Held | None:
    """What was told of the evening."""
    return Held.objects.filter(series=series, day=day).first()
