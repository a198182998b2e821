"""A name found in the tokens, before it is known whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.runs import Part

FAMILY_FIRST: Final = "family-name+syllables"  # the rule of Korean and Chinese names


@dataclass(slots=True)
class Spotted:
    """A name found: its parts, where it stands, the rule that found it, the title before it."""

    first: int
    last: int
    given: list[Part] = field(default_factory=list)
    surname: list[Part] = field(default_factory=list)
    patronymic: list[Part] = field(default_factory=list)
    rule: str = ""
    title: OfficeHit | None = None
    honorific: bool = False
    case: str = "?"
    share: float | None = None  # the belief in it where no rule found it
