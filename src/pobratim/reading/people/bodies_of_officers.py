"""Of which body somebody is the chair, the director or the head: "Ann Moss, chair of the Kiel Society".

The body stands right beside the office, or behind a name that the office leads ("Curator Ann Moss of the
City Museum"); a town that is part of its name is not what the office is of. Told when all events are: who
came from where is asked of towns alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pobratim.facts.kinds import Office
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import BodyMention, PersonMention, begin_in
from pobratim.reading.people.posts import ARTS, BODIES, RANKS
from pobratim.reading.phrases import Hit

# Not the chair of a city's council, which is an office of the city as its mayor's is.
_POSTS: Final = frozenset((
    *BODIES, *RANKS, *(ARTS & {Office.CONDUCTOR}), Office.PRESIDENT, Office.TREASURER, Office.SPOKESPERSON,
    Office.TEACHER, Office.PROFESSOR, Office.COMMANDER, Office.SECRETARY_GENERAL, Office.REPRESENTATIVE,
    Office.COACH, Office.FIRE_CHIEF, Office.PRESS_OFFICER, Office.CURATOR,
)) - {Office.CHAIR_OF_THE_CITY_COUNCIL, Office.DEPUTY_CHAIR_OF_THE_CITY_COUNCIL}  # fmt: skip
# Posts of a club or a school, by the list of organisations.toml that its head word stands in: of the only
# one that was named before, where nothing else is told.
_OF_ITS_KIND: Final[dict[str, frozenset[str]]] = {
    "clubs": frozenset((
        Office.CHAIR, Office.DEPUTY_CHAIR, Office.PRESIDENT, Office.VICE_PRESIDENT, Office.SECRETARY,
        Office.TREASURER, Office.FOUNDER,
    )),
    "schools": frozenset((Office.HEADMASTER, Office.DEPUTY_HEADMASTER, Office.TEACHER)),
}  # fmt: skip
_BESIDE: Final = 3  # tokens between an office and its body: "of the", "du", "der"
_OWNED: Final = 2  # and from a body to the office that it owns: "'s", «…ның»
_NAME: Final = 2  # and from an office to its holder: a comma, "is"
_FIELD: Final = 5  # and between a name and its office: ", who is the new"


def find_bodies_of_officers(found: Findings) -> None:
    """Give everybody whose office stands beside a body's name that body."""
    if not found.organisation_mentions:
        return
    ends = {body.last: body for body in found.organisation_mentions}
    for hit in found.hits_in(0, len(found.text.tokens), "offices.office"):
        for body in _beside(found, hit, ends):
            holder = _holder(found, hit, body)
            if holder is not None and _may_hold(found, holder, hit, body):
                person = found.people[holder.person]
                rule = f"{person.rule}; office of: the body beside it"
                found.people[person.id] = replace(person, office_of=body.id, rule=rule)
                break
    for head, posts in _OF_ITS_KIND.items():
        _of_the_only_one(found, [b for b in found.organisation_mentions if b.head == head], posts)


def _of_the_only_one(found: Findings, bodies: list[BodyMention], posts: frozenset[str]) -> None:
    """ "The chairman, Peter Marsh": of the only association that the text names, if before."""
    if len({body.id for body in bodies}) != 1:
        return
    begins = {mention.person: mention.first for mention in reversed(found.person_mentions)}
    for person in list(found.people.values()):
        if person.office not in posts or person.office_of is not None:
            continue
        if bodies[0].last <= begins.get(person.id, 0):
            rule = f"{person.rule}; office of: the only one named before"
            found.people[person.id] = replace(person, office_of=bodies[0].id, rule=rule)


def _may_hold(found: Findings, holder: PersonMention, hit: Hit, body: BodyMention) -> bool:
    """Whether it is this office that he is told by, and no place but one within the body's name is told."""
    person = found.people[holder.person]
    office, told = person.office, hit.label[2]
    if office is None or office not in _POSTS or not (told == office or told in _coarser(office)):
        return False
    inside = {m.id for m in found.places_in(body.first, body.last)}
    return person.office_of is None or person.office_of in inside


def _coarser(office: str) -> tuple[str, ...]:
    """The office that words name of somebody who holds a finer one: a deputy's, a council's."""
    plain = office.removeprefix("deputy-").removeprefix("vice-")
    return (plain, plain.split("-")[0])


def _beside(found: Findings, hit: Hit, ends: dict[int, BodyMention]) -> list[BodyMention]:
    """The bodies that own an office, right behind it, or behind the name it leads."""
    tokens, at = found.text.tokens, hit.last
    out = [
        ends[i]
        for i in range(hit.first - _OWNED, hit.first + 1)
        if i in ends and _is_small(found, i, hit.first)
    ]
    named = begin_in(found.person_mentions, hit.last, hit.last + 1)
    if named:
        at = named[0].last
        of = found.text.lexicon.word_set("language", "prepositions", "of")
        if at >= len(tokens) or tokens[at].low not in of:
            return out
    behind = begin_in(found.organisation_mentions, at + 1, at + _BESIDE + 1)
    return [*out, *(body for body in behind if _is_small(found, at, body.first))]


def _is_small(found: Findings, first: int, last: int) -> bool:
    """Whether only small words stand between."""
    words = found.text.tokens[first:last]
    return all((t.is_word or t.text in "'’") and not t.is_capital for t in words)


def _holder(found: Findings, hit: Hit, body: BodyMention) -> PersonMention | None:
    """Whoever is named right before the office or its body, else behind them."""
    tokens = found.text.tokens
    first, last = min(hit.first, body.first), max(hit.last, body.last)
    sentence = found.text.sentence_of(first)
    led = begin_in(found.person_mentions, hit.last, body.first if body.first > hit.last else hit.last + 1)
    if led:
        return led[0]
    before = [m for m in begin_in(found.person_mentions, sentence.first, first) if m.last <= first]
    if before and first - before[-1].last <= _FIELD and _is_apposed(found, before[-1].last, first):
        return before[-1]
    behind = begin_in(found.person_mentions, last, min(last + _NAME + 1, sentence.last))
    if behind and all(t.text == "," or not t.is_capital for t in tokens[last : behind[0].first]):
        return behind[0]
    return None


def _is_apposed(found: Findings, first: int, last: int) -> bool:
    """Whether a comma, a bracket or "is" leads from a name to the office, as in "Ann Moss thanked the chair"
    nothing does.
    """
    words = found.text.tokens[first:last]
    if any(t.is_capital for t in words):
        return False
    naming = found.text.lexicon.word_set("names", "link", "naming")
    return any(t.text in ",(–—" or t.low in naming for t in words) and all(t.text not in ".;:" for t in words)
