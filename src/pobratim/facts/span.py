"""A span: the exact words in a text that say something."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range of Unicode code points with its words: ``text[start:end] == span.text``."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span ``text[start:end]``, without white space at either end."""
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def stands_in(self, text: str) -> bool:
        """Whether the words really stand at this place of ``text``."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.text


def in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans sorted by place, each once."""
    each = set(spans)
    return tuple(sorted(each)) if len(each) > 1 else tuple(each)
