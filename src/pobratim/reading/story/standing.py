"""How each place stands in the item: where things happen, where guests are from, whose mayor is named."""

from __future__ import annotations

import math
from typing import Final, NamedTuple, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.kinds import PlaceKind
from pobratim.facts.span import Span
from pobratim.facts.when import parse_or_none
from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import bearing, prepositions
from pobratim.reading.counting import counted
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, begin_in
from pobratim.reading.people.absent import absent_people, dead_people, recalled_people
from pobratim.reading.people.office_beside import before_office, is_attribute, is_owner, of_office
from pobratim.reading.places.guests_by_town import calls_guests
from pobratim.reading.places.in_titles import in_titles_alone
from pobratim.reading.places.namesake import is_namesake
from pobratim.reading.story.belonging import is_for_guests, is_whose_twin, owns_twin
from pobratim.reading.story.coming import coming
from pobratim.reading.story.described import described
from pobratim.reading.story.hosting import LEAD, gone_to, hosting, lean
from pobratim.reading.story.hosts_by_office import receivers
from pobratim.reading.story.journeys import back_from, is_outing, ways, with_ways
from pobratim.reading.story.known import Known, Stood
from pobratim.reading.story.order import story_order
from pobratim.reading.story.scene import is_older
from pobratim.reading.text import Sentence
from pobratim.reading.weighing import weigh, weights

_LYING: Final = 6  # tokens from a city to the one it lies near, with what it is between
_TIE, _APPOSED = 3, 6  # tokens from "twin town" to its name, and from it: "Socx, our twin village in France"
_MORE: Final = 3  # tokens from a city to the region behind it
_FOLK: Final = 3  # tokens from "inhabitants" to the town: "of the town of"
_CLEAR: Final = 4.0  # what words that say outright where the story is set add to all signs
_GREATEST: Final = 600.0  # sum of signs whose power is still a number: a line may come ten thousand times
_LATE: Final = 3  # sentences; a city first named later than that is seldom the host
_BYGONE, _LANDED = 5, 3  # tokens before a name in which "who died in" and "landed at" begin
_TIES: Final = ("twinning", "friendship", "cooperation")
_TELLING: Final = frozenset(
    ("goes", "has:at", "has:to", "has:from", "head:at", "head:to", "head:bare", "head:from", "head:office",
     "has:bare", "named-most", "most-offices", "first:0", "has:office", "has:soon")
)  # fmt: skip


class Standing(NamedTuple):
    """One mention: ``stands`` is its bearing (at, from, to, by, of), or office, tied, appended, outing, bare;
    ``time`` is now, then, soon or speech."""

    first: int
    last: int
    id: str
    kind: PlaceKind
    sentence: int
    stands: str
    time: str


_PUPILS: Final = 3  # tokens from a word for pupils to the town they are of
_STANDS: Final = ("at", "to", "from", "tied")  # of which a city may be the only one or the first


@final
@mypyc_attr(acyclic=True)
class Standings:
    """All mentions behind the dateline in order, and for each city the signs that the story is set there.

    ``host`` is the city with the strongest signs, ``chief`` all cities from the strongest on, ``share`` how
    much of all belief each has. ``past`` are people named only in an older story, ``absent`` who could not
    come, ``dead`` who is no more; ``crowd`` is how many people each sentence names, ``telling`` the
    sentences with an event. ``why`` are the words that say outright where it is set.
    ``away``, ``around``, ``stood``, ``known`` and ``guests`` keep what is worked out once: signs of who is
    far off and of who is named, what is known of places and people, and the town that only guests are from.
    """

    def __init__(self) -> None:
        self.all: list[Standing] = []
        self.signs: dict[str, list[str]] = {}
        self.share: dict[str, float] = {}
        self.chief: list[str] = []
        self.past: set[str] = set()
        self.absent: set[str] = set()
        self.dead: set[str] = set()
        self.crowd: dict[int, int] = {}
        self.telling: set[int] = set()
        self.away: dict[tuple[int, str], list[str]] = {}
        self.stood: dict[str, Stood] = {}
        self.around: dict[int, tuple[list[str], list[str]]] = {}
        self.known: dict[str, Known] = {}
        self.why: Span | None = None
        self.guests: set[str] | None = None
        self.later: dict[str, int] | None = None
        self.signed_with: set[str] | None = None

    @property
    def host(self) -> str | None:
        """The city the story is set in, if any is named."""
        return self.chief[0] if self.chief else None

    def between(self, first: int, last: int) -> list[Standing]:
        """Mentions that begin in these tokens."""
        return begin_in(self.all, first, last)


