"""Where travellers are who are named by their home: not there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pobratim.facts.kinds import EventType
from pobratim.gazetteer.rows import CITY
from pobratim.reading.events.frame import Frame
from pobratim.reading.findings import Findings
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.guests_by_town import WHO, calls_guests
from pobratim.reading.story.belonging import is_owned_and_from
from pobratim.reading.story.journeys import returns, towns_of_people
from pobratim.reading.story.standing import Standing, Standings

TRAVELS: Final = (EventType.VISIT, EventType.EXCHANGE)
_VERB: Final = 2  # tokens from the words of going to where they went, the end of the verb and "to"
_AFTER: Final = 1  # tokens from "home to" to the town or country
_OF: Final = ("of", "tied")  # how the town of a delegation or of its committee stands
_FOLK: Final = ("links.pupils", "links.townsfolk")  # who comes from a town, or of one
_MAYOR: Final = "mayor"
_GUESTS: Final = 6  # tokens from "a delegation" to the town it is from
_CAME: Final = 6  # tokens before a town in which somebody from it is told to have come
_NAMED: Final = 10  # tokens from "led by" to the name, an office and its town between them
_CLEAR: Final = 0.6  # share of the belief in all cities that are not theirs which one of them must have


def came_back(found: Findings, frame: Frame, near: Sequence[Standing]) -> str | None:
    """ "The pupils are back from X": they were at X."""
    return next((city.id for _, city in returns(found, frame.sentence, near)), None)


def are_guests(found: Findings, frame: Frame) -> bool:
    """Whether the words begin with who came: "a delegation of the town of A", "the mayor of A came"."""
    first = frame.hit.first
    return any(found.hits_in(first, first + 1, who) for who in ("links.guest", *_FOLK, "offices.office"))


def gone_home(found: Findings, frame: Frame, near: Sequence[Standing]) -> set[str]:
    """The A of "the choir went home to A", "a delegation of A went there", "from B's twin A": not there."""
    owned = set[str]()
    if len(near) > 1 and found.has(frame.sentence, "links.twins.one"):
        owned = {b.id for a, b in pairwise(near) if is_owned_and_from(found, b, (a.first, a.last))}
    if frame.type not in TRAVELS:
        return owned
    ends = [h.last for h in found.hits_in(*frame.near, "links.homeward")]
    home = {s.id for s in near if any(0 <= s.first - end <= _AFTER for end in ends)}
    if found.hits_in(*frame.near, "links.setting.there") and are_guests(found, frame):
        home |= {s.id for s in near if frame.hit.first < s.first < frame.hit.last and s.stands in _OF}
    return home | owned  # "guests from Braintree's twin town Menden arrived": not in Menden


def homes_of_pupils(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The X of "pupils from X are here", which nothing else of the sentence names: not there."""
    theirs = {s.id for s in here if s.stands == "from" and frame.hit.first < s.first < frame.hit.last}
    if not theirs or found.text.head_last or not are_guests(found, frame):
        return set()
    return theirs - {s.id for s in here if s.stands != "from"}


def guests_alone(found: Findings, told: Standings) -> set[str]:
    """The cities of the item, if all are named only for their guests: "a delegation from X" is not there."""
    if told.guests is None:
        told.guests = _guests_alone(found, told)
    return told.guests


