"""Random rules and series for the property tests, and the same series worked out day by day with dateutil."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr
from hypothesis import strategies as st

from pobratim.calendars.days import RuleDays
from pobratim.calendars.rule import Rule, RuleRefused
from pobratim.calendars.series import Change, FormKind, Gap, Hours, Said, Series
from pobratim.facts.when import When

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
ZONES = (
    "Europe/Brussels",
    "Asia/Almaty",
    "Asia/Tokyo",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
)
FIRST, LAST = date(1900, 1, 1), date(2035, 12, 31)


@st.composite
def rule_texts(draw: st.DrawFn, plain: bool = False) -> str:
    """An RRULE with any of the parts that have a closed form; ``plain`` leaves out COUNT and UNTIL."""
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={freq}"]
    if draw(st.booleans()):
        parts.append(f"INTERVAL={draw(st.integers(1, 9))}")
    if draw(st.integers(0, 2)) == 0:
        parts.append("BYMONTH=" + numbers(draw, st.integers(1, 12), 4))
    if freq != "WEEKLY" and draw(st.integers(0, 2)) == 0:
        signed = st.integers(-31, 31).filter(bool)
        parts.append("BYMONTHDAY=" + numbers(draw, signed, 4))
    if draw(st.booleans()):
        parts.append("BYDAY=" + weekdays(draw, ordinal=freq in ("MONTHLY", "YEARLY") and draw(st.booleans())))
    if freq == "YEARLY" and draw(st.integers(0, 6)) == 0:
        parts.append("BYYEARDAY=" + numbers(draw, st.integers(-366, 366).filter(bool), 4))
    chosen = any(p.startswith(("BYDAY", "BYMONTHDAY", "BYYEARDAY")) for p in parts)
    if chosen and freq in ("MONTHLY", "YEARLY") and draw(st.integers(0, 4)) == 0:
        parts.append("BYSETPOS=" + numbers(draw, st.sampled_from([1, 2, -1, -2]), 2))
    if draw(st.integers(0, 2)) == 0:
        parts.append(f"WKST={draw(st.sampled_from(DAYS))}")
    if not plain and draw(st.integers(0, 4)) == 0:
        parts.append(f"COUNT={draw(st.integers(1, 400))}")
    elif not plain and draw(st.integers(0, 4)) == 0:
        parts.append(f"UNTIL={draw(st.dates(date(1930, 1, 1), date(2040, 1, 1))):%Y%m%d}")
    return ";".join(parts)


def numbers(draw: st.DrawFn, one: st.SearchStrategy[int], most: int) -> str:
    return ",".join(map(str, draw(st.lists(one, min_size=1, max_size=most, unique=True))))


def weekdays(draw: st.DrawFn, ordinal: bool) -> str:
    names = draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=4, unique=True))
    if not ordinal:
        return ",".join(names)
    return ",".join(f"{draw(st.sampled_from([1, 2, 3, 4, 5, -1, -2]))}{name}" for name in names)


def by_hand(text: str, start: date, end: date) -> list[date]:
    """The rule's days before ``end``, one after the other, by dateutil."""
    rule = rrulestr(text, dtstart=datetime.combine(start, time()))
    last = datetime.combine(end, time()) - timedelta(seconds=1)
    return [d.date() for d in rule.between(datetime.min, last, inc=True)]


def said(day: date) -> tuple[Said, ...]:
    return (Said(When.parse(day.isoformat()), "made up"),)


@st.composite
def made_series(draw: st.DrawFn) -> Series:
    """A series of a random rule with gaps, moved hours, and single days cancelled, moved, changed or added."""
    text = draw(rule_texts())
    start = draw(st.dates(FIRST, date(2000, 12, 28)))
    try:
        rule = Rule.parse(text)
        days = RuleDays(rule, start)
    except RuleRefused:
        rule = Rule.parse("FREQ=DAILY")
        days = RuleDays(rule, start)
    gaps = []
    for _ in range(draw(st.integers(0, 3))):
        begin = draw(st.dates(start + timedelta(days=1), date(2030, 1, 1)))
        gaps.append(Gap(said(begin), said(begin + timedelta(days=draw(st.integers(1, 2000))))))
    hours = [
        Hours(
            time(draw(st.integers(0, 23)), draw(st.integers(0, 59))),
            "made up",
            months=tuple(draw(st.lists(st.integers(1, 12), max_size=5, unique=True))),
            days=tuple(f"{d:%m-%d}" for d in draw(st.lists(st.dates(), max_size=1))),
            begins=draw(st.none() | st.dates(FIRST, LAST)),
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    return Series(
        id="made",
        names={"en": "Made"},
        place="geonames:2795100",
        zone=draw(st.sampled_from(ZONES)),
        rule=rule,
        time=time(draw(st.integers(0, 23)), draw(st.integers(0, 59))),
        starts=said(start),
        gaps=tuple(gaps),
        hours=tuple(hours),
        changes=tuple(changes(draw, days)),
    )


def changes(draw: st.DrawFn, days: RuleDays) -> list[Change]:
    """Up to six single days of the rule made other, no two on one day, and up to two added."""
    taken: set[date] = set()
    found: list[Change] = []
    for _ in range(draw(st.integers(0, 6))):
        day = days.at_or_after(draw(st.dates(days.start, date(2030, 1, 1))))
        if day is None or day in taken:
            continue
        taken.add(day)
        match draw(st.sampled_from(["cancelled", "moved", "time", "form"])):
            case "cancelled":
                found.append(Change(day, "made up", cancelled=True))
            case "moved":
                target = day + timedelta(days=draw(st.integers(-20, 20)))
                if not days.has(target) and target not in taken and target >= days.start:
                    taken.add(target)
                    found.append(Change(day, "made up", moved_to=target))
            case "time":
                found.append(Change(day, "made up", time=time(draw(st.integers(0, 23)), 30)))
            case _:
                found.append(Change(day, "made up", forms=(FormKind.SHORT,)))
    for _ in range(draw(st.integers(0, 2))):
        day = draw(st.dates(days.start, date(2030, 1, 1)))
        if day not in taken and not days.has(day):
            taken.add(day)
            found.append(Change(day, "made up", added=True))
    return found


def days_by_hand(series: Series, end: date) -> dict[date, time]:
    """Day to hour of every occurrence before ``end``: dateutil's days, then each departure in turn."""
    start = series.starts[0].when.lower
    assert start is not None
    text = series.rule.text()
    found = set(by_hand(text, start, end + timedelta(days=40)))
    for gap in series.gaps:
        begin, stop = gap.begins[0].when.lower, gap.ends[0].when.lower
        assert begin and stop
        found = {d for d in found if not begin <= d < stop}
    hours: dict[date, time] = {}
    for change in series.changes:
        if change.cancelled or change.moved_to:
            found.discard(change.day)
    for change in series.changes:
        day = change.moved_to or change.day
        if change.moved_to or change.added:
            found.add(day)
        if change.time:
            hours[day] = change.time
    return {d: hours.get(d) or hour_by_hand(series, d) for d in sorted(found) if d < end}


def hour_by_hand(series: Series, day: date) -> time:
    hour = series.time
    for entry in series.hours:
        in_month = not entry.months or day.month in entry.months
        on_day = not entry.days or f"{day.month:02}-{day.day:02}" in entry.days
        if in_month and on_day and (entry.begins is None or entry.begins <= day):
            hour = entry.time
    return hour
