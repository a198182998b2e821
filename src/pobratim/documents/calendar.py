"""Calendar files: the lines as they stand, folded ones made whole."""

from __future__ import annotations

import re

from pobratim.documents.content import Content
from pobratim.documents.sniff import Kind

_FOLD = re.compile(r"(?:\r\n|\r|\n)[ \t]")
_NAMED = re.compile(r"^(?:X-WR-CALNAME|NAME)(?:;[^:\r\n]*)?:(.+)$", re.MULTILINE)


def extract(text: str) -> Content:
    """The lines; the calendar's own name is the title, or what its first entry is called."""
    whole = _FOLD.sub("", text)
    name = _NAMED.search(whole)
    title = _plain(name[1]) if name else _first_entry(whole)
    return Content(text=whole, media_type=Kind.CALENDAR.value, title=title)


def _first_entry(text: str) -> str | None:
    """Its title, with a mark where there are others; an alarm has a title of its own."""
    called: list[str] = []
    alarm = False
    for line in text.splitlines():
        name, _, value = line.partition(":")
        name = name.partition(";")[0].strip().upper()
        if name in ("BEGIN", "END") and value.strip().upper() == "VALARM":
            alarm = name == "BEGIN"
        elif name == "SUMMARY" and not alarm and (said := _plain(value)):
            called.append(said)
    return called[0] + (" …" if len(called) > 1 else "") if called else None


def _plain(value: str) -> str:
    return re.sub(r"\\([,;\\])", r"\1", value).strip()
