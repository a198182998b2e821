"""Names in lines all in capitals: which words are parts of those of places, people, schools and choirs.

Precision first: a name that is a word too counts only where the words around it say that it is one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final, final

from pobratim.gazetteer import Candidate, open_gazetteer
from pobratim.gazetteer.rows import CITY, COUNTRY
from pobratim.lexicons.lexicon import fold, load, strings
from pobratim.reading.fair_copy.loud_words import LoudWords
from pobratim.reading.fair_copy.usual_case import Case, usual_case
from pobratim.reading.naming.wording import is_ambiguous, is_spelt_given, wording
from pobratim.reading.people.name_endings import name_endings
from pobratim.reading.people.nominative import given_readings
from pobratim.reading.places.beside import placing_words
from pobratim.reading.word_list import WordList

_SHORTEST: Final = 3  # letters of a town, and of a given name
_LONG: Final = 4  # letters of a word that is no article or preposition inside a name
_SURNAME: Final = 6  # letters of a surname that is known by its end
_PARTICLES: Final = 3  # before a surname
_WORDS: Final = 8  # of a place's name
_VILLAGE: Final = 1_000  # people of one that nobody knows for a word
_TOWN: Final = 5_000  # people of a town whose name somewhere is a word
_CITY: Final = 50_000  # and of one whose name is a word here
_STOPS: Final = frozenset(",;.()")
_DAY: Final = re.compile(r"\d(?:\.|[^\W\d]{2})? $")
_NEXT: Final = re.compile(r",? \d")


def names_in(page: LoudWords, lang: str) -> set[int]:
    """The places, among the words of a page, of those that are parts of names."""
    return _Names(page, lang).found()


@final
class _Names:
    """The names that were found so far."""

    def __init__(self, page: LoudWords, lang: str) -> None:
        self._page, self._low, self._lang = page, page.low, lang
        lexicon = load(lang)
        self._words = wording(lexicon)
        self._case = usual_case(lang)
        self._gazetteer = open_gazetteer()
        self._abbreviations = lexicon.word_set("language", "abbreviations")
        self._surnames = name_endings("suffixes", self._words)
        self._patronymics = name_endings("patronymics", self._words)
        self._home = frozenset(lexicon.home)
        self._never = lexicon.word_set("language", "not_a_place", "never")
        self._placing = placing_words(lang)
        self._posts = posts(lang)
        self._names: set[int] = set()
        self._shown: set[str] = set()

    def found(self) -> set[int]:
        """All of them."""
        self._add_places()
        self._add_people()
        self._add_schools()
        return self._names

    def _add_places(self) -> None:
        i = 0
        while i < len(self._page.found):
            length = self._place(i) if self._page.is_loud[i] else 0
            self._names |= {j for j in range(i, i + length) if j == i or not self._is_common(j)}
            i += length or 1

    def _is_common(self, i: int) -> bool:
        """The облысы of «Павлодар облысы», the "sur" of Sully-sur-Loire; not the News of Newport News."""
        if self._case.of(self._low[i]) is not Case.SMALL:
            return False
        low = fold(self._low[i])
        short = len(low) < _LONG and (low in self._placing or low in self._words.particles)
        return self._words.cyrillic or short or len(low) == 1

    def _place(self, i: int) -> int:
        """How many words from here on are the name of a place."""
        last = i + 1
        while last - i < _WORDS and self._page.is_beside(last):
            last += 1
        length, candidates = self._gazetteer.longest(self._page.given[i:last], 0)
        if length > 1:
            cases = [self._case.of(self._low[j]) for j in range(i, i + length)]
            town = max(candidates, key=lambda c: c.population)
            words = any(self._case.is_word(self._low[j]) for j in range(i + 1, i + length))
            is_led = self._is_led(i) and not (words or town.is_weak) and town.population >= _TOWN
            return length if is_led or set(cases) - {Case.SMALL} else 0
        return int(length == 1 and len(self._low[i]) >= _SHORTEST and self._is_place(i, candidates))

    def _is_place(self, i: int, candidates: tuple[Candidate, ...]) -> bool:
        """Whether a word that the gazetteer has is a place here; one that is a word too only as it stands."""
        low = self._low[i]
        if fold(low) in self._never:
            return False
        case = self._case.of(low)
        sure = [c for c in candidates if not c.is_weak and not c.is_form]
        if any(c.kind is COUNTRY for c in sure):
            return len(low) >= _LONG
        if case is Case.CAPITAL or case is Case.CAPITALS:
            return case is Case.CAPITAL
        led = self._is_led(i)
        if case is Case.EITHER:
            return led or any(
                not c.is_weak and (c.population >= _VILLAGE or c.kind is not CITY) for c in candidates
            )
        large = [c for c in sure if c.is_main and c.population >= _TOWN]
        if self._case.is_word(low):
            return any(c.population >= _CITY and c.country in self._home for c in large) or (
                led and bool(large)
            )
        return bool(large) or (led and candidates[0].population >= _CITY and self._is_alone(i))

    def _is_led(self, i: int) -> bool:
        """Whether a word before it says that it is a place."""
        return self._page.is_beside(i) and self._low[i - 1] in self._placing

    def _is_alone(self, i: int) -> bool:
        """Whether it has a mayor, or no noun follows that it may describe: "in Bath.", "from Nice and"."""
        if i > 1 and fold(self._low[i - 2]) in self._posts:
            return True
        last = i + 1 == len(self._low) or self._page.between(i + 1) != " "
        return last or self._low[i + 1] in self._placing or self._low[i + 1] in self._words.conjunctions

    def _add_people(self) -> None:
        for i, low in enumerate(self._low):
            if not self._page.is_loud[i]:
                continue
            if low in self._case.dates:
                self._add_date(i)
            elif len(low) == 1:
                self._add_initial(i)
            elif self._is_given(i) and self._may_be_surname(i + 1, behind_given=True):
                self._names.add(i)
                self._add_surname(i + 1)
            elif self._is_given(i) and (self._may_be_initial(i + 1) or self._is_of_somebody(i)):
                self._names |= {i, i + 1}
            elif fold(low) in self._words.before and self._may_be_titled(i + 1):
                self._add_surname(i + 1)
            elif fold(low) in self._posts:
                self._add_behind_post(i + 1)
            elif self._words.cyrillic and len(low) >= _SURNAME and i not in self._names:
                self._add_by_end(i)
        self._names |= {i for i, low in enumerate(self._low) if low in self._shown}

    def _add_date(self, i: int) -> None:
        """The May of "4 May" and "in May", which else is a word."""
        start, end = self._page.found[i].span()
        if (
            self._is_led(i)
            or _DAY.search(self._page.text, max(start - 6, 0), start)
            or _NEXT.match(self._page.text, end)
        ):
            self._names.add(i)

    def _add_initial(self, i: int) -> None:
        behind = self._page.behind(i)
        if behind == "." and not self._is_unit(i):
            self._names.add(i)
            if self._may_be_surname(i + 1):
                self._add_surname(i + 1)
        elif behind in ("'", "’") and self._low[i] == "o" and self._may_be_surname(i + 1):
            self._names |= {i, i + 1}

    def _is_unit(self, i: int) -> bool:
        """The «г.» of «2004 г.», no initial."""
        is_name = i + 1 not in self._names and self._may_be_surname(i + 1)
        return self._low[i] in self._abbreviations and not is_name

    def _add_behind_post(self, i: int) -> None:
        """The name behind "mayor": of two words that nobody knows, or of a given name that is a word too."""
        if not self._page.is_beside(i) or fold(self._low[i]) in self._words.particles:
            return
        given = is_spelt_given(fold(self._low[i]), self._words)
        if given and self._may_be_initial(i + 1):
            self._names.add(i)
        elif (given or self._may_be_surname(i)) and self._may_be_surname(i + 1):
            self._names.add(i)
            self._add_surname(i + 1)

    def _may_be_initial(self, i: int) -> bool:
        """The P of "Patricia P. Woodbury", or the second half of "Jean-Marc"."""
        if not self._page.is_beside(i):
            return False
        if self._page.between(i) == "-":
            return is_spelt_given(fold(self._low[i]), self._words)
        return len(self._low[i]) == 1 and self._page.behind(i) == "."

    def _is_of_somebody(self, i: int) -> bool:
        """The "John Green" of "Mr John Green, mayor", though green is a word: something ends behind it."""
        before = fold(self._low[i - 1]) if i else ""
        if before not in self._words.before and before not in self._posts:
            return False
        following = i + 1
        ends = following + 1 == len(self._low) or self._page.behind(following) in _STOPS
        return ends and self._page.is_beside(i) and self._page.is_beside(following)

    def _add_surname(self, i: int) -> None:
        i = self._behind_particles(i)
        self._names.add(i)
        if self._is_surely_surname(i):
            self._shown.add(self._low[i])
        if self._page.is_beside(i + 1) and self._low[i].endswith(self._words.patronymics):
            self._names.add(i + 1)

    def _behind_particles(self, i: int) -> int:
        """The Rooij of "de Rooij", the Belt of "van den Belt"."""
        for _ in range(_PARTICLES):
            if not self._page.is_beside(i + 1) or fold(self._low[i]) not in self._words.particles:
                break
            i += 1
        return i

    def _is_surely_surname(self, i: int) -> bool:
        low = self._low[i]
        return len(low) >= _LONG and not self._case.is_word(low) and self._case.of(low) is not Case.SMALL

    def _may_be_surname(self, i: int, behind_given: bool = False) -> bool:
        """Whether a word behind another may be a surname; behind a given name any that is hardly a word."""
        i = self._behind_particles(i)
        if not self._page.is_beside(i) or not self._page.is_loud[i]:
            return False
        low = self._low[i]
        if len(low) < 2 or fold(low) in self._words.never:
            return False
        case = self._case.of(low)
        if case is not Case.SMALL:
            return case is not Case.EITHER or not self._case.is_listed(low)
        return behind_given and len(low) >= _LONG and not self._case.is_frequent(low)

    def _may_be_titled(self, i: int) -> bool:
        """Whether a word behind a title may be a surname, though it is a word elsewhere: "Frau Wang"."""
        return self._may_be_surname(i) or (
            self._page.is_beside(i) and len(self._low[i]) >= _LONG and not self._case.is_word(self._low[i])
        )

    def _is_given(self, i: int) -> bool:
        """Whether a word is a given name; one that is a word too only before a surname that is none."""
        low = fold(self._low[i])
        if len(low) < _SHORTEST or self._is_second_surname(i):
            return False
        case = self._case.of(self._low[i])
        if is_spelt_given(low, self._words):
            if case is Case.SMALL:
                follows = i + 1 < len(self._low) and not is_spelt_given(fold(self._low[i + 1]), self._words)
                common = is_ambiguous(low, self._words) or self._case.is_listed(low)
                return follows and not common
            return case is Case.CAPITAL or not is_ambiguous(low, self._words)
        return case is Case.CAPITAL and bool(given_readings(self._low[i].capitalize(), self._words))

    def _is_second_surname(self, i: int) -> bool:
        """The Blake of "Marion Schäfer-Blake"; not the Heinz of "Karl-Heinz"."""
        if self._page.between(i) != "-" or i - 1 not in self._names:
            return False
        return not is_spelt_given(fold(self._low[i - 1]), self._words)

    def _add_by_end(self, i: int) -> None:
        """A surname that is known by its end, and the given name before it."""
        low = fold(self._low[i])
        case = self._case.of(low)
        ends = low in self._surnames or low in self._patronymics
        if case is Case.SMALL or not (ends or (case is Case.CAPITAL and self._words.dictionary)):
            return
        self._names.add(i)
        if self._page.is_beside(i) and self._page.between(i) == " ":
            before = self._low[i - 1]
            may_be = self._case.of(before) is Case.EITHER and len(before) >= _SHORTEST
            if may_be or given_readings(before.capitalize(), self._words):
                self._names.add(i - 1)

    def _add_schools(self) -> None:
        """The words of "Denfeld High School" and "Goole Choral Society", behind what is a name or unknown."""
        if self._words.cyrillic:
            return
        heads = _bodies(self._lang)
        for last, low in enumerate(self._low):
            if low not in heads or not self._is_behind_word(last):
                continue
            first = last - 1
            if self._case.of(self._low[first]) is Case.SMALL and self._is_behind_word(first):
                first -= first not in self._names and len(self._low[first]) >= _LONG
            named = self._case.of(self._low[first]) is not Case.SMALL
            if first in self._names or (named and not self._case.is_listed(self._low[first])):
                self._names.update(range(first, last + 1))

    def _is_behind_word(self, i: int) -> bool:
        return i > 0 and self._page.between(i) == " " and self._page.is_loud[i - 1]


@cache
def _bodies(lang: str) -> frozenset[str]:
    """Words for a school or an ensemble, before which its name may stand."""
    heads = load(lang).table("organisations")["heads"]
    found = {phrase.split()[-1] for phrase in strings([heads["ensembles"], heads["schools"]])}
    return frozenset(word for last in found for word in last.strip("()").split("|"))


@cache
def posts(lang: str) -> WordList:
    """Words for an office that a name may follow."""
    found = {phrase.split()[-1] for phrase in strings(load(lang).table("offices")["office"])}
    words = {word for last in found for word in last.strip("()").split("|")}
    return WordList(tuple(sorted(word for word in words if len(word.rstrip("*")) >= _LONG)))
