"""A text's words and numbers as a string of classes, one character each: what the date rules run over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pobratim.lexicons.lexicon import fold

# Numeric notations are one word each, so that no rule has to reason about white space inside them.
_LEXER = re.compile(
    r"(?P<time>\d{1,2}(?:h\d\d|:\d\d(?::\d\d)?)(?!\d))"
    r"|(?<!\d[.,/])(?P<ymd>\d{4}(?P<s1>[-./])\d{1,2}(?P=s1)\d{1,2}(?!\d))"
    r"|(?<!\d[.,/])(?P<dmy>\d{1,2}(?:(?P<s2>[./-])\d{1,2}(?P=s2)|\. \d{1,2}\. )\d{4}(?!\d|[.,]\d))"
    r"|(?<!\d[.,/])(?P<my>\d{2}[./](?:19|20)\d\d(?!\d|[.,]\d))"
    r"|(?<!\d[.,/-])(?P<years>\d{4} ?[-–—/] ?(?:\d{4}|\d\d)(?!\d|[-.,]\d))"
    r"|(?<!\d[.,/-])(?P<dm>\d{1,2}[./]\d{1,2}(?!\d|[.,/-]\d))"
    r"|(?P<number>\d+)|(?P<word>[^\W\d_]+)|(?P<mark>\n|[^\w\s]|_)"
)
_DASHES = str.maketrans("–—‑‐−", "-----")
Classes = frozenset[str]


class Piece(NamedTuple):
    """A word, number, numeric date or mark, with its place and folded form."""

    start: int
    end: int
    low: str
    sort: str


@dataclass(slots=True)
class Vocabulary:
    """What each word of a language may be; a number after ``before`` or in front of ``counted`` is no year.

    ``capitalised`` words count only with a capital letter (May, March).
    """

    classes: dict[str, Classes]
    before: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    capitalised: frozenset[str] = frozenset()
    signs: dict[Classes, str] = field(default_factory=dict)

    def sign(self, classes: Classes) -> str:
        """The character that stands for this combination of classes."""
        return self.signs.setdefault(classes, chr(0x4E00 + len(self.signs)))


def fold_in_place(raw: str) -> str:
    """Folded, with every character at its place even where folding would change the length."""
    low = fold(raw)
    if len(low) != len(raw):
        low = "".join(f if len(f := fold(c)) == 1 else c for c in raw)
    return low.translate(_DASHES)


def pieces(raw: str) -> list[Piece]:
    """The text cut for dates: letters and digits apart, numeric dates and times whole."""
    low = fold_in_place(raw)
    return [Piece(m.start(), m.end(), m.group(), m.lastgroup or "mark") for m in _LEXER.finditer(low)]


def signs(raw: str, found: list[Piece], vocabulary: Vocabulary) -> str:
    """One character a piece."""
    return "".join(vocabulary.sign(c) for c in _classes(raw, found, vocabulary))


def _classes(raw: str, found: list[Piece], vocabulary: Vocabulary) -> Iterator[Classes]:
    known, nothing = vocabulary.classes, frozenset[str]()
    for i, piece in enumerate(found):
        if piece.sort == "number":
            refused = len(piece.low) == 4 and _is_count(found, i, vocabulary)
            yield number_classes(piece.low) - _YEARLY if refused else number_classes(piece.low)
        elif piece.sort in ("word", "mark"):
            low = piece.low
            small = low in vocabulary.capitalised and not raw[piece.start].isupper()
            yield nothing if small else known.get(low, nothing)
        elif piece.sort == "years":
            refused = _is_count(found, i, vocabulary)
            yield nothing if refused else _NOTATION["my" if _is_month(piece.low) else "years"]
        else:
            yield _NOTATION[piece.sort]


_NOTATION = {s: frozenset((s,)) for s in ("time", "my", "years", "dm")}
_NOTATION |= {"ymd": frozenset(("full",)), "dmy": frozenset(("full",))}


def _is_month(low: str) -> bool:
    """2019-05 is a month, 2009-10 and 1939-45 are years."""
    last = int(low[-2:])
    return len(low.strip()) < 9 and low[-3] in "-/" and 1 <= last <= 12 and last <= int(low[2:4])


_YEARLY = frozenset(("year", "plain", "decade"))


def number_classes(digits: str) -> Classes:
    """What a number may be. A ``plain`` year is one that may stand without a word saying it is a year."""
    if len(digits) > 4:
        return frozenset()
    value = int(digits)
    found = {"number"}
    if len(digits) <= 2 and 1 <= value <= 31:
        found.add("day")
    if len(digits) == 2 and value % 10 == 0 and value:
        found.add("decade")
    if len(digits) == 4 and 1000 <= value <= 2100:
        found.add("year")
        found.update(["plain"] if value >= 1700 and value % 100 else [])
        found.update(["decade"] if value % 10 == 0 else [])
    return frozenset(found)


def _is_count(found: list[Piece], i: int, vocabulary: Vocabulary) -> bool:
    """Whether the words around a number of four digits make it a quantity, price, address or number."""
    if i and (found[i - 1].low in vocabulary.before or _joined(found, i - 1)):
        return True
    if i > 1 and found[i - 1].low == "." and found[i - 2].low in vocabulary.before:
        return True
    if i + 1 == len(found):
        return False
    return found[i + 1].low in vocabulary.counted or _joined(found, i)


def _joined(found: list[Piece], i: int) -> bool:
    """Whether pieces i and i+1 touch with a digit, comma or decimal point between digits: 2,015 or 2015.5."""
    if i + 1 >= len(found) or found[i].end != found[i + 1].start:
        return False
    mark, other = (i, i - 1) if not found[i].low.isdigit() else (i + 1, i + 2)
    if found[mark].low not in (",", ".") or not 0 <= other < len(found):
        return False
    touches = found[other].end == found[mark].start or found[other].start == found[mark].end
    return touches and found[other].low.isdigit()
