"""Texts all in capitals, as telegrams, notices and old cuttings have them, written as others are.

In such a text a capital says nothing, so most of what is read by it would be lost. Its lines are written
small again where the text hardly has a small letter, or a whole paragraph has none; headlines in capitals
above a text in small letters stay. A capital is written where a sentence begins, in names (``loud_names.py``)
and in what the language always writes so (``usual_case.py``). What nobody knows is small: rather a name is
missed than a word taken for one.
"""

from __future__ import annotations

import re
from typing import Final, final

from pobratim.lexicons.grammar import ORDINALS_STOP, UNSPACED
from pobratim.lexicons.lexicon import load
from pobratim.reading.fair_copy.loud_names import names_in
from pobratim.reading.fair_copy.loud_words import LoudWords, is_in_capitals
from pobratim.reading.fair_copy.usual_case import Case, usual_case

_FEWEST: Final = 40  # characters of a line in capitals that shows it
_PARAGRAPH: Final = 200  # and of one that is no headline, whatever else stands in the text
_OPENING: Final = 8  # words in which an item says where and when it was written
_FULL: Final = 0.85  # of the widest line, from which a line may be broken because it was full
_ENDS: Final = frozenset(".!?…")
_QUOTES: Final = frozenset("\"“„«'‘")
_NUMBER: Final = re.compile(r"(?<!\d)\d{1,2}\.\s")


def in_small_letters(text: str, lang: str) -> str:
    """The text, if it is all in capitals, as it would be written else; as long as it was."""
    longest = max([len(line) for line in text.split("\n") if line.isupper()], default=0)
    if longest < _FEWEST or (longest < _PARAGRAPH and not is_in_capitals(text)):
        return text
    return text if UNSPACED in load(lang).grammar else _Page(text, lang).written()


@final
class _Page:
    """A text in capitals, and which of its words have a capital letter."""

    def __init__(self, text: str, lang: str) -> None:
        lexicon = load(lang)
        self._page = LoudWords(text)
        self._names = names_in(self._page, lang)
        self._case = usual_case(lang)
        self._abbreviations = lexicon.word_set("language", "abbreviations")
        self._ordinals = ORDINALS_STOP in lexicon.grammar
        self._widest = max(map(len, text.split("\n")))

    def written(self) -> str:
        """The text written small."""
        parts: list[str] = []
        at = 0
        for i, found in enumerate(self._page.found):
            parts += [self._page.text[at : found.start()], self._as_written(i)]
            at = found.end()
        return "".join([*parts, self._page.text[at:]])

    def _as_written(self, i: int) -> str:
        given, low = self._page.given[i], self._page.low[i]
        if not self._page.is_loud[i] or len(low) != len(given):
            return given
        if self._is_of_number(i):
            return low
        case = self._case.of(low)
        if case is Case.CAPITALS:
            return given
        is_capital = i in self._names or case is Case.CAPITAL or self._opens(i)
        return given[0] + low[1:] if is_capital else low

    def _is_of_number(self, i: int) -> bool:
        """The "th" of "20th" and the "s" of "Kiel's"."""
        start = self._page.found[i].start()
        before = self._page.text[start - 1] if start else " "
        return before.isdigit() or (before in "'’" and len(self._page.low[i]) == 1)

    def _opens(self, i: int) -> bool:
        """Whether a sentence, a title or a line that was not full before begins with a word."""
        gap = self._page.between(i)
        if not i:
            return True
        if gap in (" ", "-", "'", "’", ", "):
            return False
        if "\n" in gap and self._is_new_line(i, gap):
            return True
        if not _ENDS.isdisjoint(gap) and any(map(str.isspace, gap)):
            before = self._page.low[i - 1]
            short = gap[0] == "." and (before in self._abbreviations or len(before) == 1)
            return not short and not (self._ordinals and _NUMBER.search(gap))
        if gap[-1] in _QUOTES and (gap[-2:-1].isspace() or gap[-2:-1] == "("):
            return True
        return gap[-1].isspace() and gap.rstrip()[-1:] in ("-", "–", "—", ":") and self._is_early(i)

    def _is_new_line(self, i: int, gap: str) -> bool:
        """Whether a line is none that was only broken because it was full."""
        first, _, rest = gap.partition("\n")
        if "\n" in rest or ":" in first or not _ENDS.isdisjoint(first):
            return True
        end = self._page.found[i - 1].end() + len(first)
        begin = self._page.text.rfind("\n", 0, end) + 1
        return end - begin < _FULL * self._widest

    def _is_early(self, i: int) -> bool:
        """Whether hardly a word stands before it in its line: where and when it was written."""
        if i < _OPENING:
            return True
        found = self._page.found
        return self._page.text.find("\n", found[i - _OPENING].start(), found[i].start()) >= 0
