"""The line above a story that names it. A page may come without: its first paragraph is then the lead.

Above it may stand what a page has of its own: "News", "Society", «16+», a day.
"""

from __future__ import annotations

from typing import Final

_LEAD: Final = 60  # characters of a first paragraph of its own, and more: "22 Nov." is none
_RUBRIC, _WORDS = 24, 3  # characters and words of a line that only says which part of a page it is
_HEADLINE, _LONGEST = 30, 130  # characters of the headline below it
_MOST: Final = 8  # lines, empty ones too, in which that is looked for
_STOPS: Final = (".", "。")
_ELLIPSES: Final = ("...", "…")
_QUOTES: Final = "”\"»“’')"


def headline_end(raw: str) -> int:
    """Where the headline of a text ends; -1 where it has none: its first paragraph ends with a stop."""
    end = raw.find("\n")
    if end >= _LEAD and ends_as_sentence(raw[:end]):
        return -1
    return _below_rubrics(raw, end) if 0 <= end <= _RUBRIC else end


def ends_as_sentence(line: str) -> bool:
    """Whether a line ends with a stop, as no headline does."""
    bare = line.rstrip().rstrip(_QUOTES)
    return bare.endswith(_STOPS) and not bare.endswith(_ELLIPSES)


def _below_rubrics(raw: str, end: int) -> int:
    """Where the line below the rubrics of a page ends, if it is such as a headline is; else this end."""
    start = end
    for _ in range(_MOST):
        start += 1
        behind = raw.find("\n", start)
        if behind < 0:
            return end
        line = raw[start:behind].strip()
        if len(line) >= _HEADLINE:
            named = len(line) <= _LONGEST and not line.rstrip(_QUOTES).endswith(_STOPS)
            return behind if named and raw[behind:].strip() else end
        if len(line) > _RUBRIC or len(line.split()) > _WORDS:
            return end
        start = behind
    return end
