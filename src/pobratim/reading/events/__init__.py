"""Events: one module a type. To add one, write its file with a RULE, put it into TYPES, add its words."""

from __future__ import annotations

from pobratim.reading.events import (
    agreement,
    aid,
    award,
    ceremony,
    conference,
    exchange,
    exhibition,
    gift,
    meeting,
    performance,
    plan,
    unveiling,
    visit,
    wreath_laying,
)
from pobratim.reading.events.frame import Rule

TYPES: tuple[Rule, ...] = (
    visit.RULE,
    meeting.RULE,
    agreement.RULE,
    wreath_laying.RULE,
    ceremony.RULE,
    unveiling.RULE,
    gift.RULE,
    exhibition.RULE,
    performance.RULE,
    exchange.RULE,
    conference.RULE,
    award.RULE,
    aid.RULE,
    plan.RULE,
)
