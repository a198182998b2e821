"""Where in the tokens something is named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from pobratim.facts.kinds import PlaceKind
from pobratim.facts.span import Span


class Tokens(Protocol):
    """Anything that covers tokens ``first`` to ``last`` (exclusive)."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class Mention(NamedTuple):
    """Tokens that name the entity ``id``."""

    first: int
    last: int
    id: str


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Tokens that name a place."""

    first: int
    last: int
    id: str
    kind: PlaceKind
    country: str | None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """Tokens that name a person, or an office that only this person can hold here."""

    first: int
    last: int
    span: Span
    person: str
