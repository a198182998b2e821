"""Lexicon phrases found in tokens, all of a language in one pass.

A phrase is written as words between blanks:
  word      this word, folded           word*     any ending          *word   any beginning
  a|b       either word                 (a|b)*    either beginning    ..      up to four words between
  ..N       up to N words between       (a b|c)   words in a group    <place>  a token tagged so
  a ~N b    up to N words between, either first: "a ..N b" and "b ..N a"
  19XX      a year of that century, as EDTF writes it
  {guests}  any word of the group that groups.toml of the language has by this name
The first element must be a word. A match never leaves its sentence.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import Any, Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.lexicons.lexicon import Lexicon, fold_all, load
from pobratim.reading.elements import Element, element_of, expand, spelt
from pobratim.reading.text import Sentence, Text
from pobratim.reading.tokens import Token

_CACHE_LIMIT: Final = 200_000
_SPREAD: Final = 1_021  # by which places of phrases are told apart
_MORE: Final = 1 << 20  # than phrases begin with one word
_FOLLOWERS: Final = 500  # words behind one word of which is kept what they go on with


# These are asked at every word: plain classes, whose fields machine code reads where they stand.
@final
@mypyc_attr(acyclic=True)
class Hit:
    """A phrase found: its label (file, keys), the tokens it covers and the phrase as the lexicon has it.

    ``verb`` is the token of its verb, once that was asked for; see events/verb_clauses.py.
    """

    __slots__ = ("first", "label", "last", "phrase", "verb")

    def __init__(self, label: tuple[str, ...], first: int, last: int, phrase: str) -> None:
        self.label, self.first, self.last, self.phrase = label, first, last, phrase
        self.verb = -1

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Hit) or self.first != other.first or self.last != other.last:
            return False
        return self.label == other.label and self.phrase == other.phrase

    def __hash__(self) -> int:
        return self.first * _SPREAD + self.last

    def told_as(self, label: tuple[str, ...]) -> Hit:
        """The same words under another label."""
        return Hit(label, self.first, self.last, self.phrase)


@final
@mypyc_attr(acyclic=True)
class _Written:
    """A phrase as it is listed, ``folded`` is one of those its source expands to.

    Most are never begun by a text, and are not taken apart; the others are once, whichever of its words does.
    """

    __slots__ = ("_elements", "folded", "label", "source")

    def __init__(self, label: tuple[str, ...], folded: str, source: str) -> None:
        self.label, self.folded, self.source = label, folded, source
        self._elements: tuple[Element, ...] | None = None

    def elements(self) -> tuple[Element, ...]:
        """What it consists of."""
        known = self._elements
        if known is None:
            known = self._elements = tuple([element_of(word) for word in self.folded.split()])
            self.folded = ""  # groups make long lists of words, which nobody asks for any more
        return known


@final
class _Phrase:
    """``order`` is its place among the phrases its first word begins."""

    __slots__ = ("elements", "label", "order", "source")

    def __init__(
        self, label: tuple[str, ...], elements: tuple[Element, ...], source: str, order: int
    ) -> None:
        self.label, self.elements, self.source, self.order = label, elements, source, order


# What most words that are asked for have: one list for all of them, not a list each.
_NO_PHRASE: Final[list[_Phrase]] = []
_NO_LIST: Final[list[list[_Phrase]]] = []


@final
class _Beginning:
    """The phrases a word begins, by what follows it: nothing, a gap, a word, or something tagged so.

    ``behind`` are those of the gapped whose gap a word of a list ends, by that word, a list for each such
    list; ``ended`` those whose gap a word ends that begins or ends so; ``open`` are the others, ``reach`` is
    the longest gap. What is empty is None: of most words most are, and a list would be looked at only to see
    that nothing is in it.
    """

    __slots__ = (
        "_by_end", "_by_word", "alone", "behind", "ended", "gapped", "open", "reach", "spoken", "tagged",
    )  # fmt: skip

    def __init__(
        self, alone: list[_Phrase], gapped: list[_Phrase], spoken: list[_Phrase], tagged: list[_Phrase]
    ) -> None:
        self.alone, self.spoken, self.tagged = alone or None, spoken or None, tagged or None
        self.gapped = gapped
        self._by_word: dict[str, list[_Phrase]] = {}
        self._by_end: dict[str, list[list[_Phrase]]] = {}
        self.reach = max([phrase.elements[1].gap for phrase in gapped], default=0)
        others: list[_Phrase] = []
        ended: list[_Phrase] = []
        listed: dict[frozenset[str], list[_Phrase]] = {}
        for phrase in gapped:
            end = phrase.elements[2] if len(phrase.elements) > 2 else None
            if end is None or end.tag or end.gap:
                others.append(phrase)
            elif end.prefixes or end.suffixes:
                ended.append(phrase)
            else:
                listed.setdefault(end.exact, []).append(phrase)
        behind: dict[str, list[list[_Phrase]]] = {}
        for words, phrases in listed.items():
            alone_there = [phrases]  # of most words the only list, and one for them all
            for word in words:
                behind[word] = [*behind[word], phrases] if word in behind else alone_there
        self.behind, self.ended, self.open = behind or None, ended or None, others or None

    def followed_by(self, token: Token, spoken: list[_Phrase]) -> list[_Phrase]:
        """Those of ``spoken`` that go on with this word; which they are is kept by word."""
        known = self._by_word.get(token.low)
        if known is None:
            if len(self._by_word) > _FOLLOWERS:
                self._by_word.clear()
            known = [p for p in spoken if p.elements[1].fits(token, None)] or _NO_PHRASE
            self._by_word[token.low] = known
        return known

    def ended_by(self, token: Token, ended: list[_Phrase]) -> list[list[_Phrase]]:
        """Those whose gap this word ends, of a list as in ``behind`` or of ``ended``, kept by word too."""
        known = self._by_end.get(token.low)
        if known is None:
            if len(self._by_end) > _FOLLOWERS:
                self._by_end.clear()
            known = self.behind.get(token.low, _NO_LIST) if self.behind is not None else _NO_LIST
            if more := [p for p in ended if p.elements[2].fits(token, None)]:
                known = [*known, more]
            self._by_end[token.low] = known
        return known


_NONE: Final = _Beginning([], [], [], [])  # of a word that begins nothing


class Phrases:
    """All phrases of some lexicon files, indexed by their first word."""

    def __init__(
        self, entries: Iterable[tuple[tuple[str, ...], str]], as_written: Callable[[str], str] = str
    ) -> None:
        """``as_written`` gives the phrase as its hits name it."""
        self._exact: dict[str, list[_Written]] = defaultdict(list)
        self._prefix: dict[str, list[_Written]] = defaultdict(list)
        self._suffix: dict[str, list[tuple[int, _Written]]] = defaultdict(list)  # numbered as they are listed
        self._ended = 0
        self._known: dict[str, _Beginning] = {}
        self._alike: dict[tuple[_Written, ...], _Beginning] = {}  # forms of one word mostly begin the same
        listed = list(entries)
        for (label, source), folded in zip(listed, fold_all([s for _, s in listed]), strict=True):
            named = as_written(source)
            for written in expand(source if folded == source else folded):
                self._add(_Written(label, written, named))
        self._endings: dict[str, list[int]] = defaultdict(list)  # their lengths by the last letter
        for last, length in sorted({(ending[-1], len(ending)) for ending in self._suffix}):
            self._endings[last].append(length)
        self._shortest = min(map(len, self._prefix), default=0)
        self._by_head: dict[str, list[str]] = defaultdict(list)
        for beginning in sorted(self._prefix, key=len):
            self._by_head[beginning[: self._shortest]].append(beginning)

    def _add(self, phrase: _Written) -> None:
        first = phrase.folded.split(maxsplit=1)[0]
        if first.isalpha():
            for word in spelt(first):
                self._exact[word].append(phrase)
            return
        head = element_of(first)
        if head.tag or head.gap:
            raise ValueError(f"{'.'.join(phrase.label)}: {phrase.source!r} must begin with a word")
        for word in head.exact:
            self._exact[word].append(phrase)
        for word in head.prefixes:
            self._prefix[word].append(phrase)
        for word in head.suffixes:
            self._suffix[word].append((self._ended, phrase))
            self._ended += 1

    def _beginning(self, low: str) -> _Beginning:
        phrases = list(self._exact.get(low, ()))
        for beginning in self._by_head.get(low[: self._shortest], ()):
            if low.startswith(beginning):
                phrases.extend(self._prefix[beginning])
        ended: list[tuple[int, _Written]] = []
        for length in self._endings.get(low[-1:], ()):
            if length > len(low):
                break
            ended += self._suffix.get(low[-length:], ())
        if ended:
            ended.sort(key=itemgetter(0))
            phrases.extend([phrase for _, phrase in ended])
        if len(self._known) > _CACHE_LIMIT:
            self._known.clear()
            self._alike.clear()
        found = self._alike.get(tuple(phrases)) if phrases else _NONE
        if found is None:
            found = self._alike[tuple(phrases)] = _sorted_out(phrases)
        self._known[low] = found
        return found

    def begun_by(self, low: str) -> list[tuple[tuple[str, ...], str]]:
        """Label and source of every phrase that a word begins."""
        beginning = self._beginning(low)
        by_word = (beginning.alone, beginning.gapped, beginning.spoken, beginning.tagged)
        listed = [phrase for phrases in by_word for phrase in phrases or ()]
        return list(dict.fromkeys((p.label, p.source) for p in listed))

    def find(self, text: Text) -> list[Hit]:
        """Every phrase at every place, in order, the longest first; overlapping ones are all given."""
        tokens, known = text.tokens, self._known
        hits: list[Hit] = []
        for sentence in text.sentences:
            for i in range(sentence.first, sentence.last):
                low = tokens[i].low
                beginning = known.get(low)
                if beginning is None:
                    beginning = self._beginning(low)
                if beginning is not _NONE:
                    here = _begun(beginning, text, i, sentence)
                    if len(here) > 1:
                        here.sort(key=_longest_first)
                    for phrase, last in here:
                        hits.append(Hit(phrase.label, i, last, phrase.source))
        return hits


def _begun(beginning: _Beginning, text: Text, i: int, sentence: Sentence) -> list[tuple[_Phrase, int]]:
    """The phrases that match from token ``i`` on, each with its end."""
    found: list[tuple[_Phrase, int]] = []
    if beginning.alone is not None:
        for phrase in beginning.alone:
            found.append((phrase, i + 1))
    if beginning.open is not None:
        for phrase in beginning.open:
            if last := _match_behind(phrase.elements[1].gap, phrase.elements, 2, text, i + 1, sentence):
                found.append((phrase, last))
    if beginning.behind is not None or beginning.ended is not None:
        _add_gapped(found, beginning, text, i, sentence)
    if i + 1 < sentence.last:
        following = text.tokens[i + 1]
        if beginning.spoken is not None:
            for phrase in beginning.followed_by(following, beginning.spoken):
                if last := _match(phrase.elements, 2, text, i + 2, sentence):
                    found.append((phrase, last))
        if beginning.tagged is not None and (i + 1 in text.tags or following.text[0].isdigit()):
            for phrase in beginning.tagged:
                if last := _match(phrase.elements, 1, text, i + 1, sentence):
                    found.append((phrase, last))
    return found


def _add_gapped(
    found: list[tuple[_Phrase, int]], beginning: _Beginning, text: Text, i: int, sentence: Sentence
) -> None:
    """Add the phrases whose gap one of the next words ends; the first word that one matches from is taken."""
    tokens, behind, ended = text.tokens, beginning.behind or {}, beginning.ended
    taken: list[int] = []
    for j in range(i + 1, min(i + beginning.reach + 2, sentence.last)):
        listed = behind.get(tokens[j].low) if ended is None else beginning.ended_by(tokens[j], ended)
        if not listed:
            continue
        for phrases in listed:
            for phrase in phrases:
                if j > i + 1 + phrase.elements[1].gap or phrase.order in taken:
                    continue
                if last := _match(phrase.elements, 3, text, j + 1, sentence):
                    taken.append(phrase.order)
                    found.append((phrase, last))


def _longest_first(found: tuple[_Phrase, int]) -> int:
    return found[0].order - found[1] * _MORE


def _sorted_out(listed: list[_Written]) -> _Beginning:
    alone: list[_Phrase] = []
    gapped: list[_Phrase] = []
    spoken: list[_Phrase] = []
    tagged: list[_Phrase] = []
    for order, written in enumerate(listed):
        elements = written.elements()
        phrase = _Phrase(written.label, elements, written.source, order)
        second = phrase.elements[1] if len(phrase.elements) > 1 else None
        if second is None:
            alone.append(phrase)
        else:
            (gapped if second.gap else tagged if second.tag else spoken).append(phrase)
    return _Beginning(alone, gapped, spoken, tagged)


def _match(elements: tuple[Element, ...], at: int, text: Text, i: int, sentence: Sentence) -> int:
    """End of the match (exclusive token), or 0. Shortest gaps first."""
    end = sentence.last
    while at < len(elements):
        element = elements[at]
        at += 1
        if element.gap:
            return _match_behind(element.gap, elements, at, text, i, sentence)
        if i >= end or not element.fits(text.tokens[i], text.tags.get(i) if element.tag else None):
            return 0
        i += 1
        # A name of several words is one tagged element.
        while element.tag and i < end and text.tags.get(i) == f"+{element.tag}":
            i += 1
    return i


def _match_behind(
    gap: int, elements: tuple[Element, ...], at: int, text: Text, i: int, sentence: Sentence
) -> int:
    """End of the match that goes on up to ``gap`` words further on, or 0."""
    tokens, tags = text.tokens, text.tags
    following = elements[at] if at < len(elements) and not elements[at].gap else None
    end = i + gap + 1 if following is None else min(i + gap + 1, sentence.last)
    for j in range(i, end):
        if following is None or following.fits(tokens[j], tags.get(j) if following.tag else None):
            last = _match(elements, at, text, j, sentence)
            if last:
                return last
    return 0


def entries(lexicon: Lexicon, *files: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every phrase of the files with its label: (file, key, key…)."""
    for file in files:
        yield from _walk((file,), lexicon.table(file))


def _walk(label: tuple[str, ...], node: Any) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(node, dict):
        for name, child in node.items():
            yield from _walk((*label, name), child)
    elif isinstance(node, list):
        for phrase in node:
            yield label, phrase


_FILES: Final = ("offices", "events", "links", "memorials", "organisations", "themes", "occasions")


@cache
def phrases_of(lang: str) -> Phrases:
    """The phrases of a language, compiled once."""
    lexicon = load(lang)
    phrases = Phrases(entries(lexicon, *_FILES), lexicon.as_written)
    gc.freeze()  # what is loaded stays: no collection during a reading need walk through it again
    return phrases
