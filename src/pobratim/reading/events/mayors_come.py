"""Towns named only for their mayor who has come: «на открытие прибыли мэр Бергамо A B и посол»."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import NAMES_INFLECT
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in
from pobratim.reading.people.delegations import OF_A_TOWN
from pobratim.reading.story.standing import Standing

_BESIDE: Final = 4  # tokens between a name, or the office before it, and the verb
_HOSTS: Final = ("links.receiving", "links.asking")  # verbs of those who stay at home
_THERE: Final = ("at", "to")
_NAMED: Final = 7  # tokens from the town to the name: its mayor, Dr


def towns_of_comers(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The town of a mayor who is the subject of a coming, if nobody receives in the sentence: not there."""
    if not found.text.does(NAMES_INFLECT):
        return set()
    towns = [s for s in here if s.kind is CITY and s.stands in ("office", "of")]
    if not towns or any(found.has(frame.sentence, who) for who in _HOSTS):
        return set()
    first, last = frame.sentence.first, frame.sentence.last
    comings = list(found.hits_in(first, last, "links.journey.came"))
    comings += [h for h in found.hits_in(first, last, "events.visit") if h.label[2] == "future"]
    come = {s.id for s in towns if any(_comes(found, s, h.first, h.last) for h in comings)}
    return come | {s.id for s in here if s.kind is not CITY and s.stands not in _THERE} if come else come


def _comes(found: Findings, town: Standing, first: int, last: int) -> bool:
    """Whether somebody in the nominative who holds an office of the town stands beside these words."""
    for mention in begin_in(found.person_mentions, town.last, town.last + _NAMED):
        person = found.people[mention.person]
        if person.office_of != town.id or person.office not in OF_A_TOWN or not _is_subject(found, mention):
            continue
        if first < mention.first < last or _is_beside(found, last, town.first):
            return True
        if _is_beside(found, mention.last, first):
            return True
    return False


def _is_beside(found: Findings, end: int, begin: int) -> bool:
    """Whether no mark and no "and" parts the two, and little else."""
    ands = found.text.lexicon.word_set("language", "and")
    between = found.text.tokens[end:begin]
    return 0 <= begin - end <= _BESIDE and all(t.is_word and t.low not in ands for t in between)


def _is_subject(found: Findings, mention: PersonMention) -> bool:
    """Whether the name stands as it is called: in the nominative."""
    return mention.span.text == found.people[mention.person].name
