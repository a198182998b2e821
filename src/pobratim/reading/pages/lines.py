"""The lines of a page, and which of them are shaped as headlines and as paragraphs are."""

from __future__ import annotations

from typing import Final, NamedTuple

from pobratim.reading.headline import ends_as_sentence

_HEADING: Final = 14  # words of a headline
_PARAGRAPH: Final = 90  # characters of a paragraph, and more
_SENTENCE: Final = 30  # and of a sentence that stands alone


class Line(NamedTuple):
    """A line that is not empty, without blanks at its ends."""

    start: int
    end: int
    words: int

    @property
    def is_paragraph(self) -> bool:
        """Whether it is long enough to tell something."""
        return self.end - self.start >= _PARAGRAPH

    @property
    def is_short(self) -> bool:
        """Whether it has so few words as a headline has."""
        return self.words <= _HEADING


def lines_of(raw: str) -> list[Line]:
    """Those that are not empty."""
    out: list[Line] = []
    at = 0
    for line in raw.split("\n"):
        bare = line.strip()
        if bare:
            start = at + line.index(bare[0])
            out.append(Line(start, start + len(bare), len(bare.split())))
        at += len(line) + 1
    return out


def is_heading(raw: str, line: Line) -> bool:
    """Whether it is short and does not end as a sentence does."""
    return line.is_short and not ends_as_sentence(raw[line.start : line.end])


def tells(raw: str, line: Line) -> bool:
    """Whether it is a paragraph, or a sentence that stands alone."""
    long = line.end - line.start >= _SENTENCE
    return line.is_paragraph or (long and ends_as_sentence(raw[line.start : line.end]))
