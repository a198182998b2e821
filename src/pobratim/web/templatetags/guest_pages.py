"""Taking part, as a part of the pages of ceremonies and of their days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import template

from pobratim.calendars.evenings import Entry
from pobratim.calendars.series import Series
from pobratim.guests import taken
from pobratim.guests.terms import NoSuchSeries, terms_of, today
from pobratim.web.wording.words import Words

register = template.Library()


@register.inclusion_tag("guests/parts/invitation.html", takes_context=True)
def taking_part(context: Mapping[str, Any], series: Series, day: date | str) -> dict[str, Any]:
    """An invitation to take part where guests are taken; of a day, whether it still has places."""
    w: Words = context["w"]
    try:
        terms = terms_of(series.id)
    except NoSuchSeries:
        return {}
    shown: dict[str, Any] = {"w": w, "lang": context["lang"], "terms": terms}
    who, written = terms.said(w.lang)
    shown |= {"who": who, "who_lang": written if written != w.lang else "", "day": None}
    if not isinstance(day, date):
        return shown
    here = taken.on(terms, day, today(series.id))
    if here.entry in (Entry.PAST, Entry.SUSPENDED, Entry.FAR):
        return {}
    open_ = here.entry is Entry.OPEN
    left = [(wish.value, n) for wish, n in here.left.items() if n] if open_ else []
    return shown | {"day": day, "left": left, "entry": "" if open_ else here.entry.value}
