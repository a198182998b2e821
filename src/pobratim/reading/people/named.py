"""One person of a text: the fullest name it gives, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from pobratim.reading.people.spotted import Spotted


@dataclass(slots=True)
class Named:
    """One person so far: the fullest name, and the mentions it was found in."""

    given: tuple[str, ...]
    surname: str
    middle: tuple[str, ...] = ()
    gender: str = ""
    sure: bool = True
    rule: str = ""
    spotted: list[Spotted] = field(default_factory=list)
    lent: list[Spotted] = field(default_factory=list)  # where a thing bears the name

    @property
    def name(self) -> str:
        """The name as written on a card: given names, patronymic, surname."""
        return " ".join(w for w in (*self.given, *self.middle, self.surname) if w).replace(". -", ".-")

    @property
    def fullness(self) -> tuple[bool, int, int]:
        """How much of the name is told: sure of its case, whole given names, letters."""
        whole = sum(len(g.rstrip(".")) > 1 for g in self.given)
        return (whole > 0 or not self.given, whole + len(self.middle), self.sure)
