"""The sources of an event side by side: what each gives for every property, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pobratim.record.sheets import Answer, EventSheet, SourceLine, Words


class Given(NamedTuple):
    """What one source gives for a property; ``differs`` where the sources exclude one another."""

    key: str
    answers: list[Answer]
    differs: bool


class Column(NamedTuple):
    """One source: the words by which it tells of the event, and what it gives, in the order of the facts."""

    line: SourceLine
    words: Words | None
    given: list[Given]


def columns(sheet: EventSheet, facts: Sequence[tuple[str, tuple[Answer, ...], bool]]) -> list[Column]:
    """The sources in order of time, each with what it says; nothing for an event of one source."""
    if len(sheet.sources) < 2:
        return []
    out = []
    for line in sheet.sources:
        given = [
            Given(key, own, differs)
            for key, answers, differs in facts
            if (own := [a for a in answers if any(w.source == line.id for w in a.said)])
        ]
        words = next((w for w in sheet.card.words if w.source == line.id), None)
        if given or words:
            out.append(Column(line, words, given))
    return out if len(out) > 1 else []
