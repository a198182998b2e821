"""Which of the places in a sentence with a tie word are whose twins."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.reading.bearing import bearing
from pobratim.reading.captions import without_other_offices
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, distinct
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.lying import are_joined, holds_another, near_by, says_where
from pobratim.reading.story.journeys import only_seen
from pobratim.reading.story.standing import standings
from pobratim.reading.text import Sentence
from pobratim.reading.tie_words import denied_towns
from pobratim.reading.ties.apposed import apposed, described_from, owned_by, with_words
from pobratim.reading.ties.centres import called_apart, heading, of_those, only_called, owner, whose_list
from pobratim.reading.ties.greeted import of_the_host, without_other_guests
from pobratim.reading.ties.grouped import (
    by_subject,
    each_with_each,
    has_others,
    hyphened,
    is_listed_on,
    of_its_clause,
    of_the_two_between,
    slashed,
    two_by_two,
)
from pobratim.reading.ties.home_town import home_town
from pobratim.reading.ties.lists_of_twins import (
    counted,
    of_another,
    of_one_outside,
    subject_of,
    those_near,
    three_of_each_other,
    two_regions,
)
from pobratim.reading.ties.of_its_paragraph import of_its_paragraph
from pobratim.reading.ties.ownerless import is_ownerless
from pobratim.reading.ties.these import names_both, of_both_towns, these_are, twins_of, two_regions_before
from pobratim.reading.ties.town_parts import only_holds, sides_of_between, tied_district, without_venue
from pobratim.reading.ties.year_by_year import year_by_year

Pair = tuple[str, str]
_BETWEEN: Final = 5  # tokens from "between" to a name
_LEADING, _OTHERS = 4, 3  # tokens of "X has two sisters" and of "X and the other sisters"
_LED, _OPENING = 2, 4  # tokens from "the friendship of" to a name; in which a sentence says "That town"


def pairs_in(found: Findings, sentence: Sentence, hits: list[Hit], hub: str | None) -> list[tuple[Pair, str]]:
    """Two cities make a pair; of more, one is the hub; a lone one pairs with the document's own city."""
    named = found.cities_in(sentence.first, sentence.last)
    holding = {m.id for m in named if holds_another(found, m) or only_holds(found, m)} | near_by(found, named)
    holding |= denied_towns(found, sentence)
    cities = distinct(m for m in named if not found.is_in_dateline(m.first) and m.id not in holding)
    cities = without_other_guests(found, without_other_offices(found, cities, hits, sentence), hits, sentence)
    joins = with_words(found) | {*found.text.lexicon.words("language", "and")}
    elsewhere = all(bearing(found.text, c) == "at" for c in cities)
    if len(cities) > 1 and (each := slashed(found, sentence.first, sentence.last)):
        return each
    if elsewhere and (regions := two_regions(found, sentence, joins)):
        return regions
    cities = sides_of_between(found, cities, sentence.last)
    if (district := tied_district(found, cities, sentence.first, sentence.last)) is not None:
        cities = sorted([*cities, district])
    cities = without_venue(found, of_its_clause(found, cities, hits), hits, hub)
    if each := three_of_each_other(found, cities, sentence) or year_by_year(
        found, cities, sentence, hits, hub
    ):
        return each
    if numbered := counted(found, cities, sentence, hub):
        return numbered
    if (others := of_another(found, cities, hits, hub)) is not None:
        return others
    called = hyphened(found, cities, hits) or apposed(found, cities, hits, hub)
    if called := called or _called(found, cities, hits):
        return called
    owned = _by_its_people(found, cities, hits) or twins_of(found, cities, hits)
    if owned := owned or of_the_host(found, cities, hits, hub):
        return owned
    if len(cities) > 2 and _are_all_listed(found, cities, hits):
        return of_one_outside(found, cities, hub, "hub+each-with")
    told = _whose_others(found, cities, hits) or each_with_each(found, cities, hits)
    if told := told or of_the_two_between(found, cities, hits) or _clause_by_clause(found, cities, hub):
        return told
    if len(cities) == 2:
        return _of_two(found, cities, hits, hub)
    if len(cities) == 1:
        told = _of_a_lone_town(found, sentence, cities[0], hits, hub)
        return [(pair, rule) for pair, rule in told if not holding & set(pair)]
    if not cities:
        return [] if holding else _of_the_sentence_before(found, sentence, hub)
    if elsewhere:
        return []  # "the trip to A, the feast in B and the mine in C": no list of twins
    if (so := only_called(found, cities, hits, hub)) is not None:
        return so
    centre = _centre(found, cities, hits, hub)
    if centre == cities[0].id and is_ownerless(found, cities, hits):
        return []
    listed = those_near(found, cities, hits, centre)
    alone = _standing_apart(found, cities, centre)
    return [((centre, other), "hub+list") for other in listed if other != centre and other not in alone]


