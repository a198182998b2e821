"""What a radar is made of: sides, occasions with their points, clashes, days that serve two occasions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from pobratim.calendars.anniversaries import Anniversary, Dated
from pobratim.calendars.observances import Kept, Observance
from pobratim.calendars.ritual import Ritual
from pobratim.facts.when import When

_EU = frozenset(
    (
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    )
)


GENERAL = frozenset(["peace", "remembrance"])  # what every partnership is about


class Point(StrEnum):
    """What earns points; pages word it."""

    YEARS = "round years"
    NUMBER = "round number"
    KIND = "what it is"
    BOTH = "both sides"
    THEME = "shared theme"
    CITY = "a day of this city"
    STATE = "a day of this state"
    WORLD = "a day of the world"


@dataclass(frozen=True, slots=True)
class Side:
    """A city of the radar: its place id, the ISO code of its state, its names by language."""

    id: str
    country: str | None
    names: Mapping[str, str] = field(default_factory=dict)

    def keeps(self, observance: Observance) -> bool:
        """Whether the day is kept here: by the city, its state, or beyond states."""
        if observance.place:
            return observance.place == self.id
        return bool(self.scopes & set(observance.scope))

    @property
    def scopes(self) -> frozenset[str]:
        """The scopes of observances that hold here."""
        union = ["EU"] if self.country in _EU else []
        return frozenset(["UN", "INT", *union, *([self.country] if self.country else [])])


@dataclass(frozen=True, slots=True)
class Election:
    """A vote in a state or city, as data: the calendar knows none by itself."""

    when: When
    scope: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Something of ``side`` on that day which may not go with it: an observance or an election.
    ``approximate``: it goes by the moon as seen and may be a day off."""

    side: str
    observance: Observance | None = None
    election: Election | None = None
    mourning: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """One thing to mark. Exactly one of ``anniversary``, ``kept`` and ``number`` (series and number) is set.
    ``points`` says what the score is made of; ``also`` are other facts that tell of the same."""

    when: When
    points: tuple[tuple[Point, int], ...]
    sides: tuple[str, ...]
    anniversary: Anniversary | None = None
    kept: Kept | None = None
    number: tuple[Ritual, int] | None = None
    clashes: tuple[Clash, ...] = ()
    also: tuple[Dated, ...] = ()

    @property
    def score(self) -> int:
        """The sum of the points."""
        return sum(points for _, points in self.points)

    @property
    def day(self) -> date | None:
        """The day, where it is one certain day."""
        return self.when.lower if self.when.is_day else None

    @property
    def themes(self) -> frozenset[str]:
        """What it is about."""
        if self.anniversary:
            return frozenset(self.anniversary.of.themes)
        if self.kept:
            return frozenset(self.kept.observance.themes)
        return frozenset(self.number[0].series.themes if self.number else ())

    @property
    def key(self) -> str:
        """What it is of; two occasions of one key are one."""
        if self.anniversary:
            return self.anniversary.of.id
        if self.kept:
            return self.kept.observance.id
        return self.number[0].series.id if self.number else ""

    @property
    def certain(self) -> bool:
        """Whether it falls on one certain day."""
        return self.when.is_day


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A day that serves two occasions at once: ``apart`` days lie between them. The second may be vague, a
    year or a month in which the day lies; then any of its days would do, and ``apart`` is None."""

    day: date
    first: Occasion
    second: Occasion
    apart: int | None
    clashes: tuple[Clash, ...] = ()

    @property
    def score(self) -> int:
        """Both scores, less a point for each day between."""
        return self.first.score + self.second.score - (self.apart or 0)


@dataclass(frozen=True, slots=True)
class Radar:
    """The months ahead: occasions by score, and days that serve two of them."""

    first: date
    end: date
    occasions: tuple[Occasion, ...]
    suggestions: tuple[Suggestion, ...]