def _guests_alone(found: Findings, told: Standings) -> set[str]:
    if not told.signs or found.hits_in(0, len(found.text.tokens), "links.returning"):
        return set()
    if len(told.signs) > 1:
        towns = [s for s in told.all if s.id in told.signs]
        theirs = all(s.stands == "from" for s in towns) and len(told.signs) == len({s.id for s in towns})
        asked = found.hits_in(0, len(found.text.tokens), "links.setting.invited")
        return set(told.signs) if theirs and not asked and _came(found, towns) else set()
    ((city, signs),) = told.signs.items()
    named = [s for s in told.all if s.id == city]
    if "received" in signs and "receives" not in signs and all(s.stands == "office" for s in named):
        return {city}  # "the mayor welcomed his colleague of X"
    if named and all(s.stands == "office" for s in named) and _has_another_mayor(found, city, named[0].first):
        return {city}  # "Mayor A laid a wreath together with the deputy mayor of X"
    if named and all(s.stands == "office" for s in named) and _leads_guests(found, city):
        return {city}  # "the delegation was led by the mayor of X, A B"
    if named and all(s.stands == "tied" for s in named):
        return {city}  # "who signed the charter with X", and the flags at half mast are at home
    if _countrymen_come(found, city, named):
        return {city}  # "40 years of twinning with the German town of X: 40 Germans will come"
    guests = [is_of_guests(found, s) for s in named]
    of_them = all(mine or s.stands == "from" for mine, s in zip(guests, named, strict=True))
    return {city} if of_them and (any(guests) or _came(found, named)) else set()


def _countrymen_come(found: Findings, city: str, named: Sequence[Standing]) -> bool:
    """Whether people of its country, no land of the text's language, are told to come or to be received.

    Nobody is told to be or go there, but long ago.
    """
    country = found.places[city].country
    if country is None or country in found.text.lexicon.home:
        return False
    if any(s.stands in ("at", "to") and s.time != "then" for s in named):
        return False
    for hit in (
        *found.hits_in(0, len(found.text.tokens), "events.visit"),
        *found.hits_in(0, len(found.text.tokens), "links.receiving"),
    ):
        sentence = found.text.sentence_of(hit.first)
        if any(sentence.first <= s.first < sentence.last for s in named):
            continue
        if country in _nations(found, sentence.first, sentence.last, {country}):
            return True
    return False


def _came(found: Findings, towns: Sequence[Standing]) -> bool:
    """Whether somebody is told to have come from one of them: "a group from X visited the school"."""
    return any(
        found.hits_in(s.first - _CAME, s.first + 1, "events.visit") or is_of_guests(found, s) for s in towns
    )


def _has_another_mayor(found: Findings, city: str, before: int) -> bool:
    """Whether somebody is of the city, and before a token a mayor is named of whose town nothing is told."""
    if all(p.office_of != city for p in found.people.values()):
        return False
    before_it = (found.people[m.person] for m in found.people_in(0, before))
    return any(p.office == _MAYOR and p.office_of is None and not p.former for p in before_it)


def _leads_guests(found: Findings, city: str) -> bool:
    """Whether somebody of the city leads a delegation, or is named among the guests."""
    for hit in found.hits_in(0, len(found.text.tokens), "links.leading"):
        led = found.people_in(hit.last, min(hit.last + _NAMED, found.text.sentence_of(hit.first).last))
        if led and found.people[led[0].person].office_of == city:
            return True
    for hit in found.hits_in(0, len(found.text.tokens), "links.company.present"):
        if found.hits_in(hit.first, hit.last, "links.guest"):  # "among the guests was"
            last = min(hit.last + _NAMED, found.text.sentence_of(hit.first).last)
            if any(found.people[m.person].office_of == city for m in found.people_in(hit.last, last)):
                return True
    return False


def lands_received(found: Findings, frame: Frame, here: Sequence[Standing]) -> set[str]:
    """The region of "received the deputy governor of the region": he came from there."""
    verbs = [h.last for h in found.hits_in(*frame.near, "links.receiving")]
    lands = (s for s in here if s.kind is not CITY and s.stands == "office")
    return {s.id for s in lands if any(end <= s.first for end in verbs)}


