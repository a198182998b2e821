"""People of two places sit down together."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """A word such as "talks" counts only with somebody named, or guests, in its sentence."""
    if frame.tense in ("noun", "weak"):
        company = frame.accompanied or found.has(frame.sentence, "links.guest")
        return None if company else False
    return None


RULE: Final[Rule] = Rule(EventType.MEETING, fill)
