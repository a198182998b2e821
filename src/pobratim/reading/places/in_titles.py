"""Towns in what something is called: «выставка «Краски Казани»», the memorial "Hero City of Minsk"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention

_CLOSERS: Final = {"«": "»", "„": "“”", "“": "”", "”": "”", '"': '"'}
_LONGEST: Final = 6  # words that something is called by, beside the town
_ENDS: Final = frozenset(".!?:;…")


def in_titles_alone(found: Findings) -> set[int]:
    """Where cities begin that no words but such name: no event is there. "Honorary citizen of X" is none."""
    cities = [m for m in found.place_mentions if m.kind is CITY]
    titled = {m.first for m in cities if _is_in_title(found, m)}
    plain = {m.id for m in cities if m.first not in titled} if titled else set()
    return {m.first for m in cities if m.first in titled and m.id not in plain}


def _is_in_title(found: Findings, mention: PlaceMention) -> bool:
    """Whether a few words in quotation marks hold it and more, and nobody says them."""
    if found.is_spoken(mention) or _is_honour(found, mention):
        return False
    sentence = found.text.sentence_of(mention.first)
    tokens = found.text.tokens
    begin = max(mention.first - _LONGEST - 1, sentence.first)
    at = mention.first - 1
    while at >= begin and tokens[at].text not in _CLOSERS:
        if tokens[at].text in _ENDS or tokens[at].text == "»":
            return False
        at -= 1
    if at < begin:
        return False
    closers = _CLOSERS[tokens[at].text]
    end = min(at + _LONGEST + 2 + mention.last - mention.first, sentence.last)
    for i in range(mention.last, end):
        text = tokens[i].text
        if text in closers:
            return _opens(found, at, sentence.first)
        if text in _ENDS or text in _CLOSERS:
            return False
    return False


def _opens(found: Findings, at: int, begin: int) -> bool:
    """Whether a mark that also closes stands at an opening one's place: an even number of it before."""
    tokens = found.text.tokens
    mark = tokens[at].text
    if mark != '"' and mark != "”":
        return True
    return sum(t.text == mark for t in tokens[begin:at]) % 2 == 0


def _is_honour(found: Findings, mention: PlaceMention) -> bool:
    """«Орал қаласының құрметті азаматы»: the town gives what is called so."""
    return bool(found.hits_in(mention.first - _LONGEST, mention.last + _LONGEST, "links.setting.honour"))
