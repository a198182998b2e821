"""Who gives in "the mayor received guests from Kiel and they gave him a clock": the guests, to their host."""

from __future__ import annotations

from typing import Final

from pobratim.reading.bearing import bearing
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.places.guests_by_town import calls_guests

_NEAR: Final = 4  # tokens between the pronouns and the verb
_STOPS: Final = ";:–—."


def guests_to_host(found: Findings, frame: Frame, verb: int) -> tuple[str | None, str | None] | None:
    """The town of the guests, where it is told, and their host; None where no words say so."""
    first, tokens = frame.sentence.first, found.text.tokens
    begin, end = min(frame.hit.first, verb - 2 * _NEAR), max(frame.hit.last, verb + _NEAR)
    hits = found.hits_in(max(begin, first), min(end, frame.sentence.last), "links.guests_give")
    hit = next((h for h in hits if _is_told(h, frame.hit, verb)), None)
    if hit is None or any(t.text in _STOPS for t in tokens[min(hit.last, verb) : max(hit.first, verb)]):
        return None
    people = [m.person for m in found.people_in(first, hit.first)]
    host = people[0] if people else frame.who[0] if len(frame.who) == 1 else None
    own = found.people[host].office_of if host in found.people else None
    towns = [m for m in found.places_in(first, hit.last) if m.id != own]
    came = next((m.id for m in towns if bearing(found.text, m) == "from" or calls_guests(found, m)), None)
    return came, host


def _is_told(hit: Hit, told: Hit, verb: int) -> bool:
    """Whether the pronouns are among the words of the gift, or beside its verb."""
    within = told.first < hit.last and hit.first < told.last
    return within or 0 <= verb - hit.last <= _NEAR or 0 <= hit.first - verb <= 1