def is_of_guests(found: Findings, standing: Standing) -> bool:
    """Whether a word for guests stands beside it: "a delegation from X", «X-тен келген делегация»."""
    tokens, sentence = found.text.tokens, found.text.sentence_of(standing.first)
    if standing.stands not in ("from", "of"):
        return False
    if standing.stands == "from" and calls_guests(found, standing):
        return True
    country = found.places[standing.id].country
    abroad = country is not None and country not in found.text.lexicon.home
    for who in WHO if abroad or standing.stands == "from" else _FOLK:
        if found.text.head_last:
            near = found.hits_in(standing.last, standing.last + _GUESTS, who)
        else:
            near = found.hits_in(max(standing.first - _GUESTS, sentence.first), standing.first, who)
        if any(not any(t.text in ",;:" for t in tokens[h.last : standing.first]) for h in near):
            return True
    return False


def elsewhere(found: Findings, frame: Frame, told: Standings, near: Sequence[Standing]) -> str | None:
    """ "Next year a choir from X comes", "the French guests", "les Yprois": at the chief city not theirs."""
    first, last = frame.near
    homes = {s.id for s in near if s.stands == "from"}
    homes |= towns_of_people(found, first, last)
    lands = {found.places[h].country for h in homes if found.places[h].kind is not CITY}
    lands |= _nations(found, first, last, {found.places[c].country for c in told.chief})
    homes = {h for h in homes if found.places[h].kind is CITY}
    if not homes and not lands:
        return None
    others = [c for c in told.chief if c not in homes and found.places[c].country not in lands]
    whole = sum([told.share[c] for c in others], 0.0)
    return others[0] if others and told.share[others[0]] >= _CLEAR * whole else None


def _nations(found: Findings, first: int, last: int, known: set[str | None]) -> set[str | None]:
    """Countries of the item's cities that an adjective or the name of a people stands for."""
    tags, tokens = found.text.tags, found.text.tokens
    heads = city_words(found.text.lang)
    if any(tokens[i].low in heads for i in range(first, last)):
        return set()  # "were in the German town" is where they went
    words = (tokens[i].low for i in range(first, last) if tokens[i].is_word and i not in tags)
    return {c for w in words if (c := found.gazetteer.country_of_word(w)) in known and c}


def opens_with_origin(found: Findings, hit: Hit) -> bool:
    """Whether words begin with guests and "from", and go on to what these did."""
    words = found.text.lexicon.word_set("language", "prepositions", "from")
    second = hit.first + 1
    return hit.label[2] == "done" and second < hit.last - 1 and found.text.tokens[second].low in words


def is_reached(frame: Frame, goal: Standing) -> bool:
    """ "Six pupils travelled to X": right behind the words that say so."""
    told = frame.type is EventType.EXCHANGE and frame.tense == "done"
    return told and frame.hit.first < goal.first <= frame.hit.last + 1


def own_goal(found: Findings, frame: Frame, goals: Sequence[Standing]) -> Standing | None:
    """The first of where they went; the Y of "au tour des gens de X de se rendre à Y", led to by the verb.

    There the X seems to be led to by the "au", but stands among the words, as whose turn it is.
    """
    first = goals[0] if goals else None
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    if first is None or first.last >= frame.hit.last or found.text.tokens[first.first - 1].low not in of:
        return first
    return next((s for s in goals if 0 <= s.first - frame.hit.last <= _VERB), first)


def went_along(found: Findings, frame: Frame, city: Standing) -> bool:
    """The X of "went to Germany with X Town Band": the words of going end in where they went."""
    tokens, land = found.text.tokens, found.text.tags.get(frame.hit.last - 1, "")
    with_ = found.text.lexicon.word_set("language", "newly", "with")
    return city.first > frame.hit.last and land.endswith("place") and tokens[city.first - 1].low in with_


def is_told_before(frame: Frame, lands: Sequence[Standing], near: Sequence[Standing]) -> bool:
    """ "Spent a week in Holland representing Burlington": the words lead to a land, and no town behind it."""
    there = [s for s in lands if s.stands == "at" and frame.hit.first < s.first <= frame.hit.last]
    return bool(there) and all(s.stands == "bare" and s.first > there[0].last for s in near)
