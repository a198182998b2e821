"""Addresses without a language: the front door, the health check, what robots and browsers ask for."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from pobratim.web.language import language


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """To the front page in the reader's language."""
    return HttpResponseRedirect(f"/{language(request)}/")


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 while the record answers, else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the record does not answer\n", content_type="text/plain", status=503)
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything may be read but the answers of the search box and the desk."""
    sitemap = request.build_absolute_uri("/sitemap.xml")
    rules = f"User-agent: *\nDisallow: /*/search/\nDisallow: /*/desk/\nSitemap: {sitemap}\n"
    return HttpResponse(rules, content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """For browsers that do not read the page's own link to it."""
    return HttpResponseRedirect(static("web/favicon.svg"))
