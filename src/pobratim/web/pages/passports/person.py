"""A person in public office or a body: names across scripts, offices as stated, what they took part in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.passport_sheets import OrganisationSheet, PersonSheet, Spelling
from pobratim.web.language import words
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.shell import page
from pobratim.web.structured import terms
from pobratim.web.wording.names import named


class Written(NamedTuple):
    """A spelling with the languages in which it is used."""

    name: str
    langs: tuple[str, ...]
    by_letter: bool


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """A person. Of whom no source names an office, search engines are asked not to keep the page."""
    sheet = published.person(id, number(request))
    if sheet is None:
        raise Http404
    return _page(request, sheet, "passports.person.description", unindexed=not sheet.terms, personal=True)


@require_safe
def body(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - as above
    """An organisation."""
    sheet = published.organisation(id, number(request))
    if sheet is None:
        raise Http404
    return _page(request, sheet, "passports.organisation.description")


def _page(
    request: HttpRequest, sheet: PersonSheet | OrganisationSheet, description: str, **more: Any
) -> HttpResponse:
    w, t = words(request), terms(request)
    name = named(sheet.label, w.lang).text
    return page(
        request,
        "passports/person",
        title=name,
        description=w.say(description, name=name),
        about=[t.noun(sheet.label), *(t.event(card) for card in sheet.events)],
        sheet=sheet,
        spellings=written(sheet.spellings),
        **more,
    )


def written(spellings: Iterable[Spelling]) -> list[Written]:
    """Each spelling once, with all its languages; those made by letter last."""
    found: dict[tuple[str, bool], list[str]] = {}
    for one in spellings:
        found.setdefault((one.name, one.by_letter), []).append(one.lang)
    out = [Written(name, tuple(c for c in codes if c), letter) for (name, letter), codes in found.items()]
    return sorted(out, key=lambda one: one.by_letter)
