"""What comes, goes or is given and is nobody and nothing: letters that arrive, speeches that are given."""

from __future__ import annotations

from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings


def is_of_things(found: Findings, frame: Frame) -> bool:
    """ "A letter arrived", "the exhibition travels on to Jesi", "came into force": nobody has come."""
    return _is_met(found, frame, "links.carried.things")


def is_of_treats(found: Findings, frame: Frame) -> bool:
    """ "Offered a buffet", "gave a recital": nobody has anything to keep."""
    return _is_met(found, frame, "links.carried.treats")


def _is_met(found: Findings, frame: Frame, key: str) -> bool:
    """Whether such words stand in those of the event, or begin anywhere before and reach into them."""
    hits = found.hits_in(frame.sentence.first, frame.hit.last, key)
    return any(h.last > frame.hit.first for h in hits)
