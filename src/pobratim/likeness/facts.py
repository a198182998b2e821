"""What is compared: an entity as what is accepted, or about to be, says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pobratim.facts.kinds import EntityKind
from pobratim.facts.when import When, parse_or_none

GIVING = frozenset({"gift", "unveiling"})  # events that tell how a memorial came where it stands


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two are the same, 0 to 1, and why, in words."""

    score: float
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class Facts:
    """An entity's values by property; entities are given by the id they count as.

    ``sources``: who names it. ``events``: the facts of the events at a memorial. ``countries``: the country
    of each place that is named here, for those that have one.
    """

    id: str
    kind: EntityKind
    texts: dict[str, set[str]] = field(default_factory=dict)
    entities: dict[str, set[str]] = field(default_factory=dict)
    sources: set[str] = field(default_factory=set)
    people: set[str] = field(default_factory=set)
    events: list[Facts] = field(default_factory=list)
    countries: Mapping[str, str | None] = field(default_factory=dict)

    def text(self, property_: str) -> set[str]:
        """The texts and dates under a property."""
        return self.texts.get(property_, set())

    def entity(self, property_: str) -> set[str]:
        """The entities under a property."""
        return self.entities.get(property_, set())

    @property
    def names(self) -> list[str]:
        """Every name, in a fixed order."""
        return sorted(self.text("name"))

    @property
    def dates(self) -> list[When]:
        """The dates that can be read, the narrowest last."""
        found = [w for w in map(parse_or_none, sorted(self.text("date"))) if w is not None]
        return sorted(found, key=lambda w: w.is_day)

    def home(self, places: set[str]) -> set[str]:
        """The countries of these places."""
        return {home for p in places if (home := self.countries.get(p)) is not None}