def standings(found: Findings) -> Standings:
    """Worked out when all places, people and statements are known, and anew only when some have come."""
    key = len(found.place_mentions), len(found.person_mentions), len(found.statements)
    if not isinstance(known := found.standings.get(key), Standings):
        known = found.standings[key] = _standings(found)
    return known


def _standings(found: Findings) -> Standings:
    out = Standings()
    dateline: set[str] = set()
    times: dict[int, str] = {}
    namesakes = [m for m in found.place_mentions if is_namesake(found, m)]
    called = {m.first for m in namesakes} | in_titles_alone(found)
    named = {(m.id, word) for m in namesakes if (word := _word_behind(found, m))}
    for mention in found.place_mentions:
        sentence = found.text.sentence_of(mention.first)
        if sentence.index and (found.is_in_dateline(mention.first) or _opens(found, mention, sentence)):
            dateline.add(mention.id)
            continue
        if mention.first in called or (mention.id, _word_behind(found, mention)) in named:
            continue
        if sentence.index not in times:
            times[sentence.index] = _time(found, sentence)
        before = out.all[-1] if out.all else None
        out.all.append(
            Standing(
                mention.first,
                mention.last,
                mention.id,
                mention.kind,
                sentence.index,
                _stands(found, mention, sentence.first, before),
                "speech" if found.is_spoken(mention) else times[sentence.index],
            )
        )
    _sum_up(found, out, dateline)
    for meant in described(found):
        out.all = [s for s in out.all if not meant.first <= s.first < meant.last]  # the land of "its capital"
        sentence = found.text.sentence_of(meant.first)
        if sentence.index not in times:
            times[sentence.index] = _time(found, sentence)
        time = "speech" if found.is_spoken(meant) else times[sentence.index]
        out.all.append(Standing(meant.first, meant.last, meant.id, CITY, sentence.index, meant.stands, time))
    out.all.sort(key=lambda standing: standing.first)
    pairs: set[tuple[int, str]] = set()
    for person in found.person_mentions:
        sentence = found.text.sentence_at(person.span.start)
        if sentence.index not in times:
            times[sentence.index] = _time(found, sentence)
        pairs.add((sentence.index, person.person))
    out.crowd = counted([index for index, _ in pairs])
    out.telling = {i for i in out.crowd if found.has(found.text.sentences[i], "events")}
    here = {person for index, person in pairs if times[index] != "then"}
    out.past, out.absent = found.people.keys() - here, absent_people(found) | recalled_people(found)
    out.dead = dead_people(found)
    return out


def _word_behind(found: Findings, mention: PlaceMention) -> str:
    """The "reserve" of "Missoula Reserve, named after our twin town", which tells it apart from the town."""
    behind = found.text.tokens[mention.last : mention.last + 1]
    return behind[0].low if behind and behind[0].is_capital and behind[0].is_word else ""


def _opens(found: Findings, mention: PlaceMention, sentence: Sentence) -> bool:
    """ "Ypres – Guests from five towns …": a name and a dash at the head of a paragraph."""
    tokens = found.text.tokens
    if mention.first != sentence.first or mention.last + 1 >= sentence.last:
        return False
    return tokens[mention.last].text in "–—-" and tokens[mention.last + 1].is_capital


def _time(found: Findings, sentence: Sentence) -> str:
    """Whether a sentence tells of today's story, of an older one, or of what is to come."""
    for dated in found.dates_in(sentence):
        when = parse_or_none(dated.edtf)
        if when is not None and is_older(found, sentence, when):
            return "then"
    called = found.hits_in(sentence.first, sentence.last, "events")
    return "soon" if any(h.label[-1] == "future" for h in called) else "now"


def _stands(found: Findings, mention: PlaceMention, begin: int, before: Standing | None) -> str:
    stands = bearing(found.text, mention)
    if is_whose_twin(found, mention.first, mention.last):
        return "tied"
    if before is not None and before.last == mention.first and mention.kind is CITY:
        owner = is_whose_twin(found, before.first, before.last)
        stands = bearing(found.text, before) if owner else stands
    if before is not None and (
        _names_more(found, before, mention)
        if mention.kind is not CITY
        else _is_beside(found, before, mention)
    ):
        return "appended"
    if owns_twin(found, mention, stands):
        return "office"  # its own, and not where anybody is from or goes
    if found.is_origin(mention, stands) or (stands in ("at", "to") and _is_on_the_way(found, mention)):
        return "from"
    if stands == "of" and (_are_pupils(found, mention) or _are_coming(found, mention, begin)):
        return "from"
    named = mention.first in found.text.adjectives  # «встретили ярославскую делегацию»
    if (named or stands in ("of", "at", "to", "by", None)) and calls_guests(found, mention):
        return "from"
    if stands == "at" and (_is_bygone(found, mention) or is_for_guests(found, mention)):
        return "bare"
    if is_outing(found, mention.first):
        return "outing"
    if stands in ("of", None) and before is not None and _is_listed(found, before, mention):
        return before.stands
    ahead = not found.text.head_last  # an office stands before the place that it is held for
    if ahead and stands in ("of", None, "at") and of_office(found, mention, begin):
        return "office"
    named_for = stands in ("of", None) or is_attribute(found, mention) or is_owner(found, mention)
    if named_for and before_office(found, mention):
        return "office"
    if stands in ("of", None) and _is_tied(found, mention, begin):
        return "tied"
    return stands or "bare"


