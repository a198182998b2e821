"""Where no one day is likely enough: its month, if all that may be meant lies in one."""

from __future__ import annotations

from typing import Final

from pobratim.reading.events.frame import Option
from pobratim.reading.weighing import share

_SURE: Final = 0.7  # share of all belief that days and stays of one month must have together
_MONTH: Final = 7  # characters of an EDTF month


def its_month(choices: list[Option], weighed: list[Option], scores: list[float]) -> Option | None:
    """The month in which the likeliest day or stay lies, where most belief is in it: "2019-09".

    One of ``choices`` is that month, or there is none; ``weighed`` have these ``scores``.
    """
    belief: dict[str, float] = {}
    for n, option in enumerate(weighed):
        month = _month_of(option.answer or "")
        if month:
            belief[month] = belief.get(month, 0.0) + share(scores, n)
    likeliest = max(belief, key=lambda m: belief[m], default="")
    if not likeliest or belief[likeliest] < _SURE:
        return None
    return next((o for o in choices if o.answer == likeliest), None)


def _month_of(edtf: str) -> str:
    """The month that a day, stay or month lies in; "" where it is none, a season, or over the turn of one."""
    first, _, last = edtf.partition("/")
    month = first[:_MONTH]
    fine = len(month) == _MONTH and month[4] == "-" and "01" <= month[5:] <= "12"
    return month if fine and (not last or last[:_MONTH] == month) else ""
