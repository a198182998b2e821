"""The report of a year, month by month: each month's name heads a line, and paragraphs stand below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from pobratim.lexicons.lexicon import Lexicon, fold
from pobratim.reading.findings import Findings
from pobratim.reading.pages.lines import Line, tells

_FEWEST: Final = 3  # months in order
_SHORT: Final = 60  # characters of a line that a month heads
_WORD: Final = re.compile(r"[^\W\d_]+")
_BEHIND: Final = re.compile(r"\.?\s*(?:$|[:–—|-])")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_KEPT: Final[dict[str, dict[str, int]]] = {}


def months_of(found: Findings, lines: Sequence[Line]) -> list[tuple[int, str | None]]:
    """Where each month begins, and which (EDTF) if one year stands above them; none on other pages."""
    raw, numbers = found.text.raw, _numbers(found.text.lexicon)
    heads: list[tuple[int, int]] = []
    for line, below in pairwise(lines):
        if line.end - line.start <= _SHORT and tells(raw, below):
            word = _WORD.match(raw, line.start, line.end)
            number = numbers.get(fold(word[0])) if word else None
            if number is not None and word is not None and _BEHIND.match(raw[word.end() : line.end]):
                heads.append((line.start, number))
    told = [number for _, number in heads]
    if len(told) < _FEWEST or not (_rises(told) or _rises(told[::-1])):
        return []
    years = set(_YEAR.findall(raw, 0, heads[0][0]))
    year = years.pop() if len(years) == 1 else None
    return [(start, f"{year}-{number:02d}" if year else None) for start, number in heads]


def _rises(numbers: Sequence[int]) -> bool:
    return all(a < b for a, b in pairwise(numbers))


def _numbers(lexicon: Lexicon) -> dict[str, int]:
    """The months' names in all their forms, folded."""
    known = _KEPT.get(lexicon.lang)
    if known is None:
        months = lexicon.table("dates").get("months", {})
        known = {fold(word): int(number) for number, words in months.items() for word in words}
        _KEPT[lexicon.lang] = known
    return known
