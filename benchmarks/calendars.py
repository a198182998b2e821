"""The calendar in numbers, beside python-dateutil and recurring-ical-events, on the Last Post, 1928 to 2030.

python benchmarks/calendar.py

Each question is asked of all three in turn, in alternating rounds of one run; medians and ratios are printed.
dateutil has the rule with the occupation left out day by day, as a calendar program would be given it;
recurring-ical-events reads the feed we write. Both are asked with what they keep between questions (cache,
a query object) and without.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from dateutil.rrule import DAILY, rrule, rruleset

from pobratim.calendars.ceremonies import ceremonies
from pobratim.calendars.ical import Entry, calendar_file
from pobratim.calendars.ical_in import read_calendar
from pobratim.calendars.numbers import number_on
from pobratim.calendars.ritual import Ritual
from pobratim.calendars.ritual_feed import FeedOptions, ritual_entries

ROUNDS = 7
ASKED = date(2025, 9, 26)
NOW = datetime(2025, 9, 26, 17, 59, tzinfo=UTC)
LOCAL = datetime(2025, 9, 26, 19, 59)
OPENING, END = datetime(1928, 7, 2, 20), datetime(2031, 1, 1)
STAMP = datetime(2026, 1, 1, tzinfo=UTC)
Ask = Callable[[], object]


def by_dateutil(cache: bool) -> rruleset:
    """The Last Post as dateutil has it: two summers and an occupation left out by a rule of their own."""
    found = rruleset(cache=cache)
    found.rrule(rrule(DAILY, dtstart=OPENING, cache=cache))
    for first, last in (("1928-12-31", "1929-04-30"), ("1940-05-20", "1944-09-05")):
        begin, until = (datetime.fromisoformat(f"{day}T20:00") for day in (first, last))
        found.exrule(rrule(DAILY, dtstart=begin, until=until))
    return found


def medians(asks: dict[str, tuple[Ask, int]]) -> dict[str, float]:
    """Processor seconds an answer takes, the median of alternating rounds; each ask says how often a round
    has it. Processor time, as it suffers least from what else the machine does."""
    taken: dict[str, list[float]] = {name: [] for name in asks}
    for _ in range(ROUNDS):
        for name, (ask, times) in asks.items():
            began = time.process_time()
            for _ in range(times):
                ask()
            taken[name].append((time.process_time() - began) / times)
    return {name: statistics.median(found) for name, found in taken.items()}


def compare(question: str, asks: dict[str, tuple[Ask, int]]) -> None:
    """One line each, with how many times as long as ours."""
    print(f"\n{question}")
    found = medians(asks)
    ours = next(iter(found.values()))
    for name, seconds in found.items():
        ratio = "" if seconds == ours else f"  {seconds / ours:10,.1f} times as long"
        print(f"  {name:<46}{seconds * 1e3:12.3f} ms{ratio}")


def main() -> None:
    """Print the numbers."""
    series = ceremonies()["last-post"]
    ritual = Ritual(series)
    feed = calendar_file(ritual_entries(ritual, FeedOptions(date(2031, 1, 1))), name="Last Post", stamp=STAMP)
    read = icalendar.Calendar.from_ical(feed)
    query = recurring_ical_events.of(read)
    plain, kept = by_dateutil(False), by_dateutil(True)
    alone = rrule(DAILY, dtstart=OPENING)
    list(kept.between(OPENING, END))
    expected = ritual.held.count_before(END.date())
    assert expected == len(plain.between(OPENING, END, inc=True)), "dateutil has other evenings"
    print(f"{expected:,} evenings from 1928 to 2030; medians of {ROUNDS} alternating rounds")
    compare(
        "The next evening after an instant of 2025",
        {
            "ours": (lambda: ritual.next(NOW), 300),
            "ours, the series opened anew": (lambda: Ritual(series).next(NOW), 30),
            "dateutil after()": (lambda: plain.after(LOCAL), 1),
            "dateutil after(), the rule alone, no gaps": (lambda: alone.after(LOCAL), 1),
            "dateutil after(), cache filled": (lambda: kept.after(LOCAL), 1),
            "recurring-ical-events after()": (lambda: next(iter(query.after(NOW))), 1),
        },
    )
    compare(
        "The number of an evening of 2025",
        {
            "ours, from the nearest anchor": (lambda: number_on(ritual, ASKED), 300),
            "ours, days counted from 1928": (lambda: ritual.held.count_before(ASKED), 3000),
            "dateutil between(), the rule alone, no gaps": (lambda: len(alone.between(OPENING, LOCAL)), 1),
            "dateutil, counted": (lambda: sum(1 for _ in plain.xafter(OPENING, 36_000) if _ < LOCAL), 1),
            "dateutil between(), cache filled": (lambda: len(kept.between(OPENING, LOCAL)), 1),
        },
    )
    compare(
        "The evenings of one month of 2025",
        {
            "ours": (lambda: list(ritual.between(date(2025, 9, 1), date(2025, 10, 1))), 100),
            "dateutil between()": (lambda: plain.between(datetime(2025, 9, 1), datetime(2025, 10, 1)), 1),
            "recurring-ical-events between()": (lambda: query.between((2025, 9, 1), (2025, 10, 1)), 1),
        },
    )
    whole = (date(1928, 1, 1), date(2031, 1, 1))
    compare(
        "All evenings from 1928 to 2030",
        {
            "ours": (lambda: list(ritual.between(*whole)), 1),
            "ours, with the instant of each": (lambda: [o.starts for o in ritual.between(*whole)], 1),
            "dateutil between(), no instants": (lambda: plain.between(OPENING, END), 1),
        },
    )
    began = time.process_time()
    found = [e for e in query.between(*whole) if "elsewhere" not in e["UID"]]
    print(f"  recurring-ical-events between(), once: {time.process_time() - began:.1f} s")
    assert len(found) == expected, "recurring-ical-events has other evenings"
    files()
    live = Path(__file__).with_name("live_feed.py")  # apart, as Django is set up for one record a process
    subprocess.run([sys.executable, str(live)], check=True)


def files() -> None:
    """A feed of 2,000 events, written and read."""
    zone = ZoneInfo("Europe/Brussels")
    entries = [
        Entry(
            uid=f"event-{n}@pobratim",
            summary={"nl": f"Bezoek van de ambassadeur, {n}", "ru": f"Визит посла в Ипр, {n}"},
            start=(start := datetime(2000, 1, 1, 20, tzinfo=zone) + timedelta(days=n * 5)),
            end=start + timedelta(hours=1),
            description="Kranslegging, Last Post en ontmoeting met de burgemeester; zie de pagina. " * 4,
            location={"nl": "Menenpoort, Ieper"},
            geo=(50.8521, 2.8916),
            url=f"https://example.org/event/{n}",
            categories=("remembrance", "peace"),
            sequence=n % 5,
            modified=STAMP,
        )
        for n in range(2000)
    ]
    text = calendar_file(entries, name="Ieper", stamp=STAMP)
    data = text.encode()
    assert len(read_calendar(data, "Europe/Brussels").proposals) == 2000
    compare(
        f"A feed of 2,000 events ({len(data):,} bytes)",
        {
            "ours, written": (lambda: calendar_file(entries, name="Ieper", stamp=STAMP), 1),
            "icalendar, written from its own objects": (icalendar.Calendar.from_ical(text).to_ical, 1),
            "ours, read": (lambda: read_calendar(data, "Europe/Brussels"), 1),
            "icalendar, read": (lambda: icalendar.Calendar.from_ical(text), 1),
        },
    )


if __name__ == "__main__":
    main()
