"""Pupils, athletes, experts or citizens go to the other place to learn or play together."""

from __future__ import annotations

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Rule

RULE: Rule = Rule(EventType.EXCHANGE, outranks=(EventType.VISIT,))
