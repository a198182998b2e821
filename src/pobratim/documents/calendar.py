"""Calendar files: the lines as they stand, folded ones made whole."""

from __future__ import annotations

import re

from pobratim.documents.content import Content
from pobratim.documents.sniff import Kind

_FOLD = re.compile(r"(?:\r\n|\r|\n)[ \t]")
_NAMED = re.compile(r"^(?:X-WR-CALNAME|NAME)(?:;[^:\r\n]*)?:(.+)$", re.MULTILINE)


def extract(text: str) -> Content:
    """The lines; the calendar's own name is the title."""
    whole = _FOLD.sub("", text)
    name = _NAMED.search(whole)
    title = re.sub(r"\\([,;\\])", r"\1", name[1]).strip() if name else None
    return Content(text=whole, media_type=Kind.CALENDAR.value, title=title)
