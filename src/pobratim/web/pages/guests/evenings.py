"""How one takes part in a ceremony, and the evenings of a month that are free for a wish."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.calendars.evenings import Entry, Evening, window
from pobratim.calendars.taking_part import PLACE_OF, Order, Terms, Wish
from pobratim.guests import taken
from pobratim.guests.terms import NoSuchSeries, ritual, terms_of, today
from pobratim.web.guests.saying import series_name
from pobratim.web.language import words
from pobratim.web.pages.guests.fields import wish_of
from pobratim.web.pages.shell import page
from pobratim.web.wording import dates
from pobratim.web.wording.rituals import series_label
from pobratim.web.wording.words import Words


class Day(NamedTuple):
    """An evening as the list shows it: ``left`` places for the wish, or ``says`` why there is none."""

    day: date
    weekday: str
    left: int
    says: str
    why: str


class Month(NamedTuple):
    """A month that can be chosen: its key, such as 2027-04, and its name."""

    key: str
    name: str


def terms_or_404(series: str) -> Terms:
    """The terms of a ceremony that takes guests. Raises Http404."""
    try:
        return terms_of(series)
    except NoSuchSeries:
        raise Http404 from None


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it: ``?wish=`` and ``?month=`` say what to look for."""
    terms, w = terms_or_404(id), words(request)
    here = today(id)
    first, end = window(terms, here)
    months = _months(w, first, end)
    wish = wish_of(request.GET.get("wish", ""), terms) or terms.offered[0]
    wanted = request.GET.get("month", "")
    at = next((n for n, m in enumerate(months) if m.key == wanted), 0)
    name = series_name(w, id)
    return page(
        request,
        "guests/evenings",
        title=f"{w.say('guests.title')}{w.at('language.colon')}{name.text}",
        description=w.say("guests.lead"),
        unindexed=bool(request.GET),
        terms=terms,
        done="guests.done.erased" if request.GET.get("done") == "erased" else "",
        label=series_label(ritual(id).series),
        wish=wish,
        months=months,
        month=months[at],
        earlier=months[at - 1] if at else None,
        later=months[at + 1] if at + 1 < len(months) else None,
        days=_days(w, terms, wish, _between(months[at].key, first, end, terms, here)),
        **told(w, terms),
    )


def told(w: Words, terms: Terms) -> dict[str, Any]:
    """What the organiser says: who, in which order, whom to ask, in which languages."""
    who, written = terms.said(w.lang)
    places = set(PLACE_OF.values())
    return {
        "who": who,
        "who_lang": written if written != w.lang else "",
        "spoken": w.listed([w.term("languages", code) for code in terms.languages]),
        "orders": [(o.value, [(s.value, s in places) for s in terms.orders[o]]) for o in reversed(Order)],
    }


def _months(w: Words, first: date, end: date) -> list[Month]:
    out = []
    year, month = first.year, first.month
    while date(year, month, 1) < end:
        key = f"{year:04}-{month:02}"
        out.append(Month(key, dates.when(w, key)))
        year, month = year + month // 12, month % 12 + 1
    return out


def _between(key: str, first: date, end: date, terms: Terms, here: date) -> list[Evening]:
    """The evenings of a month, as far as they can be applied for at all."""
    year, month = int(key[:4]), int(key[5:])
    begin, stop = date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    return taken.month(terms, max(begin, first), min(stop, end), here)


def _days(w: Words, terms: Terms, wish: Wish, found: list[Evening]) -> list[Day]:
    weekdays = w.at("calendar.weekdays.short")
    return [
        Day(
            one.day,
            weekdays[one.day.weekday()],
            one.left.get(wish, 0) if one.entry is Entry.OPEN else 0,
            "" if one.free(wish) else barred(w, one),
            why_said(w, one),
        )
        for one in found
    ]


def barred(w: Words, one: Evening) -> str:
    """Why an evening is not to be had."""
    return w.say(f"guests.entry.{'none' if one.entry is Entry.OPEN else one.entry.value}")


def why_said(w: Words, one: Evening) -> str:
    """The organiser's word on a day kept free: one of ours in the reader's language, else as it stands."""
    return w.say(f"guests.why.{one.why}") if w.has(f"guests.why.{one.why}") and one.why else one.why
