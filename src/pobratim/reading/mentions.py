"""Where in the tokens something is named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol, TypeVar

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


class BodyMention(NamedTuple):
    """Tokens that name an organisation; ``kind`` is the list its head word stands in, if it has a name.

    ``head`` is that list, whether it is called so or only meant: "the choir of Kiel".
    """

    first: int
    last: int
    id: str
    kind: str
    head: str


class PlaceMention(NamedTuple):
    """Tokens that name a place."""

    first: int
    last: int
    id: str
    kind: PlaceKind
    country: str | None


class PersonMention(NamedTuple):
    """Tokens that name a person, or an office that only this person can hold here.

    ``honours``: only what is dedicated to somebody is named there, who takes part in something elsewhere.
    """

    first: int
    last: int
    span: Span
    person: str
    honours: bool = False


class Refused(NamedTuple):
    """Tokens that the rules took for a name, and the belief in it that was too little."""

    first: int
    last: int
    share: float


M = TypeVar("M", bound=tuple[Any, ...])


def begin_in(mentions: list[M], first: int, last: int) -> list[M]:
    """Those that begin in tokens ``first`` to ``last`` (exclusive), of mentions in the order of the text.

    Written out: with ``bisect`` each step would compare two tuples.
    """
    begin, many = 0, len(mentions)
    end = many
    while begin < end:
        middle = (begin + end) // 2
        at: int = mentions[middle][0]
        if at < first:
            begin = middle + 1
        else:
            end = middle
    while end < many:
        behind: int = mentions[end][0]
        if behind >= last:
            break
        end += 1
    return mentions[begin:end] if begin < end else []


def distinct(mentions: Iterable[PlaceMention]) -> list[PlaceMention]:
    """The first mention of each place."""
    seen: dict[str, PlaceMention] = {}
    for mention in mentions:
        seen.setdefault(mention.id, mention)
    return list(seen.values())
