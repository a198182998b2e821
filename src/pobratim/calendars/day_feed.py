"""Facts, observances and occasions as all-day calendar entries. What has no certain day gets no entry.

A fixed observance is one entry with a rule; one that moves, or has moved, is an entry a year.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from pobratim.calendars.anniversaries import Dated
from pobratim.calendars.ical import Entry
from pobratim.calendars.observances import Kept, Observance, kept_in
from pobratim.calendars.occasions import Occasion
from pobratim.calendars.ritual_feed import FeedOptions, in_language
from pobratim.calendars.rule import Rule
from pobratim.facts.when import When


def observance_entries(
    observances: Iterable[Observance], first: date, end: date, options: FeedOptions
) -> Iterator[Entry]:
    """The observances as entries: with a rule where they have one, else for each year of the span. Days that
    go by the moon are left out, as only the day proclaimed is certain."""
    for observance in observances:
        rule = _rule(observance)
        years = range(first.year, end.year + 1)
        kept = [k for year in years for k in kept_in(observance, year) if first <= k.first < end]
        kept = [k for k in kept if not k.approximate]
        if rule and kept:
            yield _kept(kept[0], f"{observance.id}@{options.authority}", options, rule)
            continue
        for one in kept:
            yield _kept(one, f"{observance.id}-{one.first.year}@{options.authority}", options)


def _rule(observance: Observance) -> str | None:
    kind, value = observance.rule
    if kind != "date" or observance.moves or observance.earlier or observance.skipped:
        return None
    if "=" in value:
        return Rule.parse(value).text()
    month, _, day = value.partition("-")
    return f"FREQ=YEARLY;BYMONTH={int(month)};BYMONTHDAY={int(day)}"


def _kept(kept: Kept, uid: str, options: FeedOptions, rule: str | None = None) -> Entry:
    observance = kept.observance
    said = "\n".join(t for t in (f"{observance.by}. {observance.act}".strip(". "), observance.note) if t)
    return Entry(
        uid=uid,
        summary=in_language(observance.names, options.lang),
        start=kept.first,
        end=kept.end,
        rule=rule,
        description=said,
        url=options.url,
        categories=tuple(k.value for k in observance.kinds),
        sequence=options.sequence,
        modified=options.modified,
        alarm=options.alarm,
    )


def dated_entries(
    facts: Iterable[Dated], titles: Callable[[Dated], Mapping[str, str]], options: FeedOptions
) -> tuple[list[Entry], list[Dated]]:
    """What happened on certain days as entries, and the facts that have no certain day and so got none."""
    entries: list[Entry] = []
    without: list[Dated] = []
    for fact in facts:
        days = _certain_days(fact.when)
        if days is None:
            without.append(fact)
            continue
        entries.append(
            Entry(
                uid=f"{fact.id}@{options.authority}",
                summary=titles(fact),
                start=days[0],
                end=days[1],
                description="\n".join(t for t in (fact.source, fact.note) if t),
                url=options.url,
                categories=(fact.kind.value, *fact.themes),
                sequence=options.sequence,
                modified=options.modified,
                alarm=options.alarm,
            )
        )
    return entries, without


def _certain_days(when: When) -> tuple[date, date] | None:
    """First day and day after the last, of a day or of an interval between two certain days."""
    points = [When.parse(part) for part in when.edtf.split("/") if part not in ("", "..")]
    certain = len(points) == 1 + ("/" in when.edtf) and all(p.is_day for p in points)
    return (when.lower, when.upper) if certain and when.lower and when.upper else None


def occasion_entries(
    occasions: Iterable[Occasion], titles: Callable[[Occasion], Mapping[str, str]], options: FeedOptions
) -> tuple[list[Entry], list[Occasion]]:
    """The occasions as entries, and those that have no certain day and so got none. ``titles`` words them:
    language to title, the feed's own first."""
    entries: list[Entry] = []
    without: list[Occasion] = []
    for occasion in occasions:
        day, end = _days(occasion)
        if day is None or end is None:
            without.append(occasion)
            continue
        entries.append(
            Entry(
                uid=f"{occasion.key}-{day:%Y%m%d}@{options.authority}",
                summary=titles(occasion),
                start=day,
                end=end,
                url=options.url,
                categories=tuple(sorted(occasion.themes)),
                sequence=options.sequence,
                modified=options.modified,
                alarm=options.alarm,
            )
        )
    return entries, without


def _days(occasion: Occasion) -> tuple[date | None, date | None]:
    if occasion.kept and not occasion.kept.approximate:
        return occasion.kept.first, occasion.kept.end
    return (occasion.day, occasion.day + timedelta(days=1)) if occasion.day else (None, None)
