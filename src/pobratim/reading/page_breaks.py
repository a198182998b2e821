"""What a page did to its text: lines broken for their width, sentences that lost the blank between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_FEWEST: Final = 3  # breaks before a small letter, by which a page is known to be broken so
_SHORTEST: Final = 40  # letters of a line that was broken for its width
_LONGEST: Final = 130
_SHARE: Final = 0.7  # of the widest of these lines that another has at least
_ENDS: Final = frozenset(".!?:;…»“”\"'|")
_ORDINAL: Final = re.compile(r"(?<![^\s(])\d\d?\.$")
_BEFORE: Final = re.compile(r"(?<![\w./@-])[^\W\d_][^\W\d_]{3,}$")  # a word of four letters and more
_BEHIND: Final = re.compile(r"[^\W\d_]{2,}(?![./@])")
_REACH: Final = 40  # letters of the longest word that is looked at
_LOW, _HIGH = "а-яёәғқңөұүһіїєґ", "А-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ"
_MAYBE: Final = re.compile(f"[{_LOW}][{_HIGH}]")
# A word that ends in another: «НовороссийскаФото», «годуВ». Not «МегаФон», nor in quotation marks.
_CAPTIONS: Final = "Фото|Видео|Источник|Сурет"
_JOINED: Final = re.compile(
    rf"(?<![^\s(])(?:[{_LOW}]{{4,}}|[{_HIGH}][{_LOW}]{{5,}})(?=[{_HIGH}][{_LOW}]{{2,}}|[ВСКОУИАЯ](?!\S))"
    rf"|(?<![^\s(])[{_HIGH}]?[{_LOW}]{{2,}}(?=(?:{_CAPTIONS})(?:[\s:]|$))"
)


def is_glued(raw: str, at: int, abbreviations: frozenset[str]) -> bool:
    """Whether the mark at ``at`` ends a sentence though no blank follows: "in the town hall.The guests"."""
    before = _BEFORE.search(raw[max(0, at - _REACH) : at])
    behind = _BEHIND.match(raw[at + 1 : at + 1 + _REACH])
    if before is None or behind is None:
        return False
    last, first = before[0], behind[0]
    return (
        last[1:].islower()
        and first[0].isupper()
        and first[1:].islower()
        and last.lower() not in abbreviations
    )


def joined_at(chunk: str) -> int:
    """Where the second of two words begins that a page has joined, as a caption to its heading; else 0."""
    joined = _JOINED.search(chunk) if _MAYBE.search(chunk) else None
    return joined.end() if joined else 0


def before_lines(raw: str, within: frozenset[int]) -> Iterator[int]:
    """Behind which character each line begins but the first: a break that is none of width, a lost break.

    ``within`` are those of width.
    """
    at = raw.find("\n")
    while at >= 0:
        if at not in within:
            yield at
        at = raw.find("\n", at + 1)
    if _MAYBE.search(raw):
        for joined in _JOINED.finditer(raw):
            yield joined.end() - 1


def _is_end(raw: str, at: int) -> bool:
    """Whether what stands before a break ends a sentence; "am 3." goes on with its month."""
    return raw[at - 1] in _ENDS and _ORDINAL.search(raw[max(0, at - 4) : at]) is None


def breaks_of_width(raw: str) -> frozenset[int]:
    """Where a line break stands in mid-sentence, because the line was full."""
    broken: list[tuple[int, int]] = []  # the break, and how long its line is
    small = 0
    start = 0
    at = raw.find("\n")
    while 0 <= at < len(raw) - 1:
        length, behind = at - start, raw[at + 1]
        if _SHORTEST <= length <= _LONGEST and behind.isalnum() and not _is_end(raw, at):
            broken.append((at, length))
            small += behind.islower()
        start = at + 1
        at = raw.find("\n", start)
    if small < _FEWEST:
        return frozenset()
    widest = max([length for _, length in broken])
    return frozenset([at for at, length in broken if length >= widest * _SHARE])
