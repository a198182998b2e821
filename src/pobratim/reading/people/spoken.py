"""Offices that what else is spoken of tells finer: a school's director, a fire brigade's commander."""

from __future__ import annotations

from typing import Final

from pobratim.facts.kinds import Office, PlaceKind
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import OWNER_FIRST
from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.offices import OfficeHit, OfficeWords
from pobratim.reading.people.spotted import Spotted
from pobratim.reading.text import Text

_OF_A_SCHOOL: Final = 3  # tokens from a director to the school: "directrice van de basisschool"


def as_spoken(
    office: str | None,
    hit: OfficeHit,
    spotted: Spotted,
    kind: PlaceKind | None,
    text: Text,
    words: Wording,
    offices: OfficeWords,
) -> str | None:
    """The office as the text around it means it; ``kind`` is that of its place."""
    if office == Office.COMMANDER and not offices.brigade.isdisjoint(text.where):
        return Office.FIRE_CHIEF.value
    if office == Office.DIRECTOR and _of_school(hit, spotted, text, words, offices):
        return Office.HEADMASTER.value
    if office == Office.DEPUTY and _of_council(kind, text, offices):
        return Office.CITY_COUNCILLOR.value
    if office == Office.DEPUTY and _of_district(text, offices):
        return Office.COUNCILLOR.value
    return office


def _of_council(kind: PlaceKind | None, text: Text, offices: OfficeWords) -> bool:
    """Whether a «депутат» sits in a town's council: of a town, or that council alone is spoken of."""
    if not offices.council:
        return False
    spoken = not offices.council.isdisjoint(text.where)
    return kind is CITY or (spoken and offices.parliament.isdisjoint(text.where))


def _of_district(text: Text, offices: OfficeWords) -> bool:
    """Whether a «депутат» sits in the council of a district, and no other parliament is spoken of."""
    spoken = not offices.district.isdisjoint(text.where)
    return spoken and offices.parliament.isdisjoint(text.where)


def _of_school(hit: OfficeHit, spotted: Spotted, text: Text, words: Wording, offices: OfficeWords) -> bool:
    """Whether of what nobody says, where this sentence or the one before is about a school."""
    tokens, sentence = text.tokens, text.sentence_of(hit.first)
    own = tokens[hit.last : min(hit.last + _OF_A_SCHOOL, sentence.last)]
    if own and own[0].low in offices.owning and any(t.low in offices.school for t in own):
        return True  # "the director of the school X, Ann Moss"
    told = tokens[text.sentences[max(sentence.index - 1, 0)].first : sentence.last]
    if all(t.low not in offices.school for t in told):
        return False
    if text.does(OWNER_FIRST) and hit.first > sentence.first and tokens[hit.first - 1].is_word:
        return False
    end = spotted.first if spotted.first >= hit.last else hit.last + 1
    return all(not t.is_word or t.low in words.before for t in tokens[hit.last : end])
