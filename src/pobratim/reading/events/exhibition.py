"""Something is shown."""

from __future__ import annotations

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Rule

RULE: Rule = Rule(EventType.EXHIBITION)
