"""A source's text cut at the borders of its marks, so that nested and crossing marks show without crossing tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pobratim.record.sheets import Mark

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text under the same marks. ``anchors``: the marks that begin here; ``depth``: how many lie on it."""

    text: str
    marks: tuple[Mark, ...]
    anchors: tuple[str, ...]

    @property
    def depth(self) -> int:
        """1 to 3, as deep as the style goes; 0 without a mark."""
        return min(len({(m.start, m.end) for m in self.marks}), 3)


@dataclass(frozen=True, slots=True)
class Read:
    """A marked span and everything that was read from it."""

    anchor: str
    text: str
    marks: tuple[Mark, ...]


def anchor(start: int, end: int) -> str:
    """The fragment of a span's permanent link."""
    return f"s{start}-{end}"


def paragraphs(text: str, marks: Sequence[Mark]) -> list[list[Run]]:
    """The text by lines, each a list of runs. Marks outside the text are left out."""
    sound = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    return [_runs(text, line.start(), line.end(), sound) for line in _PARAGRAPH.finditer(text) if line[0].strip()]


def readings(text: str, marks: Sequence[Mark]) -> list[Read]:
    """Every marked span once, in the order of the text, with its claims."""
    by_span: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        if 0 <= mark.start < mark.end <= len(text):
            by_span.setdefault((mark.start, mark.end), []).append(mark)
    return [
        Read(anchor(start, end), text[start:end], tuple(group))
        for (start, end), group in sorted(by_span.items())
    ]


def _runs(text: str, begin: int, end: int, marks: Sequence[Mark]) -> list[Run]:
    here = [m for m in marks if m.start < end and begin < m.end]
    borders = {begin, end}
    for m in here:
        borders.update((max(m.start, begin), min(m.end, end)))
    cuts = sorted(borders)
    out = []
    for start, stop in zip(cuts, cuts[1:], strict=False):
        on = tuple(m for m in here if m.start <= start and stop <= m.end)
        first = tuple(dict.fromkeys(anchor(m.start, m.end) for m in on if max(m.start, begin) == start and m.start >= begin))
        out.append(Run(text[start:stop], on, first))
    return out
