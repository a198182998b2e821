"""Whose mayor somebody is where the text leaves it to its reader.

By the land beside him ("sein französischer Amtskollege Jean Roux"), by the languages his given name is of
("Bürgermeister Jean Roux und Bürgermeisterin Heike Fuchs unterzeichneten", of a town in France and one in
Germany), and because a town has one mayor. It is told when all events are, so that no event leans on it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from pobratim.facts.kinds import Office, Role
from pobratim.facts.names import latin
from pobratim.facts.nouns import Person
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import CYRILLIC, UNSPACED
from pobratim.lexicons.lexicon import languages, load
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.people.delegations import is_homeless

_MOST: Final = 6  # towns among which one is told by a name
_KNOWN: Final = 400  # given names of a language by which a country's are told from others
_OURS: Final = 6  # tokens before a name in which "our own mayor, Cllr" begins
_OWN: Final = 2  # and from "our" to the office
_BESIDE: Final = 4  # tokens before a name in which his land is told: "his French counterpart, Mayor A B"
_TERM: Final = 6  # years between which two may not both be mayors
_YEAR: Final = 4  # characters of a year
_WITH_YEAR: Final = ("absolute", "interval")
_LISTS: Final = ("male", "female", "any", "ambiguous")
_BY_LAND: Final = "; office of: the town of the land beside the name"
_BY_NAME: Final = "; office of: the town whose language has the name"
_BY_OTHER: Final = "; office of: the town whose mayor no other is"
_LANGUAGES: Final[dict[str, set[str]]] = {}  # those of each given name, in Latin letters
_PARTICLES: Final[set[str]] = set()  # of surnames, in any language
_COUNTRIES: Final[dict[str, set[str]]] = {}  # the languages of each country of which enough names are known


def find_towns_of_mayors(found: Findings) -> None:
    """Give each officer of a town, of which is not said, the one of the towns tied here that can be meant."""
    officers = [p for p in found.people.values() if is_homeless(p) and p.role is not Role.HONOURED]
    towns = _towns(found) if officers else {}
    abroad = set(found.text.lexicon.home).isdisjoint(country or "" for country in towns.values())
    ours = _of_ours(found) if abroad and towns else set()  # the town that speaks is not named
    officers = [p for p in officers if p.id not in ours]
    if not 1 < len(towns) <= _MOST:
        return
    for mention in found.person_mentions:
        person = found.people[mention.person]
        if is_homeless(person) and person.id not in ours and (town := _of_land_beside(found, mention, towns)):
            _settle(found, person, town, _BY_LAND)
    officers = [found.people[p.id] for p in officers if found.people[p.id].office_of is None]
    if not (found.text.does(CYRILLIC) or found.text.does(UNSPACED)):  # there foreigners' names are spelt anew
        for person in officers:
            fits = [place for place, country in towns.items() if _fits(person, country)]
            if len(fits) == 1 and all(_fits(person, country) is not None for country in towns.values()):
                _settle(found, person, fits[0], _BY_NAME)
    if len(towns) == 2:
        for person in officers:
            if person.office == Office.MAYOR and is_homeless(found.people[person.id]):
                _settle_other(found, person, towns)


def _of_ours(found: Findings) -> set[str]:
    """Those who hold office in the town that speaks: "our own mayor, Cllr Ann Bell"."""
    tokens, words = found.text.tokens, found.text.lexicon.words("language", "pronouns", "ours")
    out = set()
    for mention in found.person_mentions if words else ():
        begin = max(found.text.sentence_of(mention.first).first, mention.first - _OURS)
        at = next((i for i in range(mention.first - 1, begin - 1, -1) if tokens[i].low in words), None)
        held = found.hits_in(at, mention.first, "offices.office") if at is not None else []
        if any(h.first - (at or 0) <= _OWN for h in held):
            out.add(mention.person)
    return out


def _of_land_beside(found: Findings, mention: PersonMention, towns: dict[str, str | None]) -> str | None:
    """The one town of the land that a word right before the name is of, no mark or other name between."""
    tokens, tags = found.text.tokens, found.text.tags
    for i in range(mention.first - 1, max(mention.first - _BESIDE, 0) - 1, -1):
        if not tokens[i].is_word or tags.get(i, "").endswith("person"):
            return None
        country = None if i in tags else found.gazetteer.country_of_word(tokens[i].low)
        if country:
            meant = [place for place, land in towns.items() if land == country]
            return meant[0] if len(meant) == 1 else None
    return None


def _settle(found: Findings, person: Person, town: str, rule: str) -> None:
    found.people[person.id] = replace(person, office_of=town, rule=person.rule + rule)


def _settle_other(found: Findings, person: Person, towns: dict[str, str | None]) -> None:
    """The Y of "Mayor A of X and Mayor B", in an item about X and Y; not if A was mayor long ago."""
    others = [
        p
        for p in found.people.values()
        if p.office == Office.MAYOR and not p.former and p.id != person.id and p.office_of in towns
    ]
    then = _years_of(found, person) if others else set()
    if any(_are_apart(then, _years_of(found, p)) for p in others):
        return
    taken = {p.office_of for p in others}
    left = [place for place in towns if place not in taken]
    if len(left) == 1 and _fits(person, towns[left[0]]) is not False:
        _settle(found, person, left[0], _BY_OTHER)


def _are_apart(some: set[int], others: set[int]) -> bool:
    """Whether years are told of both, and none of one lies within a term of one of the other."""
    return bool(some and others) and min(abs(a - b) for a in some for b in others) > _TERM


def _years_of(found: Findings, person: Person) -> set[int]:
    """The years told in the sentences that name somebody; none where one of these tells none."""
    years: set[int] = set()
    for mention in found.person_mentions:
        if mention.person == person.id:
            dates = found.dates_in(found.text.sentence_of(mention.first))
            told = {
                int(d.edtf[:_YEAR])
                for d in dates
                if d.kind in _WITH_YEAR and d.edtf and d.edtf[:_YEAR].isdigit()
            }
            if not told:
                return set()
            years |= told
    return years


def _towns(found: Findings) -> dict[str, str | None]:
    """The towns that are tied here, else all that are named, each with its country."""
    tied = [p for tie in found.partnerships for p in tie.places if _is_town(found, p)]
    named = tied or [m.id for m in found.place_mentions if m.kind is CITY]
    return {place: found.places[place].country for place in named if place in found.places}


def _is_town(found: Findings, place: str) -> bool:
    return place in found.places and found.places[place].kind is CITY


def _fits(person: Person, country: str | None) -> bool | None:
    """Whether a language of the country has the given name; None where too little is known to say."""
    if not _LANGUAGES:
        _learn()
    first, _, more = person.name.partition(" ")
    if not more or first.lower() in _PARTICLES:
        return None  # a surname alone: the Van of "Van Hemmen" is no given name
    known = _LANGUAGES.get(_folded(first))
    spoken = _COUNTRIES.get(country or "")
    return None if known is None or spoken is None else not known.isdisjoint(spoken)


def _learn() -> None:
    """Read the given names of all languages once."""
    for lang in languages():
        _PARTICLES.update(load(lang).words("names", "surname", "particles"))
        names = {_folded(n) for part in _LISTS for n in load(lang).words("names", "given", part)}
        for name in names:
            _LANGUAGES.setdefault(name, set()).add(lang)
        for country in load(lang).home if len(names) >= _KNOWN else ():
            _COUNTRIES.setdefault(country, set()).add(lang)


def _folded(name: str) -> str:
    low = latin(name).lower()
    return low if low.isalpha() else "".join([c for c in low if c.isalpha()])
