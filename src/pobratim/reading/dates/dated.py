"""A date as a text tells it; one day told twice side by side, by its date and by its feast, is one."""

from __future__ import annotations

from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.facts.span import Span

_BESIDE: Final = 10  # characters between a day and its feast: "on 11 November, Armistice Day"
_PARTING: Final = ",(–—-"


@final
@mypyc_attr(acyclic=True)
class Dated:
    """A date with its words.

    ``edtf`` is None where it cannot be written, as of a day without a year: then ``month_day`` is "09-26",
    "05" or "05-03/05-05". ``kind`` is absolute, relative, partial, since, until, interval, recurring, ahead
    or lasting: "a three-day visit" is no date, but lasts three ``days``, and "in two months" is one ahead,
    of what its verb says is to come. ``first`` to ``last`` (exclusive) are its tokens.
    """

    __slots__ = ("days", "edtf", "first", "kind", "last", "month_day", "rrule", "rule", "span")

    def __init__(
        self,
        span: Span,
        tokens: tuple[int, int],
        edtf: str | None,
        kind: str,
        month_day: str | None,
        rrule: str | None,
        rule: str,
        days: int = 0,
    ) -> None:
        self.span, self.edtf, self.kind, self.month_day = span, edtf, kind, month_day
        self.first, self.last = tokens
        self.rrule, self.rule, self.days = rrule, rule, days

    def told_as(self, edtf: str, kind: str) -> Dated:
        """The same words, with the year that the text says elsewhere."""
        tokens = self.first, self.last
        return Dated(self.span, tokens, edtf, kind, None, self.rrule, self.rule, self.days)

    def with_words(self, raw: str, other: Dated) -> Dated:
        """The same date, told in the words of another as well."""
        start, end = min(self.span.start, other.span.start), max(self.span.end, other.span.end)
        span, tokens = Span.of(raw, start, end), (min(self.first, other.first), max(self.last, other.last))
        return Dated(span, tokens, self.edtf, self.kind, self.month_day, self.rrule, self.rule, self.days)


def without_feasts_told(raw: str, dates: list[Dated]) -> list[Dated]:
    """ "On 11 November, Armistice Day" is that day, with all its words."""
    if not any(d.rule.startswith("feast") for d in dates):
        return dates
    out: list[Dated] = []
    feast: Dated | None = None  # that the date behind it says as well
    for n, dated in enumerate(dates):
        if feast is not None:
            dated, feast = dated.with_words(raw, feast), None
        if not dated.rule.startswith("feast"):
            out.append(dated)
        elif n > 0 and out and _is_same(raw, dates[n - 1], dated):
            out[-1] = out[-1].with_words(raw, dated)
        elif n + 1 < len(dates) and _is_same(raw, dated, dates[n + 1]):
            feast = dated
        else:
            out.append(dated)
    return out


def _is_same(raw: str, first: Dated, second: Dated) -> bool:
    """Whether a feast and a date stand side by side, either first, and the other is a day."""
    between = raw[first.span.end : second.span.start]
    apart = len(between) <= _BESIDE and any(mark in between for mark in _PARTING)
    a_day = any(dated.rule.split(".")[0] in ("date", "day") for dated in (first, second))
    return apart and "\n" not in between and a_day