def _centre(found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None) -> str:
    """Whose twins the others of a list are."""
    ids = [c.id for c in cities]
    centre = (
        subject_of(found, cities, hits)
        or called_apart(found, cities, hits)
        or heading(found, cities, hits)
        or whose_list(found, cities, hits, hub)
    )
    centre = centre or (hub if hub in ids else owner(found, cities, hits))
    if centre is None:
        home = next((c for c in (standings(found).host, hub) if c in ids), hub)
        if home not in ids and not of_those(found, cities, hits):
            home = home_town(found, home)
        centre = home if home is not None else ids[0]
    return centre


def _of_two(
    found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None
) -> list[tuple[Pair, str]]:
    """Two are each other's, or both are a third's: that of the town at home, of the item's own."""
    ids = [c.id for c in cities]
    within = any(h.first <= cities[0].first < h.last for h in hits)
    abroad = hub is not None and not any(_of_one_country(found, hub, i) for i in ids)
    whose = (abroad and not within) or _are_called_so(found, cities, hits, hub)
    apart = _are_told_apart(found, cities, hits, hub)
    if hub and whose and are_joined(found, *cities) and not apart and not _are_between(found, cities):
        home = home_town(found, hub)
        whose_own = home if home and home not in ids else hub
        called = any(h.last == cities[0].first for h in hits)
        if called and found.places[whose_own].country not in found.text.lexicon.home:
            return []  # "from the twin towns A and B", in a text set abroad: nobody says whose
        return [((whose_own, i), "hub+two") for i in ids]
    plain = _is_led(found, cities[1]) or _are_subject(found, cities, hits) or _are_between(found, cities)
    if (home := _at_home(found, cities, hub)) and not plain:
        led = _is_led(found, cities[0])  # "twinned with A in Germany, and with B"
        return [((home, i), "home+two") for i in ids] if led else []
    if is_ownerless(found, cities, hits) or are_somebodys(found, cities, hits):
        return []
    return [((ids[0], ids[1]), "two-cities-in-sentence")] if _are_told_of(found, cities, hits) else []


def _of_a_lone_town(
    found: Findings, sentence: Sentence, city: PlaceMention, hits: list[Hit], hub: str | None
) -> list[tuple[Pair, str]]:
    """The one named pairs with the town before it, or with the city that the item is set in."""
    meant = these_are(found, city, hits) or of_both_towns(found, sentence, city)
    meant = meant or _spoken_of_as_the_city(found, sentence, city)
    if meant := meant or of_its_paragraph(found, sentence, city, hub):
        return meant
    host = standings(found).host or hub
    if (home := home_town(found, host)) != city.id and bearing(found.text, city) != "at":
        host, hub = home, home_town(found, hub)
    if host is None or hub not in (None, host, city.id) or _of_one_country(found, host, city.id):
        return []
    if only_seen(found, host):
        return []  # who is at home here is too unsure
    return [((host, city.id), "city+document's-city")]


def _at_home(found: Findings, cities: list[PlaceMention], hub: str | None) -> str | None:
    """The town at home of a text whose sentence names two abroad: hardly each other's without a "with"."""
    own = found.text.lexicon.home
    home = home_town(found, hub)
    abroad = all(c.country is not None and c.country not in own for c in cities)
    return home if home is not None and abroad and found.places[home].country in own else None


