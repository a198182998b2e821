"""One tie ended and another begun in one sentence: "ended its twinning with A and signed with B"."""

from __future__ import annotations

from typing import Final

from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import ENDED

_SIGNED: Final = "events.agreement.done"


def is_begun_beside(found: Findings, sentence: Sentence, pair: tuple[str, str]) -> bool:
    """Whether, beside the end of a tie with another town, these two are tied by words of a signing."""
    told = _told(found, sentence)
    if not told:
        return False
    cities = [(c.id, _is_of_end(told, c.first)) for c in found.cities_in(sentence.first, sentence.last)]
    ended = {city for city, of in cities if of}
    begun = {city for city, of in cities if of is False}
    return bool(ended - {*pair}) and not ended & {*pair} and bool(begun & {*pair})


def is_day_of_end(found: Findings, sentence: Sentence, first: int) -> bool:
    """Whether a date, by its first token, is that of the end of a tie and not of what else was signed."""
    told = _told(found, sentence)
    of = _is_of_end(told, first)
    return bool(told) and (told[0][1] if of is None else of)


def _told(found: Findings, sentence: Sentence) -> list[tuple[int, bool]]:
    """Where in order an end (True) and a signing (False) are told; empty where only one of both is."""
    ended = found.hits_in(sentence.first, sentence.last, ENDED)
    if not ended:
        return []
    verbs = {_verb(found, h) for h in found.hits_in(sentence.first, sentence.last, _SIGNED)}
    signed = [v for v in verbs if not any(e.first <= v < e.last for e in ended)]
    return sorted((*((h.first, True) for h in ended), *((v, False) for v in signed))) if signed else []


def _verb(found: Findings, hit: Hit) -> int:
    """The word of signing among those of a signing, whose first may be a year before the end of a tie."""
    return next((h.first for h in found.hits_in(hit.first, hit.last, "links.signed")), hit.first)


def _is_of_end(told: list[tuple[int, bool]], at: int) -> bool | None:
    """Whether a token stands behind the words of an end, or of a signing; None before both."""
    before = [of for first, of in told if first <= at]
    return before[-1] if before else None
