"""Whose gift it is where a person or "the guests" hand it over: the town they stand for."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.events.frame import Frame
from pobratim.reading.events.side_of_guests import side_of
from pobratim.reading.findings import Findings
from pobratim.reading.story.standing import standings

_OF_A_TOWN: Final = ("mayor", "deputy-mayor", "alderman", "councillor")  # of the one the story is set in


def town_of(found: Findings, who: str | None, other: str | None) -> str | None:
    """The town that a mayor stands for, or whoever else holds an office of it; anybody else himself.

    An ambassador gives in his own name: his country is no side. A mayor of no town that is told is that of
    the story's, where the ``other`` town is another.
    """
    person = found.people.get(who or "")
    if person is None:
        return who
    if person.office_of in found.places and found.places[person.office_of].kind is CITY:
        return person.office_of
    host = standings(found).host
    of_host = person.office in _OF_A_TOWN and person.office_of is None and host is not None
    return host if of_host and other in found.places and other != host else who


def by_sides(found: Findings, frame: Frame, is_getting: bool, clause: tuple[int, int, int]) -> None:
    """Giver and receiver where the clause names guests, and the other town where the item has only two.

    ``clause`` is its first token, its verb and its end.
    """
    told = standings(found)
    origins = [place for place, signs in told.signs.items() if "lean:origin" in signs and place != told.host]
    host = told.host
    if host is None:
        return
    if len(origins) == 1:
        side = side_of(found, origins[0], clause, getting=is_getting)
        if side == "give" and frame.giver is None and frame.receiver != origins[0]:
            frame.giver, frame.receiver = origins[0], frame.receiver or host
        elif side == "get" and frame.receiver is None:
            frame.receiver, frame.giver = origins[0], frame.giver or host
    cities = [place for place in told.signs if found.places[place].kind is CITY]
    if len(cities) == 2 and any(set(tie.places) == set(cities) for tie in found.partnerships):
        if frame.receiver is None and frame.giver in cities:
            frame.receiver = next(c for c in cities if c != frame.giver)
        elif frame.giver is None and frame.receiver in cities:
            frame.giver = next(c for c in cities if c != frame.receiver)
