"""A ceremony series asked: which occurrences, which next, was it held that day, which number was it.

A pure function of the series and the question: nothing here knows today. Numbers are computed from the
nearest anchor and say so; where sources leave days open the answer is a range.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cached_property
from itertools import pairwise

from pobratim.calendars.answers import REGULAR, Occurrence
from pobratim.calendars.clock import zone_named
from pobratim.calendars.days import RuleDays
from pobratim.calendars.rule import RuleRefused
from pobratim.calendars.series import Anchor, Change, Form, FormKind, Series
from pobratim.calendars.sieve import Hole, Sieve
from pobratim.calendars.stretches import Part, Parts, Sureness, earliest_start, silences

_SURENESS = {
    Part.HELD: Sureness.BY_RULE,
    Part.HELD_DISPUTED: Sureness.DISPUTED,
    Part.UNKNOWN: Sureness.UNKNOWN,
    Part.SILENT_DISPUTED: Sureness.DISPUTED,
    Part.SILENT: Sureness.BY_RULE,
}


class Ritual:
    """A series and its days, ready to be asked. Raises RuleRefused for data that contradict themselves."""

    def __init__(self, series: Series) -> None:
        self.series = series
        zone_named(series.zone)
        self._silences = silences(series)
        self.parts = Parts(self._silences)
        begins = earliest_start(series)
        taken_from_start = series.rule.interval > 1 or series.rule.closed(begins) != series.rule
        if taken_from_start and not all(s.when.is_day and s.when.lower == begins for s in series.starts):
            raise RuleRefused(
                f"{series.id}: the start is not certain, and {series.rule.text()} takes its days from it; "
                "give BYMONTHDAY, BYDAY and the like, and no INTERVAL"
            )
        self._days = RuleDays(series.rule, earliest_start(series))
        self._changes = {c.day: c for c in series.changes}
        self._moved = {c.moved_to: c for c in series.changes if c.moved_to}
        self._anchors = sorted(series.anchors, key=lambda a: a.day)
        self._check()

    def _check(self) -> None:
        for change in self.series.changes:
            if not change.added and not self._days.has(change.day):
                raise RuleRefused(f"{self.series.id}: {change.day} is changed, but the rule has no such day")
        moved = [c.moved_to for c in self.series.changes if c.moved_to]
        twice = [d for d in moved if self.held.days.has(d) and d not in self._left_out] + sorted(
            {d for d in moved if moved.count(d) > 1}
        )
        if twice:
            raise RuleRefused(f"{self.series.id}: two occurrences on {twice[0]}; one a day is the most")
        for anchor in self._anchors:
            if not self.held.has(anchor.day):
                raise RuleRefused(
                    f"{self.series.id}: no. {anchor.number} on {anchor.day}, when none was held"
                )

    @cached_property
    def _left_out(self) -> tuple[date, ...]:
        return tuple(c.day for c in self.series.changes if c.cancelled or c.moved_to)

    def _sieve(self, kind: str) -> Sieve:
        holes: list[Hole] = [getattr(s, kind) for s in self._silences]
        added = [c.day for c in self.series.changes if c.added] + [d for d in self._moved if d]
        return Sieve(self._days, holes, self._left_out, added)

    @cached_property
    def held(self) -> Sieve:
        """The days by the sources gone by, those nobody can tell among them."""
        return self._sieve("chosen_sure")

    @cached_property
    def held_surely(self) -> Sieve:
        """The days by the sources gone by, without those nobody can tell."""
        return self._sieve("chosen")

    @cached_property
    def held_by_all(self) -> Sieve:
        """The days by every source."""
        return self._sieve("widest")

    @cached_property
    def held_by_any(self) -> Sieve:
        """The days by some source."""
        return self._sieve("sure")

    def between(self, first: date, end: date) -> Iterator[Occurrence]:
        """Occurrences from ``first`` on and before ``end``, in order, unknown ones among them and marked."""
        usual, zone, told = self.series.time, self.series.zone, self._told
        hours, cuts = self.series.hours, self._form_cuts
        for begin, stop, part in self.parts.spans():
            sureness = _SURENESS[part]
            begin, stop = max(begin, first), min(stop, end)
            if begin >= stop:
                continue
            edges = [begin, *(c for c in cuts if begin < c < stop), stop]
            for left, right in pairwise(edges):
                usually = not self._forms_of(left)
                for day in self.held.between(left, right):
                    if usually and day not in told:
                        hour = self._hour(day) if hours else usual
                        yield Occurrence(day, hour, zone, sureness)
                    else:
                        yield self._occurrence(day, sureness)

    @property
    def _form_cuts(self) -> list[date]:
        """The days on which a form begins or ends."""
        return sorted({d for f in self.series.forms for d in (f.begins, f.ends) if d})

    def next(self, after: datetime) -> Occurrence | None:
        """The first occurrence that begins later than ``after``, which must say its offset."""
        if after.tzinfo is None:
            raise ValueError(f"{after} says no offset; an instant is expected")
        day = self.held.at_or_after(after.astimezone(zone_named(self.series.zone)).date())
        while day is not None:
            found = self._occurrence(day, _SURENESS[self.parts.part(day)])
            if found.starts > after:
                return found
            day = self.held.at_or_after(day + timedelta(days=1)) if day < date.max else None
        return None

    def occurrence(self, day: date) -> Occurrence | None:
        """The occurrence of this day; None if none is or may have been held."""
        return self._occurrence(day, _SURENESS[self.parts.part(day)]) if self.held.has(day) else None

    def _occurrence(self, day: date, sureness: Sureness) -> Occurrence:
        moved = self._moved.get(day)
        change = self._changes.get(day) if moved is None else moved
        if day in self._told:
            sureness = Sureness.ATTESTED
        hour = (change.time if change else None) or self._hour(day)
        forms = change.forms if change and change.forms else self._forms(day)
        return Occurrence(day, hour, self.series.zone, sureness, forms, moved.day if moved else None)

    def _hour(self, day: date) -> time:
        """The last entry that holds on the day wins."""
        for hours in reversed(self.series.hours):
            if hours.hold_on(day):
                return hours.time
        return self.series.time

    def _forms(self, day: date) -> tuple[FormKind, ...]:
        found = self._forms_of(day)
        if not found:
            return REGULAR
        return tuple(dict.fromkeys(k for f in found for k in f.kinds))

    def _forms_of(self, day: date) -> list[Form]:
        return [f for f in self.series.forms if f.begins <= day and (f.ends is None or day < f.ends)]

    @cached_property
    def _told(self) -> frozenset[date]:
        """The days a source speaks of by themselves."""
        start = self.series.starts[0].when
        days = {*self._changes, *self._moved, *(a.day for a in self._anchors)}
        return frozenset(d for d in days | ({start.lower} if start.is_day else set()) if d)

    def change_on(self, day: date) -> Change | None:
        """What is said of this single day; of a day moved to, the change that moved it."""
        return self._moved.get(day) or self._changes.get(day)

    def anchor_on(self, day: date) -> Anchor | None:
        """The number a source gives this day."""
        return next((a for a in self._anchors if a.day == day), None)

    def forms_on(self, day: date) -> list[Form]:
        """The statements of form that cover the day."""
        return self._forms_of(day)

    @property
    def anchors(self) -> list[Anchor]:
        """The numbers sources give, by day."""
        return self._anchors

    def due(self, day: date) -> bool:
        """Whether the rule itself has this day, gaps and changes apart."""
        return self._days.has(day)
