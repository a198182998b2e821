"""What a ceremony series is made of. Every statement carries its source; nothing here is computed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from pobratim.calendars.rule import Rule
from pobratim.facts.when import When


class FormKind(StrEnum):
    """How a ceremony is held."""

    REGULAR = "regular"
    SHORT = "short"
    EXTENDED = "extended"
    WITHOUT_PUBLIC = "without-public"


@dataclass(frozen=True, slots=True)
class Said:
    """A date as a source gives it: a day, or the stretch in which the day lies (EDTF)."""

    when: When
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Suspended from a day on, until the day it was held again. The first statement is the one gone by;
    no statement of an end: it is not known that it was taken up again."""

    begins: tuple[Said, ...]
    ends: tuple[Said, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Substitute:
    """Kept up at another place meanwhile, until the day it ended there."""

    begins: Said
    ends: Said
    place: str
    place_id: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """Another hour in some months, or on some days (MM-DD) of each year, from a day on and before another."""

    time: time
    source: str
    months: tuple[int, ...] = ()
    days: tuple[str, ...] = ()
    begins: date | None = None
    ends: date | None = None

    def hold_on(self, day: date) -> bool:
        """Whether this is the hour on that day."""
        if (self.begins and day < self.begins) or (self.ends and day >= self.ends):
            return False
        if self.months and day.month not in self.months:
            return False
        return not self.days or f"{day.month:02}-{day.day:02}" in self.days


@dataclass(frozen=True, slots=True)
class Form:
    """Held in another form from a day on, before another; None: it is not said when it ended."""

    kinds: tuple[FormKind, ...]
    begins: date
    ends: date | None
    source: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One occurrence that was other than the rule says; ``added``: one the rule does not have."""

    day: date
    source: str
    cancelled: bool = False
    added: bool = False
    moved_to: date | None = None
    time: time | None = None
    forms: tuple[FormKind, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The number a source gives the occurrence of a day."""

    day: date
    number: int
    source: str


@dataclass(frozen=True, slots=True)
class Series:
    """A recurring ceremony: a rule in a time zone, and all that departs from it.

    ``names``: language to name. ``also``: other names it is looked for by. ``starts``: the day of the first
    one as each source has it, the one gone by first. ``round``: the step at which its numbers are kept.
    """

    id: str
    names: Mapping[str, str]
    place: str
    zone: str
    rule: Rule
    time: time
    starts: tuple[Said, ...]
    minutes: int = 30
    place_names: Mapping[str, str] = field(default_factory=dict)
    country: str | None = None
    also: tuple[str, ...] = ()
    memorial: str | None = None
    memorial_names: Mapping[str, str] = field(default_factory=dict)
    organiser: str = ""
    lat: float | None = None
    lon: float | None = None
    url: str | None = None
    themes: tuple[str, ...] = ()
    ends: tuple[Said, ...] = ()
    gaps: tuple[Gap, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    hours: tuple[Hours, ...] = ()
    forms: tuple[Form, ...] = ()
    changes: tuple[Change, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    sources: tuple[str, ...] = ()
    round: int = 1000

    def name(self, lang: str) -> str:
        """The name in this language, else English, else any."""
        return self.names.get(lang) or self.names.get("en") or next(iter(self.names.values()))

    def memorial_in(self, lang: str) -> tuple[str, str | None]:
        """What its memorial is called in this language; else its usual name, with the language of that."""
        if lang in self.memorial_names or not self.memorial:
            return self.memorial_names.get(lang, ""), None
        return self.memorial, "en"

    def sourced(self) -> tuple[str, ...]:
        """Every source of the series, each once, in the order of the data."""
        said = [*self.starts, *(s for g in self.gaps for s in (*g.begins, *g.ends)), *self.ends]
        said += [s for sub in self.substitutes for s in (sub.begins, sub.ends)]
        more: list[Hours | Form | Change | Anchor]
        more = [*self.hours, *self.forms, *self.changes, *self.anchors]
        return tuple(dict.fromkeys([*self.sources, *(s.source for s in said), *(m.source for m in more)]))
