"""Lists of twins: "twin of A, of B and of C", "our twins: A (1953); B (1974)", "a threefold twinning"."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import combinations, pairwise
from typing import Final

from pobratim.gazetteer.rows import REGION
from pobratim.reading.bearing import bearing
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, distinct
from pobratim.reading.phrases import Hit
from pobratim.reading.places.lying import are_joined
from pobratim.reading.story.standing import standings
from pobratim.reading.text import Sentence
from pobratim.reading.ties.apposed import with_words
from pobratim.reading.ties.home_town import home_town

Pair = tuple[str, str]
_OPENED: Final = 2  # tokens from the tie word to the colon of its list
_CALLED: Final = 4  # and from a list to "the other twins"
_LED: Final = 5  # tokens from "which" to the town whose twins they are
_VERB: Final = 3  # tokens from a city to "is twinned"
_REGIONS: Final = 5  # tokens between two regions: "and the district of"
_THREE: Final = 3


def of_another(
    found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit], hub: str | None
) -> list[tuple[Pair, str]] | None:
    """All are twins of a city outside the list, if any is known; None where this is no such list."""
    if behind := _behind_a_colon(found, cities, hits, hub):
        return behind
    ways = _each_is_led, _is_opened, _are_the_others
    if len(cities) < 2 or not any(is_so(found, cities, hits) for is_so in ways):
        return None
    home = home_town(found, hub)
    return of_one_outside(found, cities, home if home not in {c.id for c in cities} else hub, "hub+each-of")


def _behind_a_colon(
    found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit], hub: str | None
) -> list[tuple[Pair, str]]:
    """ "Guests from the twin towns: the mayor of A and a choir of B", both abroad: of the town at home."""
    own, tokens = found.text.lexicon.home, found.text.tokens
    if len(cities) < 2 or any(c.country is None or c.country in own for c in cities):
        return []
    if not any(h.last < cities[0].first and tokens[h.last].text == ":" for h in hits):
        return []
    home = home_town(found, hub)
    if home is None or found.places[home].country not in own:
        return []
    return [((home, c.id), "twins-behind-a-colon") for c in cities]


def counted(
    found: Findings, cities: Sequence[PlaceMention], sentence: Sentence, hub: str | None
) -> list[tuple[Pair, str]]:
    """ "X is, after A and B, the third twin": all are of a town that the sentence does not name, and of whose
    country none of them is; a town right before the number has the others, "Kiel's third twin".
    """
    hits = list(found.hits_in(sentence.first, sentence.last, "links.partnership.counted"))
    if not hits or len(cities) < 2 or cities[-1].last > hits[0].first or cities[-1].last == hits[0].first:
        return []
    ids = {c.id for c in cities}
    towns = (home_town(found, hub), standings(found).host, hub)
    outside = next((c for c in towns if c is not None and c not in ids), None)
    if outside is None or any(c.country == found.places[outside].country for c in cities):
        return []
    return [((outside, c.id), "one-more-of-its-twins") for c in cities]


def of_one_outside(
    found: Findings, cities: Sequence[PlaceMention], hub: str | None, rule: str
) -> list[tuple[Pair, str]]:
    """Each of a list is tied to the city the text is about, or is set in, that is not in the list."""
    ids = {c.id for c in cities}
    outside = next((c for c in (hub, standings(found).host) if c and c not in ids), None)
    return [((outside, c.id), rule) for c in cities] if outside else []


def _each_is_led(found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit]) -> bool:
    """ "The sister city of A, of B and of C": each has an "of" of its own, and nothing stands between."""
    words, tokens = found.text.lexicon.words, found.text.tokens
    of = words("language", "prepositions", "of")
    if len(cities) < _THREE or not all(tokens[c.first - 1].low.rstrip("'’") in of for c in cities):
        return False
    links = {*of, *words("language", "and")}
    opened = any(0 <= cities[0].first - h.last <= 1 or cities[0].first == h.last - 1 for h in hits)
    return opened and all(
        tokens[i].text in ",()" or tokens[i].low.rstrip("'’") in links or i in found.text.tags
        for a, b in pairwise(cities)
        for i in range(a.last, b.first)
    )


def _is_opened(found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit]) -> bool:
    """ "Our twin towns: A (Germany), since 1953; B": a list with semicolons behind the tie word."""
    tokens = found.text.tokens
    opened = any(
        h.last <= cities[0].first <= h.last + _OPENED
        and any(t.text == ":" for t in tokens[h.last : cities[0].first])
        for h in hits
    )
    return opened and all(any(t.text == ";" for t in tokens[a.last : b.first]) for a, b in pairwise(cities))


def _are_the_others(found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit]) -> bool:
    """ "A, B and C, the other twins of the town," or "A and B are the other twins": a list called so."""
    tokens, last = found.text.tokens, cities[-1].last
    others = found.text.lexicon.word_set("language", "another")
    called = any(
        last < h.first <= last + _CALLED and any(t.low in others for t in tokens[last : h.last]) for h in hits
    )
    if not called:
        return False
    opens = found.text.sentence_of(cities[0].first).first == cities[0].first
    told = tokens[last].text == "," or (opens and not tokens[last].is_capital)
    return told and all(are_joined(found, a, b) for a, b in pairwise(cities))


def three_of_each_other(
    found: Findings, cities: Sequence[PlaceMention], sentence: Sentence
) -> list[tuple[Pair, str]]:
    """ "A threefold twinning ties A, B and C": each is a twin of both others, be one of them in no list."""
    told = found.hits_in(sentence.first, sentence.last, "links.partnership.threefold")
    joined = len(cities) == _THREE - 1 and are_joined(found, *cities)
    opened = joined and all(h.last <= cities[0].first for h in told)
    if not told or (len(cities) != _THREE and not opened):
        return []
    return [((a.id, b.id), "three-of-each-other") for a, b in combinations(cities, 2)]


def subject_of(found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit]) -> str | None:
    """ "Besides A, X is twinned with B and C": the city right before the tie word, parted from the first.

    "Naast A telt X nog twee partnersteden: B en C" says so without a comma.
    """
    tokens, opens = found.text.tokens, min(h.first for h in hits)
    if (owner := _with_which(found, cities, hits)) is not None:
        return owner
    before = [c for c in cities if c.first < opens]
    if len(before) != 2 or len(before) == len(cities) or opens - before[1].last > _VERB:
        return None
    one, other = before
    besides = one.first and tokens[one.first - 1].low in found.text.lexicon.word_set("language", "besides")
    behind = next((c for c in cities if c.first > opens), None)
    if (
        besides
        and behind is not None
        and not {bearing(found.text, c) for c in (other, behind)} & {"of", "at"}
    ):
        return other.id
    parted = tokens[one.last].text == "," and bearing(found.text, other) is None
    verb = all(t.is_word and not t.is_capital for t in tokens[other.last : opens])
    return other.id if parted and verb and other.first - one.last == 1 else None


def two_regions(found: Findings, sentence: Sentence, joins: frozenset[str]) -> list[tuple[Pair, str]]:
    """ "Region A and province B are partners": the two stand joined, and no city is named."""
    regions = [m for m in found.places_in(sentence.first, sentence.last) if m.kind is REGION]
    for one, other in pairwise(regions):
        between = found.text.tokens[one.last : other.first]
        joined = any(t.low in joins for t in between) and all(t.is_word for t in between)
        if one.id != other.id and 1 <= len(between) <= _REGIONS and joined:
            return [((one.id, other.id), "two-regions-in-sentence")]
    return []


def _with_which(found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit]) -> str | None:
    """The X of "A, B and C are the towns with which X is twinned", "with which the town of X is"."""
    tokens, relative = found.text.tokens, found.text.lexicon.word_set("language", "relative")
    withs = with_words(found)
    for city in cities:
        if not any(0 <= h.first - city.last <= _VERB for h in hits):
            continue
        for at in range(city.first - 1, max(city.first - _LED, 0), -1):
            if tokens[at].is_capital or not tokens[at].is_word:
                break
            if tokens[at].low in relative and tokens[at - 1].low in withs:
                return city.id
    return None


def those_near(
    found: Findings, cities: Sequence[PlaceMention], hits: Sequence[Hit], centre: str
) -> list[str]:
    """The cities of the list that the tie word opens or closes; one far away in the sentence is left out."""
    kept = []
    for city in cities:
        near = min(min(abs(city.first - h.last), abs(h.first - city.last)) for h in hits)
        chained = any(
            0 <= abs(city.first - other.last) <= 7 or 0 <= abs(other.first - city.last) <= 7
            for other in cities
            if other is not city and other.id != centre
        )
        if near <= 12 or chained:
            kept.append(city.id)
    return kept


def counted_for(found: Findings, spoken: list[Hit], written: Container[str | None]) -> str | None:
    """The X of "X is twinned with eight towns. A and B in Germany, C in France and D": named alone there."""
    sentence = found.text.sentence_of(spoken[0].first)
    named = distinct(found.cities_in(sentence.first, sentence.last))
    return named[0].id if len(named) == 1 and named[0].country in written else None


def is_of_a_list(found: Findings, sentence: Sentence, city: str) -> bool:
    """Whether a city is one of a list of cities of this sentence."""
    cities = distinct(found.cities_in(sentence.first, sentence.last))
    return any(city in (a.id, b.id) and are_joined(found, a, b) for a, b in pairwise(cities))
