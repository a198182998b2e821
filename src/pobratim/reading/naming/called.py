"""What a thing is called that stands in a case: «картину» is a картина, «келісімге» a келісім.

The rules are data (``things`` in language.toml), tried in their order. A rule is "lead | adjectives | nouns":
words one of which must stand right before it (or none), endings of the adjectives beside the noun, and of
the noun itself, each with what stands instead ("ую=ая"). The first rule that has an ending for the noun, and
for every adjective before it, is the one; what follows stays as it is. Where the head stands last it is the
last word.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from pobratim.lexicons.grammar import HEAD_LAST
from pobratim.lexicons.lexicon import load

_SHORTEST: Final = 2  # letters of a word before its ending


class _Rule(NamedTuple):
    lead: frozenset[str]
    adjectives: dict[str, str]
    nouns: dict[str, str]


def called(lang: str, thing: str, before: str) -> str:
    """The thing in the nominative where a rule knows its case; ``before`` is the word right before it."""
    words = thing.split(" ")
    for rule in _rules(lang):
        if rule.lead and before.lower() not in rule.lead:
            continue
        if HEAD_LAST in load(lang).grammar:
            if (head := _turned(words[-1], rule.nouns)) is not None:
                return " ".join([*words[:-1], head])
        elif (told := _told(words, rule)) is not None:
            return " ".join(told)
    return thing


def _told(words: list[str], rule: _Rule) -> list[str] | None:
    """Adjectives before the noun, the noun, and adjectives behind it, as in Polish."""
    if len(words) > 1 and (adjective := _turned(words[0], rule.adjectives)) is not None:
        more = _told(words[1:], rule)
        if more is not None:
            return [adjective, *more]
    noun = _turned(words[0], rule.nouns)
    if noun is None:
        return None
    out, i = [noun], 1
    while i < len(words) and (behind := _turned(words[i], rule.adjectives)) is not None:
        out.append(behind)
        i += 1
    return [*out, *words[i:]]


def _turned(word: str, endings: dict[str, str]) -> str | None:
    """The word with the longest of these endings turned; None where it has none."""
    low = word.lower()
    fits = [e for e in endings if low == e or (low.endswith(e) and len(low) - len(e) >= _SHORTEST)]
    if not fits:
        return None
    ending = max(fits, key=len)
    if len(ending) == len(word):
        return word[0] + endings[ending][1:]  # a capital stays
    return word[: len(word) - len(ending)] + endings[ending]


@cache
def _rules(lang: str) -> tuple[_Rule, ...]:
    return tuple(_rule(line) for line in load(lang).words("language", "things", "rules"))


def _rule(line: str) -> _Rule:
    lead, adjectives, nouns = (part.split() for part in line.split("|"))
    return _Rule(frozenset(lead), dict(_pair(p) for p in adjectives), dict(_pair(p) for p in nouns))


def _pair(text: str) -> tuple[str, str]:
    one, _, other = text.partition("=")
    return one, other
