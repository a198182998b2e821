"""A source: the text as it was read, with every accepted span marked; its address; its fingerprint."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record import published
from pobratim.web.language import words
from pobratim.web.marked_text import paragraphs, readings
from pobratim.web.pages.shell import page


@require_safe
def every(request: HttpRequest, lang: str) -> HttpResponse:
    """All sources."""
    w = words(request)
    return page(
        request,
        "sources",
        title=w.say("sources.title"),
        description=w.say("sources.lead"),
        sources=published.sources(),
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
        sheet=sheet,
        link=link(sheet.line.address),
        paragraphs=paragraphs(sheet.text, sheet.marks),
        readings=readings(sheet.text, sheet.marks),
    )
