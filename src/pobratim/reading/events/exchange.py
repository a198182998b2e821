"""Pupils, athletes, experts or citizens go to the other place to learn or play together."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Rule

RULE: Final[Rule] = Rule(EventType.EXCHANGE, outranks=(EventType.VISIT,))
