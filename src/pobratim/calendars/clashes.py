"""What may not go with an occasion: the other side's mourning, public holidays, and votes where known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pobratim.calendars.observances import Kept, ObservanceKind, kept_between
from pobratim.calendars.occasions import Clash, Election, Side
from pobratim.facts.when import When


class Clashes:
    """The days of a span that are not free, for these sides."""

    def __init__(
        self, sides: Sequence[Side], first: date, end: date, elections: Sequence[Election] = ()
    ) -> None:
        self._sides, self._elections = sides, elections
        self._kept: dict[date, list[Kept]] = {}
        for kept in kept_between(first, end):
            observance = kept.observance
            if observance.holiday or ObservanceKind.MOURNING in observance.kinds:
                for n in range((kept.end - kept.first).days):
                    self._kept.setdefault(kept.first + timedelta(days=n), []).append(kept)

    def on(self, day: date, but: str = "") -> tuple[Clash, ...]:
        """The clashes of a day; ``but`` is the occasion itself, which does not clash with itself."""
        return tuple(clash for side in self._sides for clash in self._of(side, day, but))

    def _of(self, side: Side, day: date, but: str) -> Iterator[Clash]:
        for kept in self._kept.get(day, ()):
            observance = kept.observance
            mourning = ObservanceKind.MOURNING in observance.kinds and side.keeps(observance)
            if observance.id != but and (mourning or (side.country or "") in observance.holiday):
                yield Clash(side.id, observance, mourning=mourning, approximate=kept.approximate)
        for election in self._elections:
            here = election.scope in (side.id, side.country)
            if here and election.when.overlaps(When.parse(day.isoformat())):
                yield Clash(side.id, election=election)
