"""Days of remembrance and peace: when they fall next, by whom and by which act, and who says so."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import groupby
from typing import NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.calendars.observances import Kept, Observance, kept_in, observances
from pobratim.facts.kinds import EntityKind
from pobratim.gazetteer import GazetteerMissing, open_gazetteer
from pobratim.record.sheets import Label
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.pages.calendar.asked import Choice
from pobratim.web.pages.calendar.month import month_name
from pobratim.web.pages.shell import page
from pobratim.web.wording import acts
from pobratim.web.wording.names import named
from pobratim.web.wording.words import Words

UNCHECKED = "not looked up"
_BEYOND_STATES = ("UN", "INT", "EU")
_WITH_A_NAME = ("easter", "orthodox", "advent", "hebrew", "islamic")


class Line(NamedTuple):
    """A day of remembrance in the list. ``lang`` and ``act_lang`` are set where its name, and the act that
    instituted it, are not in the reader's language,
    ``translated`` where it is a translation of ours."""

    id: str
    name: str
    lang: str | None
    translated: bool
    next: Kept
    kinds: list[str]
    scopes: list[str]
    by: str
    act: str
    act_lang: str | None
    since: str
    rule: str
    note: str
    source: str
    checked: bool


@require_safe
def show(request: HttpRequest, lang: str) -> HttpResponse:
    """The days of the twelve months ahead, those of a state where one is asked for."""
    w, today = words(request), clock.today()
    every = observances().values()
    scopes = sorted({s for o in every for s in o.scope}, key=lambda s: (s not in _BEYOND_STATES, scope(w, s)))
    wanted = request.GET.get("scope", "").strip()
    if wanted and wanted not in scopes:
        raise Http404
    shown = [line(w, o, today) for o in every if not wanted or wanted in o.scope]
    shown.sort(key=lambda one: (one.next.first, one.id))
    return page(
        request,
        "calendar/observances",
        title=w.say("calendar.observed.title"),
        description=w.say("calendar.observed.lead", n=len(observances())),
        here="observances",
        months=[
            (month_name(w, first), list(lines))
            for first, lines in groupby(shown, lambda one: one.next.first.replace(day=1))
        ],
        scopes=[
            Choice("", w.say("calendar.filter.all"), not wanted),
            *(Choice(s, scope(w, s), s == wanted) for s in scopes),
        ],
    )


def line(w: Words, observance: Observance, today: date) -> Line:
    """One of them, with the next time it is kept."""
    name = observance.names.get(w.lang)
    kind, _ = observance.rule
    act = acts.said(w, observance.act)
    return Line(
        observance.id,
        name or observance.names["en"],
        None if name else "en",
        w.lang in observance.translated,
        following(observance, today),
        [w.say(f"calendar.observed.kind.{k.value}") for k in observance.kinds],
        [scope(w, s) for s in observance.scope],
        observance.by,
        act or observance.act,
        None if act else "en",
        observance.since.edtf,
        w.say(f"calendar.rule_of.{kind}") if kind in _WITH_A_NAME else "",
        observance.note,
        observance.source,
        UNCHECKED not in observance.source,
    )


def following(observance: Observance, today: date) -> Kept:
    """The next time it is kept, that of today included; of one no longer reckoned the last."""
    found = [k for year in range(today.year - 1, today.year + 3) for k in kept_in(observance, year)]
    return next((k for k in found if k.end > today), found[-1])


def scope(w: Words, code: str) -> str:
    """United Nations; Kazakhstan."""
    if code in _BEYOND_STATES:
        return w.say(f"calendar.scope.{code}")
    label = _state(code)
    return named(label, w.lang).text if label else code


@cache
def _state(code: str) -> Label | None:
    try:
        found = open_gazetteer().place(f"iso3166:{code}")
    except GazetteerMissing:
        return None
    return Label(f"iso3166-{code}", EntityKind.PLACE, dict(found.labels)) if found else None
