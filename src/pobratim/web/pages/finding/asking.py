"""From the address of a search to a question, and back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

from pobratim.facts.kinds import EntityKind, Theme
from pobratim.record.sheets import Asked

LONGEST = 200
KINDS = (
    EntityKind.PARTNERSHIP,
    EntityKind.PLACE,
    EntityKind.PERSON,
    EntityKind.ORGANISATION,
    EntityKind.MEMORIAL,
    EntityKind.WORK,
    EntityKind.EVENT,
    EntityKind.SERIES,
    "passage",
    "quotation",
)
SOURCE_LANGUAGES = ("en", "nl", "fr", "ru", "kk", "de", "uk", "pl", "es", "it", "ja")
_MOST_PAGES = 50
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


def asked(given: Mapping[str, str]) -> Asked:
    """The question of a GET; what is not understood is as if not given."""
    kind, theme, lang = (given.get(name, "") for name in ("kind", "theme", "in"))
    return Asked(
        text=_plain(given.get("q", "")),
        kind=kind if kind in KINDS else "",
        place=_plain(given.get("place", "")),
        person=_plain(given.get("person", "")),
        since=_year(given.get("since", "")),
        until=_year(given.get("until", "")),
        theme=theme if theme in set(Theme) else "",
        lang=lang if lang in SOURCE_LANGUAGES else "",
        near=given.get("near") == "1",
        page=min(max(_number(given.get("page", "")) or 1, 1), _MOST_PAGES),
    )


def query(question: Asked, **changed: object) -> str:
    """The query of an address that asks so, with some of it changed."""
    one = replace(question, **changed)  # type: ignore[arg-type]
    given = {
        "q": one.text,
        "kind": one.kind,
        "place": one.place,
        "person": one.person,
        "since": one.since,
        "until": one.until,
        "theme": one.theme,
        "in": one.lang,
        "near": "1" if one.near else "",
        "page": one.page if one.page > 1 else "",
    }
    return urlencode({name: str(value) for name, value in given.items() if value not in ("", None)})


def is_narrowed(question: Asked) -> bool:
    """Whether anything but words is asked for."""
    limits = (question.kind, question.place, question.person, question.theme, question.lang)
    return any(limits) or question.since is not None or question.until is not None


def _plain(text: str) -> str:
    return " ".join(_CONTROLS.sub(" ", text).split())[:LONGEST]


def _number(text: str) -> int | None:
    return int(text) if text.strip().isascii() and text.strip().isdigit() and len(text.strip()) < 7 else None


def _year(text: str) -> int | None:
    year = _number(text)
    return year if year is not None and 1000 <= year <= 2199 else None
