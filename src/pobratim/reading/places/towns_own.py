"""What is a town's own beside its name: "Caerphilly Twinning Association", "Feuerwehr Heubach"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pobratim.gazetteer.rows import CITY, Candidate
from pobratim.lexicons.grammar import CYRILLIC, HEAD_LAST, NAMES_INFLECT, NAMES_LEAD, OF_LEFT_OUT
from pobratim.lexicons.lexicon import load
from pobratim.reading.naming.wording import wording
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.places.beside import of_words
from pobratim.reading.text import Text

_CITY: Final = 50_000  # people
_OWNS: Final = ("'s", "’s", "'", "’")


_KEPT_OWN: Final[dict[str, dict[str, tuple[tuple[str, ...], ...]]]] = {}


def own_behind(lang: str) -> bool:
    """Whether what is a town's own stands right behind its name: "Bath guests"."""
    return NAMES_LEAD in load(lang).grammar


def _own(lang: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The word of each next to the name, to all its words in order."""
    known = _KEPT_OWN.get(lang)
    if known is None:
        known = _KEPT_OWN[lang] = _make_own(lang)
    return known


def _make_own(lang: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in load(lang).words("language", "place_heads", "own"):
        words = tuple(phrase.split())
        beside = words[0] if own_behind(lang) else words[-1]
        found[beside] = (*found.get(beside, ()), words)
    return found


_KEPT_BEHIND_GENITIVE: Final[dict[str, frozenset[str]]] = {}


def _behind_genitive(lang: str) -> frozenset[str]:
    known = _KEPT_BEHIND_GENITIVE.get(lang)
    if known is None:
        known = _KEPT_BEHIND_GENITIVE[lang] = _make_behind_genitive(lang)
    return known


def _make_behind_genitive(lang: str) -> frozenset[str]:
    return frozenset(load(lang).words("language", "place_heads", "genitive"))


_KEPT_MAYORS: Final[dict[str, frozenset[str]]] = {}


def _mayors(lang: str) -> frozenset[str]:
    """The single words for a mayor, "of" behind which a town stands; no "of" begins a surname there."""
    known = _KEPT_MAYORS.get(lang)
    if known is None:
        known = _KEPT_MAYORS[lang] = _make_mayors(lang)
    return known


def _make_mayors(lang: str) -> frozenset[str]:
    if OF_LEFT_OUT in load(lang).grammar:
        return frozenset()  # "burgemeester van Dam"
    return load(lang).single_words("offices", "office", "mayor")


def has_its_own(text: Text, first: int, last: int, town: Candidate) -> bool:
    """Whether a body, people or the mayor of the town stand beside the name in these tokens.

    Where they stand behind it without an ending («Киль оқушылары»), it is a city: others are somebody's.
    """
    known, tokens = _own(text.lang), text.tokens
    if HEAD_LAST in text.grammar:
        city = town.kind is CITY and town.population >= _CITY and not town.is_form
        return city and last < len(tokens) and tokens[last].low in known
    i = first - 1
    of = i > 0 and tokens[i].low.rstrip("'’") in of_words(text.lang)
    if of and (tokens[i - 1].low in _mayors(text.lang) or is_house_of(text, first, last)):
        return True
    if NAMES_LEAD in text.grammar:
        words = known.get(tokens[last].low, ()) if last < len(tokens) else ()
        return bool(words) and any(_stand(text, last, phrase) for phrase in words)
    i -= of
    words = known.get(tokens[i].low, ()) if i >= 0 else ()
    return bool(words) and any(_stand(text, i + 1 - len(phrase), phrase) for phrase in words)


def is_of_mayor(text: Text, first: int, last: int, candidates: Sequence[Candidate]) -> bool:
    """The Kętrzyna of "burmistrz Kętrzyna": a town in a case, where nobody who holds an office is in any.

    What a given name follows is the town of whoever is called so; two other capitals are somebody's name.
    """
    if not first or not candidates[0].is_form or not text.does(NAMES_INFLECT) or text.does(CYRILLIC):
        return False
    if text.tokens[first - 1].low not in _mayors(text.lang):
        return False
    behind = text.tokens[last] if last < len(text.tokens) else None
    named = behind is not None and behind.is_capital and behind.is_word
    return not named or bool(behind and given_readings(behind.text, wording(text.lexicon)))


def is_house_of(text: Text, first: int, last: int) -> bool:
    """Whether "the church of", "the people of" stand right before the name, and no capital behind it."""
    tokens = text.tokens
    if first < 2 or (last < len(tokens) and tokens[last].is_capital and tokens[last].is_word):
        return False
    of = tokens[first - 1].low.rstrip("'’") in of_words(text.lang)
    return of and tokens[first - 2].low in text.lexicon.word_set("language", "place_heads", "houses")


def is_of_building(text: Text, first: int, last: int) -> bool:
    """The Leeds of "at Leeds Town Hall", "toured Leeds Town Hall": before words for the building."""
    buildings = text.lexicon.words("language", "place_heads", "buildings")
    if not buildings or not first or last >= len(text.tokens) or not text.tokens[last].is_capital:
        return False
    led = text.tokens[first - 1].low
    seen = text.lexicon.word_set("language", "place_heads", "seeing")
    if led not in text.lexicon.word_set("language", "prepositions", "at") and led not in seen:
        return False
    return any(_stand(text, last, tuple(phrase.split())) for phrase in buildings)


def is_owner(text: Text, last: int) -> bool:
    """The Denzlingens of "Denzlingens Bürgermeister", the Орал of «Орал әкімі», that ends before ``last``.

    And the Kendal of "Kendal's mayor", "Kendal's deputy mayor".
    """
    tokens = text.tokens
    if last + 1 >= len(tokens):
        return False
    if NAMES_LEAD in text.grammar:
        if tokens[last].low not in _OWNS or not tokens[last + 1].is_word:
            return False
        behind = _behind_genitive(text.lang)
        return any(t.low in behind for t in tokens[last + 1 : last + 3])  # "Kendal's new mayor"
    if tokens[last].low not in _behind_genitive(text.lang):
        return False
    return text.head_last or tokens[last - 1].low.endswith("s")


def _stand(text: Text, first: int, words: tuple[str, ...]) -> bool:
    if first < 0 or first + len(words) > len(text.tokens):
        return False
    return all(text.tokens[first + n].low == word for n, word in enumerate(words))


def has_it_behind(lang: str) -> bool:
    """Whether a town's own stands behind its name, where a land's may too: «Ресей делегациясы»."""
    return own_behind(lang) or HEAD_LAST in load(lang).grammar
