"""The language of a page is the first part of its address; elsewhere the reader's browser is asked."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from pobratim.web.wording.words import LANGUAGES, Words, words_of

Handler = Callable[[HttpRequest], HttpResponse]


def language(request: HttpRequest) -> str:
    """The language of a request: from its address, else the best that Accept-Language names, else English."""
    first = request.path_info.lstrip("/").split("/", 1)[0]
    return first if first in LANGUAGES else accepted(request.headers.get("Accept-Language", ""))


def words(request: HttpRequest) -> Words:
    """The words of a request's language."""
    return words_of(language(request))


def accepted(header: str) -> str:
    """The best of our languages for an Accept-Language header: "kk-KZ,ru;q=0.8" gives kk."""
    wanted: list[tuple[float, int, str]] = []
    for index, part in enumerate(header[:500].split(",")):
        tag, _, weight = part.partition(";")
        code = tag.strip().lower().split("-")[0]
        if code in LANGUAGES:
            wanted.append((-_weight(weight), index, code))
    best = min(wanted, default=(0.0, 0, LANGUAGES[0]))
    return best[2] if best[0] <= 0 else LANGUAGES[0]


def _weight(text: str) -> float:
    try:
        return float(text.strip().removeprefix("q=") or 1)
    except ValueError:
        return 0.0


def middleware(get_response: Handler) -> Handler:
    """Speak the page's language in the framework's own strings too, and say so in the headers."""

    def handle(request: HttpRequest) -> HttpResponse:
        lang = language(request)
        with translation.override(lang):
            response = get_response(request)
        response.headers.setdefault("Content-Language", lang)
        if not request.path_info.startswith(f"/{lang}/"):
            patch_vary_headers(response, ("Accept-Language",))
        return response

    return handle
