"""Surnames in capitals, as programmes and minutes print them: "Jean DUPONT", "DUPONT Jean", "Mme DUPONT".

They are written as any text writes them, and in its order, before anything is read: "Jean Dupont". A word in
capitals is a surname where a given name, an initial or a title stands before it, where a given name stands
behind it, or where the text has shown so elsewhere. In a text with such names, what stands where theirs do is
a given name too, known or not. Headlines in capitals and abbreviations stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Set
from enum import Enum, auto
from typing import Final, NamedTuple

from pobratim.lexicons.lexicon import fold, load
from pobratim.reading.naming.wording import Wording, is_ambiguous, is_spelt_given, wording

_LONG: Final = 3  # letters of a surname in capitals that stands alone; "Stefan SPÖ" is nobody's name
_ACRONYM: Final = 5  # letters from which a word in capitals is no abbreviation
_HABIT: Final = 4  # letters of a surname beside a given name nobody knows, and of one in capitals
_WORDS: Final = 5  # of a name; what is longer is a heading
_ROMAN: Final = re.compile("[IVX]+")
_UPPER: Final = "".join(c for c in map(chr, range(0x41, 0x530)) if c.isupper())
_LOUD: Final = re.compile(f"[{_UPPER}]{{3}}")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_VOWEL: Final = re.compile("[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāăąēęěīıōőœūůűаеёиоуыэюяіїєәөүұ]", re.IGNORECASE)
_PART: Final = re.compile(r"[^\W\d_]+")
_INITIAL: Final = re.compile(rf"(?<![^\W_])(?:[{_UPPER}]\.[ -]?)+ ?$")


class _Given(Enum):
    """Where somebody's given name stands beside the surname."""

    AHEAD = auto()
    BEHIND = auto()
    LOUD = auto()  # ahead, in capitals too
    NOWHERE = auto()


class _Name(NamedTuple):
    """Tokens of a line that are somebody's surname in capitals."""

    first: int
    last: int
    given: _Given


def written_small(text: str, lang: str) -> str:
    """The text with such surnames written as others are; as long as it was."""
    if not _LOUD.search(text):
        return text
    words = wording(load(lang))
    lines = [_Line(line, words) for line in text.split("\n")]
    ways = {name.given for line in lines for name in line.names}
    if ways - {_Given.NOWHERE}:
        for line in lines:
            line.look_again(ways)
    shown = {word.lower() for line in lines for name in line.names for word in line.surnames(name)}
    return "\n".join([line.written(shown) for line in lines]) if shown else text


