"""What every page has: its words, its place among the languages, its head."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, NamedTuple

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pobratim.web.language import language
from pobratim.web.leading import menu
from pobratim.web.structured import Node, listed, script
from pobratim.web.wording.words import LANGUAGES, words_of


class Tongue(NamedTuple):
    """The same page in one of the languages."""

    code: str
    own: str
    short: str
    address: str
    absolute: str
    current: bool


def page(
    request: HttpRequest,
    template: str,
    *,
    title: str,
    description: str,
    status: int = 200,
    about: Sequence[Node] = (),
    pictured: str = "",
    **context: Any,
) -> HttpResponse:
    """Render a page in the language of its address. ``title`` is without the name of the site.

    ``about``: what the page is about, as nodes of ``structured``; else that it is part of the site.
    ``pictured``: the address of the picture that link previews show, the site's own unless given.
    """
    lang = language(request)
    tongues = other_tongues(request, lang)
    public = status == HTTPStatus.OK and not context.get("unindexed") and "/desk/" not in request.path_info
    told = about or (listed(request, title) if public else ())
    base: Mapping[str, Any] = {
        "lang": lang,
        "w": words_of(lang),
        "title": title,
        "description": description,
        "entries": menu(lang, request.path_info),
        "linked_data": script(told) if told else "",
        "preview": _absolute(request, pictured or f"/{lang}/preview.png"),
        "tongues": tongues,
        "canonical": next(t.absolute for t in tongues if t.current),
        **context,
    }
    name = template if "/" in template else f"web/{template}"
    return render(request, f"{name}.html", dict(base), status=status)


def other_tongues(request: HttpRequest, lang: str) -> list[Tongue]:
    """This page in every language, the query kept."""
    first, _, rest = request.path_info.lstrip("/").partition("/")
    tail = rest if first in LANGUAGES else ""
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    out = []
    for code in LANGUAGES:
        address = f"/{code}/{tail}"
        own, short = (str(words_of(code).at(f"language.{k}")) for k in ("own", "code"))
        out.append(Tongue(code, own, short, address + query, _absolute(request, address), code == lang))
    return out


def _absolute(request: HttpRequest, address: str) -> str:
    """With the host it was asked by; the page that refuses a host has none to name."""
    try:
        return request.build_absolute_uri(address)
    except DisallowedHost:
        return address
