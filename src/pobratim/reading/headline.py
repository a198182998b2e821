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
    return -1 if end >= _LEAD and ends_as_sentence(raw[:end]) else end


def ends_as_sentence(line: str) -> bool:
    """Whether a line ends with a stop, as no headline does."""
    bare = line.rstrip().rstrip(_QUOTES)
    return bare.endswith(_STOPS) and not bare.endswith(_ELLIPSES)
