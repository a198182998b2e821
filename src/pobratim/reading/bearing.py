"""How a place or person stands to the verb (at, from, to, by, of), by preposition or case ending."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from pobratim.lexicons.grammar import HEAD_LAST, NOUNS_CAPITAL, TO_SOMEBODY, TOWNS_INFLECT
from pobratim.lexicons.lexicon import load
from pobratim.reading.mentions import Tokens
from pobratim.reading.text import Text

_REACH: Final = 4  # words back from a name to its preposition: "in der niederländischen Partnerstadt X"
_HOUSE: Final = 3  # tokens from a town to what is in it: "Омбының кардиология орталығында"
_SCHOOL: Final = 4  # tokens from "from" to a school: "from the", "aus dem städtischen"
_TOPIC: Final = 2  # tokens from "a film" to the "on" before what it is about
_STOPS: Final = frozenset(',.;:()«»„“”"–—!?')


@cache
def _bearings(lang: str) -> dict[str, frozenset[str]]:
    table = load(lang).table("language").get("prepositions", {})
    return {name: frozenset(words) for name, words in table.items()}


_KEPT_PREPOSITIONS: Final[dict[str, dict[str, str]]] = {}


def prepositions(lang: str) -> dict[str, str]:
    """Each preposition and the first bearing it is listed under."""
    known = _KEPT_PREPOSITIONS.get(lang)
    if known is None:
        known = _KEPT_PREPOSITIONS[lang] = _make_prepositions(lang)
    return known


def _make_prepositions(lang: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, words in _bearings(lang).items():
        for word in words:
            found.setdefault(word, name)
    return found


@cache
def _endings(lang: str) -> dict[str, tuple[str, ...]]:
    table = load(lang).table("language").get("cases", {})
    return {name: tuple(endings) for name, endings in table.items()}


def endings_of(lang: str, *cases: str) -> tuple[str, ...]:
    """What a name ends in that stands in one of these cases; () where names have none."""
    known = _endings(lang)
    return tuple([ending for case in cases for ending in known.get(case, ())])


def bearing(text: Text, mention: Tokens) -> str | None:
    """at, from, to, by or of; None where neither preposition nor case says."""
    said = by_ending(text, mention)
    if text.head_last:
        inside = _by_house(text, mention) if said == "of" else None
        return inside or said or _by_head(text, mention) or _said_behind(text, mention)
    tokens, first = text.tokens, mention.first
    said_by = prepositions(text.lang)
    that = text.lexicon.word_set("language", "that", "words")
    if _is_address(text, first):
        first -= 2  # "at the cemetery in Hodogaya, Yokohama": as the part of it stands
    begin = text.sentence_of(first).first  # a headline ends without a stop
    if first > begin and tokens[first - 1].low in _with(text.lang):
        return None  # "ging een band aan met Wiesbaden"
    reach = 1 if first in text.adjectives else _REACH  # «в прошлый раз омичи были»
    for i in range(first - 1, max(first - reach, begin) - 1, -1):
        tag = text.tags.get(i)
        if tokens[i].text in _STOPS or (tag is not None and tag.endswith("date")) or tokens[i].low in that:
            break  # "at the memorial that Kiel gave": not at Kiel
        name = said_by.get(tokens[i].low.rstrip("'"))
        if name == "from" and i and said_by.get(tokens[i - 1].low) == "at":
            return "at"  # «недалеко от Варны»
        if name == "of":
            return _beyond(text, i, begin, said_by) or "of"
        if name in ("at", "to") and (_is_unplaced(text, i + 1, first) or _is_topic(text, i, begin)):
            return "of"
        if name == "at" and _is_of_school(text, i, begin, said_by):
            return "from"
        if name and first in text.adjectives:
            return name  # "in the town hall of X" has the case that "to" has
        if name:
            return said if said in ("at", "to") and name in ("at", "to") else name
        if tag is not None and tag.endswith(("place", "person")):
            break
    return said or _by_word_before(text, first)


def _by_word_before(text: Text, first: int) -> str | None:
    """«Подарена городом Ковентри»: the word right before a name that has no case of its own has it."""
    word = text.tokens[first - 1].low if first else ""
    return _case(word, text.lang) if word in _heads(text.lang) else None


def _is_address(text: Text, first: int) -> bool:
    """Whether a name nobody knows and a comma stand right before a place, as a part of it."""
    tokens, tags = text.tokens, text.tags
    if first < 2 or tokens[first - 1].text != "," or first - 2 in tags or tags.get(first) != "place":
        return False
    part = tokens[first - 2]
    return part.is_capital and part.is_word and text.sentence_of(first - 2).first < first - 2


def _by_head(text: Text, mention: Tokens) -> str | None:
    """«Орал қаласында»: the word that says what it is has the ending."""
    if mention.last >= len(text.tokens) or text.tokens[mention.last].low not in _heads(text.lang):
        return None
    return _case(text.tokens[mention.last].low, text.lang)


def _by_house(text: Text, mention: Tokens) -> str | None:
    """«Омбының кардиология орталығында»: what is of a town and stands in it has the ending."""
    houses = text.lexicon.words("language", "place_heads", "standing")
    for i in range(mention.last, min(mention.last + _HOUSE, len(text.tokens))):
        if text.tokens[i].text in _STOPS or i in text.tags:
            return None
        if text.tokens[i].low in houses:
            return _case(text.tokens[i].low, text.lang)
    return None


@cache
def words_for_with(lang: str) -> frozenset[str]:
    """The words for "with", not those for "and"."""
    lexicon = load(lang)
    return frozenset(lexicon.words("language", "joins", "and")).difference(lexicon.words("language", "and"))


@cache
def _with(lang: str) -> frozenset[str]:
    """The words for "with" that are no prepositions of place besides."""
    return words_for_with(lang).difference(prepositions(lang))


@cache
def _heads(lang: str) -> frozenset[str]:
    table = load(lang).table("language").get("place_heads", {})
    return frozenset((*table.get("city", ()), *table.get("region", ())))


def _said_behind(text: Text, mention: Tokens) -> str | None:
    """A postposition right behind the name or the word that says what it is; 松江市を出発 is from there."""
    said_by, tokens, behind = prepositions(text.lang), text.tokens, mention.last
    houses = text.lexicon.word_set("language", "place_heads", "standing")
    while behind < len(tokens) and tokens[behind].low in houses:
        behind += 1  # サンタフェ市役所前で
    for i in range(behind, min(behind + 2, len(tokens))):
        low = tokens[i].low
        with_verb = f"{low} {tokens[i + 1].low}" if i + 1 < len(tokens) else low
        name = said_by.get(with_verb) or said_by.get(low)
        if name or tokens[i].text in _STOPS:
            return name
    return None


def _beyond(text: Text, i: int, begin: int, said_by: Mapping[str, str]) -> str | None:
    """ "In the town hall of X" is at X and "aus der Stadt X" from X; "with the mayor of X" is neither."""
    before = text.tokens[i - 1]
    if text.does(NOUNS_CAPITAL) and before.is_word and not before.is_capital and before.low not in said_by:
        return None  # "am Abend lädt der Verein": what the article begins is no part of a place
    for j in range(i - 1, max(i - _REACH, begin) - 1, -1):
        if text.tokens[j].text in _STOPS or text.tags.get(j):
            return None
        name = said_by.get(low := text.tokens[j].low.rstrip("'"))
        if name in ("at", "to") and (_is_unplaced(text, j + 1, i) or _is_gerund(text, j)):
            return None
        if text.does(TO_SOMEBODY) and name in ("at", "to") and _are_given(text, j, i, low, name):
            return None
        if name in ("at", "from", "to"):
            return name
    return None


def _are_given(text: Text, at: int, last: int, low: str, name: str) -> bool:
    """The "recibió a la delegación de X", "aux lycéens de X": who is led to it is no way to X."""
    if name == "at" and low not in text.lexicon.words("language", "joins", "given"):
        return False
    received, between = guests(text.lang), range(at + 1, last)
    if name == "at":
        return any(text.tokens[k].low in received for k in between)  # "au consulat de X" is at X
    return any(text.tokens[k].low.startswith(received) for k in between)


@cache
def guests(lang: str) -> tuple[str, ...]:
    """Beginnings of the words for guests and for pupils."""
    words, kinds = load(lang).single_words, ("guest", "pupils")
    return tuple([word.rstrip("*") for kind in kinds for word in words("links", kind, "words")])


def _is_gerund(text: Text, i: int) -> bool:
    """The "en" of "en recevant ses hôtes de X"."""
    words = text.lexicon.words
    if text.tokens[i].low not in words("language", "gerund", "words"):
        return False
    verb = text.tokens[i + 1]
    return not verb.is_capital and verb.low.endswith(words("language", "gerund", "endings"))


def _is_unplaced(text: Text, first: int, last: int) -> bool:
    """ "In honour of X", "on behalf of the city of X": words behind the preposition that are no place."""
    unplaced = text.lexicon.word_set("language", "unplaced")
    return any(t.low in unplaced for t in text.tokens[first:last])


def _is_of_school(text: Text, i: int, begin: int, said_by: Mapping[str, str]) -> bool:
    """ "From the grammar school in X", "vom Collège Jules Ferry in X": where the school is they are from."""
    tokens, j = text.tokens, i - 1
    while j > begin and tokens[j].is_capital and tokens[j].low not in _schools(text.lang):
        j -= 1  # the name of a school, in languages that set it behind
    if j <= begin or tokens[j].low not in _schools(text.lang):
        return False
    small = range(j - 1, max(j - 1 - _SCHOOL, begin - 1), -1)
    at = next((k for k in small if said_by.get(tokens[k].low.rstrip("'")) == "from"), None)
    return at is not None and not any(tokens[k].text in _STOPS or k in text.tags for k in range(at, j))


@cache
def _schools(lang: str) -> frozenset[str]:
    listed = load(lang).words("organisations", "heads", "schools")
    return frozenset(word for one in listed for word in one.split("|") if "*" not in word)


def _is_topic(text: Text, i: int, begin: int) -> bool:
    """ "A film on X", "les photos exposées sur X": whether the word at ``i`` says what a work is about."""
    words = text.lexicon.word_set("language", "topic", "words")
    if text.tokens[i].low not in words:
        return False
    nouns = text.lexicon.word_set("language", "topic", "nouns")
    return any(t.low in nouns for t in text.tokens[max(i - _TOPIC, begin) : i])


def by_ending(text: Text, mention: Tokens) -> str | None:
    """at, from, to, by or of, by the ending alone."""
    if mention.last - 1 in text.uninflected and (text.head_last or text.does(TOWNS_INFLECT)):
        return None  # «Қызылорда», «Челтнем» are names as they stand, at no place and to none
    noun = text.adjectives.get(mention.last - 1)
    if noun is not None:
        return pair_case(text.tokens[mention.last - 1].low, text.tokens[noun].low, text.lang)
    return _case(text.tokens[mention.last - 1].low, text.lang)


def pair_case(adjective: str, noun: str, lang: str) -> str | None:
    """to, by or of, by how a town's adjective and its noun end: «псковским школьникам»."""
    if HEAD_LAST in load(lang).grammar:
        return _case(noun, lang)
    for name, ends in _pair_endings(lang):
        if any(adjective.endswith(one) and noun.endswith(other) for one, other in ends):
            return name
    return None


@cache
def _pair_endings(lang: str) -> tuple[tuple[str, list[tuple[str, str]]], ...]:
    words = load(lang).words
    listed = ((name, words("language", "adjective_town", name)) for name in ("to", "by", "of"))
    return tuple(
        [(name, [(p.partition(":")[0], p.partition(":")[2]) for p in ends]) for name, ends in listed]
    )


_MOST: Final = 1 << 14  # words of a language whose case is kept
_KEPT_CASES: Final[dict[str, dict[str, str]]] = {}  # by language; "" where none is known


def _case(low: str, lang: str) -> str | None:
    kept = _KEPT_CASES.get(lang)
    if kept is None:
        kept = _KEPT_CASES[lang] = {}
    known = kept.get(low)
    if known is None:
        if len(kept) > _MOST:
            kept.clear()
        known = kept[low] = _make_case(low, lang) or ""
    return known or None


def _make_case(low: str, lang: str) -> str | None:
    best = ""
    found = None
    for name, endings in _endings(lang).items():
        for ending in endings:
            longer = len(low) > len(ending) + 2 or low == ending
            if longer and len(ending) > len(best) and low.endswith(ending):
                best, found = ending, name
    return None if found == "none" else found  # "none": names that only look like a case form