def _is_bygone(found: Findings, mention: PlaceMention) -> bool:
    """ "A wreath for those who died in Hiroshima" was not laid there."""
    near = found.hits_in(mention.first - _BYGONE, mention.last, "links.setting.bygone")
    return any(h.first <= mention.first < h.last for h in near)


def _are_coming(found: Findings, mention: PlaceMention, begin: int) -> bool:
    """ "Forty inhabitants of X will come": whose people they are is where they are from, if they travel."""
    folk = found.hits_in(max(mention.first - _FOLK, begin), mention.first, "links.townsfolk")
    if not any(h.last >= mention.first - 1 for h in folk):
        return False
    sentence = found.text.sentence_of(mention.first)
    return any(
        h.first <= mention.first and h.last > mention.first
        for h in found.hits_in(sentence.first, sentence.last, "events.visit")
    )


def _are_pupils(found: Findings, mention: PlaceMention) -> bool:
    """ "Gli studenti di X", "21 alumnos de X": whose pupils they are is where they are from."""
    near = found.hits_in(mention.first - _PUPILS, mention.first, "links.pupils")
    return any(h.last == mention.first - 1 for h in near)


def _is_on_the_way(found: Findings, mention: PlaceMention) -> bool:
    """ "Landed in Frankfurt", "op Schiphol geland": from the airport they went on."""
    near = found.hits_in(mention.first - _LANDED, mention.last + 1, "links.setting.landing")
    return any(h.last <= mention.first or h.first == mention.last for h in near)


def _names_more(found: Findings, city: Standing, mention: PlaceMention) -> bool:
    """ "Saugues, in Auvergne", "West Bend (Wisconsin)": the region says which city is meant."""
    between = found.text.tokens[city.last : mention.first]
    if city.kind is not CITY or not between:
        return False
    if between[0].text not in ",(":  # "from Socx in France"
        same = found.places[city.id].country == found.places[mention.id].country
        return same and len(between) == 1 and bearing(found.text, mention) == "at"
    if len(between) <= _MORE:
        return True
    named = bool(found.hits_in(city.last, mention.first, "links.partnership"))
    return named and len(between) <= _APPOSED and all(t.is_word for t in between[1:])


def _is_beside(found: Findings, city: Standing, mention: PlaceMention) -> bool:
    """ "Wemmel, près de Bruxelles", "X, località vicino a Francoforte": where the smaller one lies."""
    if city.kind is not CITY or not 0 < mention.first - city.last <= _LYING:
        return False
    near = found.text.lexicon.word_set("language", "place_heads", "near")
    between = found.text.tokens[city.last : mention.first]
    if len(between) > _MORE + 1 and any(not t.is_word for t in between[1:]):
        return False
    at = next((i for i in range(len(between) - 1, -1, -1) if between[i].low in near), None)
    said = prepositions(found.text.lang)  # "Burgemeester uit Pfinztal bij herdenking in Leerdam"
    if at is None or any(t.is_capital for t in between[at + 1 :]):
        return False
    return not any(said.get(t.low) == "at" for t in between[at + 2 :])


def _is_listed(found: Findings, before: Standing, mention: PlaceMention) -> bool:
    """ "From Kurgan, Omsk and Ishim": what the first is, the others are too."""
    if before.stands not in ("from", "to", "at", "outing"):
        return False
    between = [t.low for t in found.text.tokens[before.last : mention.first]]
    if before.kind is not mention.kind:
        ands = found.text.lexicon.word_set("language", "and")  # "from Wales and Bristol"
        return before.stands == "from" and len(between) == 1 and between[0] in ands
    links = found.text.lexicon.word_set("language", "joins", "and")
    return 0 < len(between) <= 2 and all(low == "," or low in links for low in between)


