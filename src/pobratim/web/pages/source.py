"""A source: the text as it was read, with every accepted span marked; its address; its fingerprint."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.record.sheets import SourceSheet
from pobratim.web.language import words
from pobratim.web.leading import address
from pobratim.web.marked_text import paragraphs, readings
from pobratim.web.pages.passports.asked import number
from pobratim.web.pages.shell import page
from pobratim.web.structured import Node, Terms, listed, terms


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """All sources, page by page."""
    w = words(request)
    lines, where = published.sources_listed(number(request))
    return page(
        request,
        "sources",
        title=w.say("sources.title"),
        about=listed(request, w.say("sources.title")),
        description=w.say("sources.lead"),
        sources=lines,
        where=where,
    )


def link(address: str | None) -> str | None:
    """An address fit to be followed; anything but http and https is shown as text alone."""
    if not address or not address.lower().startswith(("http://", "https://")):
        return None
    return address


@require_safe
def show(request: HttpRequest, lang: str, id: str) -> HttpResponse:  # noqa: A002 - the address's own word
    """One of them."""
    sheet = published.source(id)
    if sheet is None:
        raise Http404
    w = words(request)
    return page(
        request,
        "source",
        title=sheet.line.title,
        description=w.say("source.description", title=sheet.line.title),
        about=_about(terms(request), sheet, request.path),
        og_type="article",
        sheet=sheet,
        link=link(sheet.line.address),
        paragraphs=paragraphs(sheet.text, sheet.marks),
        readings=readings(sheet.text, sheet.marks),
    )


def _about(t: Terms, sheet: SourceSheet, path: str) -> list[Node]:
    home = (t.w.say("site.name"), address("home", t.w.lang))
    every = (t.w.say("site.sources"), address("sources", t.w.lang))
    events = [{"@id": t.absolute(address("event", t.w.lang, card.id))} for card in sheet.events]
    article = {**t.cited(sheet.line), "@type": "Article", "headline": sheet.line.title, "mentions": events}
    return [article, t.trail([home, every, (sheet.line.title, path)])]
