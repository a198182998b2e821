"""What each rule makes of what it captured: one short function a rule, None where it has no opinion."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from pobratim.facts.when import parse_or_none
from pobratim.reading.dates.feasts import feast
from pobratim.reading.dates.reckoned import Got, Reckoned, absolute
from pobratim.reading.dates.reference import Reference, shift_days

_FRIDAY, _SATURDAY = 5, 6
_WEEK, _HALF = 7, 3
_MONTH_ENDS: Final = 28  # the earliest last day of a month
_LONGEST: Final = 31  # days that a stay is counted in
_FEW: Final = {"day": 7, "week": 60, "month": 300}  # days that "some" of each may mean at most
_TOLD: Final = {"same": 0, "after": 1}  # years from the one told last
_DAYS: Final = ("", "MO", "TU", "WE", "TH", "FR", "SA", "SU")


def _date(got: Got, ref: Reference) -> Reckoned | None:
    if not got.months:
        return absolute(f"{got.years[0]:04d}")
    month_day = f"{got.months[0]:02d}-{got.days[0]:02d}"
    found = absolute(f"{got.years[0]:04d}-{month_day}")
    return Reckoned(found.edtf, found.kind, month_day) if found else None


def _day(got: Got, ref: Reference) -> Reckoned | None:
    month_day = f"{got.months[0]:02d}-{got.days[0]:02d}"
    if not parse_or_none(f"2000-{month_day}"):
        return None
    edtf = ref.nearest(got.months[0], got.days[0], got.weekdays[0] if got.weekdays else 0)
    if edtf and ref.rank == 1 and got.weekdays and date.fromisoformat(edtf).isoweekday() != got.weekdays[0]:
        edtf = None  # Saturday 10 June is not of that year
    return Reckoned(edtf, "relative" if edtf else "partial", month_day)


def _days(got: Got, ref: Reference) -> Reckoned | None:
    """From one day to a later one of the same or another month; days of a list only if consecutive."""
    if "weekend" in got.keys or "week" in got.keys:
        return _weekend(got, ref)
    if len(got.days) == 1:  # "4/5 May"
        got.days.append(got.months.pop(0))
    first, last = got.days[0], got.days[-1]
    months = (got.months[0], got.months[-1])
    listed = [
        1 if b == 1 and a >= _MONTH_ENDS and months[0] != months[1] else b - a
        for a, b in zip(got.days, got.days[1:], strict=False)
    ]  # "31 May, 1 and 2 June"
    if months[0] == months[1] and first >= last:
        return None
    if "list" in got.keys and any(step != 1 for step in listed):
        return None
    ends = [f"{m:02d}-{d:02d}" for m, d in zip(months, (first, last), strict=True)]
    if not all(parse_or_none(f"2000-{end}") for end in ends):
        return None
    if got.years:
        # "28 December to 2 January 2026" begins the year before.
        begins = got.years[0] - (len(got.years) == 1 and months[0] > months[1])
        return _between(f"{begins:04d}-{ends[0]}", f"{got.years[-1]:04d}-{ends[1]}")
    begin, end = (ref.nearest(m, d) for m, d in zip(months, (first, last), strict=True))
    found = _between(begin, end) if begin and end else None
    return (
        Reckoned(found.edtf, "relative", "/".join(ends))
        if found
        else Reckoned(None, "partial", "/".join(ends))
    )


def _weekend(got: Got, ref: Reference) -> Reckoned | None:
    """ "The weekend of 4 September": its two days, if that is one of them, else it alone; or its week."""
    month, day = got.months[0], got.days[0]
    told = f"{got.years[0]:04d}-{month:02d}-{day:02d}" if got.years else ref.nearest(month, day)
    if not told or parse_or_none(told) is None:
        return None if got.years else Reckoned(None, "partial", f"{month:02d}-{day:02d}")
    begins, lasts = (1, _WEEK) if "week" in got.keys else (_SATURDAY, 2)
    days = date.fromisoformat(told).isoweekday() - begins
    begin = shift_days(date.fromisoformat(told), -days)
    end = shift_days(date.fromisoformat(told), lasts - 1 - days)
    found = _between(f"{begin}", f"{end}") if 0 <= days < lasts else absolute(told)
    return found if got.years or found is None else Reckoned(found.edtf, "relative")


def _between(begin: str, end: str) -> Reckoned | None:
    return absolute(f"{begin}/{end}")


def _month(got: Got, ref: Reference) -> Reckoned | None:
    if got.years and len(got.months) > 1:
        return _row_of_months(got.months, f"{got.years[0]:04d}")
    return absolute(f"{got.years[0]:04d}-{got.months[0]:02d}") if got.years else _month_alone(got, ref)


def _month_alone(got: Got, ref: Reference) -> Reckoned | None:
    sense = {"month_last": "last", "month_next": "next"}.get(got.keys[0] if got.keys else "", "nearest")
    edtf = ref.month(got.months[-1], sense)
    if len(got.months) > 1:
        row = _row_of_months(got.months, edtf[:4]) if edtf else None
        return Reckoned(row.edtf, "relative") if row else None
    return Reckoned(edtf, "relative" if edtf else "partial", f"{got.months[0]:02d}")


def _row_of_months(months: list[int], year: str) -> Reckoned | None:
    """ "In April and May": both of them; "in March and September" is no one time."""
    first, last = months
    return absolute(f"{year}-{first:02d}/{year}-{last:02d}") if last == first + 1 else None


def _season(got: Got, ref: Reference) -> Reckoned | None:
    return absolute(f"{got.years[0]:04d}-{got.seasons[0]}")


def _season_of(got: Got, ref: Reference) -> Reckoned | None:
    """ "The spring of last year"; "of that year", "the following spring": reckoned from the year told."""
    if got.keys[-1] in _TOLD:
        told = ref.anchor + _TOLD[got.keys[-1]] if ref.anchor is not None else None
        return Reckoned(f"{told}-{got.seasons[0]}" if told else None, "relative")
    year = ref.shifted("year", int(got.keys[-1]))
    return Reckoned(f"{year}-{got.seasons[0]}" if year else None, "relative")


def _season_last(got: Got, ref: Reference) -> Reckoned | None:
    """The latest such season that has ended by publication, of which the month is enough."""
    now = ref.published.lower if ref.published is not None and ref.rank > 1 else None
    for year in (now.year, now.year - 1, now.year - 2) if now is not None else ():
        when = parse_or_none(f"{year:04d}-{got.seasons[0]}")
        if when and when.upper and now is not None and when.upper <= now:
            return Reckoned(when.edtf, "relative")
    return Reckoned(None, "relative") if now is None else None


def _season_next(got: Got, ref: Reference) -> Reckoned | None:
    """The first such season that begins after publication."""
    if not ref.day:
        return Reckoned(None, "relative")
    for year in (ref.day.year - 1, ref.day.year, ref.day.year + 1):
        when = parse_or_none(f"{year:04d}-{got.seasons[0]}")
        if when and when.lower and when.lower > ref.day:
            return Reckoned(when.edtf, "relative")
    return None


def _season_alone(got: Got, ref: Reference) -> Reckoned | None:
    """ "In the spring": the nearest one; a verb that says it is over or to come turns it."""
    return Reckoned(ref.season(got.seasons[0]), "relative")


def _feast(got: Got, ref: Reference) -> Reckoned | None:
    """ "On Remembrance Sunday", "an Pfingsten 2013": the nearest; movable ones of no year only implied."""
    key = got.keys[-1]
    edtf = feast(key, got.years[0]) if got.years else ref.feast(key)
    if got.years:
        return absolute(edtf) if edtf else None
    if " " in key:
        return Reckoned(edtf, "relative") if edtf and not ref.implied else None
    return Reckoned(edtf, "relative" if edtf else "partial", key)


def _nth(got: Got, ref: Reference) -> Reckoned | None:
    """ "The first weekend of July", "le deuxième samedi de juin 2023": its days; of no year the month."""
    unit, which = got.keys[-2:]
    month = f"{got.years[0]:04d}-{got.months[0]:02d}" if got.years else ref.month(got.months[0], "nearest")
    if month is None:
        return Reckoned(None, "partial", f"{got.months[0]:02d}")
    first = date.fromisoformat(f"{month}-01")
    wanted = got.weekdays[0] if got.weekdays else _SATURDAY
    days = [first + timedelta(days=(wanted - first.isoweekday()) % _WEEK + _WEEK * n) for n in range(5)]
    days = [day for day in days if day.month == first.month]
    day = days[-1] if which == "last" else days[int(which) - 1]
    edtf = day.isoformat() if unit == "day" else f"{day}/{day + timedelta(days=1)}"
    found = absolute(edtf)
    return found if got.years or found is None else Reckoned(found.edtf, "relative")


def _never(got: Got, ref: Reference) -> Reckoned | None:
    """Names that look like dates: Good Friday, rue du 8 mai 1945."""
    return None


def _decade(got: Got, ref: Reference) -> Reckoned | None:
    value = got.numbers[0]
    if value % 10 or (value < 100 and not 10 <= value <= 90):
        return None
    return absolute(f"{(value if value > 99 else 1900 + value) // 10:03d}X")


def _years(got: Got, ref: Reference) -> Reckoned | None:
    first, last = got.years
    if "list" in got.keys and last != first + 1:
        return None
    return absolute(f"{first:04d}/{last:04d}") if 1400 <= first < last <= 2100 else None


def _year(got: Got, ref: Reference) -> Reckoned | None:
    return absolute(f"{got.years[0]:04d}")


def _weekday(got: Got, ref: Reference) -> Reckoned | None:
    sense = {"weekday_last": "before", "weekday_next": "next"}.get(got.keys[0] if got.keys else "", "last")
    if got.past and sense == "last":
        sense = "before"  # told on a Friday, "last Friday" is a week ago
    elif got.ahead and sense == "last":
        sense = "ahead"
    if ref.told is not None and sense in ("last", "ahead") and not got.turned:
        day = ref.told.weekday(got.weekdays[0], ref.day)
        if day is not None:
            return Reckoned(day.isoformat(), "relative")
    return Reckoned(ref.weekday(got.weekdays[0], sense), "relative")


def _weekdays(got: Got, ref: Reference) -> Reckoned | None:
    """ "From Thursday to Sunday": in the week of the story, else the last such days, or those to come."""
    days = (got.weekdays[-1] - got.weekdays[0]) % _WEEK
    told = ref.told.weekday(got.weekdays[0], ref.day) if ref.told is not None else None
    if not days or (told is None and ref.day is None):
        return Reckoned(ref.coarse, "relative") if days else None
    end = ref.weekday(got.weekdays[-1], "ahead" if got.ahead else "last")
    if told is not None:
        end = shift_days(told, days)
    begin = shift_days(date.fromisoformat(end), -days) if end else None
    return Reckoned(f"{begin}/{end}", "relative") if begin and end else None


def _lasting(got: Got, ref: Reference) -> Reckoned | None:
    """ "A three-day visit": no date, but how many days it has."""
    if got.keys[-1] == "not":
        return None  # "two days later" counts on from a day
    days = _quantity(got) * (_WEEK if got.keys[-1] == "week" else 1)
    return Reckoned(None, "lasting", days=days) if 1 < days <= _LONGEST else None


def _vague(got: Got, ref: Reference) -> Reckoned | None:
    """ "A few weeks ago": the month or year that all of them lie in; else nothing certain."""
    if ref.day is None:
        return Reckoned(None, "relative")
    earliest, today = shift_days(ref.day, -_FEW[got.keys[-1]]) or "", ref.day.isoformat()
    if got.keys[-1] == "day" and earliest[:7] == today[:7]:
        return Reckoned(today[:7], "relative")
    return Reckoned(today[:4] if earliest[:4] == today[:4] else None, "relative")


def _beside(got: Got, ref: Reference) -> Reckoned | None:
    """ "The next day", "that evening", "two weeks later": from the day just told.

    Of weeks on it is the month that all days around lie in, else about that day; of months on, the month.
    """
    step = got.keys[-1]
    unit, _, way = step.rpartition("_")
    if way == "on" and got.ahead:  # «через неделю приедут»
        return Reckoned(ref.shifted(unit.removesuffix("s"), _quantity(got)), "relative")
    if way in ("later", "on", "earlier"):
        count = _quantity(got) * (-1 if way == "earlier" else 1)
        if unit == "months":
            return Reckoned(edtf, "relative") if (edtf := ref.month_on(count)) else None
        if unit == "weeks" and ref.is_long_past:
            return None
        step = str(count * (_WEEK if unit == "weeks" else 1))
    before = ref.going_on
    day = before.beside(step) if before is not None else None
    if day is not None and unit == "weeks":
        near = {(shift_days(day, n) or "")[:7] for n in (-_HALF, _HALF)}
        return Reckoned(near.pop() if len(near) == 1 else f"{day}~", "relative")
    return Reckoned(day.isoformat(), "relative") if day is not None else None


def _relative(got: Got, ref: Reference) -> Reckoned | None:
    unit, offset = got.keys[-2:]
    if unit == "weekend" and offset == "0" and not got.ahead and ref.day and ref.day.isoweekday() < _FRIDAY:
        offset = "-1"  # told on a Monday, "at the weekend" is behind, unless a word says otherwise
    if offset == "end":  # "at the end of the month" is that of publication for what is to come alone
        return Reckoned(ref.shifted(unit, 0), "ahead")
    if offset == "coming":  # told on a Monday, the coming weekend is that of the week
        offset = "0" if ref.day and ref.day.isoweekday() <= _FRIDAY else "1"
    return Reckoned(ref.shifted(unit, int(offset)), "relative")


def _ago(got: Got, ref: Reference) -> Reckoned | None:
    count, unit = _quantity(got), got.keys[-1]
    return Reckoned(ref.shifted(unit, -count), "relative") if count else None


def _ahead(got: Got, ref: Reference) -> Reckoned | None:
    """ "In two months", where the clause is to come; else that may be how long something took.

    Then its kind is "ahead": a date only of what its verb says is to come.
    """
    count, unit = _quantity(got), got.keys[-1]
    edtf = ref.shifted(unit, count) if count else None
    if edtf is None:
        return None
    far = unit == "day" and count > _WEEK
    return Reckoned(edtf[:7] if far else edtf, "relative" if got.ahead else "ahead")


def _weekday_of(got: Got, ref: Reference) -> Reckoned | None:
    """ "Tuesday last week": a day of the week, Monday to Sunday, before that of publication or behind it."""
    week = ref.shifted("week", int(got.keys[-1]))
    if ref.day is None or week is None:
        return Reckoned(None, "relative")
    return Reckoned(shift_days(date.fromisoformat(week[:10]), got.weekdays[0] - 1), "relative")


def _later(got: Got, ref: Reference) -> Reckoned | None:
    """So many years after the last full date above, or "that same year"; None where there is none.

    "Two years before" is reckoned from the year told last, "to the day" from the whole day told last.
    """
    if got.keys[-1] == "told" and got.ahead:
        return None  # «через два года приедут» is reckoned from today
    same = got.keys[-1] == "same"
    count = 0 if same else _quantity(got)
    if got.keys[-1] == "back":
        return Reckoned(f"{ref.latest - count:04d}", "relative") if count and ref.latest else None
    if got.keys[-1] == "exact" and ref.whole is not None:
        edtf = f"{ref.whole.year + count:04d}-{ref.whole:%m-%d}"
        return Reckoned(edtf, "relative") if count and parse_or_none(edtf) else None
    if not (count or same) or ref.anchor is None or ref.anchor + count > 2100:
        return None
    return Reckoned(f"{ref.anchor + count:04d}", "relative")


def _quantity(got: Got) -> int:
    """Number words stand side by side: fifty + five, two * hundred; none at all is one."""
    if not got.numbers:
        return 1
    if got.numbers[-1] == 100 and len(got.numbers) == 2:
        return got.numbers[0] * 100
    return sum(got.numbers)


def _recurring(got: Got, ref: Reference) -> Reckoned | None:
    days = f";BYDAY={_DAYS[got.weekdays[0]]}" if got.weekdays else ""
    return Reckoned(None, "recurring", rrule=got.keys[-1] + days)


RECKON: Final[dict[str, Callable[[Got, Reference], Reckoned | None]]] = {
    "feast": _feast, "nth": _nth, "never": _never, "days": _days, "date": _date, "day": _day,
    "month": _month, "seasons": _season, "weekdays": _weekdays, "season_alone": _season_alone,
    "lasting": _lasting, "vague": _vague, "season_of": _season_of, "season_last": _season_last,
    "season_next": _season_next, "decade": _decade, "years": _years, "year": _year, "weekday": _weekday,
    "weekday_of": _weekday_of, "weekday_next": _weekday, "weekday_last": _weekday,
    "month_alone": _month_alone, "month_next": _month_alone, "month_last": _month_alone, "ago": _ago,
    "ahead": _ahead, "later": _later, "recurring": _recurring, "relative": _relative, "beside": _beside,
}  # fmt: skip
