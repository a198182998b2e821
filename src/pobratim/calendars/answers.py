"""What a ceremony series answers. No words of any language: pages and commands word states and reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from pobratim.calendars.clock import at, zone_named
from pobratim.calendars.series import FormKind, Substitute
from pobratim.calendars.stretches import Sureness

REGULAR = (FormKind.REGULAR,)


class State(StrEnum):
    """What is to be said of a series and a day."""

    HELD = "held"
    ELSEWHERE = "elsewhere"
    SUSPENDED = "suspended"
    CANCELLED = "cancelled"
    MOVED = "moved"
    NOT_DUE = "not due"
    NOT_YET = "not yet begun"


class Why(StrEnum):
    """The kinds of reason; pages word them, this library does not."""

    RULE = "rule"
    STARTED = "started"
    START_DIFFERS = "start differs"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    SUBSTITUTE = "substitute"
    CHANGE = "change"
    HOURS = "hours"
    FORM = "form"
    ANCHOR = "anchor"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an answer is as it is: what kind, what date is said (EDTF), by which source, and its note."""

    why: Why
    when: str
    source: str
    note: str = ""


class Occurrence(NamedTuple):
    """One occurrence. ``hour`` is local; ``starts`` is the instant."""

    day: date
    hour: time
    zone: str
    sureness: Sureness
    forms: tuple[FormKind, ...] = REGULAR
    moved_from: date | None = None

    @property
    def starts(self) -> datetime:
        """The instant it begins, in the zone of the series."""
        return at(self.day, self.hour, zone_named(self.zone))


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether it was, or is to be, held on a day, how sure that is, and why."""

    day: date
    state: State
    sureness: Sureness
    reasons: tuple[Reason, ...]
    occurrence: Occurrence | None = None
    substitute: Substitute | None = None
    moved_to: date | None = None
