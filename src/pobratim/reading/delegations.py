"""Whose mayor leads a delegation: "a delegation from X, led by Mayor A B"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pobratim.facts.kinds import Office
from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in
from pobratim.reading.people.posts import EXECUTIVES
from pobratim.reading.phrases import Hit

_OF_A_TOWN: Final = (
    Office.MAYOR, Office.DEPUTY_MAYOR, Office.HEAD_OF_THE_CITY_ADMINISTRATION, Office.CITY_COUNCILLOR,
    Office.ALDERMAN, *EXECUTIVES,
)  # fmt: skip
_NAMED: Final = 7  # tokens from "led by" to the name, the office between them
_BESIDE: Final = 3  # tokens from the town to "led by": ", which was"
_GUESTS: Final = 4  # tokens from the delegation to its town: "of the twin town of"
_ELSEWHERE: Final = ("at", "to")  # how no home of a delegation stands


def find_homes_of_leaders(found: Findings) -> None:
    """A mayor of whom no town is said, and who leads a delegation, is that of its town."""
    for hit in found.hits_in(0, len(found.text.tokens), "links.leading"):
        sentence = found.text.sentence_of(hit.first)
        led = begin_in(found.person_mentions, hit.last, min(hit.last + _NAMED, sentence.last))
        if not led:
            continue
        person = found.people[led[0].person]
        home = _home(found, hit, sentence.first, led[0])
        if home and person.office in _OF_A_TOWN and person.office_of is None and not person.former:
            found.people[person.id] = replace(person, office_of=home)


def _home(found: Findings, hit: Hit, first: int, leader: PersonMention) -> str | None:
    """The town right before "led by" that a delegation is said to be of."""
    towns = [m for m in found.places_in(first, leader.first) if m.kind is CITY]
    if not towns or not 0 <= hit.first - towns[-1].last <= _BESIDE:
        return None
    town = towns[-1]
    guests = found.hits_in(max(first, town.first - _GUESTS), town.first, "links.guest")
    if not any(guests) or bearing(found.text, town) in _ELSEWHERE:
        return None
    return town.id
