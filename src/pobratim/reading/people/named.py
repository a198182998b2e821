"""One person of a text: the fullest name it gives, and where it stands."""

from __future__ import annotations

from typing import final

from pobratim.compiled.native import mypyc_attr
from pobratim.reading.people.spotted import Spotted


@final
@mypyc_attr(acyclic=True)
class Named:
    """One person so far: the fullest name, and the mentions it was found in.

    ``lent`` is where a thing bears the name.
    """

    __slots__ = ("gender", "given", "lent", "middle", "rule", "spotted", "sure", "surname")

    def __init__(
        self,
        given: tuple[str, ...],
        surname: str,
        middle: tuple[str, ...] = (),
        gender: str = "",
        sure: bool = True,
        rule: str = "",
    ) -> None:
        self.given, self.surname, self.middle = given, surname, middle
        self.gender, self.sure, self.rule = gender, sure, rule
        self.spotted: list[Spotted] = []
        self.lent: list[Spotted] = []

    @property
    def name(self) -> str:
        """The name as written on a card: given names, patronymic, surname."""
        return " ".join(w for w in (*self.given, *self.middle, self.surname) if w).replace(". -", ".-")

    @property
    def fullness(self) -> tuple[bool, int, int]:
        """How much of the name is told: sure of its case, whole given names, letters."""
        whole = sum(len(g.rstrip(".")) > 1 for g in self.given)
        return (whole > 0 or not self.given, whole + len(self.middle), self.sure)