class _Line:
    """One line, and whose surnames in capitals its own words show."""

    def __init__(self, line: str, words: Wording) -> None:
        self._line, self._words = line, words
        mixed = _LOUD.search(line) is not None and not line.isupper()
        self._found = list(_WORD.finditer(line)) if mixed else []
        self.names = self._shown(set()) if mixed else []

    def look_again(self, ways: Set[_Given]) -> None:
        """Find those too whose given name nobody knows, where others of the text have theirs."""
        if self._found:
            self.names = self._shown(ways)

    def surnames(self, name: _Name) -> list[str]:
        """The words of a name that no other name need share."""
        parts = [self._found[i][0] for i in range(name.first, name.last)]
        return [part for part in parts if fold(part) not in self._words.particles]

    def written(self, shown: Set[str]) -> str:
        """The line with these surnames written small, and behind the given name that follows them."""
        names = {name.first: name for name in self.names}
        parts: list[str] = []
        at = i = 0  # character and token behind what is written
        while i < len(self._found):
            token, name = self._found[i], names.get(i)
            end, written = i + 1, token[0]
            if name is not None:
                end, written = self._in_order(name)
            elif written.isupper() and written.lower() in shown:
                written = self._small(written)
            parts += [self._line[at : token.start()], written]
            at, i = self._found[end - 1].end(), end
        return "".join([*parts, self._line[at:]])

    def _in_order(self, name: _Name) -> tuple[int, str]:
        """Behind the last token of a name, and how it is written: the given name first."""
        start = self._found[name.first].start()
        end = self._found[name.last - 1].end()
        surname = _WORD.sub(lambda word: self._small(word[0]), self._line[start:end])
        if name.given is _Given.BEHIND and not self._words.cyrillic:  # where a surname may come first anyway
            return name.last + 1, f"{self._found[name.last][0]} {surname}"
        return name.last, surname

    def _small(self, word: str) -> str:
        if fold(word) in self._words.particles:
            return word.lower()
        small = _PART.sub(lambda part: part[0][0] + part[0][1:].lower(), word)
        return small if len(small) == len(word) else word

    def _shown(self, ways: Set[_Given]) -> list[_Name]:
        names: list[_Name] = []
        at = 0
        while at < len(self._found):
            last = self._run(at)
            name = self._name(at, last, ways) if last > at else None
            if name is not None:
                names.append(name)
            at = max(last, at + 1)
        return names

    def _run(self, first: int) -> int:
        """Behind the last of the words in capitals that stand side by side from here on."""
        last = first
        while last < len(self._found) and self._found[last][0].isupper() and self._carries_on(first, last):
            last += 1
        return last

    def _carries_on(self, first: int, i: int) -> bool:
        """Whether a word in capitals begins a run or goes on with it; initials stand inside one alone."""
        if i == first:
            return len(self._found[i][0]) > 1
        return self._is_beside(i) or (len(self._found[i - 1][0]) == 1 and self._between(i) == ". ")

    def _name(self, first: int, last: int, ways: Set[_Given]) -> _Name | None:
        """The surname in a run of words in capitals."""
        longest = max((self._found[i][0] for i in range(first, last)), key=len)
        letters = len(longest)
        if (
            letters < (_LONG if not ways else _LONG - 1)
            or last - first > _WORDS
            or not _VOWEL.search(longest)
            or _ROMAN.fullmatch(longest)
        ):
            return None
        ahead = first - 1 if first and self._is_beside(first) else None
        behind = last if last < len(self._found) and self._is_beside(last) else None
        if self._is_loud_name(first, last, ways):
            return _Name(first, last, _Given.LOUD)
        plain = letters >= _HABIT or last - first > 1 or bool(ways)  # "Anna CDU" by itself is nobody
        if self._has_initial(first) or (plain and ahead is not None and self._is_given(ahead, letters)):
            return _Name(first, last, _Given.AHEAD)
        if behind is not None and letters >= _HABIT and self._is_given(behind, 0) and self._ends_name(behind):
            return _Name(first, last, _Given.BEHIND)
        for way, beside in ((_Given.AHEAD, ahead), (_Given.BEHIND, behind)):
            if way in ways and letters >= _HABIT and beside is not None and self._may_be_given(beside):
                if way is _Given.BEHIND and not self._ends_name(beside):
                    continue
                return _Name(first, last, way)
        titled = ahead is not None and self._is_title(ahead)
        return _Name(first, last, _Given.NOWHERE) if titled else None

    def _may_be_given(self, i: int) -> bool:
        """Whether a word is written as a name is, and stands behind another word."""
        word = self._found[i][0]
        opens = i == 0 or self._line[: self._found[i].start()].rstrip()[-1:] in ".!?:"
        common = opens or self._is_title(i) or fold(word) in self._words.never
        return word[0].isupper() and not word.isupper() and not common

    def _is_loud_name(self, first: int, last: int, ways: Set[_Given]) -> bool:
        """Whether a run in capitals is a whole name: "JEAN DUPONT"."""
        opening = self._found[first][0]
        if last - first < 2 or len(opening) < _LONG or fold(opening) in self._words.particles:
            return False
        long = len(opening) >= _HABIT  # "SUN PRAIRIE" is a town, and Sun a name
        letters = max(len(self._found[i][0]) for i in range(first + 1, last)) if long else 0
        return self._is_given(first, letters) or (long and _Given.LOUD in ways)

    def _ends_name(self, first: int) -> bool:
        """Whether no surname stands behind the given names from here on: "FIFA Gianni Infantino"."""
        last = self._given_end(first)
        return last == len(self._found) or not self._is_beside(last) or not self._found[last][0][0].isupper()

    def _given_end(self, first: int) -> int:
        """Behind a given name and the patronymic that goes with it."""
        following = first + 1
        if following == len(self._found) or not self._is_beside(following) or not self._words.cyrillic:
            return following
        return following + fold(self._found[following][0]).endswith(self._words.patronymics)

    def _is_beside(self, i: int) -> bool:
        """Whether nothing but a blank, or the full stop of a title, stands before a word."""
        between = self._between(i)
        return between == " " or (between == ". " and self._is_title(i - 1))

    def _between(self, i: int) -> str:
        return self._line[self._found[i - 1].end() : self._found[i].start()]

    def _is_title(self, i: int) -> bool:
        return fold(self._found[i][0]) in self._words.before

    def _has_initial(self, i: int) -> bool:
        start = self._found[i].start()
        if i and self._is_title(i - 1):  # "M. DUPONT"
            return False
        return _INITIAL.search(self._line, max(start - 8, 0), start) is not None

    def _is_given(self, i: int, letters: int) -> bool:
        """Whether a word is a given name; one that is a word or a town too only beside a long surname."""
        word = self._found[i][0]
        low = fold(word)
        if not word[0].isupper() or not is_spelt_given(low, self._words):
            return False
        return letters >= _ACRONYM or not is_ambiguous(low, self._words)
