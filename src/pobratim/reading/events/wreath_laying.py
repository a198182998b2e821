"""Wreaths or flowers are laid."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import begin_in


def fill(found: Findings, frame: Frame) -> bool | None:
    """The memorial is the one of the sentence."""
    for mention in begin_in(found.memorial_mentions, frame.sentence.first, frame.sentence.last)[:1]:
        frame.memorial = mention.id
    return None


RULE: Final[Rule] = Rule(EventType.WREATH_LAYING, fill, sure=0.9)
