"""What a page did to its text: sentences and words that lost the blank or the break between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

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


def before_lines(raw: str) -> Iterator[int]:
    """Behind which character each line begins but the first: a break, and a lost break."""
    at = raw.find("\n")
    while at >= 0:
        yield at
        at = raw.find("\n", at + 1)
    if _MAYBE.search(raw):
        for joined in _JOINED.finditer(raw):
            yield joined.end() - 1
