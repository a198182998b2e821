"""Who stands in another clause: "they met Ann Moss in the park, which Karl Otto opened in 2001"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.clauses import Clause, clause_around
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.verb_clauses import verb_of
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.story.scene import is_older

_BEFORE: Final = 3  # tokens from somebody to the clause about him: "Ann Moss, who"


def is_apart(found: Findings, frame: Frame, here: Sequence[PersonMention]) -> bool:
    """Whether somebody named ``here`` stands only where another time is told: today's, or a clause's."""
    return bool(here) and all(_is_of_another_time(found, frame, m) for m in here)


def _is_of_another_time(found: Findings, frame: Frame, mention: PersonMention) -> bool:
    verb = verb_of(found, frame.hit)
    around = clause_around(found, frame.sentence, mention.first)
    if around is not None and not around.first <= verb < around.last:
        return not frame.older and _is_older(found, frame, around)
    own = clause_around(found, frame.sentence, verb)
    if own is None or not frame.older or own.first <= mention.first < own.last:
        return False
    return not 0 < own.first - mention.last <= _BEFORE and _is_older(found, frame, own)


def _is_older(found: Findings, frame: Frame, clause: Clause) -> bool:
    """Whether a clause has a date of long ago."""
    for dated in found.dates_between(clause.first, clause.last):
        when = parse_or_none(dated.edtf)
        if when is not None and is_older(found, frame.sentence, when):
            return True
    return False
