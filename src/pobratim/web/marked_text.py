"""A source's text cut at the borders of its marks, so that crossing marks show without crossing tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from pobratim.facts.kinds import EntityKind
from pobratim.record.sheets import Label, Mark

_ORDER = {
    kind: place
    for place, kind in enumerate(
        (EntityKind.PARTNERSHIP, EntityKind.EVENT, EntityKind.SERIES, EntityKind.PERSON, EntityKind.MEMORIAL)
    )
}
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Text under the same marks. ``anchors``: the marks that begin here; ``depth``: how many lie on it."""

    text: str
    marks: tuple[Mark, ...]
    anchors: tuple[str, ...]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """What lies on it, the outermost first."""
        return sorted({(m.start, m.end) for m in self.marks}, key=lambda span: (span[0], -span[1]))

    @property
    def depth(self) -> int:
        """1 to 3, as deep as the style goes; 0 without a mark."""
        return min(len(self.spans), 3)


class Said(NamedTuple):
    """Words and the properties read from them; words that come again are given once, at their first place."""

    anchor: str
    text: str
    properties: tuple[str, ...]


class Read(NamedTuple):
    """Something the text speaks of, with every wording that does; ``years``: of its anniversary."""

    entity: Label
    said: tuple[Said, ...]
    years: int | None = None


def anchor(start: int, end: int) -> str:
    """The fragment of a span's permanent link."""
    return f"s{start}-{end}"


def paragraphs(text: str, marks: Sequence[Mark]) -> list[list[Run]]:
    """The text by lines, each a list of runs. Marks outside the text are left out."""
    sound = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    lines = (line for line in _PARAGRAPH.finditer(text) if line[0].strip())
    return [_runs(text, line.start(), line.end(), sound) for line in lines]


def readings(text: str, marks: Sequence[Mark]) -> list[Read]:
    """What was read from the text: ties and events, people, memorials, then the rest, as they come.

    An anniversary stands by itself; the name of what it is of, where only these words give one, goes with it.
    """
    found: dict[tuple[str, int | None], tuple[Label, dict[str, tuple[str, dict[str, None]]]]] = {}
    jubilees = {m.entity.id: int(m.number) for m in marks if m.property == "anniversary" and m.number}
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if 0 <= mark.start < mark.end <= len(text):
            words = text[mark.start : mark.end]
            named = any(mark.entity.names.values()) or mark.entity.hidden
            entity = mark.entity if named else replace(mark.entity, names={"": words})
            nameless = mark.entity.kind is EntityKind.OBSERVANCE or mark.property == "anniversary"
            years = jubilees.get(mark.entity.id) if nameless else None
            _, wordings = found.setdefault((mark.entity.id, years), (entity, {}))
            _, properties = wordings.setdefault(words, (anchor(mark.start, mark.end), {}))
            properties[mark.property] = None
    reads = [
        Read(
            entity,
            tuple(Said(at, words, tuple(properties)) for words, (at, properties) in wordings.items()),
            years,
        )
        for (_, years), (entity, wordings) in found.items()
    ]
    return sorted(reads, key=lambda r: _ORDER.get(r.entity.kind, len(_ORDER)))


def _runs(text: str, begin: int, end: int, marks: Sequence[Mark]) -> list[Run]:
    here = [m for m in marks if m.start < end and begin < m.end]
    borders = {begin, end}
    for m in here:
        borders.update((max(m.start, begin), min(m.end, end)))
    cuts = sorted(borders)
    out = []
    for start, stop in pairwise(cuts):
        on = tuple(m for m in here if m.start <= start and stop <= m.end)
        first = tuple(
            dict.fromkeys(
                anchor(m.start, m.end) for m in on if max(m.start, begin) == start and m.start >= begin
            )
        )
        out.append(Run(text[start:stop], on, first))
    return out
