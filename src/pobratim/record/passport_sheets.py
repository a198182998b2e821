"""What leaves the record of single places, people, bodies, themes, memorials, gifts and promises."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pobratim.facts.kinds import Modality
from pobratim.record.sheets import (
    Answer,
    EventCard,
    Label,
    PartnershipCard,
    PlaceFacts,
    SourceLine,
    Words,
)


@dataclass(frozen=True, slots=True)
class Page:
    """A stretch of a longer list: ``number`` of ``last`` pages, ``total`` things in all; counted from 1."""

    number: int
    last: int
    total: int


@dataclass(frozen=True, slots=True)
class Stated:
    """How one source tells of one event: what it gives, and None for what it leaves out."""

    words: Words
    modality: Modality
    date: str | None = None
    place: Label | None = None
    giver: Label | None = None
    receiver: Label | None = None
    object: str | None = None
    event: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name as some source has it; ``by_letter``: made from another script letter by letter."""

    name: str
    lang: str
    by_letter: bool


@dataclass(frozen=True, slots=True)
class Term:
    """An office as sources state it; ``first`` and ``last`` are the dates of sources, not of the office."""

    office: str
    of: Label | None
    first: str | None
    last: str | None
    sources: int
    said: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class MemorialSheet:
    """A memorial passport. ``page``: where ``since`` lies among the events at it, the latest first.

    ``left``: how many answers, by property, and how many sources are not among those here.
    """

    label: Label
    town: PlaceFacts | None
    wordings: tuple[Answer, ...]
    inscriptions: tuple[Answer, ...]
    spots: tuple[Answer, ...]
    places: tuple[Answer, ...]
    given: tuple[Stated, ...]
    unveilings: tuple[EventCard, ...]
    unveiled: tuple[Stated, ...]
    customs: tuple[EventCard, ...]
    since: tuple[EventCard, ...]
    page: Page
    left: Mapping[str, int]
    partnerships: tuple[Label, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class GiftSheet:
    """A gift passport: the handing over, how each source tells it, and what became of the gift."""

    card: EventCard
    stated: tuple[Stated, ...]
    called: tuple[Answer, ...]
    kept: tuple[Answer, ...]
    occasions: tuple[Answer, ...]
    since: tuple[EventCard, ...]
    mentions: tuple[Words, ...]
    partnerships: tuple[Label, ...]
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class MemorialRow:
    """A memorial in the list of all."""

    label: Label
    places: tuple[Label, ...]
    events: int


@dataclass(frozen=True, slots=True)
class PlaceSheet:
    """A place with all that is between it and others."""

    facts: PlaceFacts
    partnerships: tuple[PartnershipCard, ...]
    memorials: tuple[Label, ...]
    customs: tuple[EventCard, ...]
    coming: tuple[EventCard, ...]
    events: tuple[EventCard, ...]
    page: Page
    people: tuple[tuple[Label, Term], ...]
    rest: int


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """A person in public: names, offices as stated, what they took part in. ``born`` and ``died``: each date
    that some source gives, with who says so."""

    label: Label
    spellings: tuple[Spelling, ...]
    terms: tuple[Term, ...]
    events: tuple[EventCard, ...]
    page: Page
    born: tuple[Answer, ...] = ()
    died: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationSheet:
    """A body: its names, the people who hold office there, what it took part in."""

    label: Label
    spellings: tuple[Spelling, ...]
    people: tuple[tuple[Label, Term], ...]
    events: tuple[EventCard, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class ThemeSheet:
    """A theme: the latest sources that speak of it, in their words, and what they report."""

    theme: str
    said: tuple[Words, ...]
    sources: int
    partnerships: tuple[PartnershipCard, ...]
    events: tuple[EventCard, ...]


class Promise(StrEnum):
    """What became of a promise; see publishing.promises for the rule."""

    OPEN = "open"
    KEPT = "kept"
    OVERDUE = "overdue"
    WITHDRAWN = "withdrawn"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Promised:
    """A line of the ledger. ``words`` announce it; ``said`` and ``last`` are the dates of the first and the
    last source that speaks of it; ``kept_by``: the events that kept it, the event itself where its own
    sources say that it was done."""

    card: EventCard
    words: tuple[Words, ...]
    state: Promise
    said: str | None
    last: str | None
    kept_by: tuple[EventCard, ...]
    partnerships: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class LedgerSheet:
    """The promise ledger, filtered. ``counts``: of each state; ``pairs``: what can be asked for."""

    promises: tuple[Promised, ...]
    page: Page
    counts: Mapping[Promise, int]
    pairs: tuple[Label, ...]
