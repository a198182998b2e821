"""Sitemaps: an index, and files of so many pages, each page with its addresses in the other languages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from xml.sax.saxutils import escape

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from pobratim.record.publishing import listing
from pobratim.web.leading import MENU, address
from pobratim.web.wording.words import LANGUAGES

_MOST = 2000  # pages of nouns in one file: ten thousand addresses, of the fifty thousand that are allowed
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
_STANDING = (
    "home",
    *(name for name, _ in MENU if name != "search"),
    "memorials",
    "gifts",
    "series-list",
    "observances",
)


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Which files there are."""
    base = request.build_absolute_uri("/")
    files = range(1 + -(-listing.count() // _MOST))
    rows = "".join(f"<sitemap><loc>{escape(base)}sitemap-{n}.xml</loc></sitemap>\n" for n in files)
    return _xml(f"{_HEAD}<sitemapindex {_NAMES.split()[0]}>\n{rows}</sitemapindex>\n")


@require_safe
def part(request: HttpRequest, number: int) -> HttpResponse:
    """File 0 has the standing pages and the sources, the others the nouns in their order."""
    pages: Iterable[tuple[str, str]]
    if number == 0:
        pages = chain(((name, "") for name in _STANDING), (("source", id_) for id_ in listing.source_pages()))
    else:
        pages = list(listing.pages((number - 1) * _MOST, _MOST))
        if not pages:
            raise Http404
    base = request.build_absolute_uri("/").rstrip("/")
    rows = "".join(chain.from_iterable(_urls(base, name, id_) for name, id_ in pages))
    return _xml(f"{_HEAD}<urlset {_NAMES}>\n{rows}</urlset>\n")


def _urls(base: str, name: str, id_: str) -> Iterator[str]:
    """The page in each language."""
    whole = {lang: escape(base + address(name, lang, id_)) for lang in LANGUAGES if address(name, lang, id_)}
    others = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{where}"/>' for lang, where in whole.items()
    )
    for where in whole.values():
        yield f"<url><loc>{where}</loc>{others}</url>\n"


def _xml(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="application/xml; charset=utf-8")
