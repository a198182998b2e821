"""Towns called like people or like things, named where nothing but a twin can be: "twinned with Derby"."""

from __future__ import annotations

from typing import Final

from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.grammar import TO_SOMEBODY
from pobratim.reading.bearing import prepositions
from pobratim.reading.findings import Doubtful, Findings
from pobratim.reading.naming.wording import gender_of, wording
from pobratim.reading.people.mayors import mayors
from pobratim.reading.phrases import Hit
from pobratim.reading.places.finding import city_words
from pobratim.reading.places.longer_names import goes_on
from pobratim.reading.places.signs import ordinary

_TOWN: Final = 5_000  # inhabitants
_CITY: Final = 50_000
_WORDS: Final = 6  # tokens from a tie word to the name
_BEHIND: Final = 3  # tokens from the name to the tie word behind it: "mit Nancy verschwistert"
_JOURNEY: Final = 10  # tokens from the first word of a journey to where it goes
_BETWEEN: Final = frozenset(",;:.()")
_DASHES: Final = frozenset("-–—/")
_TWINS: Final = ("twinning",)
_TIES: Final = ("twinning", "friendship")
_ANY: Final = ("twinning", "friendship", "cooperation")


def is_named_as_twin(found: Findings, doubtful: Doubtful) -> bool:
    """Whether a doubted name stands where a tie, two mayors or "the twin town" name a town, and ends so."""
    place, first, last = doubtful.choice.place, doubtful.first, doubtful.last
    if place.kind is not CITY or place.population < _TOWN or first == found.text.sentence_of(first).first:
        return False
    if goes_on(found.text, last):
        return False  # "twinned with Derby Road School", "with Nancy Roe"
    return (
        _is_with(found, first, last, place.population)
        or any(h.last == first for h in found.hits_in(first - _BEHIND, first, "links.twins.one"))
        or _is_second(found, first, last, place.population)
        or _is_dashed(found, first)
        or (place.population >= _CITY and _is_destination(found, first))
    )


def is_of_title(found: Findings, doubtful: Doubtful) -> bool:
    """The Celebration of "the Twinning Celebration": an everyday word behind one with a capital."""
    tokens, first = found.text.tokens, doubtful.first
    within = first > found.text.sentence_of(first).first
    led = within and tokens[first - 1].is_capital and tokens[first - 1].is_word
    return led and doubtful.last - first == 1 and tokens[first].low in ordinary(found.text.lang)


def _is_with(found: Findings, first: int, last: int, people: int) -> bool:
    """ "Twinned since 1974 with Derby", "mit Nancy verschwistert"; a partnership only where twins are told.

    Whoever is told of before may be a friend of somebody called Nancy.
    """
    tokens, begins = found.text.tokens, found.text.sentence_of(first).first
    words = found.text.lexicon.words
    in_case = words("language", "instrumental")
    if tokens[first - 1].low not in (words("language", "newly", "with") or in_case):
        return False
    told = people >= _CITY and bool(_ties(found, 0, len(tokens), _TWINS))
    ties = _TWINS if found.people_in(begins, first) else _ANY if told else _TIES
    if in_case and not _is_led_by_town(found, begins):
        ties = _TWINS  # «Школьница подружилась с Софией»
    for hit in _ties(found, first - _WORDS, first, ties):
        if hit.first < first <= hit.last or not _are_parted(found, hit.last, first):
            return True
    return any(not _are_parted(found, last, hit.first) for hit in _ties(found, last, last + _BEHIND, _TWINS))


def _is_led_by_town(found: Findings, begins: int) -> bool:
    """«Киль дружит с Орлом», «город Киль дружит»: a town is what the sentence tells of."""
    headed = found.text.tokens[begins].low in city_words(found.text.lang)
    return any(m.first == begins + headed for m in found.cities_in(begins, begins + 2))


def _is_second(found: Findings, first: int, last: int, people: int) -> bool:
    """The second of "the mayors of Kiel and Derby", and either of two towns that a tie joins."""
    tokens, ands = found.text.tokens, found.text.lexicon.word_set("language", "and")
    of = found.text.lexicon.word_set("language", "prepositions", "of")
    end = first - 1 if tokens[first - 1].low not in of else first - 2
    one = next((m for m in found.cities_in(end - _WORDS, end) if m.last == end), None)
    if end > 0 and tokens[end].low in ands and one is not None:
        led = one.first > 1 and tokens[one.first - 1].low in of
        if led and tokens[one.first - 2].low in mayors(found.text.lang) | city_words(found.text.lang):
            return True
        if people >= _CITY and _is_of_tie(found, one.first, last):
            return True
    other = next((m for m in found.cities_in(last + 1, last + 2) if m.first == last + 1), None)
    joined = other is not None and tokens[last].low in ands
    return other is not None and joined and people >= _CITY and _is_of_tie(found, first, other.last)


def is_pair(found: Findings, one: Doubtful, other: Doubtful) -> bool:
    """Whether two joined names are cities' and a tie word stands at them: «Киль мен Орал бауырлас»."""
    great = min(one.choice.place.population, other.choice.place.population) >= _CITY
    return great and _is_of_tie(found, one.first, other.last)


def _is_of_tie(found: Findings, first: int, last: int) -> bool:
    """Whether a tie word leads two towns, or ends right behind them."""
    before = _ties(found, first - _BEHIND, first, _TIES)
    behind = _ties(found, last, last + _WORDS, _TIES)
    return any(not _are_parted(found, h.last, first) for h in before) or any(
        not _are_parted(found, last, h.first) for h in behind
    )


def _is_dashed(found: Findings, first: int) -> bool:
    """ "50 Jahre Partnerschaft Kiel – Derby"."""
    if first < _BEHIND or found.text.tokens[first - 1].text not in _DASHES:
        return False
    one = next((m for m in found.cities_in(first - _BEHIND, first - 1) if m.last == first - 1), None)
    return one is not None and any(
        h.last == one.first for h in _ties(found, one.first - _BEHIND, one.first, _TIES)
    )


def _is_destination(found: Findings, first: int) -> bool:
    """The Derby of "het koor reisde in mei naar Derby": a journey ends there."""
    tokens = found.text.tokens
    if prepositions(found.text.lang).get(tokens[first - 1].low) != "to":
        return False
    if found.text.does(TO_SOMEBODY) and gender_of(tokens[first].low, wording(found.text.lexicon)) is not None:
        return False  # "she went to Nancy for help"
    begin = max(found.text.sentence_of(first).first, first - _JOURNEY)
    went = found.hits_in(begin, first, "links.journey.went")
    return any(h.last >= first - _WORDS and not _are_parted(found, h.last, first) for h in went)


def _are_parted(found: Findings, first: int, last: int) -> bool:
    """Whether a mark, a name or a noun of German stands between."""
    return any(t.text in _BETWEEN or t.is_capital for t in found.text.tokens[first:last])


def _ties(found: Findings, first: int, last: int, ties: tuple[str, ...]) -> list[Hit]:
    hits = found.hits_in(max(first, 0), min(last, len(found.text.tokens)), "links.partnership")
    return [h for h in hits if h.label[2] in ties]
