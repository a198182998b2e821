"""What speaks for a town as that of an officer: where the story is set, his name, and the towns beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.kinds import EventType, Office, PlaceKind
from pobratim.facts.nouns import Event, Person
from pobratim.lexicons.grammar import CYRILLIC, UNSPACED
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PersonMention
from pobratim.reading.people.names_of_lands import origin, usual_in
from pobratim.reading.people.posts import EXECUTIVES
from pobratim.reading.story.standing import Standing, Standings, standings

_MOST: Final = 8  # towns among which one is chosen
_NEAR: Final = 6  # tokens between a name and the town, land or office beside it
_LATE, _FAR = 3, 3  # towns named later, and sentences between, are alike from here on
_STEM: Final = 4  # letters of the shortest stem of a town's name
_CUT, _MORE = 2, 5  # letters that its adjective drops, and adds
_SHARES: Final = 5  # into which belief in a host is divided
_ENDS: Final = ".;:"
_POSTS: Final[dict[str, str]] = {
    Office.HEAD_OF_THE_CITY_ADMINISTRATION: Office.MAYOR, EXECUTIVES[0]: Office.MAYOR,
    Office.ALDERMAN: Office.DEPUTY_MAYOR, EXECUTIVES[1]: Office.DEPUTY_MAYOR,
}  # fmt: skip
_ALL_ONE: Final = (Office.MAYOR, Office.DEPUTY_MAYOR)


@final
@mypyc_attr(acyclic=True)
class Weighed:
    """The towns of an item, what is said of each whoever holds an office there, and what they are called."""

    def __init__(self, told: Standings, places: list[str], kinds: tuple[PlaceKind, ...]) -> None:
        self.told, self.places, self.kinds = told, places, kinds
        self.standings = [s for s in told.all if s.kind in kinds]
        self.firsts = [s.first for s in self.standings]
        self.acts: dict[str, list[Event]] = {}  # of each person, what he does where
        self.signs: dict[str, list[str]] = {}
        self.names: dict[str, set[str]] = {}
        self.countries: dict[str, str | None] = {}


def is_same_post(one: Person, other: Person) -> bool:
    """Whether two are both mayors, or both deputies of one."""
    return bool(post_of(one)) and post_of(one) == post_of(other)


def post_of(person: Person) -> str:
    """mayor or deputy-mayor, by whatever name; nothing of other offices."""
    office = _POSTS.get(person.office or "", person.office or "")
    return office if office in _ALL_ONE else ""


def weighed(found: Findings, kinds: tuple[PlaceKind, ...]) -> Weighed:
    """The towns of the item, or its regions or lands, as they are first named; the most named of many."""
    many: dict[str, int] = {}
    out = Weighed(standings(found), [], kinds)
    for mention in found.place_mentions:
        if mention.kind in kinds and mention.id in found.places:
            many[mention.id] = many.get(mention.id, 0) + 1
            out.names.setdefault(mention.id, set()).add(found.text.tokens[mention.first].low)
    kept = sorted(many, key=lambda place: (-many[place], place))[:_MOST]
    out.places = [place for place in many if place in kept]
    for event in found.events:
        for person in event.who if event.place in out.places else ():
            out.acts.setdefault(person, []).append(event)
    out.countries = {place: found.places[place].country for place in out.places}
    stands: dict[str, set[str]] = {}
    for standing in out.told.all:
        if standing.time == "now":
            stands.setdefault(standing.id, set()).add(standing.stands)
    for place in out.places:
        out.signs[place] = [
            *_of_town(found, out, place), *(f"stands:{how}" for how in sorted(stands.get(place, ())))
        ]  # fmt: skip
    return out


def _of_town(found: Findings, towns: Weighed, place: str) -> Iterator[str]:
    told, home = towns.told, found.text.lexicon.home
    if place == told.host:
        yield "host"
    yield f"share:{min(int(told.share.get(place, 0.0) * _SHARES), _SHARES - 1)}"
    yield f"order:{min(towns.places.index(place), _LATE)}"
    at_home = towns.countries[place] in home
    yield "home" if at_home else "abroad"
    if sum((country in home) is at_home for country in towns.countries.values()) == 1:
        yield "only-home" if at_home else "only-abroad"
    if any(place in tie.places for tie in found.partnerships):
        yield "tied"
    if any(m.id == place and found.is_in_dateline(m.first) for m in found.place_mentions):
        yield "dateline"


def signs_of(found: Findings, towns: Weighed, person: Person, mention: PersonMention) -> dict[str, list[str]]:
    """What ties somebody, first named at ``mention``, to each town or speaks against it."""
    out: dict[str, list[str]] = {place: [] for place in towns.places}
    if not found.text.does(UNSPACED):
        script = "cyr:" if found.text.does(CYRILLIC) else ""
        name = origin(person.name)
        for place, signs in out.items():
            usual = usual_in(name, towns.countries[place])
            signs.append(f"given:{script}{usual.given}")
            signs.append(f"surname:{script}{usual.surname}")
            signs.append(f"name:{script}{usual.given}:{usual.surname}")
    _by_land(found, towns, mention, out)
    _by_adjective(found, towns, mention, out)
    _around(found, towns, mention, out)
    for event in towns.acts.get(person.id, ()):
        kind = "goes" if event.type is EventType.VISIT else "acts"
        for place, signs in out.items():
            signs.append(f"{kind}:there" if event.place == place else f"{kind}:elsewhere")
    return out


def _around(found: Findings, towns: Weighed, mention: PersonMention, out: dict[str, list[str]]) -> None:
    """How the towns stand in the sentence of the name, and before it."""
    sentence = found.text.sentence_of(mention.first)
    here = [s for s in towns.told.between(sentence.first, sentence.last) if s.id in out]
    if here and all(s.id == here[0].id for s in here):
        out[here[0].id].append("alone-here")
    for standing in here:
        out[standing.id] += _here(found, mention, standing)
    at = bisect_left(towns.firsts, mention.first) - 1
    before = towns.standings[at] if at >= 0 else None
    if before is not None and before.id in out:
        far = min(sentence.index - before.sentence, _FAR)
        out[before.id] += ["last", f"last:{before.stands}", f"last:{far}"]


def _here(found: Findings, mention: PersonMention, standing: Standing) -> list[str]:
    side = "before" if standing.first < mention.first else "behind"
    gap = max(mention.first - standing.last, standing.first - mention.last)
    out = [f"here:{side}", f"here:{side}:{standing.stands}"]
    if gap <= _NEAR:
        out += [f"near:{side}", f"near:{side}:{standing.stands}"]
    if gap == 1 and side == "behind" and found.text.tokens[mention.last].text == "(":
        out.append("bracket")
    return out


def _by_land(found: Findings, towns: Weighed, mention: PersonMention, out: dict[str, list[str]]) -> None:
    """The land that is told beside the name, of a town here, and in which land the office is called so."""
    sentence = found.text.sentence_of(mention.first)
    begin, end = max(sentence.first, mention.first - _NEAR), min(mention.last + _NEAR, sentence.last)
    office = next((i for i in range(begin, mention.first) if found.text.tags.get(i) == "office"), None)
    called = None if office is None else f"{found.text.lang}:{found.text.tokens[office].low}"
    before = _land(found, towns, range(mention.first - 1, begin - 1, -1))
    behind = _land(found, towns, range(mention.last, end))
    for place, signs in out.items():
        country = towns.countries[place]
        if before:
            signs.append("land" if before == country else "land:other")
        if behind:
            signs.append("land-behind" if behind == country else "land-behind:other")
        if called:
            signs.append(f"{called}|{country}")


def _land(found: Findings, towns: Weighed, near: range) -> str | None:
    for i in near:
        tag = found.text.tags.get(i, "")
        if tag.endswith("person") or found.text.tokens[i].text in _ENDS:
            return None
        land = found.gazetteer.country_of_word(found.text.tokens[i].low) if tag in ("", "office") else None
        if land and land in towns.countries.values():
            return land
    return None


def _by_adjective(found: Findings, towns: Weighed, mention: PersonMention, out: dict[str, list[str]]) -> None:
    """ "Samen met haar Hattemse collega", "sein Neukircher Kollege": of the town, or of another one here."""
    tokens, tags = found.text.tokens, found.text.tags
    begin = max(found.text.sentence_of(mention.first).first, mention.first - _NEAR)
    for i in range(mention.first - 1, begin - 1, -1):
        tag = tags.get(i)
        if not tokens[i].is_word or (tag is not None and tag.endswith("person")):
            return
        if tag is None and len(tokens[i].low) > _STEM:
            named = [p for p in towns.places if any(_is_of(tokens[i].low, n) for n in towns.names[p])]
            if named:
                for place, signs in out.items():
                    signs.append("adjective" if place in named else "adjective:other")
                return


def _is_of(word: str, name: str) -> bool:
    """Whether a word is the adjective of a town so called."""
    stem = name[: max(_STEM, len(name) - _CUT)]
    return len(name) >= _STEM and word.startswith(stem) and word != name and len(word) <= len(name) + _MORE
