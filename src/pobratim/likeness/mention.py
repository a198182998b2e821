"""Where a text speaks a person's name: in any script, in other spellings, in any case form.

``Naming`` is made of the names somebody is known by. A mention is whole (given name and surname), an initial
with the surname, or one word of the name by itself, which may as well be somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import rtoml

from pobratim.facts import names

WHOLE, INITIAL, WORD = 1.0, 0.85, 0.6
_DATA = rtoml.loads(Path(__file__).with_name("mention.toml").read_text("utf-8"))
_ENDINGS = sorted({e for line in _DATA["endings"].values() for e in line.split()}, key=len, reverse=True)
_LOST = _DATA["own"]["lost"].split()
_KEPT: dict[str, str] = _DATA["own"]["kept"]
_FATHER = tuple(_DATA["father"]["ends"].split())
_TOKEN = re.compile(r"[^\W\d_]+(?:[-‐–'’ʼ][^\W\d_]+)*['’]?")
_APART = re.compile(r"[^\W\d_]+")  # in names of files, where a hyphen is a space
_ADDRESS = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w.-]{1,253}|https?://\S+|www\.\S+|[#@]\w+")
_GAP = re.compile(r"[._\-  \t]*\n?[ \t]*")
_CLOSES = ".!?…:"
_WIDEST, _SHORTEST = 4, 3
_NEAR = 0.75  # of names.likeness: surname and given name
_VOWELS = frozenset("aeiouаеёиоуыэюяіүұө")
_VOWELLED = ["a", "e", "i", "o", "u", "y"]
_BEGINNINGS = ("", *_VOWELLED, "h", *("h" + v for v in _VOWELLED), "ch", "zh", "j", "ja", "z")


class Mention(NamedTuple):
    """``text[start:end]`` says the name; ``sure`` is WHOLE, INITIAL or WORD."""

    start: int
    end: int
    sure: float


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    meant: frozenset[int]  # the words of the name it may be, by their place in Naming.words


@dataclass(frozen=True, slots=True)
class _Word:
    roots: frozenset[str]
    initial: str
    surname: bool


class Naming:
    """The names one person is known by, ready to be looked for."""

    def __init__(self, known: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(n.strip() for n in known if n and n.strip()))
        self.words: list[_Word] = []
        self.of_name: list[frozenset[int]] = []
        self._unspaced = tuple(n for n in self.names if _is_caseless(n))
        seen: dict[tuple[frozenset[str], bool], int] = {}
        for name in self.names:
            parts = [w for w in names.words(name) if len(w) > 1] if not _is_caseless(name) else []
            places = []
            for place, word in enumerate(parts):
                last = place == len(parts) - 1
                made = _Word(_roots(word), names.key(word)[:1], last or len(parts) == 1)
                places.append(seen.setdefault((made.roots, made.surname), len(self.words)))
                if places[-1] == len(self.words):
                    self.words.append(made)
            self.of_name.append(frozenset(places))
        self._alone = not any(len(places) > 1 for places in self.of_name)
        self._letters: dict[str, bool] = {}
        self._surnames: re.Pattern[str] | None = None

    def __bool__(self) -> bool:
        return bool(self.words or self._unspaced)

    def mentions(self, text: str, *, any_case: bool = False) -> list[Mention]:
        """Every mention in the text, in order, none within another.

        ``any_case`` finds small letters too, as in the names of files.
        """
        found = [*self._runs(text, any_case), *self._exact(text), *self._addresses(text)]
        found.sort(key=lambda m: (m.start, -m.end))
        out: list[Mention] = []
        for one in found:
            if out and one.start < out[-1].end:
                last = out[-1]
                out[-1] = Mention(last.start, max(last.end, one.end), max(last.sure, one.sure))
            else:
                out.append(one)
        return out

    def is_in(self, text: str) -> bool:
        """Whether the whole name stands there: quick where not even the surname does."""
        if not any(name in text for name in self._unspaced) and not self._may_stand_in(text):
            return False
        return any(m.sure == WHOLE for m in self.mentions(text))

    def _may_stand_in(self, text: str) -> bool:
        return any(self.words[i].surname for m in self._capitals().finditer(text) for i in self._meant(m[0]))

    def _capitals(self) -> re.Pattern[str]:
        """Words that begin with a capital that the surname may begin with, in any script."""
        if self._surnames is None:
            letters = [c for c in map(chr, range(0x41, 0x530)) if c.isupper() and self._may_begin(c)]
            self._surnames = re.compile(rf"\b[{''.join(letters) or '0'}][^\W\d_]+(?:['’][^\W\d_]+)?")
        return self._surnames

    def says(self, text: str) -> bool:
        """Whether any word of the name stands there, in capitals or not."""
        return any(True for _ in self.mentions(text, any_case=True))

    def _exact(self, text: str) -> Iterator[Mention]:
        for name in self._unspaced:
            for match in re.finditer(re.escape(name), text):
                yield Mention(match.start(), match.end(), WHOLE)

    def _addresses(self, text: str) -> Iterator[Mention]:
        """E-mail and web addresses and handles that hold the surname go as a whole."""
        for match in _ADDRESS.finditer(text):
            held = names.key(re.sub(r"[\W\d_]+", " ", match[0]).replace(" ", ""))
            if any(w.surname and any(len(r) > _WIDEST and r in held for r in w.roots) for w in self.words):
                yield Mention(match.start(), match.end(), INITIAL)

    def _runs(self, text: str, any_case: bool) -> Iterator[Mention]:
        tokens = [
            _Token(m.start(), m.end(), m[0], self._meant(m[0]))
            for m in (_APART if any_case else _TOKEN).finditer(text)
            if any_case or m[0][0].isupper()
        ]
        at = 0
        while at < len(tokens):
            if not tokens[at].meant:
                at += 1
                continue
            first, last = at, self._last(text, tokens, at)
            while first and self._is_initial(tokens[first - 1]) and _adjacent(text, tokens, first - 1):
                first -= 1
            made = self._mention(text, tokens, first, last, any_case)
            if made is not None:
                yield made
            at = last + 1

    def _last(self, text: str, tokens: Sequence[_Token], at: int) -> int:
        """The last token of the mention that begins at ``at``; one other word may stand between two."""
        last = at
        while last + 1 < len(tokens) and _adjacent(text, tokens, last):
            after = tokens[last + 1]
            if after.meant or self._is_initial(after):
                last += 1
            elif last + 2 < len(tokens) and tokens[last + 2].meant and _adjacent(text, tokens, last + 1):
                last += 2
            elif after.text.lower().endswith(_FATHER) and not self._surname(tokens[last]):
                last += 1
            else:
                break
        return last

    def _mention(
        self, text: str, tokens: Sequence[_Token], first: int, last: int, any_case: bool
    ) -> Mention | None:
        run = tokens[first : last + 1]
        start, end = run[0].start, run[-1].end
        if len(run[-1].text) == 1 and text[end : end + 1] == ".":
            end += 1  # the point of an initial
        meant = [t.meant for t in run if t.meant]
        if self._is_whole(meant):
            return Mention(start, end, WHOLE)
        surname = any(self._surname(t) for t in run)
        wider = self._spelled_otherwise(text, tokens, first, last) if surname else None
        if wider is not None:
            return wider
        if surname and any(self._is_initial(t) for t in run):
            return Mention(start, end, INITIAL)
        if surname or any_case or len(run) > 1:
            return Mention(start, end, WORD)
        beside = (first and _adjacent(text, tokens, first - 1)) or (
            last + 1 < len(tokens) and _adjacent(text, tokens, last)
        )
        # A given name by itself: not where a sentence begins, since many are words, nor before a surname.
        return None if beside or _opens(text, start) else Mention(start, end, WORD)

    def _spelled_otherwise(
        self, text: str, tokens: Sequence[_Token], first: int, last: int
    ) -> Mention | None:
        """With the word before or behind the surname, where that is the given name in another spelling."""
        for one, other in ((first - 1, last), (first, last + 1)):
            if one < 0 or other >= len(tokens):
                continue
            if not all(_adjacent(text, tokens, i) for i in range(one, other)):
                continue
            start, end = tokens[one].start, tokens[other].end
            if any(names.likeness(text[start:end], name) >= _NEAR for name in self.names):
                return Mention(start, end, WHOLE)
        return None

    def _is_whole(self, meant: Sequence[frozenset[int]]) -> bool:
        if self._alone:
            return bool(meant)
        return any(_two_apart([m & places for m in meant if m & places]) for places in self.of_name)

    def _surname(self, token: _Token) -> bool:
        return any(self.words[i].surname for i in token.meant)

    def _is_initial(self, token: _Token) -> bool:
        if len(token.text) != 1:
            return False
        letter = names.key(token.text)[:1]
        return any(not w.surname and w.initial == letter for w in self.words)

    def _meant(self, token: str) -> frozenset[int]:
        if len(token) == 1 or not self._may_begin(token[0]):
            return frozenset()
        lemmas = _lemmas(token)
        return frozenset(i for i, word in enumerate(self.words) if word.roots & lemmas)

    def _may_begin(self, letter: str) -> bool:
        """Whether a word that begins so can be one of the name's: spares folding most words of a text."""
        if letter not in self._letters:
            begins = {names.key(letter + more)[:1] for more in _BEGINNINGS}
            self._letters[letter] = any(root[:1] in begins for w in self.words for root in w.roots)
        return self._letters[letter]


