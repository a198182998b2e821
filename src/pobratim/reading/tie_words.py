"""Words that tie two places, "twin town", "sister city", and what takes the tie back."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from pobratim.facts.kinds import PlaceKind, Relation
from pobratim.facts.span import Span
from pobratim.lexicons.grammar import TITLES_CAPITAL
from pobratim.reading.captions import without_committees
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention, begin_in
from pobratim.reading.phrases import Hit
from pobratim.reading.places.signs import ordinary
from pobratim.reading.text import Sentence

RELATIONS: Final = (Relation.TWINNING, Relation.FRIENDSHIP, Relation.COOPERATION, Relation.PROJECT)
ENDED: Final = "links.partnership.ended"  # says that a tie is no more
_NAMES: Final = frozenset(r.value for r in RELATIONS)
_TWINNING: Final = Relation.TWINNING.value
_LOOSE: Final = Relation.COOPERATION.value
_NEGATED: Final = 4  # tokens before a tie word in which a "not" of the same clause denies it
_WITH_WHOM: Final = 2  # tokens behind it in which a country or a body begins that the tie is with
_DASHED: Final = 3  # tokens of "Kettering – Lahnstein" before it
_AFTER: Final = 6  # tokens behind it, where a language says "not" there
_CLAUSE: Final = frozenset(",;:–—()")


def tie_words(found: Findings, sentence: Sentence) -> list[Hit]:
    """Those of the sentence that say a tie; one denied, or aired as an idea only, says none."""
    ties = found.hits_in(sentence.first, sentence.last, "links.partnership")
    if not ties:
        return ties
    ideas = [h for h in ties if h.label[2] == "idea"]
    told = [
        h
        for h in ties
        if h.label[2] in _NAMES
        and not any(i.first <= h.last and h.first <= i.last for i in ideas)
        and not _is_denied(found, h, sentence)
        and not _names_a_body(found, h, sentence)
        and not _is_of_countries(found, h)
    ]
    return without_committees(found, told, sentence) if told else told


def denied_towns(found: Findings, sentence: Sentence) -> set[str]:
    """The Y of "X is not twinned with Y but with Z": whoever stands right behind a tie that is denied."""
    ties = found.hits_in(sentence.first, sentence.last, "links.partnership")
    denied = [h for h in ties if h.label[2] in _NAMES and _is_denied(found, h, sentence)]
    cities = found.cities_in(sentence.first, sentence.last) if denied else []
    if len(denied) == len(ties) or len({c.id for c in cities}) <= _WITH_WHOM:
        return set()
    return {c.id for h in denied for c in cities if 0 <= c.first - h.last < _WITH_WHOM}


def dashed(found: Findings, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether two towns are one word, or have a dash between them: "Kettering-Lahnstein", "Ware/Wülfrath"."""
    if other.first == one.first:
        return other.id != one.id
    return other.first == one.last + 1 and found.text.tokens[one.last].text in "-–—/"


def spoken_of(found: Findings, sentence: Sentence) -> list[Hit]:
    """Those that say or name a twinning, be it in the name of a body: "Tavistock Twinning Association"."""
    ties = found.hits_in(sentence.first, sentence.last, "links.partnership")
    ideas = [h for h in ties if h.label[2] == "idea"]
    told = [
        h
        for h in ties
        if h.label[2] == _TWINNING
        and not any(i.first <= h.last and h.first <= i.last for i in ideas)
        and not _is_denied(found, h, sentence)
        and not _is_of_countries(found, h)
    ]
    return without_committees(found, told, sentence) if told else told


def _is_of_countries(found: Findings, hit: Hit) -> bool:
    """ "A forum of Bulgarian and Russian twin towns": those of two countries, of no city named here.

    Nor is "relations with Austria", or "the university is twinned with Hiroshima University"; "between
    Germany and Austria" is of no city that the sentence may name besides.
    """
    tokens, country = found.text.tokens, found.gazetteer.country_of_word
    sentence = found.text.sentence_of(hit.first)
    behind = min(hit.last + _WITH_WHOM, sentence.last)
    within = found.places_in(hit.first, hit.last)
    if hit.label[2] == _LOOSE and within and all(p.kind is PlaceKind.COUNTRY for p in within):
        return True  # "cooperation with towns in Israel"
    ands = found.text.lexicon.word_set("language", "and")
    named = found.places_in(hit.first, min(behind + _WITH_WHOM, sentence.last))
    for a, b in pairwise(named):
        both = a.kind is PlaceKind.COUNTRY and b.kind is PlaceKind.COUNTRY and b.last > hit.last
        if both and b.first - a.last == 1 and tokens[a.last].low in ands:
            return True
    if not found.cities_in(sentence.first, sentence.last):
        lands = found.places_in(hit.last, behind)
        bodies = begin_in(found.organisation_mentions, hit.last, behind)
        if bodies or (lands and lands[0].kind is PlaceKind.COUNTRY):
            return True
    one, link, other = hit.first - 3, hit.first - 2, hit.first - 1
    if one < 0 or tokens[link].low not in ands:
        return False
    return bool(country(tokens[one].low) and country(tokens[other].low))


def _names_a_body(found: Findings, hit: Hit, sentence: Sentence) -> bool:
    """The "Sister Cities New Zealand" conference and the "Sister Cities Board" bear the word as a name."""
    tokens, last = found.text.tokens, hit.last
    if not found.text.does(TITLES_CAPITAL) or last >= sentence.last:
        return False
    bodies = found.text.lexicon.words("language", "not_a_place", "body")
    if sentence.index == 0 and tokens[last].low not in ordinary(found.text.lang).union(bodies):
        return False  # a headline in capitals
    named = all(t.is_capital for t in tokens[hit.first : last]) and tokens[last].is_capital
    if any(dashed(found, *two) for two in pairwise(found.cities_in(hit.first - _DASHED, hit.first))):
        return False  # "the Kettering-Lahnstein Twinning Association"
    return named and hit.first > sentence.first and not found.cities_in(last, last + 1)


def _is_denied(found: Findings, hit: Hit, sentence: Sentence) -> bool:
    """ "The two are not twinned", "X hat keine Partnerschaft": a "not" in the clause; "not only" is none."""
    tokens = found.text.tokens
    first, last = hit.first, hit.last
    while first > max(sentence.first, hit.first - _NEGATED) and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    while last < min(sentence.last, hit.last + _AFTER) and tokens[last].text not in _CLAUSE:
        last += 1
    lexicon = found.text.lexicon
    only, behind = lexicon.word_set("links", "denial", "only"), lexicon.word_set("links", "denial", "behind")
    denied = [h.last for h in found.hits_in(first, hit.first, "links.modality.negated")]
    denied += [i + 1 for i in range(hit.last, last) if tokens[i].low in behind]
    return any(i >= len(tokens) or tokens[i].low not in only for i in denied)


def is_ahead(found: Findings, span: Span) -> bool:
    """ "The charter will be signed": the words of a tie that is still to come."""
    first, last = found.text.tokens_of(span)
    return any(h.first < last for h in found.hits_in(first, last, "events.agreement.future"))
