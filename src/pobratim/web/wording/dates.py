"""EDTF dates as a reader says them: as precise as they are known, never a made-up day."""

from __future__ import annotations

from datetime import date, timedelta

from pobratim.facts.when import Precision, When, parse_or_none
from pobratim.web.wording.words import Words

_SEASONS = {3: 0, 6: 1, 9: 2, 12: 3}
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def when(words: Words, edtf: str | None) -> str:
    """An EDTF date in words: "26 September 2025", "around 2010", "since 1928", "1940–1944".

    Text that is no EDTF gives the words for an unknown date.
    """
    known = parse_or_none(edtf)
    if known is None:
        return words.say("dates.unknown")
    if known.precision is Precision.INTERVAL:
        return _interval(words, known)
    said = _point(words, known, "about" if known.approximate else "plain")
    if edtf and "-XX" in edtf and known.precision is not Precision.YEAR:
        said = words.say("dates.some_day", date=said)
    return words.say("dates.maybe", date=said) if known.uncertain else said


def since(words: Words, edtf: str) -> str:
    """A beginning: "since 1967"; where no more is known than its latest year, "since 1990 or earlier"."""
    first, _, last = edtf.partition("/")
    if first in ("", "..") and parse_or_none(last):
        return words.say("dates.since_or_earlier", since=when(words, f"{last}/.."))
    return when(words, edtf if "/" in edtf else f"{edtf}/..")


def recurring(words: Words, edtf: str | None, rrule: str | None) -> str:
    """A date with its recurrence: "every day since 1928"."""
    known = parse_or_none(edtf)
    if not rrule:
        return when(words, edtf)
    every = words.term("every", frequency(rrule))
    if known is None:
        return every
    if known.is_open and known.lower:
        return words.say("dates.every_since", every=every, since=when(words, edtf))
    return words.say("dates.times", date=when(words, edtf), every=every)


def frequency(rrule: str) -> str:
    """The key in ``every`` of an RFC 5545 rule."""
    rule = rrule.upper().removeprefix("RRULE:")
    for part in rule.split(";"):
        name, _, value = part.partition("=")
        if name == "FREQ" and value.lower() in ("daily", "weekly", "monthly", "yearly"):
            return value.lower() if "INTERVAL" not in rule or "INTERVAL=1;" in f"{rule};" else "other"
    return rrule if rrule in ("daily", "weekly", "monthly", "yearly") else "other"


def short(words: Words, edtf: str | None) -> str:
    """What stands beside the spine of a timeline: the year, the years, or nothing."""
    known = parse_or_none(edtf)
    if known is None or known.lower is None:
        return ""
    if known.precision in (Precision.DECADE, Precision.CENTURY):
        return _point(words, known, "plain")
    if known.precision is Precision.INTERVAL and known.upper:
        last = (known.upper - timedelta(days=1)).year
        return f"{known.lower.year:04}" if last == known.lower.year else f"{known.lower.year:04}–{last:04}"
    return f"{known.lower.year:04}"


def _interval(words: Words, known: When) -> str:
    first, _, last = known.edtf.partition("/")
    marked = known.approximate or known.uncertain
    if last in ("", ".."):
        said = _side(words, first, "since")
    elif first in ("", ".."):
        said = _side(words, last, "until")
    else:
        said = _between(words, When.parse(first), When.parse(last))
    if known.approximate:
        said = words.say("dates.roughly", date=said)
    return words.say("dates.maybe", date=said) if marked and known.uncertain else said


def _side(words: Words, edtf: str, form: str) -> str:
    return _point(words, When.parse(edtf), form)


def _between(words: Words, a: When, b: When) -> str:
    first, last = a.lower, b.lower
    if first is None or last is None or a.precision is not b.precision:
        return words.say("dates.range", begin=_point(words, a), end=_point(words, b))
    if a.precision is Precision.YEAR:
        return words.say("dates.range_years", year=first.year, last_year=last.year)
    if a.precision is Precision.DAY and first.year == last.year:
        of, last_of = _month(words, "of", first), _month(words, "of", last)
        key = "dates.range_days" if first.month == last.month else "dates.range_months"
        return words.say(
            key, day=_day(words, first), last=_day(words, last), of=of, last_of=last_of, year=first.year
        )
    if a.precision is Precision.MONTH and first.year == last.year:
        alone, last_alone = _month(words, "alone", first), _month(words, "alone", last)
        return words.say("dates.range_month_names", alone=alone, last_alone=last_alone, year=first.year)
    return words.say("dates.range", begin=_point(words, a), end=_point(words, b))


def _point(words: Words, known: When, form: str = "plain") -> str:
    """One date in a grammatical form: plain, since, until, about."""
    patterns = words.at(f"dates.{form}")
    pattern = patterns.get(known.precision.value)
    if pattern is None:
        return str(patterns["any"]).format(date=_point(words, known, "plain"))
    begins = known.lower
    if begins is None:
        return words.say("dates.unknown")
    months = words.at("dates.months")
    slots = {name: months[name][begins.month - 1] for name in months}
    return str(pattern).format(
        day=_day(words, begins),
        year=begins.year,
        season=_season(words, begins, form) if known.precision is Precision.SEASON else "",
        century=_century(words, begins.year // 100 + 1),
        **slots,
    )


def _season(words: Words, begins: date, form: str) -> str:
    seasons = words.at("dates.seasons")
    return str(seasons.get(form, seasons["alone"])[_SEASONS[begins.month]])


def _month(words: Words, name: str, day: date) -> str:
    months = words.at("dates.months")
    return str(months.get(name, months["alone"])[day.month - 1])


def _day(words: Words, day: date) -> str:
    return str(words.at("dates.first_day")) if day.day == 1 else str(day.day)


def _century(words: Words, n: int) -> str:
    style = words.at("dates.century.style")
    if style == "roman":
        return "X" * (n // 10) + _ROMAN[n % 10]
    if style == "ordinal":
        ending = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
        return f"{n}{ending}"
    return f"{n}{style}"