def _two_apart(meant: Sequence[frozenset[int]]) -> bool:
    """Whether two of the tokens can be two different words of the name."""
    return len(meant) > 1 and len(frozenset().union(*meant)) > 1


def _is_caseless(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and all(c.lower() == c.upper() for c in letters)


def _adjacent(text: str, tokens: Sequence[_Token], at: int) -> bool:
    gap = text[tokens[at].end : tokens[at + 1].start]
    if "." in gap and len(tokens[at].text) > 2:
        return False  # a sentence ends there
    return len(gap) <= _WIDEST and _GAP.fullmatch(gap) is not None


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \t«“„\"'(—–-")
    return not before or before[-1] in _CLOSES or before[-1] == "\n"


@lru_cache(maxsize=65536)
def _lemmas(token: str) -> frozenset[str]:
    """What the token may be without an ending, folded."""
    out = {names.key(token)}
    low = token.lower()
    for ending in _ENDINGS:
        if low.endswith(ending) and len(token) - len(ending) >= _SHORTEST:
            out.add(names.key(token[: -len(ending)]))
    return frozenset(out - {""})


def _roots(word: str) -> frozenset[str]:
    """The word, and what of it stays before an ending, folded as it is in each language."""
    out = set()
    for spelled in {word, names.latin(word, "uk"), names.latin(word, "kk"), *_sounds(word)}:
        out.add(names.key(spelled))
        low = spelled.lower()
        lost = next((e for e in _LOST if low.endswith(e) and len(low) - len(e) >= _SHORTEST), None)
        if lost is not None:
            out.add(names.key(spelled[: -len(lost)] + _KEPT.get(lost, "")))
        elif len(low) > _WIDEST and low[-1] not in _VOWELS and low[-2] in "еоёe" and low[-3] not in _VOWELS:
            out.add(names.key(spelled[:-2] + spelled[-1]))  # Павел, Павла
    return frozenset(out - {""})


def _sounds(word: str) -> Iterator[str]:
    """As it sounds elsewhere: Jan is Ян, and Ё begins Ёсиюки with a y."""
    if re.match(r"J[aeou]", word):
        yield "Y" + word[1:]
    if "ё" in word.lower():
        yield word.replace("Ё", "Йо").replace("ё", "йо")
