"""Whose mayor somebody is by where he is from: "a delegation from X, led by Mayor A B", «от X – мэр A B»;
or by where he receives.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pobratim.facts.kinds import Office
from pobratim.facts.nouns import Person
from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in
from pobratim.reading.people.posts import EXECUTIVES
from pobratim.reading.phrases import Hit

OF_A_TOWN: Final = (
    Office.MAYOR, Office.DEPUTY_MAYOR, Office.HEAD_OF_THE_CITY_ADMINISTRATION, Office.CITY_COUNCILLOR,
    Office.ALDERMAN, *EXECUTIVES,
)  # fmt: skip
_NAMED: Final = 7  # tokens from "led by" to the name, the office between them
_BESIDE: Final = 3  # tokens from the town to "led by": ", which was"
_GUESTS: Final = 4  # tokens from the delegation to its town: "of the twin town of"
_IN_CLAUSE: Final = 8  # tokens from the town at the head of a clause to the name
_SIDE: Final = 2  # and before that town: «со стороны»
_WHERE: Final = 5  # tokens from "where" to the name, the office between them
_CLAUSE: Final = ",;:."
_ELSEWHERE: Final = ("at", "to")  # how no home of a delegation stands


def find_homes_of_mayors(found: Findings) -> None:
    """A mayor of whom no town is said is that of the delegation he leads, or of the town he comes for."""
    homes: dict[str, str] = {}
    for hit in found.hits_in(0, len(found.text.tokens), "links.leading"):
        sentence = found.text.sentence_of(hit.first)
        led = begin_in(found.person_mentions, hit.last, min(hit.last + _NAMED, sentence.last))
        if led and (home := _home(found, hit, sentence.first, led[0])):
            homes.setdefault(led[0].person, home)
    for mention in found.person_mentions:
        if not is_homeless(found.people[mention.person]):
            continue
        if home := _behind_name(found, mention) or _heads_clause(found, mention) or _receives(found, mention):
            homes.setdefault(mention.person, home)
    for id_, home in homes.items():
        person = found.people[id_]
        if is_homeless(person):
            found.people[id_] = replace(person, office_of=home)


def leads(found: Findings, mention: PersonMention) -> bool:
    """The Y of "received a delegation led by Mayor Y": whoever leads guests is not who receives them."""
    first = max(found.text.sentence_of(mention.first).first, mention.first - _NAMED)
    for hit in found.hits_in(first, mention.first, "links.leading"):
        if not begin_in(found.person_mentions, hit.last, mention.first):
            return True
    return False


def is_homeless(person: Person) -> bool:
    """Whether somebody holds an office of a town, and of which is not said."""
    return person.office in OF_A_TOWN and person.office_of is None and not person.former


def _behind_name(found: Findings, mention: PersonMention) -> str | None:
    """The Bath of "Mayor Ann Bell of Bath", that was doubted when offices were read."""
    tokens, last = found.text.tokens, mention.last
    if last >= len(tokens) or tokens[last].low not in found.text.lexicon.word_set(
        "language", "prepositions", "of"
    ):
        return None
    towns = [m for m in found.cities_in(last + 1, last + 2) if m.kind is CITY]
    if not towns or not found.hits_in(mention.first - 1, mention.first, "offices.office"):
        return None
    return towns[0].id


def _heads_clause(found: Findings, mention: PersonMention) -> str | None:
    """The Бонн of «от Бонна документ подписал мэр A B»: its clause begins with the one town, "from" it."""
    tokens, begin = found.text.tokens, found.text.sentence_of(mention.first).first
    last = max(begin, mention.first - _IN_CLAUSE - _BESIDE)
    first = next((i for i in range(mention.first, last, -1) if tokens[i - 1].text in _CLAUSE), last)
    if first == last != begin:
        return None
    towns = found.places_in(first, mention.first)
    if len(towns) != 1 or towns[0].kind is not CITY or towns[0].first - first > _SIDE:
        return None
    if found.has(found.text.sentence_of(mention.first), "links.returning"):
        return None  # «Из Бонна вернулся мэр A B»
    near = mention.first - towns[0].last <= _IN_CLAUSE and bearing(found.text, towns[0]) == "from"
    return towns[0].id if near else None


def _receives(found: Findings, mention: PersonMention) -> str | None:
    """The X of "to X, where Mayor A B received them": a clause about a town, and he receives in it."""
    begin = found.text.sentence_of(mention.first).first
    where = list(found.hits_in(max(begin, mention.first - _WHERE), mention.first, "links.setting.where"))
    if not where or any(t.text in _CLAUSE for t in found.text.tokens[where[-1].last : mention.first]):
        return None
    before = [m for m in found.places_in(begin, where[-1].first) if m.kind is CITY]
    if not before or where[-1].first - before[-1].last > 1:
        return None
    verbs = found.hits_in(mention.last, mention.last + _IN_CLAUSE, "links.receiving")
    return before[-1].id if any(verbs) else None


def _home(found: Findings, hit: Hit, first: int, leader: PersonMention) -> str | None:
    """The town right before "led by" that a delegation is said to be of."""
    towns = [m for m in found.places_in(first, leader.first) if m.kind is CITY]
    if not towns or not 0 <= hit.first - towns[-1].last <= _BESIDE:
        return None
    town = towns[-1]
    noun = found.text.adjectives.get(town.first)
    if noun is not None:  # «псковская делегация во главе с мэром»
        return town.id if found.hits_in(noun, noun + 1, "links.guest") else None
    guests = found.hits_in(max(first, town.first - _GUESTS), town.first, "links.guest")
    if not any(guests) or bearing(found.text, town) in _ELSEWHERE:
        return None
    return town.id
