"""What went wrong and what would have been right, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import reverse

from pobratim.web.language import words
from pobratim.web.pages.shell import page


def _wrong(request: HttpRequest, key: str, status: int) -> HttpResponse:
    w = words(request)
    says = w.say(f"wrong.{key}")
    heading = w.say(f"wrong.{key}_title")
    return page(
        request,
        "wrong",
        title=heading,
        description=says,
        status=status,
        says=says,
        key=key,
        unindexed=True,
        at_desk=request.path.startswith(reverse("desk", kwargs={"lang": w.lang})),
        sign_in=_sign_in(request, w.lang),
    )


def _sign_in(request: HttpRequest, lang: str) -> str:
    """Signing in, then back to the page whose form was sent; the sign-in page takes the desk's alone."""
    try:
        came = urlsplit(request.headers.get("Referer", "")).path
    except ValueError:  # http://[ is no address
        came = ""
    return f"{reverse('sign-in', kwargs={'lang': lang})}?{urlencode({'next': came})}"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400."""
    return _wrong(request, "bad", 400)


def forbidden(request: HttpRequest, exception: Exception | None = None, reason: str = "") -> HttpResponse:
    """403: a form from elsewhere, or sent before cookies were there; or what one's role does not allow."""
    return _wrong(request, "forbidden", 403)


def untrusted(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form from elsewhere; but 405 where the address takes nothing of the kind, token or not."""
    asked = copy(request)
    asked.method = "OPTIONS"  # no view does anything with it but say what it takes
    match = request.resolver_match
    found = match.func(asked, *match.args, **match.kwargs) if match else None
    if found is not None and found.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        taken = found["Allow"].split(", ")
        if request.method not in taken:
            return HttpResponseNotAllowed(taken)
    return forbidden(request, reason=reason)


def signed_out(request: HttpRequest) -> HttpResponse:
    """401: something sent by whoever is not signed in, or no longer."""
    return _wrong(request, "signed_out", 401)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404."""
    return _wrong(request, "not_found", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: reads nothing from the record, which may be what failed."""
    return _wrong(request, "server", 500)


def middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """405, which Django answers with an empty page."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or response.content:
            return response
        told = _wrong(request, "not_allowed", HTTPStatus.METHOD_NOT_ALLOWED)
        told["Allow"] = response["Allow"]
        return told

    return handle
