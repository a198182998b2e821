"""A question as expressions of the index: for every word, which tokens answer to it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from pobratim.record import ids
from pobratim.record.search import order, terms, years
from pobratim.record.search.index import quoted
from pobratim.record.sheets import Asked
from pobratim.stems import is_stop

MOST_WORDS, MOST_NAMESAKES = 8, 24
NAMED_KINDS = order.KINDS[1:8]  # what other entries name: places to observances
QUOTATION = "quotation"
_SHORT_ID = re.compile(rf"[0-9a-f]{{{ids.SHORT}}}")

# For every word of a question, the ids of the places that it, or the name it is part of, may mean.
Places = Callable[[Sequence[str]], Sequence[Collection[str]]]
# For every word, the (sort, code) pairs of closed lists it is the word for: ("t", "wreath-laying").
Senses = Callable[[Sequence[str]], Sequence[Collection[tuple[str, str]]]]


@dataclass(slots=True)
class Term:
    """One word: the tokens of entries that are called so, and of those that answer to it in any way."""

    word: str
    named: list[str] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Question:
    """What is to be found; ``limits`` are groups of tokens of which an entry must have one each."""

    terms: list[Term]
    limits: list[list[str]]
    first: int
    last: int
    unknown: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Nothing is asked."""
        return not self.terms and not self.limits and (self.first, self.last) == order.bounds("")

    def expression(self, terms_: Iterable[Term] | None = None) -> str:
        """What matches every word and limit."""
        words = [t.tokens for t in (self.terms if terms_ is None else terms_)]
        return groups([*words, *self.limits])

    def called(self) -> str:
        """What matches as the entry's own name; '' where no words are asked for or no name can match."""
        words = [t.named for t in self.terms]
        return groups([*words, *self.limits]) if words and all(words) else ""


def groups(needed: Iterable[Collection[str]]) -> str:
    """An expression that wants one token of each group."""
    return " AND ".join(f"({' OR '.join(quoted(t) for t in dict.fromkeys(group))})" for group in needed)


def words_of(text: str) -> list[str]:
    """The words that count: not those of every text, where others remain."""
    found = [word for _, _, word in terms.split(unicodedata.normalize("NFC", text))]
    telling = [word for word in found if not is_stop(word)]
    return list(dict.fromkeys(telling or found))[:MOST_WORDS]


def question(asked: Asked, places: Places | None = None, senses: Senses | None = None) -> Question:
    """Understand a question; one query, whatever its words."""
    words = words_of(asked.text)
    filters = {"place": asked.place, "person": asked.person}
    named = _named([words, *(words_of(text) for text in filters.values())])
    found = [Term(word, *_tokens(word, n, named[0])) for n, word in enumerate(words)]
    if places and words:
        for term, ids_ in zip(found, places(words), strict=True):
            term.named += [terms.entity(id_, own=True) for id_ in ids_]
            term.tokens += [t for id_ in ids_ for t in (terms.entity(id_), terms.entity(id_, own=True))]
    if senses and words:
        for term, pairs in zip(found, senses(words), strict=True):
            term.tokens += [terms.facet(*pair) for pair in pairs]
    for term in found:
        if len(term.word) == 4 and term.word.isdecimal():  # ²²²² are digits and no number
            term.tokens += years.question(int(term.word), int(term.word))
    limits, unknown = [], []
    for (name, text), ids_of in zip(filters.items(), named[1:], strict=True):
        if text:
            group = _whole(text, name, ids_of, places)
            limits.append(group)
            if not group:
                unknown.append(name)
    if any(not group for group in limits):
        limits = [["e:"]]  # nothing is called so
    limits += _limits(asked)
    kind = order.PASSAGE if asked.kind == QUOTATION else asked.kind
    first, last = order.bounds(kind if kind in order.KINDS else "")
    return Question(found, limits, first, last, tuple(unknown))


