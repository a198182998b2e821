"""What a Reading is made of. Every noun carries the spans that say it and the rule that found it.

``confidence`` is how often such claims proved right, 0 to 1; None where that was not measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

from pobratim.facts.kinds import EventType, Modality, PlaceKind, Relation, Role
from pobratim.facts.span import Span

N = TypeVar("N")


@dataclass_transform(frozen_default=True)
def noun(class_: type[N]) -> type[N]:
    """A dataclass that nothing changes once it is made, as whoever checks the types sees to: to have each
    object refuse it too would make all of them four times as slow to make."""
    return dataclass(slots=True, unsafe_hash=True)(class_)


@noun
class Place:
    """A city, region or country. ``id``: ``geonames:2795100``, ``iso3166:KZ``, ``gazetteer:…`` for
    what only our own lists have, or ``local:<slug>`` for what one document alone names."""

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    mentions: tuple[Span, ...]
    lat: float | None = None
    lon: float | None = None
    rule: str = ""
    confidence: float | None = None


@noun
class LifeDate:
    """When somebody was born or died, as a text says it: EDTF, and the words."""

    date: str
    evidence: tuple[Span, ...]
    rule: str = ""


@noun
class Person:
    """A named person; ``name`` in the nominative and the document's script, ``name_latin`` in Latin."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    name_latin: str | None = None
    office: str | None = None
    office_of: str | None = None
    former: bool = False
    role: Role = Role.MENTIONED
    born: LifeDate | None = None
    died: LifeDate | None = None
    rule: str = ""
    confidence: float | None = None


@noun
class Organisation:
    """A named body."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    rule: str = ""
    confidence: float | None = None


@noun
class Memorial:
    """A monument, gate, plaque, park or cemetery of remembrance."""

    id: str
    name: str
    mentions: tuple[Span, ...]
    place: str | None = None
    rule: str = ""
    confidence: float | None = None


@noun
class Partnership:
    """Two places the text calls, or says will become, twins or partners. ``since`` is EDTF."""

    places: tuple[str, str]
    evidence: tuple[Span, ...]
    since: str | None = None
    relation: Relation = Relation.TWINNING
    modality: Modality = Modality.DONE
    rule: str = ""
    confidence: float | None = None


@noun
class Unsure:
    """What the text hints at of an event, believed too little to be said: for reviewers to take or leave."""

    date: str | None = None
    place: str | None = None
    who: tuple[str, ...] = ()


@noun
class Event:
    """Something done, planned or recurring. ``date`` is EDTF; ``who``, ``giver``, ``receiver`` hold ids.

    ``origins`` says where date, place and people were taken from; ``unsure`` is told only where there is any.
    """

    id: str
    type: EventType
    evidence: tuple[Span, ...]
    date: str | None = None
    place: str | None = None
    memorial: str | None = None
    who: tuple[str, ...] = ()
    giver: str | None = None
    receiver: str | None = None
    object: str | None = None
    occasion: str | None = None
    recurrence: str | None = None
    modality: Modality = Modality.DONE
    confidence: float = 0.5
    rule: str = ""
    origins: tuple[str, ...] = ()
    unsure: Unsure | None = None

    @property
    def likeliest(self) -> Unsure:
        """Date, place and people, those said first, those hinted at where none is said: to compare by."""
        hints = self.unsure or Unsure()
        return Unsure(self.date or hints.date, self.place or hints.place, self.who or hints.who)


@noun
class Statement:
    """Words somebody said; ``speaker`` is an id."""

    speaker: str | None
    span: Span
    direct: bool = True
    rule: str = ""
    confidence: float | None = None


@noun
class ThemeFound:
    """A theme the text speaks about; ``id`` is one of kinds.Theme."""

    id: str
    evidence: tuple[Span, ...]
    confidence: float = 0.5
    rule: str = ""


@noun
class Occasion:
    """The day it fell on: an observance or jubilee. ``date`` is MM-DD or an RRULE."""

    id: str
    name: str
    evidence: tuple[Span, ...]
    date: str | None = None
    rule: str = ""
    confidence: float | None = None


@noun
class Anniversary:
    """So many years of something or somebody: ``of`` is an id or the words that name it."""

    of: str
    years: int
    evidence: tuple[Span, ...]
    rule: str = ""
    confidence: float | None = None
