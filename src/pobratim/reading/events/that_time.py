"""The date that "then" means: "Im Oktober kommen die Gäste. Dann soll eine Ausstellung eröffnet werden"."""

from __future__ import annotations

from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.turning import by_tense, is_after
from pobratim.reading.events.whole import gone_home, here_now
from pobratim.reading.findings import Findings

_HEAD: Final = 2  # tokens at the head of a sentence in which "then" speaks for all of it
_BACK: Final = 2  # sentences back in which the date it means is told
_TOLD: Final = ("absolute", "relative", "interval", "since")


def then_or_now(found: Findings, frame: Frame) -> str | None:
    """What a sentence without a date of its own says of its time all the same."""
    return that_time(found, frame) or here_now(found, frame) or gone_home(found, frame)


def that_time(found: Findings, frame: Frame) -> str | None:
    """The date told last before a sentence that says "then" of what is to come, or "at that time".

    What is to come was on no day that is over, and what is over on none to come.
    """
    sentence = frame.sentence
    ahead = "ahead" if frame.announced else "back"
    if not any(
        hit.first - sentence.first < _HEAD or (frame.announced and hit.last > frame.near[0])
        for hit in found.hits_in(sentence.first, sentence.last, f"links.that_time.{ahead}")
    ):
        return None
    told = _told_last(found, frame)
    if found.published is not None and is_after(told, found.published) is not frame.announced:
        return None
    return told


def _told_last(found: Findings, frame: Frame) -> str | None:
    at = frame.sentence.index
    for sentence in reversed(found.text.sentences[max(at - _BACK, 0) : at]):
        told = [d for d in found.dates_in(sentence) if d.edtf and d.kind in _TOLD]
        if told:
            edtf = by_tense(found, frame, told[-1]) or ""
            edtf = edtf.removesuffix("/..") if told[-1].kind == "since" else edtf
            return edtf if parse_or_none(edtf) is not None else None
    return None
