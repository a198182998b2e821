"""What a calendar file proposes: entries as read, with marks for whatever was not taken as written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from pobratim.calendars.rule import Rule
from pobratim.facts.when import When


class Mark(StrEnum):
    """Why an entry is to be looked at with care; ``Noted.text`` says it in words."""

    ZONE = "zone"
    RULE_REFUSED = "rule refused"
    NO_SUCH_DAY = "no such day"
    ENDS_FIRST = "ends before it begins"
    TOO_LONG = "too long"
    MIXED = "day and hour mixed"
    DROPPED = "dropped"
    BROKEN_LINE = "line not understood"
    NO_UID = "no UID"
    TWICE = "UID twice"
    CANCEL = "cancelled"
    OLDER = "older than what is known"
    TOO_MANY = "too many"


@dataclass(frozen=True, slots=True)
class Noted:
    """A mark, the line of the file it is about, and a sentence."""

    mark: Mark
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """One VEVENT. ``when`` is EDTF: the day or days, as local to the entry's zone. ``start`` and ``end`` are
    instants where it has an hour, else None. ``replaces`` is the day of RECURRENCE-ID. ``first_line`` and
    ``last_line`` are where it stands in the file, for its words. ``cancels``: the file takes it back."""

    uid: str
    summary: str
    when: When
    first_line: int
    last_line: int
    start: datetime | None = None
    end: datetime | None = None
    days: int = 1
    rule: Rule | None = None
    left_out: tuple[date, ...] = ()
    added: tuple[date, ...] = ()
    replaces: date | None = None
    description: str = ""
    location: str = ""
    geo: tuple[float, float] | None = None
    url: str | None = None
    categories: tuple[str, ...] = ()
    lang: str | None = None
    sequence: int = 0
    modified: datetime | None = None
    cancels: bool = False
    notes: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class CalendarRead:
    """A calendar file read: what it proposes, what was refused, what is to be known of the whole."""

    name: str
    proposals: tuple[Proposal, ...]
    refused: tuple[Noted, ...] = ()
    notes: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What the record already has of an entry of this source: its UID, its SEQUENCE and when it changed."""

    uid: str
    sequence: int = 0
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A proposal beside what is known: new, or a change. A cancelling one is a proposal like others."""

    proposal: Proposal
    known: Known | None
    older: bool = field(default=False)

    @property
    def new(self) -> bool:
        """Whether nothing of this UID is known of this source."""
        return self.known is None


def compared(proposals: Iterable[Proposal], known: Iterable[Known]) -> tuple[Compared, ...]:
    """Each proposal beside what is known of the same source: a SEQUENCE that goes down is older news."""
    by_uid = {k.uid: k for k in known}
    return tuple(_beside(p, by_uid.get(p.uid)) for p in proposals)


def _beside(proposal: Proposal, known: Known | None) -> Compared:
    if known is None:
        return Compared(proposal, None)
    older = proposal.sequence < known.sequence or bool(
        proposal.sequence == known.sequence
        and proposal.modified
        and known.modified
        and proposal.modified < known.modified
    )
    return Compared(proposal, known, older)
