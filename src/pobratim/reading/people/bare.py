"""Names that stand alone: the surname, or given name, of somebody whom the text names in full elsewhere."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Final

from pobratim.facts.names import key
from pobratim.lexicons import load
from pobratim.reading.naming.wording import Wording, gender_of, is_ambiguous, is_sound_only
from pobratim.reading.people.human import is_placed
from pobratim.reading.people.letters import has_article
from pobratim.reading.people.named import Named
from pobratim.reading.people.nominative import forms, is_common_word, loose_forms
from pobratim.reading.people.spotted import FAMILY_FIRST, Spotted
from pobratim.reading.people.strangers import vocabulary
from pobratim.reading.text import Text

_GIVEN: Final = 4  # letters of a given name that may stand alone for somebody named in full
_BEARERS: Final = 20  # people of one surname among whom the bare word still means the one named last
_TIED: Final = frozenset('&-‐/@#"«»“”„')


def add_bare(by_surname: dict[str, list[Named]], found: list[Spotted], text: Text, words: Wording) -> None:
    """Every other place where the surname alone of somebody known stands."""
    taken = {i for s in found for i in range(s.first, s.last)}
    everybody = list(chain.from_iterable(by_surname.values()))
    by_given: dict[str, list[Named]] = {}
    for person in everybody:
        if person.surname and person.given and len(person.given[0]) >= _GIVEN:
            by_given.setdefault(key(person.given[0]), []).append(person)
    also = _also(everybody, words)
    initials = {w[:1].lower() for p in everybody for w in (*_borne(p), *p.given[:1], *_parts(p, words))}
    starts = {id(p): sorted(s.first for s in p.spotted) for p in everybody}
    bearers: dict[str, list[Named]] = {}
    called: set[str] = set()  # words that are nobody's surname, but somebody's given name
    for i in _like_names(text):
        token, word = text.tokens[i], text.tokens[i].text
        if token.low[:1] not in initials or i in taken:
            continue
        if len(word) < 3 and not _is_short_name(text, i, words):
            continue
        if word not in bearers:
            sounds = {key(form) for form in forms(word, words)}
            known = {} if not also or i in text.tags or is_common_word(token.low) else also
            owners = _bearers(word, sounds, by_surname, known, words)
            if not owners and any(sound in by_given for sound in sounds):
                owners = [p for sound in sounds for p in by_given.get(sound, ())]
                called.add(word)
            bearers[word] = owners
        owners = bearers[word]
        if owners and word in called and not _stands_alone(text, i, words):
            continue
        if 0 < len(owners) <= _BEARERS:
            owner = owners[0] if len(owners) == 1 else min(owners, key=lambda o: since(i, starts[id(o)], o))
            first = i
            while first and text.tokens[first - 1].low in owner.surname.lower().split()[:-1]:
                first -= 1
            owner.spotted.append(Spotted(first, i + 1, [], [], [], "surname-joined"))
            insort(starts[id(owner)], first)


def _like_names(text: Text) -> list[int]:
    """The tokens with a capital letter, at their head or behind an article written on, in order."""
    joined = [i for low, where in text.where.items() if "-" in low for i in where]
    articled = [i for i in joined if not text.tokens[i].is_capital and has_article(text.tokens[i].text)]
    return sorted((*text.capitals, *articled)) if articled else text.capitals


def _bearers(
    word: str,
    sounds: set[str],
    by_surname: dict[str, list[Named]],
    also: dict[str, list[Named]],
    words: Wording,
) -> list[Named]:
    """Everybody whose surname a word may be, each once; by parts and rarer forms of it where nobody's is.

    ``sounds``: those of the word in its nominative.
    """
    found: dict[int, Named] = {}
    for sound in sounds:
        for person in by_surname.get(sound, ()):
            if person.surname:
                found.setdefault(id(person), person)
    if not found and also:
        for form in loose_forms(word, words):
            for person in also.get(key(form), ()):
                found.setdefault(id(person), person)
    if not found and words.cyrillic:
        first, _, age = word.rpartition("-")
        if len(first) >= _GIVEN and age[:1].islower():
            sounds = {key(form) for form in forms(first, words)}
            return _bearers(first, sounds, by_surname, also, words)  # «Вэнс-младший» of Вэнс
    return list(found.values()) if found else []


def _also(everybody: list[Named], words: Wording) -> dict[str, list[Named]]:
    """Sounds that mean somebody besides the surname as the card has it: its other forms and its parts."""
    found: dict[str, list[Named]] = {}
    for person in everybody:
        own = {key(form) for part in _parts(person, words) for form in loose_forms(part, words)}
        for sound in own:
            found.setdefault(sound, []).append(person)
    return found


def _parts(person: Named, words: Wording) -> Iterator[str]:
    """«Стросс-Кан» whole, «аль-Завахири» without its article, «Вэнс-младший» without its age; a surname
    taken for a patronymic («Оливер Иванович»)."""
    last = person.surname.split()[-1:] or person.middle[-1:]
    if not words.cyrillic or not last or person.rule == FAMILY_FIRST:
        return
    first, _, second = last[0].rpartition("-")
    if not first:
        yield last[0]
    elif second[:1].isupper():
        yield second if has_article(last[0]) else last[0]
    elif len(first) >= _GIVEN:
        yield first


def _is_short_name(text: Text, i: int, words: Wording) -> bool:
    """The Ли of «Ли родилась», the Фо of «премия Фо»: no acronym, and no word at the head of a sentence."""
    token = text.tokens[i]
    if not words.cyrillic or len(token.text) < 2 or token.text.isupper():
        return False
    begins = i == text.sentence_of(i).first
    return not begins or token.low in words.never_first or not is_common_word(token.low)


@cache
def _months(lang: str) -> frozenset[str]:
    """The months in their nominative, the first of each."""
    return frozenset(names[0] for names in load(lang).table("dates")["months"].values())


def _stands_alone(text: Text, i: int, words: Wording) -> bool:
    """Whether a word may be somebody's given name alone: no place, no common word, no longer name."""
    tokens, low = text.tokens, text.tokens[i].low
    sentence = text.sentence_of(i)
    beside = [j for j in (i - 1, i + 1) if sentence.first < j < sentence.last or j == i + 1 < sentence.last]
    if low in words.never or any(tokens[j].is_capital or tokens[j].text in _TIED for j in beside):
        return False
    if words.declines and i > sentence.first and low not in _months(words.lang):
        # In the middle of a sentence a capital is nothing else, be it a town's name that nobody is in.
        return i not in text.tags or (text.tags[i] == "place" and not is_placed(text, i))
    if i in text.tags or is_ambiguous(low, words):
        return False
    if not words.cyrillic and (gender_of(low, words) is None or is_sound_only(low, words)):
        return False  # capitals are no sign there: "Iraqi", "Treasury"
    return not (is_common_word(low) if words.dictionary else low in vocabulary(words.lang))


def _borne(named: Named) -> list[str]:
    """The words of a name that may stand for it alone."""
    return [*named.surname.split(), *(named.given[:1] if named.rule == FAMILY_FIRST else ())]


def since(i: int, starts: list[int], named: Named) -> tuple[bool, int]:
    """How far before token i somebody was named last, by the tokens at which they are named, in order.

    Whoever is named only later comes after.
    """
    before = bisect_left(starts, i)
    return (not before, i - starts[before - 1] if before else named.spotted[0].first)