def _limits(asked: Asked) -> list[list[str]]:
    out = []
    if asked.since is not None or asked.until is not None:
        out.append(years.question(asked.since, asked.until))
    if asked.theme:
        out.append([terms.facet("h", asked.theme)])
    if asked.lang:
        out.append([terms.facet("l", asked.lang)])
    if asked.kind == QUOTATION:
        out.append([terms.facet("q", "1")])
    return [group or ["y="] for group in out]


def _whole(text: str, kind: str, named: _Namesakes, places: Places | None) -> list[str]:
    """The tokens of what a filter names: an id of an address, or everything of the kind called so."""
    if is_id(text):
        return [f"e:{text}", f"s:{text}"]
    words = words_of(text)
    ids_ = named.all(words, kind)
    if places and words and kind == "place":
        ids_ += sorted(set.intersection(*(set(found) for found in places(words))))
    return [t for id_ in dict.fromkeys(ids_) for t in (terms.entity(id_), terms.entity(id_, own=True))]


def is_id(text: str) -> bool:
    """Whether a filter is an id as it stands in addresses, and no name."""
    return ids.internal(text) != text or _SHORT_ID.fullmatch(text) is not None


def _tokens(word: str, n: int, named: _Namesakes) -> tuple[list[str], list[str]]:
    own = (
        [f"n:{key}" for key in terms.keys(word)]
        if not word.isdigit()
        else [t for t in terms.asked(word) if t[0] == "n"]
    )
    return own, [*terms.asked(word), *(terms.entity(id_) for id_ in named.of(n))]


class _Namesakes:
    """The entities called by words of a question, the most tied first."""

    def __init__(self) -> None:
        self._by_word: dict[int, dict[str, None]] = defaultdict(dict)
        self._kinds: dict[str, str] = {}

    def add(self, numbers: Iterable[int], key: str, kind: str) -> None:
        """That an entity is called by these words together."""
        self._kinds[key] = kind
        for n in numbers:
            self._by_word[n].setdefault(key)

    def of(self, n: int) -> list[str]:
        """Those called by the word, or by a name it is part of."""
        return list(self._by_word[n])

    def all(self, words: Sequence[str], kind: str) -> list[str]:
        """Those of a kind called by all the words."""
        if not words:
            return []
        both = set.intersection(*(set(self._by_word[n]) for n in range(len(words))))
        return [id_ for id_ in self._by_word[0] if id_ in both and self._kinds[id_] == kind]


_LOOKUP = (
    "SELECT %s, e.key, e.id FROM (SELECT rowid FROM record_found WHERE record_found MATCH %s "
    "AND rowid BETWEEN %s AND %s ORDER BY rowid LIMIT %s) f JOIN record_entry e ON e.id = f.rowid"
)


def _named(lists: Sequence[Sequence[str]]) -> list[_Namesakes]:
    """For each list of words the entities called by them: by each, by neighbours, and by all; one query.

    A word that is the name of very many finds the most tied of these alone; together with its neighbour it
    finds the one that both name.
    """
    out = [_Namesakes() for _ in lists]
    first, last = order.bounds(NAMED_KINDS[0])[0], order.bounds(NAMED_KINDS[-1])[1]
    lookups: list[tuple[int, tuple[int, ...], str]] = []
    for at, words in enumerate(lists):
        spans: set[tuple[int, ...]] = {(n,) for n in range(len(words))}
        spans |= {(n, n + 1) for n in range(len(words) - 1)}
        spans |= {tuple(range(len(words)))} if len(words) > 2 else set()
        for span in sorted(spans):
            wanted = [[t for t in terms.asked(words[n]) if t.startswith("n:")] for n in span]
            if all(wanted):
                lookups.append((at, span, groups(wanted)))
    if not lookups:
        return out
    parts: list[str] = []
    given: list[str | int] = []
    for n, (_, _, expression) in enumerate(lookups):
        parts.append(f"SELECT * FROM ({_LOOKUP})")
        given += [n, expression, first, last, MOST_NAMESAKES]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), given)
        rows: list[Any] = cursor.fetchall()
    for n, key, id_ in rows:
        at, span, _ = lookups[n]
        out[at].add(span, key, order.kind_of(id_))
    return out
