"""Noun phrases that begin with a known head word: memorials and organisations share this."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pobratim.facts.names import latin
from pobratim.lexicons.grammar import NOUNS_CAPITAL, TITLES_CAPITAL
from pobratim.lexicons.lexicon import load
from pobratim.reading.findings import Findings

_STOPS: Final = frozenset(",.;:()!?…–—")
_OPENERS: Final = frozenset('«„“"‘”')
_CLOSERS: Final = frozenset('»“”"’')
_PLAIN: Final = re.compile(r"[a-z0-9]+")
_OF: Final = frozenset("'’")  # "'s"
_SIDE: Final = 5  # tokens from "and" to the second town of a pact: "and the Japanese city of Tsuruga"
_LONGEST: Final = 14  # words of one name
_VERB: Final = 5  # letters of a verb that is known by its ending
_NOT_PAST: Final = ("т", "ть")  # what ends as the present and the infinitive do is a noun as often


def slug(kind: str, name: str) -> str:
    """A local id: kind, colon, ASCII words of the name."""
    return f"{kind}:" + "-".join(_PLAIN.findall(latin(name).lower()))[:80]


@cache
def _words(lang: str, group: str) -> frozenset[str]:
    lexicon = load(lang)
    prepositions = lexicon.table("language").get("prepositions", {})
    if group == "enders":
        return frozenset(w for words in prepositions.values() for w in words) | frozenset(
            (*lexicon.words("language", "relative"), *lexicon.words("language", "that", "without"))
        )
    return frozenset(lexicon.words("language", group))


@cache
def head_stands_last(lang: str) -> bool:
    """Whether a noun's complements stand before it, as in Kazakh, which has a genitive case of places."""
    return "of" in load(lang).table("language").get("cases", {})


@cache
def _past(lang: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Endings of verbs that tell what was done, and the words that end so and are none."""
    words = load(lang).words
    endings = (e for e in words("names", "link", "verbs") if not e.endswith(_NOT_PAST))
    return tuple(endings), frozenset(words("names", "link", "no_verbs"))


def _is_past_verb(low: str, lang: str) -> bool:
    endings, never = _past(lang)
    return len(low) >= _VERB and low.endswith(endings) and low not in never


def extend(found: Findings, first: int, last: int, limit: int) -> int:
    """End (exclusive token) of the noun phrase that begins with tokens ``first`` to ``last``.

    It goes on over quoted names, capitals and modifiers, and stops at punctuation, a verb of an event,
    a date, a preposition of place, or a small word behind the name of somebody; "and" is passed only inside
    a list of whom it honours.
    """
    text = found.text
    if head_stands_last(text.lang):
        return last
    tokens = text.tokens
    of = _words(text.lang, "genitive")
    enders = _words(text.lang, "enders")
    joiners = _words(text.lang, "and")
    told = [h for h in found.hits_in(first, limit, "events") if h.label[-1] != "noun"]
    # A phrase may begin with the name itself: "memorial … unveiled" ends before its verb.
    verbs = {h.first for h in told if h.first >= last} | {h.last - 1 for h in told if h.first <= first}
    if text.does(NOUNS_CAPITAL):  # "einen Kranz am Grab der Familie Rosental niederlegen"
        around = found.hits_in(text.sentence_of(first).first, first, "events")
        verbs |= {h.last - 1 for h in around if h.last > last and not tokens[h.last - 1].is_capital}
    end = last
    while end < limit and end - first < _LONGEST:
        token = tokens[end]
        if token.text in _OPENERS:
            closing = next(
                (j for j in range(end + 1, min(limit, end + 12)) if tokens[j].text in _CLOSERS), None
            )
            return closing + 1 if closing else end
        if text.tags.get(end) == "+place":  # "St. Cyr sur Mer": all of the name, whatever stands in it
            end += 1
            continue
        ends = token.low in enders and token.low not in of and tokens[end - 1].low not in of
        named = _is_named(found, end - 1) and end - 1 not in text.adjectives  # «картину псковских мастеров»
        ends = ends or (named and not (token.is_capital or token.low in of or token.low in joiners))
        if token.text in _STOPS or end in verbs or ends or text.tags.get(end) == "date":
            break
        if end > last and not token.is_capital and _is_past_verb(token.low, text.lang):
            break  # «сквер Победы украсили флагами»
        if token.low in joiners and not _list_goes_on(found, end, limit):
            break
        end += 1
    while end > last and (tokens[end - 1].low in of or tokens[end - 1].low in joiners):
        end -= 1
    return end


def _is_named(found: Findings, i: int) -> bool:
    """Whether a token ends somebody's name, or a town's where no town stands before what is of it."""
    tag, follows = found.text.tags.get(i, ""), found.text.tokens[i + 1].text[:1]
    somewhere = tag.endswith("place") and not found.text.does(TITLES_CAPITAL)  # "Lincolnshire sausages"
    nation = somewhere and found.gazetteer.country_of_word(found.text.tokens[i].low)
    return follows not in _OF and (tag.endswith("person") or (somewhere and not nation))


def _list_goes_on(found: Findings, i: int, limit: int) -> bool:
    """Whether "and" joins two whom the memorial honours: a plain lower-case word follows one."""
    tokens = found.text.tokens
    if i + 1 >= limit or i == 0:
        return False
    if tokens[i - 1].is_capital:  # a pact of two towns, but the memorial of one who is honoured
        honoured = found.text.tags.get(i - 1, "").endswith("person")
        there = range(i + 1, min(i + _SIDE, limit))
        return not honoured and any(found.text.tags.get(j) == "place" for j in there)
    nearer = tokens[i + 1]
    if found.hits_in(i + 1, i + 3, "events"):
        return False  # "… and a minute of silence": another event begins
    return nearer.is_word and not nearer.is_capital and found.text.tags.get(i + 1) is None
