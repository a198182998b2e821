"""Words that point to a place without naming it: "there", "by video link", "the council", "our town"."""

from __future__ import annotations

from collections.abc import Sequence

from pobratim.facts.kinds import EventType, PlaceKind
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.standing import Standing, Standings

_BACK = 2  # sentences back from "there" to the place it means
_BESIDE = 3  # tokens between "town council" and the name of the town
_TOLD = ("at", "to")


def is_remote(found: Findings, frame: Frame) -> bool:
    """Whether the sides met on a screen, each at home: by video link, on the telephone."""
    hits = _hits(found, frame, "setting", "remote")
    if not hits:
        return False
    kind = frame.type.value  # "they spoke in a video conference" calls for one meeting twice
    others = [h for h in frame.others if h.label[1] != kind]
    first = max((h.last for h in others if h.last <= frame.hit.first), default=frame.sentence.first)
    last = min((h.first for h in others if h.first >= frame.hit.last), default=frame.sentence.last)
    return any(first <= hit.first < last for hit in hits)


def pointed_at(found: Findings, frame: Frame, told: Standings) -> str | None:
    """The place that "there" means: the last that somebody was said to be in or to go to."""
    first, last = frame.near
    words = [h for h in _hits(found, frame, "setting", "there") if first <= h.first < last]
    if not words:
        return None
    sentences = found.text.sentences
    begin = sentences[max(frame.sentence.index - _BACK, 0)].first
    before = told.between(begin, words[0].first)
    return next((s.id for s in reversed(before) if s.stands in _TOLD), None)


def councils(found: Findings, frame: Frame, cities: Sequence[Standing]) -> set[str]:
    """The towns whose council is named beside them: "the council of X decided", "X Town Council"."""
    if frame.type is not EventType.PLAN:
        return set()
    words = _hits(found, frame, "setting", "council")
    return {
        s.id
        for s in cities
        for h in words
        if s.kind is PlaceKind.CITY and (0 <= s.first - h.last < _BESIDE or 0 <= h.first - s.last < _BESIDE)
    }


def is_ours(found: Findings, frame: Frame) -> bool:
    """Whether the sentence speaks of the writer's own town: "our guests", "with us"."""
    return bool(_hits(found, frame, "journey", "here"))


def _hits(found: Findings, frame: Frame, *label: str) -> list[Hit]:
    here = found.hits_in(frame.sentence.first, frame.sentence.last, "links", *label)
    return [hit for hit in here if not found.is_spoken(hit)]
