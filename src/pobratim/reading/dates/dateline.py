"""The date of the item itself, where a dateline or a line with its date stands near the top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.lexicons.lexicon import fold
from pobratim.reading.dates.dated import Dated
from pobratim.reading.dates.finder import find_dates
from pobratim.reading.dates.grammar import grammar_of
from pobratim.reading.text import Text

_LINES: Final = 10
_HEAD: Final = 1500
_TOP: Final = 160  # characters of a line: its first words and a date behind them
_DATE: Final = 80  # characters of the longest date, and of what must follow it to tell where it ends
_BEFORE_WORDS: Final = 7
_OWN_WORDS: Final = 4  # words of a date before its first number, at most
_LABEL, _DAY = 24, 10  # characters of a label, "Veröffentlicht am", and of an EDTF day
_AFTER: Final = re.compile(
    r"(?:\s*(?:года|г\.))?[\s.,]*(?:$|[-–—|(/T]|\d{1,2}[:.h]\d\d|[^\W\d_]{1,4}\s+\d{1,2}[:.h]\d\d)"
)
_STOP: Final = re.compile(r"\.\s+[^\W\d_]")  # "Buxton, 5 June 2019. Yesterday the mayors …"
_WORD: Final = re.compile(r"[^\W\d_]+")
_NUMBER: Final = re.compile(r"\d")  # a day, and a month of a certain year, are never written without one
_YEAR: Final = re.compile(r"\d{4}|\d[./]\d\d?[./]\d\d|年")  # nor without a year, which may have two digits


def dateline(text: Text) -> When | None:
    """The day, month or year the item's own first lines give, or None.

    A line counts if it begins with the date or with names and the date, and the date ends the line or is
    followed by a dash, a bar, a bracket or a time; a line of running text that only mentions a date does not.
    """
    months: list[When] = []
    for start, end in _lines(text.raw[:_HEAD]):
        number = _NUMBER.search(text.raw, start, min(end, start + _TOP))
        if number is None or not _may_head(text, start, number.start()):
            continue
        reach = min(end, start + _TOP, _begins_by(text.raw, start, end) + _DATE)
        if number.start() >= reach or not _YEAR.search(text.raw, start, min(end, reach + 2 * _DATE)):
            continue
        for found in find_dates(text, None, (start, min(end, reach + _DATE))):
            when = parse_or_none(found.edtf)
            if when is None or found.kind != "absolute" or not _heads(text, (start, end), found):
                continue
            if when.precision is Precision.DAY:
                return when
            if when.precision is Precision.MONTH and not months:
                months.append(when)
    return months[0] if months else None


def is_of_page(text: Text, dated: Dated) -> bool:
    """ "Published 15 November 2018 …" at the head of a line: when the page was made, no day of its story."""
    start = text.raw.rfind("\n", 0, dated.span.start) + 1
    words = _WORD.findall(text.raw, start, dated.span.start) if dated.span.start - start < _LABEL else []
    grammar = grammar_of(text.lexicon)
    first = fold(words[0]) if len(words) in (1, 2) else ""
    known = grammar.has("dateline", first) and not grammar.has("preposition", first)
    return known and dated.kind == "absolute" and len(dated.edtf or "") == _DAY


def _begins_by(raw: str, start: int, end: int) -> int:
    """The last character of a line at which its date may begin: behind so many words it is no dateline's."""
    for n, word in enumerate(_WORD.finditer(raw, start, min(end, start + _TOP))):
        if n == _BEFORE_WORDS:
            return word.end()
    return end


def _lines(head: str) -> Iterator[tuple[int, int]]:
    at = given = 0
    for line in head.split("\n"):
        if line.strip() and given < _LINES:
            given += 1
            yield at, at + len(line)
        at += len(line) + 1


def _heads(text: Text, line: tuple[int, int], found: Dated) -> bool:
    """Whether the date stands where an item's date stands in its line, among its first words."""
    start, end = line
    if found.span.end > start + _TOP:
        return False
    before, after = text.raw[start : found.span.start], text.raw[found.span.end : end]
    grammar = grammar_of(text.lexicon)
    names = _WORD.findall(before)
    ends = _AFTER.match(after) or (before.rstrip().endswith(",") and _STOP.match(after))
    if len(names) > _BEFORE_WORDS or not ends:
        return bool(names) and len(names) <= 3 and grammar.has("dateline", fold(names[0]))
    if names and grammar.has("dateline", fold(names[0])):
        return True
    # "On 13 May 2012 (…": a preposition makes it part of a sentence; names have capitals.
    return not names or (_named(text, names) and not grammar.has("preposition", fold(names[-1])))


def _may_head(text: Text, start: int, number: int) -> bool:
    """Whether the words before a line's first number may stand before its date, so that dates are looked for.

    The last of them may be the date's own: "lundi le 5 mai", "in the night of 5 May".
    """
    words = _WORD.findall(text.raw, start, number)
    if words and grammar_of(text.lexicon).has("dateline", fold(words[0])):
        return True
    return _named(text, words[:-_OWN_WORDS])


def _named(text: Text, words: list[str]) -> bool:
    """Whether these are names, with the small words inside them, or announce the date of an item."""
    grammar = grammar_of(text.lexicon)
    return all(w[0].isupper() or grammar.has("dateline", fold(w)) or _inner(w) for w in words)


def _inner(word: str) -> bool:
    """Small words inside names: Frankfurt am Main, Ciudad de México."""
    return word.islower() and len(word) <= 3
