"""Days of a clause that opens with "that same year": of the year told before."""

from __future__ import annotations

from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.when import parse_or_none
from pobratim.reading.dates.reckoned import Reckoned
from pobratim.reading.tokens import Pieces

_REACH: Final = 40  # pieces from the year to the day
_ENDS: Final = frozenset(".\n;!?")


@final
@mypyc_attr(acyclic=True)
class YearSaid:
    """The ``year`` that "that same year" says, and the piece behind these words (``end``)."""

    __slots__ = ("end", "year")

    def __init__(self, year: str, end: int) -> None:
        self.year, self.end = year, end

    def of_year(self, cut: Pieces, start: int, reckoned: Reckoned) -> Reckoned:
        """A day, days or month at piece ``start`` in that year, where its sentence says the year."""
        if not self.year or start - self.end > _REACH or self._is_over(cut, start):
            return reckoned
        edtf = "/".join(f"{self.year}-{part}" for part in (reckoned.month_day or "").split("/"))
        found = parse_or_none(edtf)
        return Reckoned(edtf, "absolute", reckoned.month_day) if found is not None else reckoned

    def _is_over(self, cut: Pieces, start: int) -> bool:
        """Whether the sentence ends before; the full stop of "12. November" ends none."""
        lows = cut.lows
        return any(lows[i] in _ENDS and not lows[i - 1].isdigit() for i in range(self.end, start))

    def is_alone(self, cut: Pieces, start: int) -> bool:
        """Whether no comma parts the year from piece ``start``, but for the one right behind it."""
        return "," not in cut.lows[self.end + 1 : start]
