"""A day told by its number alone, "on the 29th", "vom 14. bis 17.": of the month told before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates.grammar import Grammar
from pobratim.reading.dates.reckoned import Got, Reckoned
from pobratim.reading.dates.reference import Reference

_REACH: Final = 80  # pieces from a month to the day that is of it
_NAMES_A_MONTH: Final = (
    "date",
    "day",
    "days",
    "month",
    "month_alone",
    "month_last",
    "month_next",
    "day_of_month",
    "nth",
)
_LATE, _EARLY = 20, 10  # "on the 2nd" behind "28 April" is in May
_MONTHS: Final = 12
_TENS: Final = (20, 30)  # before the word for a day below ten: «двадцать второго июня»
_FROM_TOLD: Final = "told"  # the rule that wants a month told before


@final
@mypyc_attr(acyclic=True)
class MonthTold:
    """The month that the text told last, its year and day 0 where they were not said, and at which piece."""

    __slots__ = ("at", "day", "month", "year")

    def __init__(self, year: int, month: int, day: int, at: int) -> None:
        self.year, self.month, self.day, self.at = year, month, day, at


def month_told(rule: str, reckoned: Reckoned, at: int) -> MonthTold | None:
    """The month that a date names; None where it names none."""
    told = (reckoned.edtf or reckoned.month_day or "").split("/")[-1]
    if rule not in _NAMES_A_MONTH or reckoned.kind not in ("absolute", "relative", "interval", "partial"):
        return None
    parts = told.split("-")
    if not all(part.isdigit() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    if reckoned.edtf is None:
        numbers.insert(0, 0)
    if len(numbers) == 1 or not 1 <= numbers[1] <= _MONTHS:
        return None
    return MonthTold(numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else 0, at)


def day_of_month(got: Got, ref: Reference, told: MonthTold | None, at: int) -> Reckoned | None:
    """ "On the 20th", of the month just told, else of that nearest to publication; also two days."""
    key = got.keys[-1]
    if (key == _FROM_TOLD or ref.day is None) and told is not None and at - told.at <= _REACH:
        return _of_told(got, told)
    if key == _FROM_TOLD:
        return None
    ends = [ref.day_of_month(day, key) for day in got.days]
    if None in ends or (len(ends) == 2 and str(ends[0]) >= str(ends[1])):
        return Reckoned(None, "relative") if ref.rank < 3 else None
    return Reckoned("/".join(e for e in ends if e), "relative")


def _of_told(got: Got, told: MonthTold) -> Reckoned | None:
    """The day or days in the month just told, or in the next one where that is nearly over."""
    if len(got.days) == 2 and got.days[0] >= got.days[1]:
        return None
    on = told.day >= _LATE and got.days[0] <= _EARLY
    year, month = told.year, told.month + on
    if month > _MONTHS:
        year, month = year + 1 if year else 0, 1
    ends = [f"{month:02d}-{day:02d}" for day in got.days]
    if not all(parse_or_none(f"2000-{end}") for end in ends):
        return None
    if not year:
        return Reckoned(None, "partial", "/".join(ends))
    edtf = "/".join(f"{year:04d}-{end}" for end in ends)
    return Reckoned(edtf, "relative") if parse_or_none(edtf) else None


def tens_before(grammar: Grammar, lows: Sequence[str], at: int) -> int:
    """The twenty or thirty right before a day that a word below ten tells; 0 where there is none."""
    if at < 1 or not 0 < grammar.values["ordinal"].get(lows[at], 0) < _TENS[0] // 2:
        return 0
    before = lows[at - 1]
    tens = grammar.values["number"].get(before) or grammar.values["ordinal"].get(before, 0)
    return tens if tens in _TENS else 0
