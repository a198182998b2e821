"""Ways to say when, put into plain sentences and read on days all over the year: which date comes out.

    python benchmarks/date_frames.py [--lang de,nl] [--days 4] [--seed 3] [--show 1]

``date_frames.toml`` has for six languages the ways to say when, each with what it comes to, and sentences
that tell an event as done or as to come. Each way stands in each sentence, alone and behind an older date.
Then come stories of two sentences, sentences with a date of another clause, and days on which something was
only said. At the first run 976 of a thousand dates in plain sentences were right and no day of saying was
told apart; now it is 994, and all of them. Nothing is learned from them.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pobratim.facts.contract import Document
from pobratim.facts.nouns import Event
from pobratim.reading import read

FRAMES = Path(__file__).with_name("date_frames.toml")
SIDES = {"past": -1, "ahead": 1}
PUBLISHED = [
    date(2019, 1, 3), date(2021, 2, 12), date(2017, 3, 29), date(2023, 5, 4), date(2018, 6, 17),
    date(2022, 7, 26), date(2024, 9, 2), date(2020, 10, 14), date(2016, 11, 24), date(2015, 12, 30),
]  # fmt: skip
BEGINS = {21: 3, 22: 6, 23: 9}  # the month each season begins in
FARTHEST, LONGEST = 8, 3  # months from publication that are drawn, and of a story
MONDAY = 1


@dataclass(frozen=True, slots=True)
class Drawn:
    """The day, month, weekday and year that a way to say when is filled with."""

    published: date
    side: int
    day: date
    weekday: int

    def turned(self, kind: str) -> str | None:
        """What a day, month, weekday or season without its year comes to, on the side its verb says."""
        if kind == "day":
            return self.day.isoformat()
        if kind == "days":
            return f"{self.day}/{self.day + timedelta(days=2)}"
        if kind == "month":
            return f"{self.day:%Y-%m}"
        if kind in ("weekday", "monday"):
            number = MONDAY if kind == "monday" else self.weekday
            near = (self.published + timedelta(days=self.side * n) for n in range(1, 8))
            return next(day.isoformat() for day in near if day.isoweekday() == number)
        begins = BEGINS[int(kind)]
        for year in (self.published.year, self.published.year + self.side):
            first, last = date(year, begins, 1), date(year, begins + 3, 1)
            if first <= self.published < last:
                return None  # it is that season now
            if (last <= self.published) if self.side < 0 else (first > self.published):
                return f"{year}-{kind}"
        return None

    def expected(self, rule: str) -> str | None:
        """The EDTF date that a way comes to."""
        unit, *rest = rule.split()
        if unit in ("turned", "full"):
            return self.turned(rest[0])
        if unit == "season":
            return f"{self.published.year + int(rest[0])}-{rest[1]}"
        count = int(rest[-1])
        if unit == "day":
            return (self.published + timedelta(days=count)).isoformat()
        if unit in ("week", "weekend"):
            first = self.published - timedelta(days=self.published.weekday()) + timedelta(weeks=count)
            first, days = (first, 6) if unit == "week" else (first + timedelta(days=5), 1)
            return f"{first}/{first + timedelta(days=days)}"
        if unit == "month":
            months = self.published.year * 12 + self.published.month - 1 + count
            return f"{months // 12}-{months % 12 + 1:02}"
        year = self.published.year + count
        return f"{year}-{self.day:%m}" if rest[0] == "month" else f"{year}"

    def filled(self, words: dict[str, Any]) -> dict[str, str | int]:
        """The words a template may ask for."""
        months, days = words["months"], words["weekdays"]
        return {
            "day": self.day.day,
            "day2": self.day.day + 2,
            "month": months[self.day.month - 1],
            "month_in": words.get("months_in", months)[self.day.month - 1],
            "year": self.day.year,
            "weekday": days[self.weekday - 1],
            "wday": days[self.day.isoweekday() - 1],
        }


def drawn(draw: random.Random, side: int, farthest: int) -> Drawn:
    """A day of publication, and what is said of a day up to so many months from it."""
    published = draw.choice(PUBLISHED)
    months = published.year * 12 + published.month - 1 + side * draw.randint(1, farthest)
    day = date(months // 12, months % 12 + 1, draw.randint(2, 24))
    return Drawn(published, side, day, draw.choice([n for n in range(1, 8) if n != published.isoweekday()]))


def told(frame: str, way: str, given: Drawn, words: dict[str, Any]) -> str:
    """The sentence with the way in it."""
    filled = given.filled(words)
    when = way.format(**filled)
    text = frame.format(when=when, When=when[:1].upper() + when[1:], **filled)
    return text.replace(",,", ",").replace(",.", ".")


def events(text: str, lang: str, given: Drawn, behind: int = 0) -> list[Event]:
    """The events that are told behind a place of the text."""
    published = given.published.isoformat()
    found = read(Document(source="made up", text=text, lang=lang, published=published)).events
    return [e for e in found if any(span.end > behind for span in e.evidence)]


def plain(lang: str, words: dict[str, Any], draw: random.Random, days: int) -> dict[str, Counter[str]]:
    """Of each way how many sentences come out right, wrong, without a date, or without any event."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    for tense, side in SIDES.items():
        for way, rule in (*words["both"], *words[tense]):
            for frame in words[f"{tense}_told"] * days:
                given = drawn(draw, side, FARTHEST)
                expected = given.expected(rule)
                if expected is None or (rule.endswith("monday") and given.published.isoweekday() == MONDAY):
                    continue
                sentence = told(frame, way, given, words)
                for before in ("", words["older"] + " "):
                    found = {e.date for e in events(before + sentence, lang, given, len(before))}
                    name = "right" if expected in found else "none" if not found else "wrong"
                    out[f"{tense}: {way}"]["undated" if found == {None} else name] += 1
                    if name == "wrong":
                        WRONG[f"{tense}: {way}"].append(f"{given.published} {expected} {found} {sentence}")
    return out


