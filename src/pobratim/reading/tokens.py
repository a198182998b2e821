"""Words, numbers and marks of a text, and the chunks between blanks that they are cut from."""

from __future__ import annotations

from bisect import bisect_left
from typing import final

from pobratim.compiled.native import mypyc_attr


@final
@mypyc_attr(acyclic=True)
class Token:
    """A word, number or mark; ``low`` is folded; whether it begins with a letter, with a capital one."""

    __slots__ = ("end", "is_capital", "is_word", "low", "start", "text")

    def __init__(self, start: int, end: int, text: str, low: str, is_word: bool, is_capital: bool) -> None:
        self.start, self.end, self.text, self.low = start, end, text, low
        self.is_word, self.is_capital = is_word, is_capital


@final
@mypyc_attr(acyclic=True)
class Pieces:
    """The text as the rules of dates see it: words, numbers and marks in columns.

    ``lows`` are the pieces folded, none of another length than it is written in; ``starts`` their offsets;
    ``line`` has one character each, for what the piece may be.
    """

    __slots__ = ("line", "lows", "starts")

    def __init__(self, lows: list[str], starts: list[int], line: str) -> None:
        self.lows, self.starts, self.line = lows, starts, line

    def within(self, start: int, end: int) -> Pieces:
        """Only those that begin from this offset to that one (exclusive)."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        return Pieces(self.lows[first:last], self.starts[first:last], self.line[first:last])

    def end(self, i: int) -> int:
        """Where piece ``i`` ends."""
        return self.starts[i] + len(self.lows[i])


@final
@mypyc_attr(acyclic=True)
class Dates:
    """A chunk as the rules of dates see it: its pieces, where they start in it, and a character each.

    ``line`` is None where a digit is among them: then what stands around it counts too. ``by`` is the
    vocabulary that says so. ``only`` and ``start`` are the one piece that most have.
    """

    __slots__ = ("by", "line", "lows", "only", "start", "starts")

    def __init__(self, lows: list[str], starts: list[int], line: str | None, by: object) -> None:
        self.lows, self.starts, self.line, self.by = lows, starts, line, by
        self.only: str | None = lows[0] if len(lows) == 1 else None
        self.start = starts[0] if starts else 0


@final
@mypyc_attr(acyclic=True)
class Chunk:
    """What stood between two blanks, as it is written and cut into tokens, whose offsets are those in it.

    ``dates`` is how it was last cut for dates.
    """

    __slots__ = ("dates", "text", "tokens")

    def __init__(self, text: str, tokens: tuple[Token, ...]) -> None:
        self.text, self.tokens = text, tokens
        self.dates: Dates | None = None
