"""Pairs that one sentence tells of several towns: clause by clause, two by two, or each with each."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Final

from pobratim.reading.bearing import bearing
from pobratim.reading.counting import counted
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.lying import are_joined
from pobratim.reading.tie_words import dashed
from pobratim.reading.ties.apposed import described_from, with_words

Pairs = list[tuple[tuple[str, str], str]]

_EACH: Final = (3, 4)  # towns of a tie that is one between all of them
_SLASHES: Final = ("/", "–", "—")
_BEHIND: Final = 1  # tokens from "A-B" to the tie word
_TWO: Final = 2
_NEXT: Final = 3  # tokens from a tie word to the "between" right behind it
_SINCE: Final = 8  # tokens from a town to the year of its tie: "au Portugal également depuis 1999"
_BETWEEN: Final = 3  # tokens from a tie word to the "between" that its towns stand behind


def of_its_clause(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> list[PlaceMention]:
    """Of "X stands not alone: A is friends with B, C with D" and "X has guests; A and B are twins" those
    behind the last mark before the tie, where a town opens its clause; behind the tie a list begins.
    """
    tokens, first = found.text.tokens, hits[0].first
    told = [c for c in cities if c.first < hits[-1].last or not _opens_its_own(found, c)]
    cities = told if len(told) > 1 else cities
    marks = [i for c in cities for i in range(c.last, first) if tokens[i].text in ";:"]
    if not marks:
        return cities
    behind = [c for c in cities if c.first > max(marks)]
    opened = bool(behind) and behind[0].first == max(marks) + 1 and behind[0].last <= first
    return behind if len(behind) > 1 and opened else cities


def _opens_its_own(found: Findings, city: PlaceMention) -> bool:
    """The B of "X is twinned with A, and B is on the coast": a mark before it, and its verb right behind."""
    tokens, before = found.text.tokens, city.first - 1
    if before > 0 and tokens[before].low in found.text.lexicon.word_set("language", "and"):
        before -= 1
    return tokens[before].text in ",;" and any(
        found.hits_in(city.last, city.last + 1, "links.modality.being")
    )


def hyphened(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> Pairs:
    """ "The Kettering-Lahnstein twinning", "Ware–Wülfrath sister cities": a dash and the tie word behind."""
    for one, other in pairwise(cities):
        if dashed(found, one, other) and any(0 <= h.first - other.last <= _BEHIND for h in hits):
            return [((one.id, other.id), "a-dash-between")]
    return []


def two_by_two(found: Findings, cities: list[PlaceMention]) -> Pairs:
    """ "Between A and B, and also C and D", "A and B, C and D became twins": a comma parts the pairs."""
    if len(cities) < 4 or len(cities) % 2:
        return []
    ands, tokens = found.text.lexicon.word_set("language", "and"), found.text.tokens
    halves = list(zip(cities[::2], cities[1::2], strict=True))
    bound = all(b.first - a.last == 1 and tokens[a.last].low in ands for a, b in halves)
    apart = all(tokens[a[1].last].text == "," for a in halves[:-1])
    if bound and not apart and len(halves) == _TWO:
        apart = _in_two_clauses(found, halves)
    return [((a.id, b.id), "one-and-another") for a, b in halves] if bound and apart else []


def _in_two_clauses(found: Findings, halves: list[tuple[PlaceMention, PlaceMention]]) -> bool:
    """ "Forty years after A and B signed, C and D renewed theirs": two towns of two countries each, a comma
    right before the second two or their verb, and nothing that says where any of them is."""
    tokens, (one, other) = found.text.tokens, halves
    commas = [i for i in range(one[1].last, other[0].first) if tokens[i].text == ","]
    near = bool(commas) and other[0].first - commas[-1] <= _TWO and commas[-1] > one[1].last
    foreign = all(a.country != b.country for a, b in halves)
    return near and foreign and all(bearing(found.text, a) is None for a, _ in halves)


def slashed(found: Findings, first: int, last: int) -> Pairs:
    """ "The twinnings A / B and C / D": a slash joins those of each pair."""
    tokens, cities = found.text.tokens, found.cities_in(first, last)
    words = counted([c.first for c in cities])  # of "A-B/C-D" each word is a pair
    bound = [
        b.first - a.last == 1 and tokens[a.last].text in _SLASHES and words[a.first] == words[b.first] == 1
        for a, b in pairwise(cities)
    ]  # of a row of three nobody knows whose they are
    alone = [
        bind and not any(bound[max(n - 1, 0) : n] + bound[n + 1 : n + 2]) for n, bind in enumerate(bound)
    ]
    told = (pair for pair, one in zip(pairwise(cities), alone, strict=True) if one)
    pairs = dict.fromkeys((a.id, b.id) for a, b in told if a.country != b.country)
    return [(pair, "one/another") for pair in pairs]


def by_subject(
    found: Findings, cities: list[PlaceMention], led: list[PlaceMention], withs: frozenset[str]
) -> Pairs:
    """ "A is twinned with B, while C has ties with D and E, and F with G": each clause has its own.

    A town that is led by no "with" and stands in no list with one that is opens a clause; of one whose
    partner no list knows, "F with Gland", nothing is said.
    """
    tokens, groups = found.text.tokens, list[list[PlaceMention]]()
    for before, city in pairwise([None, *cities]):
        if city is None:
            continue
        opens = tokens[city.last].low in withs if city.last < len(tokens) else False
        if city in led or (
            groups and len(groups[-1]) > 1 and before and not opens and is_listed_on(found, before, city)
        ):
            if not groups:
                return []
            groups[-1].append(city)
        else:
            groups.append([city])
    lone = [g[0] for g in groups if len(g) == 1]
    if len(groups) < 2 or any(not _has_unknown(found, city, withs) for city in lone):
        return []
    return [((g[0].id, other.id), "one-with-each") for g in groups for other in g[1:] if other.id != g[0].id]


def is_listed_on(found: Findings, before: PlaceMention, city: PlaceMention) -> bool:
    """Whether a list goes on to a town: "with A on the Elbe and the French town of B since 1958"."""
    if are_joined(found, before, city):
        return True
    led = found.text.tokens[described_from(found, city) - 1]
    return led.low in found.text.lexicon.word_set("language", "and") and _has_its_year(found, city)


def _has_unknown(found: Findings, city: PlaceMention, withs: frozenset[str]) -> bool:
    """Whether "with" and a capital that is no town known stand right behind a town."""
    tokens, at = found.text.tokens, city.last
    return at + 1 < len(tokens) and tokens[at].low in withs and tokens[at + 1].is_capital


def each_with_each(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> Pairs:
    """ "The bond between A, B and C": one list behind "between" and a tie word, all are each other's."""
    if len(cities) not in _EACH or not all(are_joined(found, *pair) for pair in pairwise(cities)):
        return []
    words = found.text.lexicon.word_set("language", "prepositions", "between")
    tokens, first = found.text.tokens, cities[0].first
    near = [i for i in range(max(first - 2, 0), first) if tokens[i].low in words]
    if not near or not any(0 <= near[0] - h.last <= _BETWEEN or h.first <= near[0] < h.last for h in hits):
        return []
    return [((one.id, other.id), "each-with-each") for one, other in combinations(cities, 2)]


