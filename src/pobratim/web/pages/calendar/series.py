"""The ceremonies, and one of them: its rule, its beginnings, its gaps, its numbers, the next ones."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.calendars.answers import Occurrence
from pobratim.calendars.numbers import anchors_agree, day_of, number_on
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.series import Change
from pobratim.record.sheets import Label
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.calendar.evenings import Line, line, lines
from pobratim.web.pages.calendar.rituals import rituals
from pobratim.web.pages.calendar.subscribe import feed
from pobratim.web.pages.shell import page
from pobratim.web.structured import listed, terms
from pobratim.web.wording import rituals as worded
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

NEXT, ROUNDS = 5, 3


class Listed(NamedTuple):
    """A series in the list of them."""

    label: Label
    place: Label
    rule: str
    next: Line | None


class Single(NamedTuple):
    """One day that was other than the rule says."""

    day: date
    address: str
    what: str
    moved_to: date | None
    source: str
    note: str


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """All series, each with its rule and its next occurrence."""
    w = words(request)
    return page(
        request,
        "calendar/series_list",
        title=w.say("calendar.series.title"),
        description=w.say("calendar.series.lead"),
        here="series",
        series=[_listed(w, r) for r in rituals().values()],
    )


def _listed(w: Words, ritual: Ritual) -> Listed:
    series = ritual.series
    following = ritual.next(clock.now())
    return Listed(
        worded.series_label(series),
        worded.place_label(series),
        worded.rule_said(w, series),
        line(w, ritual, following) if following else None,
    )


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it."""
    ritual = rituals().get(id)
    if ritual is None:
        raise Http404
    w, series = words(request), ritual.series
    label = worded.series_label(series)
    name = named(label, lang).text
    return page(
        request,
        "calendar/series",
        title=name,
        description=w.say("calendar.series.description", name=name),
        about=[*listed(request, name), terms(request).series(id, label, worded.place_label(series))],
        series=series,
        memorial=series.memorial_in(w.lang),
        label=label,
        place=worded.place_label(series),
        rule=worded.rule_said(w, series),
        next=lines(w, ritual, list(islice(_following(ritual), NEXT))),
        forms=[(f, ", ".join(w.say(f"calendar.form.{k.value}") for k in f.kinds)) for f in series.forms],
        hours=[(h, f"{h.time:%H:%M}", _days(w, h.days)) for h in series.hours],
        changes=[_single(w, series.id, change) for change in series.changes],
        anchors=[(a, w.say("calendar.number.short", n=a.number)) for a in ritual.anchors],
        agreement=_agreement(w, ritual),
        rounds=list(_rounds(w, ritual)),
        here="series",
        subscription=feed(request, "series-feed", id_=id),
    )


def _following(ritual: Ritual) -> Iterator[Occurrence]:
    found = ritual.next(clock.now())
    while found is not None:
        yield found
        found = ritual.next(found.starts)


def _days(w: Words, days: tuple[str, ...]) -> str:
    """Days of each year, MM-DD, in words: 11 November."""
    months = w.at("dates.months")
    names = months.get("of", months["alone"])
    said = [day.split("-") for day in days]
    return w.listed([f"{int(day)} {names[int(month) - 1]}" for month, day in said])


def _single(w: Words, series: str, change: Change) -> Single:
    said = [w.say(f"calendar.form.{f.value}") for f in change.forms]
    if change.time:
        said.insert(0, w.say("calendar.evening.at", time=f"{change.time:%H:%M}"))
    for kind, is_so in (
        ("calendar.series.cancelled", change.cancelled),
        ("calendar.series.added", change.added),
        ("calendar.series.moved", change.moved_to),
    ):
        if is_so:
            said.insert(0, w.say(kind))
    address = f"{series}/{change.day}"
    return Single(change.day, address, ", ".join(said), change.moved_to, change.source, change.note)


def _agreement(w: Words, ritual: Ritual) -> list[str]:
    """One sentence for each two numbers with which the rule does not agree."""
    return [
        w.say(
            "calendar.series.disagrees",
            first=w.number(pair.first.number),
            second=w.number(pair.second.number),
            rule=w.number(pair.by_rule[0]),
            sources=w.number(pair.by_numbers),
        )
        for pair in anchors_agree(ritual)
        if not pair.agrees
    ]


def _rounds(w: Words, ritual: Ritual) -> Iterator[Line]:
    """The next round numbers, each on its computed day."""
    opening = ritual.held.at_or_after(clock.today() + timedelta(days=1))
    begun = number_on(ritual, opening) if opening else None
    if begun is None or begun.number is None:
        return
    step = ritual.series.round
    number = -(-begun.number // step) * step
    for n in range(ROUNDS):
        day = day_of(ritual, number + n * step)
        held = ritual.occurrence(day) if day else None
        if held:
            yield line(w, ritual, held)
