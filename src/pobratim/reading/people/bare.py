"""Names that stand alone: the surname, or given name, of somebody whom the text names in full elsewhere."""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import chain

from pobratim.facts.names import key
from pobratim.reading.people.named import Named
from pobratim.reading.people.nominative import forms, is_common_word
from pobratim.reading.people.spotting import FAMILY_FIRST, Spotted
from pobratim.reading.people.strangers import vocabulary
from pobratim.reading.people.wording import Wording, gender_of, is_ambiguous, is_sound_only
from pobratim.reading.text import Text

_GIVEN = 4  # letters of a given name that may stand alone for somebody named in full
_BEARERS = 20  # people of one surname among whom the bare word still means the one named last
_TIED = frozenset('&-‐/@#"«»“”„')


def add_bare(by_surname: dict[str, list[Named]], found: list[Spotted], text: Text, words: Wording) -> None:
    """Every other place where the surname alone of somebody known stands."""
    taken = {i for s in found for i in range(s.first, s.last)}
    everybody = list(chain.from_iterable(by_surname.values()))
    by_given: dict[str, list[Named]] = {}
    for person in everybody:
        if person.surname and person.given and len(person.given[0]) >= _GIVEN:
            by_given.setdefault(key(person.given[0]), []).append(person)
    initials = {w[:1].lower() for p in everybody for w in (*_borne(p), *p.given[:1])}
    starts = {id(p): sorted(s.first for s in p.spotted) for p in everybody}
    bearers: dict[str, list[Named]] = {}
    for i, token in enumerate(text.tokens):
        if not token.is_capital or token.low[:1] not in initials or len(token.text) < 3 or i in taken:
            continue
        if token.text not in bearers:
            bearers[token.text] = _bearers(token.text, by_surname, words)
        owners = bearers[token.text]
        if not owners and by_given and _stands_alone(text, i, words):
            sounds = {key(form) for form in forms(token.text, words)}
            owners = [p for sound in sounds for p in by_given.get(sound, ())]
        if 0 < len(owners) <= _BEARERS:
            owner = owners[0] if len(owners) == 1 else min(owners, key=lambda o: since(i, starts[id(o)], o))
            first = i
            while first and text.tokens[first - 1].low in owner.surname.lower().split()[:-1]:
                first -= 1
            owner.spotted.append(Spotted(first, i + 1, rule="surname-joined"))
            insort(starts[id(owner)], first)


def _bearers(word: str, by_surname: dict[str, list[Named]], words: Wording) -> list[Named]:
    """Everybody whose surname a word may be, each once."""
    found: dict[int, Named] = {}
    for form in forms(word, words):
        for person in by_surname.get(key(form), ()):
            if person.surname:
                found.setdefault(id(person), person)
    return list(found.values())


def _stands_alone(text: Text, i: int, words: Wording) -> bool:
    """Whether a word may be somebody's given name alone: no place, no common word, no longer name."""
    tokens, low = text.tokens, text.tokens[i].low
    if i in text.tags or is_ambiguous(low, words) or low in words.never:
        return False
    if not words.cyrillic and (gender_of(low, words) is None or is_sound_only(low, words)):
        return False  # capitals are no sign there: "Iraqi", "Treasury"
    if is_common_word(low) if words.lang == "ru" else low in vocabulary(words.lang):
        return False
    sentence = text.sentence_at(tokens[i].start)
    beside = [j for j in (i - 1, i + 1) if sentence.first < j < sentence.last or j == i + 1 < sentence.last]
    return not any(tokens[j].is_capital or tokens[j].text in _TIED for j in beside)


def _borne(named: Named) -> list[str]:
    """The words of a name that may stand for it alone."""
    return [*named.surname.split(), *(named.given[:1] if named.rule == FAMILY_FIRST else ())]


def since(i: int, starts: list[int], named: Named) -> tuple[bool, int]:
    """How far before token i somebody was named last, by the tokens at which they are named, in order.

    Whoever is named only later comes after.
    """
    before = bisect_left(starts, i)
    return (not before, i - starts[before - 1] if before else named.spotted[0].first)
