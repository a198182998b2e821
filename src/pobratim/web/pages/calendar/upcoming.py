"""What other pages show of the calendar: today, and the next dates.

    from pobratim.web.pages.calendar.upcoming import next_dates, today
    context["today"] = today(w)                      # list[Item], may be empty
    context["dates"] = next_dates(w, limit=6)        # list[Item], tomorrow and later, in order
    …
    {% for item in dates %}{% include "calendar/parts/item.html" %}{% endfor %}

A page that shows items loads the style of the calendar, ``{% asset "calendar/calendar.css" %}``. The ids of
places are those of addresses (geonames-2795100); of several the first is meant, a pair joined by "+" is a
partnership. A call takes five queries at most, with a place eight.
"""

from __future__ import annotations

from datetime import date, timedelta

from pobratim.record.publishing import days
from pobratim.record.publishing.days import Wanted
from pobratim.web import clock
from pobratim.web.pages.calendar.items import Item, gather
from pobratim.web.wording.words import Words

_AHEAD = 90  # days


def today(w: Words, *place_ids: str, day: date | None = None) -> list[Item]:
    """What the day holds: events, ceremonies with something to tell, anniversaries, days of remembrance."""
    day = day or clock.today()
    return list(gather(w, day, day + timedelta(days=1), _of(place_ids)).items)


def next_dates(w: Words, *place_ids: str, day: date | None = None, limit: int = 8) -> list[Item]:
    """The next dates after a day: events with a certain date, anniversaries and ceremonies before days of
    remembrance, which fill up what is left of ``limit``; in order of time."""
    begin = (day or clock.today()) + timedelta(days=1)
    found = gather(w, begin, begin + timedelta(days=_AHEAD), _of(place_ids)).items
    first = [item for item in found if item.kind != "observance"][:limit]
    rest = [item for item in found if item.kind == "observance"][: limit - len(first)]
    return sorted([*first, *rest], key=lambda item: item.when.lower or begin)


def _of(place_ids: tuple[str, ...]) -> Wanted:
    """Of nothing the record knows, everything is shown rather than nothing."""
    if not place_ids:
        return Wanted()
    try:
        kind = "partnership" if "+" in place_ids[0] else "place"
        return days.wanted(**{kind: place_ids[0]})
    except days.NoSuchThing:
        return Wanted()
