"""A name found in the tokens, before it is known whose it is."""

from __future__ import annotations

from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.reading.people.offices import OfficeHit
from pobratim.reading.people.runs import Part

FAMILY_FIRST: Final = "family-name+syllables"  # the rule of Korean and Chinese names


@final
@mypyc_attr(acyclic=True)
class Spotted:
    """A name found: its parts, where it stands, the rule that found it, the title before it.

    ``share`` is the belief in it where no rule found it.
    """

    __slots__ = (
        "case", "first", "given", "honorific", "last", "patronymic", "rule", "share", "surname", "title",
    )  # fmt: skip

    def __init__(
        self,
        first: int,
        last: int,
        given: list[Part],
        surname: list[Part],
        patronymic: list[Part],
        rule: str,
        share: float | None = None,
    ) -> None:
        self.first, self.last, self.rule, self.share = first, last, rule, share
        self.given, self.surname, self.patronymic = given, surname, patronymic
        self.title: OfficeHit | None = None
        self.honorific = False
        self.case = "?"
