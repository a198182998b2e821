"""A page that was sent as if all were well and is an error, a login or a cookie wall: said, not refused."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import rtoml

from pobratim.facts.contract import Document

_SHORT = 1_500  # characters; a longer page has said something besides
_HEAD = 400
_SAYS = {
    "missing": "looks like an error page: “{}”",
    "login": "looks like a page for members only: “{}”",
    "cookies": "looks like a wall before the page: “{}”",
}


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    data = rtoml.loads(Path(__file__).with_name("odd_pages.toml").read_text("utf-8"))
    return tuple((kind, phrase) for kind in _SAYS for phrase in data[kind])


def oddity(document: Document) -> str | None:
    """What the reviewer should be told of a fetched page, or None."""
    if len(document.text) > _SHORT:
        return None
    head = f"{document.title or ''}\n{document.text[:_HEAD]}".casefold()
    for kind, phrase in _phrases():
        if phrase in head:
            return _SAYS[kind].format(phrase)
    return None
