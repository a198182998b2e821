"""Somebody comes to the other place."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.gazetteer.rows import COUNTRY
from pobratim.reading.events.at_home import is_subject
from pobratim.reading.events.carried import is_of_things
from pobratim.reading.events.frame import Frame, Rule
from pobratim.reading.events.going_home import goes_home
from pobratim.reading.findings import Findings


def fill(found: Findings, frame: Frame) -> bool | None:
    """A word such as "visit" counts only with somebody, guests or a place in its sentence."""
    if is_of_things(found, frame) or goes_home(found, frame):
        return False
    # Whoever holds an office of the place visited receives, and is no visitor.
    if frame.who:
        hosts = {p.id for p in found.people.values() if p.office_of and p.office_of == frame.place}
        hosts |= _receiving(found, frame) | _asking(found, frame)
        frame.who = [w for w in frame.who if w not in hosts]
    company = frame.accompanied or frame.place_here or found.has(frame.sentence, "links.guest")
    company = company or any(found.cities_in(frame.hit.first, frame.hit.last))
    country = any(m.kind is COUNTRY for m in found.places_in(*frame.near))
    return False if not company and not country and frame.tense in ("noun", "weak") else None


def _receiving(found: Findings, frame: Frame) -> set[str]:
    """The subject of "received", where somebody else is named as received."""
    if not found.hits_in(frame.hit.first, frame.hit.last, "links.receiving"):
        return set()
    before = {m.person for m in found.people_in(frame.near[0], frame.hit.first)}
    after = {m.person for m in found.people_in(frame.hit.last, frame.near[1])}
    return before if after - before else set()


def _asking(found: Findings, frame: Frame) -> set[str]:
    """The mayor of "the mayor, A B, has invited the delegation of X": who asks others to come stays."""
    verbs = found.hits_in(frame.hit.first, frame.hit.last, "links.asking")
    before = found.people_in(frame.near[0], verbs[0].first) if verbs and frame.announced else []
    return {m.person for m in before if is_subject(found, m)}


RULE: Final[Rule] = Rule(EventType.VISIT, fill)