def of_the_two_between(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> Pairs:
    """ "Guests from C are part of the bond between A and B": behind "between" and a tie word two are named,
    and no third is in one list with them.
    """
    words = found.text.lexicon.word_set("language", "prepositions", "between")
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    for hit in hits if len(cities) > _TWO and not found.text.head_last else ():
        told = [i for i in range(hit.first, min(hit.last + _NEXT, len(tokens))) if tokens[i].low in words]
        behind = [c for c in cities if told and c.first > told[0]]
        if len(behind) < _TWO or behind[0].first - told[0] > _BETWEEN:
            continue
        one, other, *more = behind
        apart = tokens[one.last : described_from(found, other)]
        joined = len(apart) <= _BETWEEN and any(t.low in ands for t in apart)
        if joined and not (more and are_joined(found, other, more[0])):
            each = [other, *_further(found, one, other, more)]
            return [((one.id, city.id), "the-two-between") for city in each]
    return []


def _further(
    found: Findings, one: PlaceMention, before: PlaceMention, more: list[PlaceMention]
) -> list[PlaceMention]:
    """Those of "between A and B, and since 2012 with C as well", led by a "with", and of "between A and B
    since 1999, the town of C since 2012", each with its own year."""
    tokens, joins, out = found.text.tokens, with_words(found), list[PlaceMention]()
    for city in more:
        led = tokens[described_from(found, city) - 1]
        if led.low not in joins and not (led.text == "," or _has_its_year(found, before)):
            break
        if led.low in joins or _has_its_year(found, city):
            out.append(city)
        before = city
    return [c for c in out if c.country not in (None, one.country)]


def _has_its_year(found: Findings, city: PlaceMention) -> bool:
    """Whether a "since" with its year stands right behind it."""
    last = min(city.last + _SINCE, found.text.sentence_of(city.first).last)
    return any(d.kind == "since" for d in found.dates_between(city.last, last))


def has_others(found: Findings, cities: list[PlaceMention], paired: set[str]) -> bool:
    """Of "A with Xland and B with C" A has one too, whom no list knows: none of these pairs with the hub."""
    tokens, joins = found.text.tokens, with_words(found)
    rest = [c for c in cities if c.id not in paired]
    return bool(rest) and all(
        c.last + 1 < len(tokens)
        and tokens[c.last].low in joins
        and tokens[c.last + 1].is_capital
        and not found.cities_in(c.last, c.last + 2)
        for c in rest
    )
