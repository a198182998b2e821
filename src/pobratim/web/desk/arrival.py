"""Who comes to the desk: the cookie is looked up, and nothing behind it is kept by any cache."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from pobratim.accounts.sessions import ABSOLUTE
from pobratim.accounts.visitor import NOBODY, Visitor, visitor
from pobratim.web.whence import address_of
from pobratim.web.wording.words import LANGUAGES

__all__ = ["DeskRequest", "address_of", "cookie_name", "drop_cookie", "is_desk", "keep_cookie", "middleware"]

Handler = Callable[[HttpRequest], HttpResponse]


class DeskRequest(HttpRequest):
    """A request to the desk."""

    visitor: Visitor
    concerned: frozenset[str]  # the sides of the thing its address names, set by the door


def middleware(get_response: Handler) -> Handler:
    """Only addresses of the desk read the cookie, so that public pages are the same for everybody."""

    def handle(request: HttpRequest) -> HttpResponse:
        at_desk = is_desk(request.path_info)
        token = request.COOKIES.get(cookie_name()) if at_desk else None
        request.visitor = visitor(token) if at_desk else NOBODY  # type: ignore[attr-defined]
        response = get_response(request)
        if at_desk:
            response.headers["Cache-Control"] = "no-store"
            patch_vary_headers(response, ("Cookie",))
        return response

    return handle


def is_desk(path: str) -> bool:
    """Whether an address is behind the desk's door: /en/desk/…"""
    parts = path.split("/", 3)
    return len(parts) > 2 and parts[1] in LANGUAGES and parts[2] == "desk"


def cookie_name() -> str:
    """``__Host-`` where the site is encrypted: then no other host of the domain can set it."""
    return "__Host-desk" if settings.CSRF_COOKIE_SECURE else "desk"


def keep_cookie(response: HttpResponse, token: str) -> None:
    """Hand the browser the secret of its session."""
    response.set_cookie(
        cookie_name(),
        token,
        max_age=int(ABSOLUTE.total_seconds()),
        httponly=True,
        secure=settings.CSRF_COOKIE_SECURE,
        samesite="Lax",
        path="/",
    )


def drop_cookie(response: HttpResponse) -> None:
    """Take it back."""
    response.set_cookie(
        cookie_name(), "", max_age=0, httponly=True, secure=settings.CSRF_COOKIE_SECURE, samesite="Lax"
    )
