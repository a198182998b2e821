"""Towns named by an adjective or by their people alone: «псковская делегация», «омичи», «семейлік оқушылар».

An adjective says so before what is a town's own, or who comes from one; who may be of the region as well are
of the town where the text names another, and no region of that adjective.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from pobratim.gazetteer import Candidate, Choice
from pobratim.gazetteer.rows import CITY
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings
from pobratim.reading.places.adjective_words import Adjectives, Towns, adjectives

_BETWEEN: Final = 2  # adjectives between that of the town and its noun: «смоленский детский хор»
_DOUBTED: Final = 15_000  # inhabitants of a town abroad that a sign is still wanted for
_SURE: Final = 0.9
_BEGINNING: Final = 5  # letters that an adjective shares with the name it is made of
_OPENERS: Final = frozenset("«„“\"'(")
_OWN, _GUEST, _FOLK, _TIE = "own", "guest", "folk", "tie"


class Unnamed(NamedTuple):
    """A town that token ``first`` names by an adjective, before the noun at ``noun``."""

    first: int
    last: int
    noun: int


class _Named:
    """What the text names: the towns, the beginnings of its places' names, and the sentences with a town that
    too little speaks for, each with its country."""

    __slots__ = ("begun", "doubted", "towns")

    def __init__(self, found: Findings) -> None:
        tokens = found.text.tokens
        self.towns = {m.id for m in found.place_mentions if m.kind is CITY}
        self.begun = {tokens[m.first].low[:_BEGINNING] for m in found.place_mentions}
        self.doubted: dict[int, set[str | None]] = {}
        for doubtful in found.doubtful:
            place = doubtful.choice.place
            if place.kind is CITY and not place.is_weak and place.population >= _DOUBTED:
                sentence = found.text.sentence_of(doubtful.first).index
                self.doubted.setdefault(sentence, set()).add(place.country)

    def is_of_another(self, word: str, town: Candidate) -> bool:
        """Whether a place of the text that is called like the word is another: the Славянка of «славянцы»."""
        return town.id not in self.towns and word[:_BEGINNING] in self.begun


def find_unnamed_towns(found: Findings) -> list[tuple[Unnamed, Choice]]:
    """The towns that an adjective or their people tell, each with its tokens, those that are named too among
    them."""
    rules = adjectives(found.text.lang)
    if not rules.endings:
        return []
    named = _Named(found)
    where = found.text.where
    ends: dict[int, list[int]] = {1: [], 2: []}
    for low, own in where.items():
        if (end := rules.ends(low)) != 0:
            ends[end] += own
    out: list[tuple[Unnamed, Choice]] = []
    likely: list[tuple[Unnamed, Choice]] = []
    for i in sorted(ends[1]):
        told, is_sure = _by_adjective(found, rules, i, named)
        if is_sure:
            out += told
        else:
            likely += told
    others = named.towns | {choice.place.id for _, choice in (*out, *likely)}
    for i in sorted(ends[2]):
        if (town := _by_people(found, rules, i, named)) is not None:
            likely.append((Unnamed(i, i + 1, i), _choice(town)))
    out += [(u, c) for u, c in likely if _has_another(found, u.first, c.place, others, named)]
    return sorted(out, key=lambda told: told[0].first)


def _has_another(found: Findings, i: int, town: Candidate, others: set[str], named: _Named) -> bool:
    """Whether the text names another town, or the sentence one abroad that too little speaks for."""
    if len(others) > (town.id in others):
        return True
    return not named.doubted.get(found.text.sentence_of(i).index, set()) <= {town.country}


def _choice(town: Candidate) -> Choice:
    return Choice(town, ("an adjective or its people name it, and nothing else does",), _SURE)


def _by_adjective(
    found: Findings, rules: Adjectives, i: int, named: _Named
) -> tuple[list[tuple[Unnamed, Choice]], bool]:
    """The town of the adjective at ``i``, or both of a tie, and whether nothing else need speak for it."""
    text = found.text
    token = text.tokens[i]
    stem = None if i in text.tags or (i and text.tokens[i - 1].text in _OPENERS) else rules.stem(token.low)
    noun = _noun(found, rules, i) if stem else None
    if stem is None or noun is None:
        return [], False
    kind = _kind(rules, text.tokens[noun].low)
    if any(text.tokens[j].low in rules.urban for j in range(i + 1, noun)):
        kind = _OWN
    if token.is_capital and i != text.sentence_of(i).first and kind != _OWN:
        return [], False
    if kind == _TIE:
        return _of_a_tie(found, rules, i, noun), True
    if found.gazetteer.country_of_word(token.low):
        return [], False
    town = rules.meant(rules.towns(found.gazetteer, stem), named.towns)
    if town is None or named.is_of_another(stem, town):
        return [], False
    if kind != _OWN and _is_of_region(found, rules, i, stem):
        return [], False
    return [(Unnamed(i, i + 1, noun), _choice(town))], kind != _FOLK


def _noun(found: Findings, rules: Adjectives, i: int) -> int | None:
    """Where the noun of the adjective stands, if it is one that a town's adjective leads: right behind, or
    behind more adjectives, another town's too: «московские и берлинские школьники»."""
    tokens, last = found.text.tokens, found.text.sentence_of(i).last
    ands = found.text.lexicon.word_set("language", "and")
    for j in range(i + 1, min(i + 2 + _BETWEEN, last)):
        token = tokens[j]
        if j in found.text.tags or token.is_capital or token.low in rules.wider:
            return None
        if _kind(rules, token.low):
            return j
        joins = token.low in ands and j == i + 1 and rules.stem(tokens[min(j + 1, last - 1)].low) is not None
        if not joins and not (token.is_word and token.low.endswith(rules.between)):
            return None
    return None


