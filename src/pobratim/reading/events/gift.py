"""Something is handed over for good: who gave what to whom."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.reading.events.carried import is_of_treats
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.given_thing import thing_given
from pobratim.reading.events.giving import parties, settle
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import begin_in

_AT_WAR: Final = ("UA",)  # countries to which an ambulance that is given is aid


def fill(found: Findings, frame: Frame) -> bool | None:
    """Giver and receiver by preposition or case; the object behind the verb, or the memorial before it."""
    if is_of_treats(found, frame):
        return False
    parties(found, frame)
    settle(found, frame)
    if any(found.hits_in(frame.near[0], frame.near[1], "links.relief")) and _is_at_war(found):
        frame.type = EventType.AID
    frame.object = thing_given(found, frame)
    frame.unnamed = any(found.hits_in(frame.hit.first, frame.near[1], "links.presents"))
    first, last = frame.sentence.first, frame.sentence.last
    frame.answers = bool(found.hits_in(first, last, "links.reply"))
    memorial = _memorial(found, frame)
    if memorial is not None:
        frame.memorial = memorial
        frame.object = found.memorials[memorial].name
    return None


def _is_at_war(found: Findings) -> bool:
    return any(place.country in _AT_WAR for place in found.places.values())


def _memorial(found: Findings, frame: Frame) -> str | None:
    """The memorial that is given: in the words of the gift, or named before if nothing else is."""
    first, last = frame.near
    here = begin_in(found.memorial_mentions, first, last)
    before = begin_in(found.memorial_mentions, frame.sentence.first, frame.hit.first)
    if here:
        return min(here, key=lambda m: abs(m.first - frame.hit.first)).id
    return before[-1].id if before and frame.object is None else None


RULE: Final[Rule] = Rule(EventType.GIFT, fill, sure=0.8)
