"""Addresses of the site as names of files, and the way from one file to another."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import parse_qsl, unquote

from pobratim.web.wording.words import LANGUAGES

# What needs a server or the hour: the desk, forms, the search box, days without end, live feeds.
_LEFT_OUT = re.compile(
    r"/(?:desk|search|calendar/(?:today|tonight|day|taking-part)|calendar/series/[^/]+/(?:take-part|\d{4}-\d\d-\d\d))/"
    r"|\.(?:ics|atom)$|/healthz$|^/sitemap|/map\.bin$|/map/place-\d+\.json$"
)
_PAGE = re.compile(r"[1-9][0-9]{0,5}")
FRONT = "/"


def file_of(path: str, query: str = "") -> str | None:
    """The file of an address, None where the copy has none: /en/event/x/ is en/event/x/index.html.

    Of queries only the further pages of a list are kept: ?page=2 is page-2/index.html.
    """
    asked = parse_qsl(query, keep_blank_values=True)
    pages = [value for name, value in asked if name == "page" and _PAGE.fullmatch(value)]
    if len(asked) != len(pages) or len(pages) > 1 or _LEFT_OUT.search(path):
        return None
    parts = [p for p in unquote(path).split("/") if p]
    if any(p in (".", "..") or "\\" in p or "\0" in p for p in parts):
        return None
    if path.endswith("/"):
        return "/".join([*parts, *(f"page-{n}" for n in pages), "index.html"])
    return "/".join(parts)


def way(from_file: str, to_file: str) -> str:
    """The relative address of a file as another one names it."""
    return posixpath.relpath(to_file, posixpath.dirname(from_file) or ".")


def beginnings() -> list[str]:
    """Where a walk over the site begins."""
    return [FRONT, *(f"/{lang}/" for lang in LANGUAGES)]
