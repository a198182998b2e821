"""Whose twins the towns of a list are: "These are the twin towns of X", «побратимами Пскова остаются»."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from pobratim.gazetteer.rows import REGION
from pobratim.reading.findings import Findings
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.phrases import Hit
from pobratim.reading.places.lying import are_joined
from pobratim.reading.text import Sentence

_LISTED: Final = 5  # tokens between two towns of a list, the country or adjective of the second among them
_TWO: Final = 2
_OPENING: Final = 4  # tokens from the opening of the sentence to the tie word


def these_are(found: Findings, city: PlaceMention, hits: list[Hit]) -> list[tuple[tuple[str, str], str]]:
    """ "They played in A, B and C. These are the twin towns of X": all of a list just before are."""
    sentence = found.text.sentence_of(city.first)
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    words = found.text.lexicon.word_set("language", "pronouns", "these")
    opens = hits[0].first - sentence.first < _OPENING and 0 <= city.first - hits[0].last <= 1
    told = opens and found.text.tokens[sentence.first].low in words
    both = _open_both(found, sentence)
    if not (told or both) or before is sentence or before.paragraph != sentence.paragraph:
        return []
    cities: dict[str, PlaceMention] = {}
    for other in found.cities_in(before.first, before.last):
        if other.id != city.id:
            cities.setdefault(other.id, other)
    near = all(two.first - one.last <= _LISTED for one, two in pairwise(cities.values()))
    listed = len(cities) == _TWO if both and not told else len(cities) > 1
    return [((city.id, id_), "these-are-its-twins") for id_ in cities] if listed and near else []


def listed_behind(found: Findings, sentence: Sentence) -> list[tuple[tuple[str, str], str]]:
    """ "X has five partner towns. These are A, B and C": the list that the next sentence opens with."""
    owner = {c.id for c in found.cities_in(sentence.first, sentence.last)}
    behind = found.text.sentences[sentence.index + 1 : sentence.index + 2]
    if len(owner) != 1 or not behind or behind[0].paragraph != sentence.paragraph:
        return []
    first = behind[0].first
    words = found.text.lexicon.word_set("language", "pronouns", "these")
    cities = found.cities_in(first, behind[0].last)
    if found.text.tokens[first].low not in words or len(cities) < _TWO or cities[0].first - first > _TWO:
        return []
    listed = [cities[0]]
    for city in cities[1:]:
        if not are_joined(found, listed[-1], city):
            break
        listed.append(city)
    whose = owner.pop()
    pairs = [((whose, c.id), "these-listed") for c in listed if c.id != whose]
    return pairs if len(listed) >= _TWO else []


def _open_both(found: Findings, sentence: Sentence) -> bool:
    """ "Both towns are twins of X": of the two named just before."""
    articles = found.text.lexicon.word_set("names", "article", "words")
    first = sentence.first + (found.text.tokens[sentence.first].low in articles)
    low = [t.low for t in found.text.tokens[first : first + 2]]
    both, towns = (found.text.lexicon.words("language", "pronouns", k) for k in ("both", "towns"))
    return len(low) == _TWO and low[0] in both and low[1] in towns


def twins_of(
    found: Findings, cities: list[PlaceMention], hits: list[Hit]
) -> list[tuple[tuple[str, str], str]]:
    """«Побратимами Пскова остаются Нойс и Валмиера»: whose twins the others are stands right behind."""
    endings = found.text.lexicon.words("language", "predicative")
    if len(cities) < 3 or not endings:
        return []
    ends = {h.last for h in hits if found.text.tokens[h.last - 1].low.endswith(endings)}
    first, *others = cities
    if first.first not in ends or are_joined(found, first, others[0]):
        return []
    return [((first.id, city.id), "twins-of") for city in others]


def names_both(found: Findings, sentence: Sentence) -> bool:
    """Whether "the two towns" are spoken of, or what is "between the towns"."""
    tokens, towns = found.text.tokens, found.text.lexicon.word_set("language", "pronouns", "towns")
    both = found.text.lexicon.word_set("language", "pronouns", "both")
    between = found.text.lexicon.word_set("language", "pronouns", "between")
    behind = found.text.head_last
    for i in range(sentence.first, sentence.last):
        led = tokens[i].low in both or (tokens[i].low in between and not behind)
        if led and any(t.low in towns for t in tokens[i + 1 : i + 3]):
            return True
        if behind and tokens[i].low in between and i > sentence.first and tokens[i - 1].low in towns:
            return True
    return False


def of_both_towns(
    found: Findings, sentence: Sentence, city: PlaceMention
) -> list[tuple[tuple[str, str], str]]:
    """ "The mayor of A went to B. With the mayor of B he signed a tie between the towns": of A and B."""
    before = found.text.sentences[sentence.index - 1] if sentence.index else sentence
    if before.paragraph != sentence.paragraph or not names_both(found, sentence):
        return []
    named = {c.id for c in found.cities_in(before.first, before.last)}
    others = named - {city.id}
    return [((others.pop(), city.id), "both-towns")] if len(others) == 1 and city.id in named else []


def two_regions_before(
    found: Findings, before: Sentence, sentence: Sentence
) -> list[tuple[tuple[str, str], str]]:
    """ "The akim of region A met the governor of region B. The two regions signed a memorandum": theirs."""
    ids = [*{m.id: None for m in found.places_in(before.first, before.last) if m.kind is REGION}]
    if len(ids) != 2 or not names_both(found, sentence):
        return []
    one, other = (found.places[i].country for i in ids)
    apart = one is not None and other is not None and one != other
    return [((ids[0], ids[1]), "two-regions-just-before")] if apart else []


def are_told_of_before(
    found: Findings, pair: tuple[str, str], rule: str, said: Mapping[frozenset[str], object]
) -> bool:
    """Whether "both towns" are the two told of before; in "we saw X and the castle of Y", of one country."""
    if rule == "the-two-of-the-item":
        return any(pair[0] in both for both in said)
    one, other = (found.places[i].country for i in pair)
    alike = rule == "two-cities-just-before" and one == other
    return alike and any(i in both for both in said for i in pair)
