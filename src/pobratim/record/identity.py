"""Same or not the same: what an accepted source names that is already known, with reasons in words."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two are the same, 0 to 1, and why."""

    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Merge:
    """An entity to count as another from now on."""

    entity: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class Matches:
    """What was recognised."""

    merges: tuple[Merge, ...] = ()
    reasons: tuple[str, ...] = ()


SameEvent = Callable[[object, object], Likeness]


def same_event(a: object, b: object) -> Likeness:
    return Likeness(0.0)


def matches(claims: Collection[str], same: SameEvent) -> Matches:
    return Matches()
