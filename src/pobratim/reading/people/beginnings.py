"""Whether somebody's name begins at a token that could be the name of a town, or a word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

from pobratim.lexicons.grammar import TOWNS_INFLECT
from pobratim.reading.mentions import PlaceMention
from pobratim.reading.naming.wording import Wording
from pobratim.reading.people.chinese import is_family, nominative
from pobratim.reading.people.korean import is_family as is_korean_family
from pobratim.reading.people.name_endings import name_endings
from pobratim.reading.people.nominative import given_readings, is_owner_before
from pobratim.reading.text import Text


@final
class Beginnings:
    """Asks the words of one text; knows its places by token."""

    def __init__(self, text: Text, words: Wording, place_at: Mapping[int, PlaceMention]) -> None:
        self.text, self.words, self.place_at = text, words, place_at
        self.patronymics = name_endings("patronymics", words)
        self.of = text.lexicon.words("language", "prepositions", "of")

    def opens(self, j: int) -> bool:
        """The Чан of «Чан Ван Хоа», the М of «М. В. Елагин»: no place and no common word."""
        if j + 2 >= len(self.text.tokens):
            return False
        token, following, third = self.text.tokens[j : j + 3]
        if len(token.text) == 1 and following.text == ".":
            return True
        small = following.low in self.words.particles and self.words.cyrillic
        if small and j in self.place_at and self.is_chinese(j + 1):
            return False  # «мэр Харбина Ван Вэйминь»
        return small and following.is_capital and third.is_capital

    def is_initial(self, j: int) -> bool:
        """The S of "Mayor S. Batbold"."""
        raw, following = self.text.tokens[j].text, self.text.tokens[j + 1 : j + 2]
        return len(raw) == 1 and raw.isupper() and bool(following) and following[0].text == "."

    def is_chinese(self, j: int) -> bool:
        """The Гао of «вице-консул Гао Чэн», though a town is called so."""
        tokens = self.text.tokens
        if not (self.words.cyrillic and j + 1 < len(tokens) and tokens[j + 1].is_capital):
            return False
        return (
            is_family(tokens[j].low)
            and j + 1 not in self.place_at
            and nominative(tokens[j + 1].text) is not None
        )

    def is_forename(self, j: int) -> bool:
        """The Минна of «мэр Турку Минна Арве», the Пак of «Пак Сун Хи»: a word, and a name."""
        tokens, token = self.text.tokens, self.text.tokens[j]
        following = tokens[j + 1] if j + 1 < len(tokens) else token
        if not following.is_capital or not following.is_word or j + 1 in self.place_at:
            return False
        if is_family(token.low) or is_korean_family(token.low):
            return True
        ends = j + 2 >= len(tokens) or not tokens[j + 2].is_capital
        return ends and any(r.case == "n" for r in given_readings(token.text, self.words))

    def _is_town(self, j: int) -> bool:
        """The Тараз of «аким города Тараз Ерлан Саматов», though somebody may be called so."""
        place = self.place_at.get(j) if self.text.does(TOWNS_INFLECT) and j and not self.opens(j) else None
        if place is None or place.country not in self.text.lexicon.home or is_family(self.text.tokens[j].low):
            return False
        return self.text.tokens[j - 1].low in self.text.lexicon.word_set("language", "place_heads", "city")

    def _is_surname_first(self, j: int) -> bool:
        """The Ковальчук of «директор школы Ковальчук Анна Сергеевна»."""
        own, given, last = self.text.tokens[j : j + 3]
        if j in self.place_at or not (last.is_capital and last.low in self.patronymics):
            return False
        return not is_owner_before(own.low, given_readings(given.text, self.words), self.words)

    def is_before_given(self, j: int) -> bool:
        """«мэр Ростова Михаил Чернышев», «мэром Бреста Иваном Котом»: a town, then a name."""
        if j + 2 >= len(self.text.tokens):
            return False
        own = given_readings(self.text.tokens[j].text, self.words)
        if j and self.text.tokens[j - 1].low in self.of:
            name = self.text.tokens[j + 1 : j + 3]  # "le maire de Nancy Jean Petit"
            if all(t.is_capital and t.is_word for t in name) and name[0].low in self.words.given:
                return True
        if any(r.case == "n" for r in own) and not self._is_town(j):
            return False
        following, last = self.text.tokens[j + 1 : j + 3]
        if self._is_surname_first(j):
            return False
        if not (following.is_capital and last.is_capital and self.words.declines):
            return False
        theirs = {r.case for r in given_readings(following.text, self.words)}
        if not theirs and self.words.declension.unlisted.find(following.low, "m", "i") is not None:
            theirs = {"i"}  # an unlisted name: «мэром Манаса Эрнисбеком Ормоковым»
        return "n" in theirs or ("i" in theirs and {r.case for r in own} == {"g"})
