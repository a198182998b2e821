"""A day that nobody can name: «сегодня» of a page without its own, the "now" behind what was long ago."""

from __future__ import annotations

from functools import cache
from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.dates import Dated
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.lasting import token_gap
from pobratim.reading.findings import Findings
from pobratim.reading.story.scene import is_older

_PARTING: Final = ";,–—"
_BESIDE: Final = 12  # tokens between "now" and its verb
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


def is_long_ago(found: Findings, frame: Frame, edtf: str | None) -> bool:
    """Whether an event that is told of now would be of a day of an older year."""
    return frame.told_now and bool((when := parse_or_none(edtf)) and is_older(found, frame.sentence, when))


def is_now(found: Findings, frame: Frame, dates: list[Dated]) -> bool:
    """Whether it is told of "now", behind a comma or semicolon, and all dates before that are of older years.

    "In 2013 our councillors went to Bonn; now a delegation has returned the visit."
    """
    words = found.text.lexicon.word_set("language", "now")
    tokens, hit = found.text.tokens, frame.hit
    at = [i for i in range(frame.sentence.first, frame.sentence.last) if tokens[i].low in words]
    if not at or frame.announced:
        return False
    told = max([d.last for d in dates])
    if not all((when := parse_or_none(d.edtf)) and is_older(found, frame.sentence, when) for d in dates):
        return False
    for i in at:
        parting = [k for k in range(told, min(i, hit.first)) if tokens[k].text in _PARTING]
        if parting and abs(i - hit.first) <= _BESIDE:
            between = range(min(i, hit.first), max(i, hit.first))
            return not any(tokens[k].text in _PARTING for k in between if k != i + 1)
    return False
