"""Of which town somebody holds an office, where the words beside the name do not say it.

The towns of the item are weighed (its regions, its lands, where an office is of one), and so is "none of
them". Signs are where the story is set, who else is mayor of what, where the name is usual, who receives and
who travels, the land that is told beside the name, and how the towns around it stand; what each adds is
learned (``benchmarks/train_signs.py``). It is told when all events are, so that no event leans on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from pobratim.facts.kinds import EventType, Office, PlaceKind, Role
from pobratim.facts.nouns import Person
from pobratim.gazetteer.rows import CITY, COUNTRY, OTHER, REGION
from pobratim.reading.counting import counted
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention, begin_in
from pobratim.reading.people.delegations import OF_A_TOWN, leads
from pobratim.reading.people.posts import DEPARTMENTS, SENT
from pobratim.reading.story.signs_of_towns import Weighed, is_same_post, post_of, signs_of, weighed
from pobratim.reading.weighing import Scale, likeliest, setting, share

POSTS: Final = frozenset((
    *OF_A_TOWN, Office.COUNCILLOR, Office.CHAIR_OF_THE_CITY_COUNCIL, Office.CITY_MANAGER, *DEPARTMENTS,
    Office.DEPUTY_CHAIR_OF_THE_CITY_COUNCIL, Office.LEADER_OF_THE_COUNCIL, Office.TOWN_CLERK,
    Office.FIRE_CHIEF,
))  # fmt: skip
_REGIONAL: Final = frozenset((
    Office.GOVERNOR, Office.DEPUTY_GOVERNOR, Office.AKIM, Office.DEPUTY_AKIM, Office.DISTRICT_ADMINISTRATOR,
    Office.DISTRICT_MAYOR, Office.HEAD_OF_THE_DISTRICT, Office.HEAD_OF_THE_DISTRICT_ADMINISTRATION,
    Office.DISTRICT_COMMISSIONER, Office.KING_S_COMMISSIONER, Office.PREFECT,
))  # fmt: skip
_OF_LANDS: Final = frozenset((
    *SENT, Office.PRIME_MINISTER, Office.MINISTER, Office.DEPUTY_MINISTER, Office.STATE_SECRETARY,
    Office.PARLIAMENTARY_STATE_SECRETARY,
))  # fmt: skip
# Whichever kind of place an office is of, and how signs name it; the first is left out.
_KINDS: Final[tuple[tuple[str, frozenset[str], tuple[PlaceKind, ...]], ...]] = (
    ("", POSTS, (CITY,)), ("region", _REGIONAL, (REGION, OTHER)), ("land", _OF_LANDS, (COUNTRY,)),
)  # fmt: skip
_NEAR: Final = 6  # tokens between a name and what is said of it
_HIS: Final = 4  # and to the "his" of "his deputy"
_LIST: Final = 14  # tokens between two names of one list
# Share of all belief below which none is told: better none than a wrong one.
_SURE: Final = {"": 0.75, "region": 0.8, "land": 0.9}
_ALONE: Final = 0.9  # and where only one is named
_FOREIGN: Final = frozenset(("given:not", "surname:not"))  # of the one town named he is then not
_PAIR: Final = 2  # answers: one town, and none
_RULE: Final = "; office of: the likeliest town"


class Town(NamedTuple):
    """A town that an office may be of, None for none of those named, and what speaks for it."""

    place: str | None
    signs: list[str]


class Officers(NamedTuple):
    """Those of one kind of offices: who is named first, how many hold each post, and whose place is known."""

    first: str | None
    many: dict[str, int]
    placed: list[Person]


class Asked(NamedTuple):
    """Somebody whose town is asked: what is said of him whichever it is, and every answer with its signs."""

    person: Person
    kind: str  # of place: "region", "land", else a town
    said: tuple[str, ...]
    towns: list[Town]


def find_towns_of_officers(found: Findings) -> None:
    """Give each officer of a town, of which is not said, the likeliest of those named if one is likely.

    Asked twice: whose town is told says something of who stands beside him.
    """
    headed: set[str] = set()
    if _told(found, headed):
        _told(found, headed)


def _told(found: Findings, headed: set[str]) -> int:
    """Tell whose towns are sure now; how many, where somebody's is still open.

    ``headed``: towns that have been given a mayor here; of two mayors in one list one is not of it.
    """
    answers = [(one, *_answer(one)) for one in asked(found)]
    answers.sort(key=lambda answer: -answer[2])
    told = 0
    for one, town, sure in answers:
        needed = _ALONE if len(one.towns) == _PAIR else _SURE[one.kind]
        heads = post_of(one.person) == Office.MAYOR and not one.person.former
        if town is None or sure < needed or (heads and town in headed) or _is_elsewhere(one, town):
            continue
        if heads:
            headed.add(town)
        rule = f"{one.person.rule}{_RULE} ({sure:.2f}; {_scale(one.said).strongest(_signs(one, town))})"
        found.people[one.person.id] = replace(one.person, office_of=town, rule=rule)
        told += 1
    return told if told < len(answers) else 0


def _is_elsewhere(one: Asked, town: str) -> bool:
    """Whether the one town named is of a land where his name is not usual, or "our own mayor" is of the town
    that speaks and only others are named.
    """
    if len(one.towns) == _PAIR and not _FOREIGN.isdisjoint(_signs(one, town)):
        return True
    return "ours" in one.said and all("abroad" in t.signs for t in one.towns if t.place)


def _signs(one: Asked, place: str) -> list[str]:
    return next(town.signs for town in one.towns if town.place == place)


def _answer(one: Asked) -> tuple[str | None, float]:
    """The likeliest town, and its share of all belief."""
    scale = _scale(one.said)
    scores = [scale.weigh(town.signs) for town in one.towns]
    best = likeliest(scores)
    return one.towns[best].place, share(scores, best)


def spelled(one: Asked, town: Town) -> list[str]:
    """The signs of one answer with those that what is said of him makes of them, as the weights name them."""
    return _scale(one.said).spelled(town.signs)


@setting
def _scale(said: tuple[str, ...]) -> Scale:
    return Scale("office", [(word, _any) for word in said])


def _any(sign: str) -> bool:
    return bool(sign)


def asked(found: Findings) -> list[Asked]:
    """Everybody who holds an office of a town, region or land that the words beside the name do not say."""
    out: list[Asked] = []
    firsts: dict[str, PersonMention] = {}
    for kind, posts, kinds in _KINDS:
        people = [
            p
            for p in found.people.values()
            if p.office in posts and p.office_of is None and p.role is not Role.HONOURED
        ]
        towns = weighed(found, kinds) if people else None
        if towns is None or not towns.places:
            continue
        for mention in found.person_mentions if not firsts else ():
            firsts.setdefault(mention.person, mention)
        officers = _officers(found, posts)
        out += [
            _asked(found, towns, person, firsts[person.id], kind, officers)
            for person in people
            if person.id in firsts
        ]
    return out


def _officers(found: Findings, posts: frozenset[str]) -> Officers:
    first = next((m.person for m in found.person_mentions if found.people[m.person].office in posts), None)
    held = [p for p in found.people.values() if p.office in posts]
    return Officers(first, counted([post_of(p) for p in held]), [p for p in held if p.office_of is not None])


def _asked(
    found: Findings, towns: Weighed, person: Person, mention: PersonMention, kind: str, officers: Officers
) -> Asked:
    said = tuple(word for word in (kind, *_said(found, person, mention, officers)) if word)
    if any(event.type is EventType.VISIT for event in towns.acts.get(person.id, ())):
        said = (*said, "goes")
    many = "1" if len(towns.places) == 1 else "2" if len(towns.places) == 2 else "more"
    answers = [Town(None, ["none", f"none:{many}"])]
    own, others = signs_of(found, towns, person, mention), _others(found, person, mention, officers.placed)
    guests = _guests(found, towns, mention)
    for place in towns.places:
        if place not in guests:
            answers.append(Town(place, [*towns.signs[place], *own[place], *others.get(place, ())]))
    return Asked(person, kind, said, answers)


def _guests(found: Findings, towns: Weighed, mention: PersonMention) -> set[str]:
    """As in "Mayor Ann Moss welcomed guests from Sens": whoever receives is not from where they come."""
    if not any(
        h.first == mention.last for h in found.hits_in(mention.last, mention.last + 1, "links.receiving")
    ):
        return set()
    behind = towns.told.between(mention.last, found.text.sentence_of(mention.first).last)
    return {s.id for s in behind if s.stands == "from"}


def _said(found: Findings, person: Person, mention: PersonMention, officers: Officers) -> Iterator[str]:
    """What is said of somebody, whichever town he is of."""
    post = post_of(person)
    if person.office in POSTS and post != Office.MAYOR:
        yield "deputy" if post == Office.DEPUTY_MAYOR else "other"
    if person.former:
        yield "former"
    if officers.first == person.id:
        yield "first"
    if not post or officers.many[post] == 1:
        yield "alone"
    yield from _told_around(found, mention)


def _told_around(found: Findings, mention: PersonMention) -> Iterator[str]:
    """What the words around a name tell of him."""
    tokens, lexicon = found.text.tokens, found.text.lexicon
    sentence = found.text.sentence_of(mention.first)
    begin = max(sentence.first, mention.first - _NEAR)
    if found.hits_in(begin, mention.first, "offices.counterpart"):
        yield "counterpart"
    ours = lexicon.words("language", "pronouns", "ours")
    if any(t.low in ours for t in tokens[begin : mention.first]):
        yield "ours"
    if leads(found, mention):
        yield "leads"
    if found.hits_in(mention.last, mention.last + _NEAR, "links.receiving"):
        yield "receives"
    elif found.hits_in(sentence.first, sentence.last, "links.receiving"):
        yield "received"
    if any(found.hits_in(sentence.first, sentence.last, f"links.{led}") for led in ("leading", "heading")):
        yield "headed"
    if found.hits_in(begin, mention.first, "links.guest"):
        yield "guest"
    his = lexicon.word_set("names", "link", "his")
    if any(t.low in his for t in tokens[max(begin, mention.first - _HIS) : mention.first]):
        yield "his"
    if _names_another(found, mention, sentence.last):
        yield "unknown"


def _names_another(found: Findings, mention: PersonMention, end: int) -> bool:
    """Whether an "of" behind the office or the name leads to a name that no place of the item has."""
    tokens, tags = found.text.tokens, found.text.tags
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    before = range(max(mention.first - _HIS, 0), mention.first - 1)
    for i in (*before, *range(mention.last, min(mention.last + _NEAR, end) - 1)):
        behind = tokens[i + 1]
        named = behind.is_capital and behind.is_word and i + 1 not in tags
        if named and tokens[i].low in of and not tags.get(i, "").endswith("person"):
            return True
    return False


def _others(
    found: Findings, person: Person, mention: PersonMention, placed: list[Person]
) -> dict[str, list[str]]:
    """Who else holds an office of each town."""
    out: dict[str, list[str]] = {}
    beside: set[str] | None = None
    for other in placed:
        if other.id == person.id or other.office_of is None:
            continue
        if beside is None:
            near = begin_in(found.person_mentions, max(mention.first - _LIST, 0), mention.last + _LIST)
            beside = {m.person for m in near}
        same = is_same_post(other, person)
        signs = out.setdefault(other.office_of, [])
        signs.append(("taken:former" if other.former != person.former else "taken") if same else "fellow")
        if other.id in beside:
            signs.append("rival-near" if same else "fellow-near")
    return out
