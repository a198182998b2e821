"""Pupils, athletes, experts or citizens go to the other place to learn or play together."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.carried import is_of_things
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """Not one that only stands for all of them: "forty years of exchanges"."""
    return False if is_of_things(found, frame) else None


RULE: Final[Rule] = Rule(EventType.EXCHANGE, fill, outranks=(EventType.VISIT,))
