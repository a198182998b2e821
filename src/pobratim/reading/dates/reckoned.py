"""What a rule of dates captured, and what it made of it."""

from __future__ import annotations

from typing import final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.when import parse_or_none


@final
@mypyc_attr(acyclic=True)
class Reckoned:
    """A date before it is tied to its words; ``month_day`` is kept even where the year was found.

    ``days`` is how long something lasts, where that is all the words say.
    """

    __slots__ = ("days", "edtf", "kind", "month_day", "rrule")

    def __init__(
        self,
        edtf: str | None,
        kind: str,
        month_day: str | None = None,
        rrule: str | None = None,
        days: int = 0,
    ) -> None:
        self.edtf, self.kind, self.month_day, self.rrule, self.days = edtf, kind, month_day, rrule, days


@final
@mypyc_attr(acyclic=True)
class Got:
    """What a template captured, as numbers, in the order of the text."""

    __slots__ = (
        "ahead",
        "days",
        "keys",
        "months",
        "numbers",
        "past",
        "points",
        "seasons",
        "turned",
        "weekdays",
        "years",
    )

    def __init__(
        self,
        keys: tuple[str, ...] = (),
    ) -> None:
        self.keys = keys
        self.days: list[int] = []
        self.months: list[int] = []
        self.years: list[int] = []
        self.weekdays: list[int] = []
        self.numbers: list[int] = []
        self.seasons: list[int] = []
        self.points: list[Reckoned] = []
        self.ahead: bool = False
        self.turned: bool = False
        self.past: bool = False


def absolute(edtf: str) -> Reckoned | None:
    """A date the calendar has, or None."""
    when = parse_or_none(edtf)
    return Reckoned(edtf, "interval" if "/" in edtf else "absolute") if when else None
