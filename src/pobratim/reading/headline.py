"""The line above a story that names it. A page may come without: its first paragraph is then the lead."""

from __future__ import annotations

from typing import Final

_LEAD: Final = 60  # characters of a first paragraph of its own, and more: "22 Nov." is none
_STOPS: Final = (".", "。")
_ELLIPSES: Final = ("...", "…")
_QUOTES: Final = "”\"»“’')"


def headline_end(raw: str) -> int:
    """Where the headline of a text ends; -1 where it has none: its first paragraph ends with a stop."""
    end = raw.find("\n")
    line = raw[:end].rstrip().rstrip(_QUOTES) if end >= _LEAD else ""
    return -1 if line.endswith(_STOPS) and not line.endswith(_ELLIPSES) else end
