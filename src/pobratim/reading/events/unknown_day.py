"""«Сегодня» of a page that does not say when it was written: the day is one that nobody can name."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.lasting import token_gap
from pobratim.reading.findings import Findings

_DAYS: Final = ("-1", "0", "1")  # yesterday, today, tomorrow


@cache
def _words(lang: str) -> frozenset[str]:
    """Single words for the days around the day of the page."""
    day = load(lang).table("dates").get("rules", {}).get("relative", {}).get("day", {})
    return frozenset(fold(w) for key in _DAYS for w in day.get(key, ()) if w.isalpha())


def is_unknown(found: Findings, frame: Frame, dates: list[Dated]) -> bool:
    """Whether "today", of which nothing can be reckoned, stands nearer to the event than every date."""
    if found.published is not None:
        return False
    words, tokens = _words(found.text.lang), found.text.tokens
    first, last = frame.near
    at = [i for i in range(first, last) if tokens[i].low in words]
    if not at:
        return False
    gap = min(abs(i - frame.hit.first) for i in at)
    return all(token_gap(found, frame, d) > gap for d in dates)
