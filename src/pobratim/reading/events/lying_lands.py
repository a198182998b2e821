"""Lands and regions that only say where a town lies: "a village in Finistère", "in the north of Vietnam"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.facts.nouns import Place
from pobratim.gazetteer.rows import CITY, COUNTRY, REGION
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.lying import says_where
from pobratim.reading.story.standing import Standing

_APART: Final = 14  # tokens from a town to the land behind it
_WITHOUT_CASE: Final = ("bare", "of")
_BEFORE: Final = 5  # tokens before a land in which "a village in", "in the south of" stand


def lands_around(found: Findings, here: Sequence[Standing]) -> set[str]:
    """Those of the sentence that every mention of names as where the town just before lies."""
    lands = [s for s in here if s.kind is not CITY]
    told = [s for s in lands if _is_around(found, s, here)]
    others = {s.id for s in lands if s not in told}
    return (
        {s.id for s in told if s.id not in others} | _without_case(found, here) | _near_another(found, here)
    )


def is_elsewhere(found: Findings, land: Place, place: str) -> bool:
    """ "On his trip to China", "visited Bavaria": whether a place lies in no part of where they went."""
    other = found.places[place]
    if land.country and other.country not in (land.country, None):
        return True
    return land.kind is REGION and other.kind is CITY and found.gazetteer.is_outside(place, land.id)


def _near_another(found: Findings, here: Sequence[Standing]) -> set[str]:
    """The Bath of "near Bath, in Keynsham": it says where the other lies."""
    cities = [s for s in here if s.kind is CITY]
    near = {s.id for s in cities if says_where(found, s)}
    return near if any(s.id not in near and s.stands == "at" for s in cities) else set()


def _without_case(found: Findings, here: Sequence[Standing]) -> set[str]:
    """The Қытай of «Қытай қонақтары келді», «Түркия Республикасының 100 жылдығына орай»: where a case says
    what is in or goes to a land, one that stands bare says whose something is. «Түркия қонақтарды қабылдады»
    is a land that receives.
    """
    if not found.text.head_last:
        return set()
    lands = [s for s in here if s.kind is COUNTRY]
    cased = {s.id for s in lands if s.stands not in _WITHOUT_CASE or _receives(found, s)}
    return {s.id for s in lands} - cased


def of_two_officers(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """Of "our prime minister met the governor of Y", who is from abroad, that Y does not say where."""
    if frame.type is not EventType.MEETING or _verbs(found, frame):
        return set()
    offices = {s.id for s in here if s.stands == "office" and s.kind is not CITY}
    others = {s.id for s in here if s.stands != "office"}
    home = found.text.lexicon.home
    lands = ((i, found.places[i].country) for i in offices)
    abroad = {i for i, country in lands if country is not None and country not in home}
    return abroad - others if offices - abroad else set()


def _verbs(found: Findings, frame: Frame) -> bool:
    return bool(found.hits_in(frame.hit.first, frame.hit.last, "links.receiving"))


def _receives(found: Findings, land: Standing) -> bool:
    sentence = found.text.sentence_of(land.first)
    return bool(found.hits_in(land.last, sentence.last, "links.receiving"))


def _is_around(found: Findings, land: Standing, here: Sequence[Standing]) -> bool:
    """Whether a town of it stands before, and "a village in" or a part of the compass right before it."""
    before = [s for s in here if s.kind is CITY and 0 < land.first - s.last <= _APART]
    country = found.places[land.id].country
    # "Kiel, Bath's twin town in Germany": of both it is Kiel that lies there
    before = [s for s in before if found.places[s.id].country == country]
    if not before or country is None:
        return False
    tokens = found.text.tokens
    between = tokens[max(before[-1].last, land.first - _BEFORE) : land.first]
    at = found.text.lexicon.word_set("language", "prepositions", "at")
    parts = found.text.lexicon.word_set("language", "place_heads", "land_parts")
    if any(t.low in parts or t.low.rpartition("'")[2] in parts for t in between):
        return True
    words = city_words(found.text.lang)
    return any(one.low in words and other.low in at for one, other in pairwise(between))