def _are_subject(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> bool:
    """ "A in France and B are twins": the two open their clause, joined, and the tie is said of them."""
    one, other = cities
    near = any(0 <= h.first - other.last <= _LEADING or one.last <= h.first < other.first for h in hits)
    return near and bearing(found.text, one) is None and are_joined(found, one, other)


def _are_told_apart(found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None) -> bool:
    """ "A and B are twins", one at home and one abroad, in a text set in a third abroad: each other's."""
    home = found.text.lexicon.home
    mixed = len({c.country in home for c in cities}) > 1
    abroad = hub is not None and found.places[hub].country not in home
    return mixed and abroad and _are_subject(found, cities, hits)


def _is_led(found: Findings, city: PlaceMention) -> bool:
    """Whether a "with" leads it, or a "between" both."""
    return found.text.tokens[max(described_from(found, city) - 1, 0)].low in with_words(found) or (
        _are_between(found, [city])
    )


def _by_its_people(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> list[tuple[Pair, str]]:
    """ "The Treuchtlinger Partnerstädte Ponsacco and Bonyhád", where Treuchtlingen is named elsewhere."""
    tokens, folk = found.text.tokens, found.text.lexicon.words("language", "folk")
    for hit in hits if folk else ():
        low = tokens[hit.first - 1].low if hit.first else ""
        behind = [c for c in cities if c.first >= hit.last]
        named = any(c.last == hit.first for c in cities)
        if named or not behind or not low.endswith(folk) or not tokens[hit.first - 1].is_capital:
            continue
        stems = {m.id: tokens[m.first].low for m in found.place_mentions if m.kind is CITY}
        owner = next((i for i, name in stems.items() if low.startswith(name[: max(len(name) - 2, 4)])), None)
        led = behind[0].first - hit.last <= _LED or (
            len(behind) > 2 and all(c in behind or c.id == owner for c in cities)
        )
        if owner and led and all(c.id != owner for c in behind):
            return [((owner, c.id), "town's-own-twins") for c in behind]
    return []


def _standing_apart(found: Findings, cities: list[PlaceMention], centre: str) -> set[str]:
    """Towns of the centre's own country are its twins only in one list with others: "Marl and Witten"."""
    joined = {
        city.id
        for pair in pairwise(cities)
        if centre not in (pair[0].id, pair[1].id) and are_joined(found, *pair)
        for city in pair
    }
    return {c.id for c in cities if c.id not in joined and _of_one_country(found, centre, c.id)}


def _of_one_country(found: Findings, one: str, other: str) -> bool:
    """Towns of one country are twins only where a sentence names them both."""
    country = found.places[one].country
    return one == other or (country is not None and country == found.places[other].country)


def _are_told_of(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> bool:
    """Of two towns of one country the tie is told only right before them: "the twin town X", "friendship of
    X and Y"; else both are somebody's, or one says where the other lies.
    """
    if found.text.head_last or not _of_one_country(found, cities[0].id, cities[1].id):
        return True
    opens = found.text.sentence_of(cities[0].first).first == cities[0].first
    if opens and _are_subject(found, cities, hits):
        return True  # "A and B are twins", of one country
    return any(0 <= c.first - h.last <= _LED for c in cities for h in hits)


def _are_called_so(found: Findings, cities: list[PlaceMention], hits: list[Hit], hub: str | None) -> bool:
    """ "The twin towns X and Y", told of a third: they are its own."""
    opened = any(h.last == cities[0].first for h in hits)
    third = hub is not None and all(c.id != hub for c in cities)
    return opened and third and hub == standings(found).host


def are_somebodys(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> bool:
    """ "The town is twinned with X and Y": both are its own, whichever town that is."""
    before = found.text.tokens[max(described_from(found, cities[0]) - 1, 0)].low
    behind = any(0 <= cities[0].first - h.last <= _LEADING for h in hits)
    again = found.text.tokens[max(described_from(found, cities[1]) - 1, 0)].low
    listed = again in with_words(found) or are_joined(found, *cities)
    return before in with_words(found) and behind and listed


def _are_all_listed(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> bool:
    """ "The twinnings with A (since 1946), B, whom no list knows, and C": all are of a town outside."""
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    behind = any(0 <= cities[0].first - h.last <= _LED for h in hits)
    led = tokens[max(described_from(found, cities[0]) - 1, 0)].low in with_words(found)
    before = (tokens[described_from(found, c) - 1] for c in cities[1:])
    return behind and led and all(t.text == "," or t.low in ands for t in before)


def _are_between(found: Findings, cities: list[PlaceMention]) -> bool:
    """ "The exchange between the twin town X and Y": the two are each other's."""
    words = found.text.lexicon.word_set("language", "prepositions", "between")
    first = max(found.text.sentence_of(cities[0].first).first, cities[0].first - _BETWEEN)
    return any(t.low in words for t in found.text.tokens[first : cities[0].first])


def _of_the_sentence_before(found: Findings, sentence: Sentence, hub: str | None) -> list[tuple[Pair, str]]:
    """ "The mayors of A and B unveiled a stone. It marks 25 years of twinning": the two named just before."""
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    if before.paragraph != sentence.paragraph:
        return []
    ids = [c.id for c in distinct(found.cities_in(before.first, before.last))]
    home = home_town(found, hub)
    if len(ids) == 1 and home is not None and home not in ids and names_both(found, sentence):
        apart = not _of_one_country(found, ids[0], home)
        return [((home, ids[0]), "the-two-of-the-item")] if apart else []
    if not ids:
        return two_regions_before(found, before, sentence)
    both = len(ids) == 2 and (hub is None or hub in ids)
    return [((ids[0], ids[1]), "two-cities-just-before")] if both else []


def _spoken_of_as_the_city(found: Findings, sentence: Sentence, city: PlaceMention) -> list[tuple[Pair, str]]:
    """ "… from Givatayim. The Israeli town is a twin of Esslingen": the town named just before is meant."""
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    opening = found.text.tokens[sentence.first : min(sentence.first + _OPENING, city.first)]
    if before.paragraph != sentence.paragraph or not any(
        t.low in city_words(found.text.lang) for t in opening
    ):
        return []
    others = [c for c in found.cities_in(before.first, before.last) if c.id != city.id]
    others = [c for c in others if not says_where(found, c)]
    home = home_town(found, found.hub())
    own = [c for c in others if c.id == home]
    if len(others) > 1 and own and not _of_one_country(found, own[0].id, city.id):
        return [((own[0].id, city.id), "the-city-named-just-before")]  # "A and B were twins. Now C"
    meant = others[:1] if len(others) > 2 and others[0].id == found.hub() else others[-1:]
    return [((city.id, c.id), "the-city-named-just-before") for c in meant]


def _clause_by_clause(found: Findings, cities: list[PlaceMention], hub: str | None) -> list[tuple[Pair, str]]:
    """ "A with B and C with D" are two pairs; "with B since 1968, with C since 1988" are the hub's two."""
    tokens, joins = found.text.tokens, with_words(found)
    led = [c for c in cities if c.first and tokens[described_from(found, c) - 1].low in joins]
    pairs = [
        ((one.id, other.id), "one-with-another")
        for one, other in pairwise(cities)
        if other in led and other.first - one.last == 1
    ]
    alternating = [c in led for c in cities] == [False, True] * (len(cities) // 2)
    # "A is twinned with B and C, and also with D": C is of the list before
    alternating = alternating and not any(
        any(t.text == "," for t in tokens[one.last : described_from(found, other)])
        for one, other in zip(cities[2::2], cities[3::2], strict=False)
    )
    if len(cities) > 3 and alternating:
        halves = zip(cities[::2], cities[1::2], strict=True)
        return [((one.id, other.id), "one-with-another") for one, other in halves]
    if grouped := two_by_two(found, cities) or by_subject(found, cities, led, with_words(found)):
        return grouped
    if len(pairs) > 1 or (pairs and has_others(found, cities, {i for pair, _ in pairs for i in pair})):
        return [p for p in pairs if p[0][0] != p[0][1]]
    listed = _led_in_lists(found, cities, led)
    alone = [c for c in cities if c not in listed]
    if len(alone) == 1 < len(listed):
        return [((alone[0].id, c.id), "one-with-each") for c in listed]
    if len(cities) > 2 and hub not in {c.id for c in cities} and led == [cities[1]]:
        return [((cities[0].id, c.id), "one-with-each") for c in cities[1:]]
    ids = {c.id for c in cities}
    host = standings(found).host
    towns = (host if host == home_town(found, host) else None, hub, home_town(found, hub))
    outside = next((c for c in towns if c is not None and c not in ids), None)
    if outside and len(led) == len(cities) > 1:
        return [((outside, c.id), "hub+each-with") for c in cities]
    if len(cities) == 2 and led == cities and (third := _told_before(found, cities)):
        return [((third, c.id), "town-just-named+each-with") for c in cities]
    return []


def _told_before(found: Findings, cities: list[PlaceMention]) -> str | None:
    """ "… of Wittlich. The town celebrates its tie with Boxtel and a friendship with Brunoy": Wittlich's."""
    sentence = found.text.sentence_of(cities[0].first)
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    ids = {c.id for c in cities}
    named = [c.id for c in found.cities_in(before.first, before.last) if c.id not in ids]
    return named[-1] if named and before.paragraph == sentence.paragraph else None


def _whose_others(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> list[tuple[Pair, str]]:
    """ "Guests from A and the other twin towns, B and C": all are of the town told of just before."""
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    others = found.text.lexicon.word_set("language", "another")
    for hit in (h for h in hits if h.first and tokens[h.first - 1].low in others):
        if any(0 < hit.first - c.last <= _OTHERS and tokens[c.last].low in ands for c in cities):
            third = _told_before(found, cities)
            return [((third, c.id), "town-just-named+others") for c in cities] if third else []
    return []


def _led_in_lists(found: Findings, cities: list[PlaceMention], led: list[PlaceMention]) -> list[PlaceMention]:
    """Those behind a "with", and those joined to them: "with A, B in Poland and C" are three."""
    listed = list(led)
    for one, other in pairwise(cities):
        if one in listed and other not in listed and is_listed_on(found, one, other):
            listed.append(other)
    return listed


def _called(found: Findings, cities: list[PlaceMention], hits: list[Hit]) -> list[tuple[Pair, str]]:
    """ "A got it to B by way of its sister city, C,": of three, C is that of the first."""
    tokens = found.text.tokens
    for hit in hits if len(cities) > 2 else ():
        for city, behind in pairwise([*cities, None]):
            if city is None or city.first - hit.last != 1 or tokens[hit.last].text != ",":
                continue
            if cities[0].first < hit.first and (behind is None or not are_joined(found, city, behind)):
                owners = [c for c in _led_in_lists(found, cities, cities[:1]) if c.first < hit.first]
                return [((c.id, city.id), "its-twin-by-name") for c in owned_by(found, hit, owners)]
    return []
