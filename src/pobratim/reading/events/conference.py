"""People of several places confer."""

from __future__ import annotations

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Rule

RULE: Rule = Rule(EventType.CONFERENCE)
