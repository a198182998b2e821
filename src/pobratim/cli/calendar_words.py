"""Answers of the calendar in English, for the terminal."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from pobratim.calendars.answers import Occurrence, Reason, Standing, State, Why
from pobratim.calendars.numbers import Numbered
from pobratim.calendars.occasions import Clash, Occasion, Side
from pobratim.calendars.rule import Rule, RuleRefused
from pobratim.calendars.series import FormKind
from pobratim.calendars.stretches import Sureness
from pobratim.cli.terminal import when_in_words

_WHY = {
    Why.RULE: "held by rule",
    Why.STARTED: "first held",
    Why.START_DIFFERS: "another source has the first",
    Why.SUSPENDED: "suspended from",
    Why.RESUMED: "held again from",
    Why.SUBSTITUTE: "kept up elsewhere from",
    Why.CHANGE: "of that day",
    Why.HOURS: "at another hour",
    Why.FORM: "form",
    Why.ANCHOR: "its number is given",
}
_STATE = {
    State.HELD: "held",
    State.ELSEWHERE: "not held here; kept up elsewhere",
    State.SUSPENDED: "not held: suspended",
    State.CANCELLED: "not held: called off",
    State.MOVED: "moved to another day",
    State.NOT_DUE: "not held on such days",
    State.NOT_YET: "not yet begun",
}
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_SURE = {
    Sureness.ATTESTED: "a source speaks of this very day",
    Sureness.BY_RULE: "by the rule the sources give",
    Sureness.DISPUTED: "sources differ",
    Sureness.UNKNOWN: "not known: no source tells the day",
}


def day_in_words(day: date) -> str:
    """Friday 26 September 2025."""
    return f"{calendar.day_name[day.weekday()]} {day.day} {calendar.month_name[day.month]} {day.year}"


def instant_in_words(moment: datetime, zone: str) -> str:
    """Friday 26 September 2025, 20:00 (Europe/Brussels, UTC+02:00)."""
    offset = moment.utcoffset() or timedelta()
    sign = "-" if offset < timedelta() else "+"
    minutes = abs(int(offset.total_seconds())) // 60
    utc = f"UTC{sign}{minutes // 60:02}:{minutes % 60:02}"
    return f"{day_in_words(moment.date())}, {moment:%H:%M} ({zone}, {utc})"


def number_in_words(found: Numbered) -> str:
    """No. 33,732, computed from no. 33,000 on 25 September 2023 (kw.be)."""
    anchor = found.anchor
    given = f"no. {anchor.number:,} on {when_in_words(anchor.day.isoformat())} ({anchor.source})"
    if not found.computed:
        return (
            f"no. {found.number:,} ({anchor.source})"
            if not found.from_start
            else f"the first ({anchor.source})"
        )
    basis = (
        f"the first on {when_in_words(anchor.day.isoformat())} ({anchor.source})"
        if found.from_start
        else given
    )
    if found.number is None:
        between = f"between no. {found.low:,} and no. {found.high:,}"
        return f"{between}, computed from {basis}; days in between are open"
    text = f"no. {found.number:,}, computed from {basis}"
    if (found.low, found.high) != (found.number, found.number):
        text += f"; from {found.low:,} to {found.high:,} by other sources"
    return text


def standing_lines(answer: Standing) -> Iterator[str]:
    """State, how sure, and each reason with its source."""
    yield f"{_STATE[answer.state]} ({_SURE[answer.sureness]})"
    if answer.substitute:
        yield f"at {answer.substitute.place}"
    if answer.moved_to:
        yield f"to {day_in_words(answer.moved_to)}"
    if answer.occurrence:
        yield from occurrence_lines(answer.occurrence)
    for reason in answer.reasons:
        yield reason_in_words(reason)


def occurrence_lines(occurrence: Occurrence) -> Iterator[str]:
    """When it begins, and in which form if not the usual one."""
    yield instant_in_words(occurrence.starts, occurrence.zone)
    if occurrence.moved_from:
        yield f"moved from {day_in_words(occurrence.moved_from)}"
    forms = [f.value.replace("-", " ") for f in occurrence.forms if f is not FormKind.REGULAR]
    if forms:
        yield f"form: {', '.join(forms)}"


def reason_in_words(reason: Reason) -> str:
    """Suspended from 20 May 1940 (lastpost.be)."""
    when = when_in_words(reason.when) if reason.when else ""
    said = rule_in_words(reason.note) if reason.why is Why.RULE else reason.note
    note = f": {said}" if said else ""
    return f"{_WHY[reason.why]} {when}".strip() + f"{note} ({reason.source})"


def rule_in_words(code: str) -> str:
    """Every day; every second Sunday of November. A rule that no such phrase says stays as it is written."""
    try:
        rule = Rule.parse(code)
    except RuleRefused:
        return code
    if rule.shape == "daily":
        return "every day"
    if rule.shape == "weekly":
        return "every " + " and ".join(calendar.day_name[weekday] for _, weekday in rule.byday)
    if rule.shape == "date":
        return f"every {rule.bymonthday[0]} {calendar.month_name[rule.bymonth[0]]}"
    if rule.shape == "weekday":
        nth, weekday = rule.byday[0]
        return f"every {_NTH[nth]} {calendar.day_name[weekday]} of {calendar.month_name[rule.bymonth[0]]}"
    return code


def occasion_title(occasion: Occasion, lang: str = "en") -> str:
    """25 years: Monument in Semey."""
    if occasion.anniversary:
        years = occasion.anniversary.years
        return f"{years} {'year' if years == 1 else 'years'}: {occasion.anniversary.of.name(lang)}"
    if occasion.kept:
        return occasion.kept.observance.name(lang)
    ritual, number = occasion.number  # type: ignore[misc]
    return f"no. {number:,}: {ritual.series.name(lang)}"


def points_in_words(occasion: Occasion) -> str:
    """12 = round years 8 + what it is 4."""
    summed = " + ".join(f"{point} {points}" for point, points in occasion.points)
    return f"{occasion.score} = {summed}"


def occasion_when(occasion: Occasion) -> str:
    """The day; of a vague date that it is one."""
    text = when_in_words(occasion.when.edtf)
    if occasion.kept and occasion.kept.approximate:
        return f"{text}, by the moon"
    return text if occasion.kept or occasion.certain else f"{text}, the day is not known"


def clash_lines(clashes: Iterable[Clash], sides: Iterable[Side]) -> Iterator[str]:
    """Careful: Ypres mourns that day (Armistice Day)."""
    names = {side.id: side.names.get("en", side.id) for side in sides}
    for clash in clashes:
        what = (
            clash.observance.name("en") if clash.observance else clash.election.name if clash.election else ""
        )
        verb = "mourns" if clash.mourning else "votes" if clash.election else "has a public holiday"
        about = "about then" if clash.approximate else "that day"
        yield f"careful: {names.get(clash.side, clash.side)} {verb} {about} ({what})"
