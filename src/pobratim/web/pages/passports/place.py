"""A place: its names, its ties, its memorials and customs, its people, its next dates."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.web import clock
from pobratim.web.language import words
from pobratim.web.leading import picture_of
from pobratim.web.locator import locator
from pobratim.web.pages.facing import local_time
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.passports.days import days_of_place
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
from pobratim.web.wording.names import named, other_names


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """Render it."""
    today = clock.today()
    sheet = published.place(id, today, number(request))
    if sheet is None:
        raise Http404
    w, t = words(request), terms(request)
    name = named(sheet.facts.label, lang).text
    population = sheet.facts.population
    return page(
        request,
        "passports/place",
        title=name,
        pictured=picture_of(lang, id),
        description=w.say("passports.place.description", name=name),
        about=[t.place(sheet.facts), *(t.event(card) for card in sheet.coming)],
        sheet=sheet,
        dated=[card for card in sheet.coming if card.date],
        undated=[card for card in sheet.coming if not card.date],
        names=other_names(sheet.facts.label, lang),
        population=population,
        time=local_time(sheet.facts.timezone),
        days=days_of_place(w, sheet.facts, today),
        locator=locator(w, sheet.facts),
    )
