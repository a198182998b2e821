"""What the words around a point in time make of it: from, to, since, until, about, and a year said apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.dates.reckoned import Got, Reckoned, absolute
from pobratim.reading.dates.reference import Reference, shift_days

_DAY: Final = 10  # characters of an EDTF day
_WEEK: Final = 7  # days


def _interval(got: Got, ref: Reference) -> Reckoned | None:
    begin, end = got.points
    week = _within_a_week(begin, end)
    if week is not None:
        return week
    # "Town, 29 August 2014 – Today …" is a dateline and what follows it.
    lone = end.kind == "relative" and not end.month_day
    if (
        lone
        or (begin.kind == "absolute" and end.kind in ("relative", "partial"))
        or (begin.edtf and begin.edtf == end.edtf)
    ):
        return None
    begin = _completed(begin, end)
    if not (begin.edtf and end.edtf):
        partial = begin.month_day and end.month_day
        return Reckoned(None, "partial", f"{begin.month_day}/{end.month_day}") if partial else None
    edtf = f"{begin.edtf.split('/')[0]}/{end.edtf.split('/')[-1]}"
    kind = "relative" if "relative" in (begin.kind, end.kind) else "interval"
    return Reckoned(edtf, kind) if parse_or_none(edtf) and ".." not in edtf else None


def _within_a_week(begin: Reckoned, end: Reckoned) -> Reckoned | None:
    """ "From today until Friday", "from yesterday to Sunday": the first such day behind the first one."""
    days = [begin.edtf or "", end.edtf or ""]
    if any(p.kind != "relative" or p.month_day for p in (begin, end)) or any(len(d) != _DAY for d in days):
        return None
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[1])
    if not last - first > timedelta():
        last += timedelta(days=_WEEK)
    return Reckoned(f"{first}/{last}", "relative") if 0 < (last - first).days < _WEEK else None


def _completed(begin: Reckoned, end: Reckoned) -> Reckoned:
    """A beginning without a year, in the year of the end or the one before it."""
    if (
        begin.kind not in ("partial", "relative")
        or not begin.month_day
        or end.kind != "absolute"
        or not end.edtf
    ):
        return begin
    year = int(end.edtf[:4]) - (begin.month_day > end.edtf[5:])
    return absolute(f"{year:04d}-{begin.month_day}") or begin


def _of(got: Got, ref: Reference) -> Reckoned | None:
    """A day, days or month, and the year said in other words: "on 5 May of last year"."""
    whole, partial = sorted(got.points, key=lambda p: p.month_day is not None)
    if not whole.edtf or not partial.month_day:
        return None
    days = partial.month_day.split("/")
    if days[0] > days[-1]:
        return None  # over the turn of a year
    found = absolute("/".join(f"{whole.edtf[:4]}-{day}" for day in days))
    return Reckoned(found.edtf, whole.kind) if found else None


def _since(got: Got, ref: Reference) -> Reckoned | None:
    point = _turned(got.points[0], ref, "past") if "back" in got.keys else got.points[0]
    edtf = f"{point.edtf.split('/')[0]}/.." if point.edtf else None
    return Reckoned(edtf if parse_or_none(edtf) else None, "since", point.month_day)


def _turned(point: Reckoned, ref: Reference, sense: str) -> Reckoned:
    """A day or month whose year was only guessed as the nearest: "since" looks back, "until" ahead."""
    if point.kind != "relative" or not point.month_day or "/" in point.month_day:
        return point
    month, _, day = point.month_day.partition("-")
    edtf = ref.on_side(int(month), int(day), sense) if day else ref.month(int(month), sense)
    return _dated(point, edtf)


def _dated(point: Reckoned, edtf: str | None) -> Reckoned:
    return Reckoned(edtf, point.kind, point.month_day, point.rrule, point.days)


def _until(got: Got, ref: Reference) -> Reckoned | None:
    point = _turned(got.points[0], ref, "ahead")
    edtf = f"../{point.edtf.split('/')[-1]}" if point.edtf else None
    return Reckoned(edtf if parse_or_none(edtf) else None, "until", point.month_day)


def _eve(got: Got, ref: Reference) -> Reckoned | None:
    """ "On the eve of Remembrance Sunday": the day before."""
    point = got.points[0]
    if len(point.edtf or "") != _DAY:
        return None
    return Reckoned(shift_days(date.fromisoformat(point.edtf or ""), -1), point.kind)


def _about(got: Got, ref: Reference) -> Reckoned | None:
    point = got.points[0]
    edtf = "~/".join((point.edtf or "").split("/")) + "~"
    return _dated(point, edtf) if parse_or_none(edtf) else None


FRAMED: Final[dict[str, Callable[[Got, Reference], Reckoned | None]]] = {
    "interval": _interval,
    "of": _of,
    "since": _since,
    "until": _until,
    "eve": _eve,
    "about": _about,
}