def _is_tied(found: Findings, mention: PlaceMention, begin: int) -> bool:
    """ "Its twin town X"; but "the twin towns X and Y" are each other's."""
    if _has_another(found, mention):
        return False
    near = found.hits_in(max(mention.first - _TIE - 1, begin), mention.first, "links.partnership")
    return any(0 <= mention.first - h.last <= 1 and h.label[2] in _TIES for h in near)


def _has_another(found: Findings, mention: PlaceMention) -> bool:
    """Whether "and" and one more city stand right behind it."""
    tokens, last = found.text.tokens, mention.last
    if last + 1 >= len(tokens) or tokens[last].low not in found.text.lexicon.word_set("language", "and"):
        return False
    return any(m.first == last + 1 for m in found.cities_in(last + 1, last + 2))


def _sum_up(found: Findings, out: Standings, dateline: set[str]) -> None:
    """What all mentions of a city say of it, those of today's story above all."""
    kinds: dict[str, dict[str, int]] = {}  # of each city, how often it stands in each way
    order = story_order(found)
    firsts: dict[str, str] = {}
    for standing in out.all:
        if standing.kind is CITY and standing.stands not in ("appended", "outing"):
            told = standing.stands if standing.time == "now" else standing.time
            ways_of = kinds.get(standing.id)
            if ways_of is None:
                ways_of = kinds[standing.id] = {}
            ways_of[told] = ways_of.get(told, 0) + 1
            own = out.signs.setdefault(standing.id, [f"first:{min(order[standing.sentence], _LATE)}"])
            if standing.sentence == 0:
                own.append(f"head:{standing.stands}")
            elif order[standing.sentence] < LEAD:
                own.append(f"lead:{told}")
            if standing.time == "now":
                firsts.setdefault(standing.stands, standing.id)
    offices = counted([p.office_of for p in found.people.values() if p.office_of in kinds])
    most = max(offices.values(), default=0)
    hub = found.hub()
    home = frozenset(found.text.lexicon.words("language", "home"))
    hosts = receivers(found)
    parts = hosting(found, out.all, order)
    come = coming(found, out.all, order)
    way, back = ways(found), back_from(found, out.all, order)
    shared = _shared(kinds)
    for stands, city in firsts.items():
        out.signs[city].append(f"first-of-all:{stands}")
    for city in dateline:
        out.signs.setdefault(city, []).append("dateline")
    for city, own in out.signs.items():
        seen = kinds.get(city) or {}
        own += [f"has:{told}" for told in seen]
        there, origin = seen.get("at", 0) + seen.get("to", 0), seen.get("from", 0) + seen.get("tied", 0)
        own.append(f"lean:{lean(there, origin)}")
        if most and offices.get(city, 0) == most:
            own.append("most-offices")
        if city == hub:
            own.append("named-most")
        own.append("home" if (found.places[city].country or "").lower() in home else "abroad")
        if city in hosts.receiving:
            own.append("receives")
        if city in hosts.received:
            own.append("received")
        own += sorted(parts.get(city, ()))
        own += sorted(come.get(city, ()))
        side = "home" if "home" in own else "abroad"
        own += [f"{side}|{sign}" for sign in own if sign in _TELLING]
        own += shared.get(city, ())
        own += with_ways(own, way)
    _weigh_up(out, back)


def _weigh_up(out: Standings, back: tuple[str, Span] | None) -> None:
    """Which city is host, by its signs, or by words that say so outright."""
    table = weights("host")
    sums = {city: weigh(own, table) for city, own in out.signs.items()}
    if back is not None and back[0] in sums:
        sums[back[0]] += _CLEAR
        out.why = back[1]
    elif (gone := gone_to(out.signs)) is not None:
        sums[gone] += _CLEAR
    powers = {city: math.exp(min(total, _GREATEST)) for city, total in sums.items()}
    whole = sum(powers.values())
    out.share = {city: power / whole for city, power in powers.items()}
    out.chief = sorted(powers, key=lambda city: -powers[city])


def _shared(kinds: dict[str, dict[str, int]]) -> dict[str, list[str]]:
    """For each city, in which way of standing it is the only one, or the first of all."""
    out: dict[str, list[str]] = {}
    for stands in _STANDS:
        having = [(seen.get(stands, 0), city) for city, seen in kinds.items() if stands in seen]
        if len(having) == 1:
            out.setdefault(having[0][1], []).append(f"only:{stands}")
        elif having:
            most = max([many for many, _ in having])
            first = next(city for many, city in having if many == most)
            out.setdefault(first, []).append(f"most:{stands}")
    if len(kinds) == 1:
        out.setdefault(next(iter(kinds)), []).append("alone")
    return out