def _kind(rules: Adjectives, low: str) -> str:
    if low in rules.own:
        return _OWN
    if low in rules.guest:
        return _GUEST
    if low in rules.folk or low in rules.bodies:
        return _FOLK
    return _TIE if low in rules.ties else ""


def _is_of_region(found: Findings, rules: Adjectives, i: int, stem: str) -> bool:
    """Whether the sentence tells of a governor, or the text of the region of the same adjective."""
    text, sentence = found.text, found.text.sentence_of(i)
    if any(text.tokens[j].low in rules.region for j in range(sentence.first, sentence.last)):
        return True
    heads = region_heads(text.lang)
    for ending in rules.endings:
        for j in text.where.get(stem + ending, ()):
            if j + 1 < len(text.tokens) and text.tokens[j + 1].low in heads:
                return True
    return False


def region_heads(lang: str) -> frozenset[str]:
    """Words for a region behind an adjective, in all their forms."""
    known = _KEPT_HEADS.get(lang)
    if known is None:
        table = load(lang).table("language").get("place_heads", {}).get("by_adjective", {})
        known = frozenset([form for name, forms in table.items() for form in (name, *forms)])
        _KEPT_HEADS[lang] = known
    return known


_KEPT_HEADS: Final[dict[str, frozenset[str]]] = {}


def _of_a_tie(found: Findings, rules: Adjectives, i: int, noun: int) -> list[tuple[Unnamed, Choice]]:
    """Both towns of «орловско-оффенбахское побратимство»."""
    first, dash, second = found.text.tokens[i].low.partition("-")
    stem = rules.stem(second) if dash and noun == i + 1 else None
    if stem is None or not first.endswith(rules.joined) or found.gazetteer.country_of_word(second):
        return []
    halves: tuple[Towns, Towns] = (
        rules.towns(found.gazetteer, first[:-1]),
        rules.towns(found.gazetteer, stem),
    )
    one, other = (rules.meant(towns, set()) for towns in halves)
    if one is None or other is None or one.country == other.country:
        return []
    return [(Unnamed(i, i + 1, noun), _choice(town)) for town in (one, other)]


def _by_people(found: Findings, rules: Adjectives, i: int, named: _Named) -> Candidate | None:
    """The town of «омичи», where the text names another."""
    text = found.text
    token = text.tokens[i]
    if i in text.tags or (token.is_capital and i != text.sentence_of(i).first):
        return None
    if i and text.tokens[i - 1].text in _OPENERS:
        return None
    town = rules.meant(rules.towns_of_people(found.gazetteer, token.low), named.towns)
    return None if town is None or named.is_of_another(token.low, town) else town