def stories(lang: str, words: dict[str, Any], draw: random.Random, days: int) -> dict[str, Counter[str]]:
    """Of each kind of story the same; the last sentence is the one that is asked about."""
    out: dict[str, Counter[str]] = defaultdict(Counter)
    ways = [(way, rule) for way, rule in (*words["both"], *words["past"]) if rule in words["of_a_day"]]
    for kind, frames in words["stories"].items():
        for frame in frames:
            for way, rule in ways * days:
                given = drawn(draw, -1, LONGEST)
                text = told(frame, way, given, words)
                behind = text.rindex(". ") + 1 if kind == "carried" else 0
                expected = given.expected(rule)
                found = {e.date for e in events(text, lang, given, behind)}
                right = (expected in found) == (kind != "said")
                out[f"{kind}: {frame}"]["none" if not found else "right" if right else "wrong"] += 1
                if not right and found:
                    WRONG[f"{kind}: {frame}"].append(f"{given.published} {expected} {found} {text}")
    return out


WRONG: dict[str, list[str]] = defaultdict(list)


def main() -> None:
    """Print the ways and stories that come out wrong, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--lang", default="")
    parser.add_argument("--days", type=int, default=2)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--show", type=int, default=1, help="sentences to print of each fault")
    asked = parser.parse_args()
    draw = random.Random(asked.seed)
    for lang, words in tomllib.loads(FRAMES.read_text("utf-8")).items():
        if asked.lang and lang not in asked.lang.split(","):
            continue
        for name, counted in (
            ("plain", plain(lang, words, draw, asked.days)),
            ("stories", stories(lang, words, draw, asked.days)),
        ):
            total = sum(counted.values(), Counter())
            print(lang, name, " ".join(f"{key} {n}" for key, n in sorted(total.items())))
            for key, counts in counted.items():
                if counts["wrong"] or counts["undated"] or not counts["right"]:
                    print("   ", key, " ".join(f"{k} {n}" for k, n in sorted(counts.items())))
                    print("".join(f"        {line}\n" for line in WRONG.pop(key, [])[: asked.show]), end="")


if __name__ == "__main__":
    main()
