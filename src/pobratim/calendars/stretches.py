"""From what sources say of starts, gaps and ends to stretches of days, and how sure each is.

A statement gives a day, or a stretch in which the day lies. So a gap has a part that is silent by any
source, a part silent by the source gone by, a part of which nobody can tell, and a part silent only by a
source that is not gone by. Four sieves count accordingly; most series have one, as no source differs.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pobratim.calendars.series import Gap, Said, Series
from pobratim.calendars.sieve import Hole
from pobratim.facts.when import When

_DAY = timedelta(days=1)


class Sureness(StrEnum):
    """How sure it is that an occurrence was held."""

    ATTESTED = "attested"  # a source speaks of this very day
    BY_RULE = "by rule"  # the sources say it is held every such day
    DISPUTED = "disputed"  # the source gone by says so, another does not
    UNKNOWN = "unknown"  # it lies where a gap begins or ends, and the day is not known


class Part(StrEnum):
    """What a stretch of days is part of."""

    HELD = "held"
    HELD_DISPUTED = "held, disputed"
    UNKNOWN = "unknown"
    SILENT_DISPUTED = "silent, disputed"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Silence:
    """A gap as days. ``widest``: silent by some source; ``sure``: by every one; the other two by the source
    gone by, with and without the days it leaves open."""

    gap: Gap
    widest: Hole
    chosen: Hole
    chosen_sure: Hole
    sure: Hole

    def part(self, day: date) -> Part:
        """What the day is with regard to this gap alone."""
        for part, (begin, end) in (
            (Part.SILENT, self.sure),
            (Part.SILENT_DISPUTED, self.chosen_sure),
            (Part.UNKNOWN, self.chosen),
            (Part.HELD_DISPUTED, self.widest),
        ):
            if begin <= day < end:
                return part
        return Part.HELD


def earliest_start(series: Series) -> date:
    """The first day any source gives for the first occurrence."""
    return min(_first(s.when) for s in series.starts)


def silences(series: Series) -> tuple[Silence, ...]:
    """All gaps of the series; the time before it was first held and after it ended are gaps as well."""
    begin = Said(When.parse(earliest_start(series).isoformat()), series.starts[0].source)
    before = Gap((begin,), series.starts)
    gaps = [before, *series.gaps]
    if series.ends:
        gaps.append(Gap(series.ends))
    return tuple(_silence(gap) for gap in gaps)


def _silence(gap: Gap) -> Silence:
    begins = [(_first(s.when), _last(s.when)) for s in gap.begins]
    ends = [(_first(s.when), _last(s.when)) for s in gap.ends] or [(date.max, date.max)]
    return Silence(
        gap,
        widest=(min(b[0] for b in begins), max(e[1] for e in ends)),
        chosen=(begins[0][0], ends[0][1]),
        chosen_sure=(begins[0][1], ends[0][0]),
        sure=(max(b[1] for b in begins), min(e[0] for e in ends)),
    )


def _first(when: When) -> date:
    if when.lower is None:
        raise ValueError(f"{when.edtf!r} has no beginning; a day or a stretch of days is expected")
    return when.lower


def _last(when: When) -> date:
    return date.max if when.upper is None else when.upper - _DAY


class Parts:
    """Days cut where the part changes, so that a day's part is one bisection away."""

    def __init__(self, found: Sequence[Silence]) -> None:
        self._silences = found
        cuts = {date.min}
        for silence in found:
            for hole in (silence.widest, silence.chosen, silence.chosen_sure, silence.sure):
                cuts.update(hole)
        self._cuts = sorted(cuts)
        self._parts = [self._at(cut) for cut in self._cuts]

    def _at(self, day: date) -> Part:
        return max((s.part(day) for s in self._silences), key=list(Part).index, default=Part.HELD)

    def part(self, day: date) -> Part:
        """The strongest that any gap says of the day."""
        return self._parts[bisect_right(self._cuts, day) - 1]

    def gap_of(self, day: date) -> Gap | None:
        """The gap that decides of the day; None where none touches it."""
        found = [s for s in self._silences if s.part(day) is not Part.HELD]
        return max(found, key=lambda s: list(Part).index(s.part(day))).gap if found else None

    def spans(self) -> list[tuple[date, date, Part]]:
        """The stretches in order: first day, day after the last, part."""
        ends = [*self._cuts[1:], date.max]
        return [(b, e, p) for b, e, p in zip(self._cuts, ends, self._parts, strict=True) if b < e]
