"""A decoration, prize or honorary citizenship is given."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.frame import Rule

RULE: Final[Rule] = Rule(EventType.AWARD)
