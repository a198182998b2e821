"""An intention that has none of the other types."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType, Modality
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """Planned unless promised; a decision that was taken is done. A date behind us is no date of a plan."""
    if frame.modality is Modality.DONE and frame.tense != "done":
        frame.modality = Modality.PLANNED
    if found.hits_in(frame.near[0], frame.near[1], "links.modality.promised"):
        frame.modality = Modality.PROMISED
    if not frame.date_here:
        frame.date = None
    return None


RULE: Final[Rule] = Rule(EventType.PLAN, fill, sure=0.55)
