"""The addresses of a feed: one for the reader's calendar, one for the browser."""

from __future__ import annotations

from typing import NamedTuple

from django.http import HttpRequest
from django.urls import reverse

from pobratim.web.language import language
from pobratim.web.pages.calendar.asked import Asked


class Subscription(NamedTuple):
    """The same feed as webcal:// and as https://."""

    webcal: str
    web: str


def subscription(request: HttpRequest, found: Asked) -> Subscription:
    """The feed of what a page of the calendar shows."""
    return feed(request, "feed", found.address())


def feed(request: HttpRequest, name: str, query: str = "", id_: str = "") -> Subscription:
    """A feed by the name of its address, in the page's language."""
    given = {"lang": language(request), **({"id": id_} if id_ else {})}
    web = request.build_absolute_uri(reverse(name, kwargs=given) + query)
    return Subscription("webcal://" + web.split("://", 1)[1], web)
