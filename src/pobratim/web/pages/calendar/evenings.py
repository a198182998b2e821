"""One occurrence of a ceremony: was it held, how sure is that, which number was it, what happened there."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.calendars.answers import Occurrence, State
from pobratim.calendars.numbers import number_on
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.standing import standing
from pobratim.calendars.stretches import Sureness
from pobratim.record.publishing.days import DayCard
from pobratim.web import clock
from pobratim.web.converters import Evening
from pobratim.web.language import words
from pobratim.web.pages.calendar.asked import is_in_reach
from pobratim.web.pages.calendar.rituals import happened, rituals
from pobratim.web.pages.shell import page
from pobratim.web.structured import Node, listed, terms
from pobratim.web.wording import rituals as worded
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words


class Line(NamedTuple):
    """An occurrence in a list: its address, its day and hour, its number."""

    address: str
    day: date
    hour: str
    number: worded.Number | None
    sureness: str
    form: str


def lines(w: Words, ritual: Ritual, occurrences: list[Occurrence]) -> list[Line]:
    """Occurrences as a list shows them."""
    return [line(w, ritual, one) for one in occurrences]


def line(w: Words, ritual: Ritual, one: Occurrence) -> Line:
    """One of them."""
    regular = len(one.forms) == 1 and one.forms[0].value == "regular"
    form = "" if regular else ", ".join(w.say(f"calendar.form.{f.value}") for f in one.forms)
    number = worded.numbered(w, number_on(ritual, one.day))
    address = f"{ritual.series.id}/{one.day}"
    return Line(address, one.day, f"{one.hour:%H:%M}", number, one.sureness.value, form)


@require_safe
def show(request: HttpRequest, lang: str, id: Evening) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it."""
    ritual, day, today = rituals().get(id.series), id.day, clock.today()
    if ritual is None or not is_in_reach(day, today):
        raise Http404
    w = words(request)
    answer, found = standing(ritual, day), happened(ritual, day)
    name = named(worded.series_label(ritual.series), lang).text
    date_said = worded.full_day(w, day)
    number = worded.numbered(w, number_on(ritual, day))
    sure = Sureness.ATTESTED if found else answer.sureness
    held = answer.state is State.HELD
    doubtful = held and sure in (Sureness.UNKNOWN, Sureness.DISPUTED)
    return page(
        request,
        "calendar/evening",
        title=f"{name}, {date_said}",
        description=w.say("calendar.evening.description", name=name, date=date_said),
        unindexed=not found and not ritual.anchor_on(day) and not ritual.change_on(day),
        about=_about(request, ritual, None if doubtful else answer.occurrence, f"{name}, {date_said}"),
        series=ritual.series,
        label=worded.series_label(ritual.series),
        place=worded.place_label(ritual.series),
        day=day,
        full_day=date_said,
        answer=answer,
        held=held and not doubtful,
        said=w.say("calendar.state.uncertain") if doubtful else worded.standing_said(w, answer, today),
        doubtful=doubtful,
        occurrence=answer.occurrence,
        line=line(w, ritual, answer.occurrence) if answer.occurrence else None,
        number=number,
        reasons=[*_recorded(w, found), *worded.reasons(w, answer)],
        sure=sure.value,
        events=[one.card for one in found],
        earlier=_before(ritual, day),
        later=_after(ritual, day),
    )


def _about(request: HttpRequest, ritual: Ritual, held: Occurrence | None, title: str) -> list[Node]:
    t, series = terms(request), ritual.series
    node = t.series(series.id, worded.series_label(series), worded.place_label(series))
    said = [node, t.evening(node, request.path, title, held.starts)] if held else [node]
    return [*listed(request, title), *said]


def _recorded(w: Words, found: list[DayCard]) -> list[worded.Told]:
    """What the record's own sources add: of a day they speak of, the rule is not all we go by."""
    said = {words.publisher or words.source_title: None for one in found for words in one.card.words}
    return [worded.Told(w.say("calendar.why.record"), None, source) for source in said]


def _before(ritual: Ritual, day: date) -> date | None:
    before = ritual.held.count_before(day)
    return ritual.held.nth(before - 1) if before else None


def _after(ritual: Ritual, day: date) -> date | None:
    return ritual.held.at_or_after(day + timedelta(days=1))
