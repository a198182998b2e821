"""What comes, goes or is given and is nobody and nothing: letters that arrive, speeches that are given."""

from __future__ import annotations

from typing import Final

from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings

_SUBJECT: Final = 8  # tokens before a trigger in which the thing that travels is named


def is_of_things(found: Findings, frame: Frame) -> bool:
    """ "A letter arrived", "the exhibition travels on to Jesi", "came into force": nobody has come."""
    return _is_met(found, frame, "links.carried.things")


def is_of_treats(found: Findings, frame: Frame) -> bool:
    """ "Offered a buffet", "gave a recital": nobody has anything to keep."""
    return _is_met(found, frame, "links.carried.treats")


def _is_met(found: Findings, frame: Frame, key: str) -> bool:
    """Whether such words stand in those of the event, or begin before and reach into them."""
    first = max(frame.sentence.first, frame.hit.first - _SUBJECT)
    return any(h.last > frame.hit.first for h in found.hits_in(first, frame.hit.last, key))
