"""What the words of a question may mean besides: places in any case form, words of our own lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache

from pobratim.gazetteer import GazetteerMissing, open_gazetteer
from pobratim.stems import is_stop, languages_of, stem
from pobratim.web.wording.words import LANGUAGES, words_of

MOST_PLACES = 6
_TABLES = {"event_type": "t", "theme": "h", "office": "o", "relation": "r"}


def places(words: Sequence[str]) -> list[list[str]]:
    """For each word the ids of the places it names, or the name of several words that it is part of.

    Names that are ordinary words as well are left to the words themselves.
    """
    out: list[list[str]] = [[] for _ in words]
    try:
        gazetteer = open_gazetteer()
    except GazetteerMissing:
        return out
    here, listed = 0, list(words)
    while here < len(words):
        length, found = gazetteer.longest(listed, here)
        meant = [c.id for c in found if c.is_main or not c.is_weak][:MOST_PLACES]
        for n in range(here, here + length):
            out[n] = meant
        here += max(length, 1)
    return out


def senses(words: Sequence[str]) -> list[Collection[tuple[str, str]]]:
    """For each word the kinds of event, themes, offices and ties that a page would call so."""
    known = _known()
    return [
        {pair for lang in languages_of(word) for pair in known.get((lang, stem(word, lang)), ())}
        for word in words
    ]


@cache
def _known() -> dict[tuple[str, str], set[tuple[str, str]]]:
    out: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for lang in LANGUAGES:
        for table, sort in _TABLES.items():
            for code, said in words_of(lang).at(table).items():
                if not isinstance(said, str):
                    continue
                parts = [p for p in said.replace("-", " ").split() if not is_stop(p, lang)]
                # Of several words only a kind of event is known by one of them: wreath, laying.
                if len(parts) == 1 or table == "event_type":
                    for part in parts:
                        out[lang, stem(part, lang)].add((sort, code))
    return out
