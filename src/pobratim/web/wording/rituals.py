"""A ceremony series in the reader's language: its rule, its numbers, whether it was held and why."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from pobratim.calendars.answers import Reason, Standing, Why
from pobratim.calendars.numbers import Numbered
from pobratim.calendars.rule import Rule
from pobratim.calendars.series import FormKind, Series
from pobratim.facts.kinds import EntityKind
from pobratim.record.sheets import Label
from pobratim.web.wording import dates
from pobratim.web.wording.words import Words

_EVENING = 17  # the hour from which a daily ceremony is one of the evening


class Told(NamedTuple):
    """A statement with what it stands on. ``note`` is in English, as our data have it."""

    says: str
    when: str | None
    source: str
    note: str = ""


class Number(NamedTuple):
    """The number of an occurrence in words, and how it was reckoned."""

    text: str
    computed: bool
    basis: tuple[str, str, str] | None  # from which number, its day in EDTF, its source
    from_start: bool = False
    more: str = ""


def series_label(series: Series) -> Label:
    """The name of a series as other names are shown, with its language where it is not the reader's."""
    return Label(series.id, EntityKind.SERIES, series.names)


def place_label(series: Series) -> Label:
    """Where it is held."""
    return Label(series.place.replace(":", "-"), EntityKind.PLACE, series.place_names or {"": series.place})


def full_day(words: Words, day: date, *, within: bool = False) -> str:
    """Friday 26 September 2025; ``within`` a line that has begun, small where the language writes it so."""
    weekday = words.at("calendar.weekdays.long")[day.weekday()]
    said = words.say("calendar.full_day", weekday=weekday, date=dates.when(words, day.isoformat()))
    return said if within else said[:1].upper() + said[1:]


def rule_said(words: Words, series: Series) -> str:
    """Every evening at 20:00; the second Sunday of November at 11:00."""
    rule, time = series.rule, f"{series.time:%H:%M}"
    kind = rule.shape
    if kind == "daily":
        evening = series.time.hour >= _EVENING
        return words.say("calendar.rule.evening" if evening else "calendar.rule.daily", time=time)
    if kind == "weekly":
        days = [words.at("calendar.weekdays.long")[w] for _, w in rule.byday]
        return words.say("calendar.rule.weekly", days=words.listed(days), time=time)
    if kind in ("date", "weekday"):
        return words.say(f"calendar.rule.{kind}", time=time, **_in_year(words, rule, kind))
    return words.say("calendar.rule.other", time=time)


def _in_year(words: Words, rule: Rule, kind: str) -> dict[str, Any]:
    month = rule.bymonth[0] - 1
    if kind == "date":
        months = words.at("dates.months")
        day = rule.bymonthday[0]
        said = words.at("dates.first_day") if day == 1 else day
        return {"day": said, "month": months.get("of", months["alone"])[month]}
    nth, weekday = rule.byday[0]
    gender = words.at("calendar.gender")[weekday]
    return {
        "nth": words.at(f"calendar.nth.{gender}")[nth - 1 if nth > 0 else -1],
        "weekday": words.at("calendar.weekdays.of")[weekday],
        "month": words.at("calendar.months_of")[month],
    }


def numbered(words: Words, found: Numbered | None) -> Number | None:
    """No. 33,732, computed from no. 33,000 on 25 September 2023 (kw.be)."""
    if found is None:
        return None
    anchor = found.anchor
    given = words.say("calendar.number.short", n=anchor.number)
    basis = (given, anchor.day.isoformat(), anchor.source)
    if found.number is None:
        low, high = words.number(found.low), words.number(found.high)
        text = words.say("calendar.number.between", low=low, high=high)
        return Number(text, True, basis, found.from_start, words.say("calendar.number.open"))
    more = ""
    if (found.low, found.high) != (found.number, found.number):
        low, high = words.number(found.low), words.number(found.high)
        more = words.say("calendar.number.differs", low=low, high=high)
    text = words.say("calendar.number.short", n=found.number)
    return Number(text, found.computed, basis, found.from_start, more)


def standing_said(words: Words, answer: Standing, today: date) -> str:
    """It was held; it will be held; it was suspended."""
    table = "state" if answer.day < today else "ahead"
    return words.say(f"calendar.{table}.{answer.state.value}")


def reasons(words: Words, answer: Standing) -> list[Told]:
    """Why, each with its date, its source and the note of our data."""
    return [_reason(words, one) for one in answer.reasons]


def _reason(words: Words, one: Reason) -> Told:
    note = one.note
    if one.why is Why.RULE:
        note = ""  # its RRULE, which the series page shows
    elif one.why is Why.ANCHOR:
        note = words.number(int(one.note))
    elif one.why is Why.FORM:
        note = forms(words, one.note) or one.note
    return Told(words.say(f"calendar.why.{one.why.value}"), one.when or None, one.source, note)


def forms(words: Words, said: str) -> str:
    """The kinds of form of a list of them, in words; nothing for what is no such list."""
    kinds = said.split(", ")
    if not set(kinds) <= {k.value for k in FormKind}:
        return ""
    return ", ".join(words.say(f"calendar.form.{k}") for k in kinds)
