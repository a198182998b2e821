"""The elements of a phrase as lexicons write it, and all that a phrase says."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import Final, final

from pobratim.reading.tokens import Token

_GAP: Final = 4


@final
class Element:
    """What a word of a phrase fits: these words, those that begin or end so, a token tagged so, or a gap.

    The endings are kept by their last letter too: of a word only those that share it are looked at.
    """

    __slots__ = ("_by_last", "exact", "gap", "prefixes", "suffixes", "tag")

    def __init__(
        self,
        exact: frozenset[str] = frozenset(),
        prefixes: tuple[str, ...] = (),
        suffixes: tuple[str, ...] = (),
        tag: str = "",
        gap: int = 0,
    ) -> None:
        self.exact, self.prefixes, self.suffixes, self.tag, self.gap = exact, prefixes, suffixes, tag, gap
        self._by_last: dict[str, tuple[str, ...]] | None = None  # of most there is none
        if suffixes:
            by_last: dict[str, tuple[str, ...]] = {}
            for suffix in suffixes:
                by_last[suffix[-1]] = (*by_last.get(suffix[-1], ()), suffix)
            self._by_last = by_last

    def fits(self, token: Token, tag: str | None) -> bool:
        """Whether it fits a token that is tagged so."""
        if self.tag:
            return tag == self.tag or (self.tag == "number" and token.text[0].isdigit())
        low = token.low
        if low in self.exact or (self.prefixes and low.startswith(self.prefixes)):
            return True
        endings = self._by_last.get(low[-1]) if self._by_last is not None else None
        return endings is not None and low.endswith(endings)


def spelt(word: str) -> tuple[str, ...]:
    """A word as it is listed and, where it has an ß, as the Swiss write it."""
    return (word, word.replace("ß", "ss")) if "ß" in word else (word,)


@lru_cache(maxsize=1 << 14)
def element_of(word: str) -> Element:
    """What one word of a folded phrase fits."""
    if word.isalpha():
        return Element(frozenset(map(intern, spelt(word))))
    if word.startswith(".."):
        return Element(gap=int(word[2:] or _GAP))
    if word.startswith("<") and word.endswith(">"):
        return Element(tag=word[1:-1])
    ending = word.endswith("*")
    grouped = _GROUPED.fullmatch(word)
    options = [o for listed in (grouped.group(1) if grouped else word).split("|") for o in spelt(listed)]
    exact: set[str] = set()
    prefixes, suffixes = [], []
    for option in options:
        bare = option.strip("*")
        if option.startswith("*"):
            suffixes.append(bare)
        elif option.endswith("*") or (grouped and ending):
            prefixes.append(bare)
        elif _CENTURY.fullmatch(option):
            exact.update(f"{option[:2]}{year:02}" for year in range(100))
        else:
            exact.add(bare)
    return Element(frozenset(map(intern, exact)), tuple(prefixes), tuple(suffixes))


_GROUP: Final = re.compile(r"\(([^()]*)\)")
_GROUPED: Final = re.compile(r"\(([^()]*)\)\*?")
_NESTED: Final = re.compile(r"\([^()]*\(")
_CENTURY: Final = re.compile(r"\d\dxx")


def expand(source: str) -> list[str]:
    """All that a phrase says: "a (b c|d)" is "a b c" and "a d", "a ~3 b" is "a ..3 b" and "b ..3 a"."""
    one, either, behind = source.partition(" ~")
    if either:
        gap, _, other = behind.partition(" ")
        return [*expand(f"{one} ..{gap} {other}"), *expand(f"{other} ..{gap} {one}")]
    if "(" not in source:
        return [source]
    for group in _GROUP.finditer(source):
        if " " in group.group(1).strip():
            before, after = source[: group.start()], source[group.end() :]
            options = group.group(1).split("|")
            return [s for o in options for s in expand(f"{before}{o.strip()}{after}")]
    # A group whose parts are themselves groups: the inner one first, then the outer is plain.
    if _NESTED.search(source):
        inner = _GROUP.search(source)
        if inner:
            before, after = source[: inner.start()], source[inner.end() :]
            return [s for o in inner.group(1).split("|") for s in expand(f"{before}{o}{after}")]
    return [source]
