"""Of claims that are given a confidence, how many are right: by tenth and by kind.

    python benchmarks/reliability.py [FOLDER …]

FOLDER holds annotated items (TEXT.txt beside TEXT.json); by default the held-out press items and our own.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accuracy import SETS
from pobratim.documents import read_file
from pobratim.facts.contract import Document, Reading
from pobratim.facts.names import latin
from pobratim.facts.span import Span
from pobratim.reading import read
from pobratim.reading.confidence import head

ALIKE, NEAR = 0.8, 80  # of two names; characters between an event's words and the quotation annotated


@dataclass(frozen=True)
class Claim:
    """One claim of a reading: its kind, rule and language, the confidence given, whether it is annotated."""

    kind: str
    rule: str
    lang: str
    given: float | None
    right: bool


def claims(folder: Path, reader: Callable[[Document], Reading] = read) -> Iterator[Claim]:
    """Every claim of the measured kinds in every annotated text of a folder."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        document = read_file(path.with_suffix(".txt"), published=gold.get("published"))
        yield from judged(reader(document), gold)


def judged(reading: Reading, gold: dict[str, Any]) -> Iterator[Claim]:
    """The claims of one reading, each right or wrong."""
    names = {p.id: [p.name, *(m.text for m in p.mentions)] for p in reading.places}
    names |= {p.id: [p.name, p.name_latin or "", *(m.text for m in p.mentions)] for p in reading.people}
    spelt = {folded(p["name"]): [p["name"], *p.get("mentions", ())] for p in gold.get("places", ())}

    def is_place(asked: str | None, name: str) -> bool:
        return any_alike(names.get(asked or "", ()), spelt.get(folded(name), [name]), surnames=False)

    pairs = [tuple(pair) for pair in gold.get("partnerships", ())]
    people = [n for p in gold.get("people", ()) for n in (p.get("name"), p.get("mention")) if n]
    right: dict[str, Callable[[Any], bool]] = {
        "places": lambda p: any(
            any_alike(names[p.id], [g["name"], *g.get("mentions", ())], surnames=False)
            and (not p.country or not g.get("country") or p.country == g["country"])
            for g in gold.get("places", ())
        ),
        "people": lambda p: p.role.value == "honoured" or any_alike(names[p.id], people),
        "partnerships": lambda t: any(
            (is_place(t.places[0], a) and is_place(t.places[1], b))
            or (is_place(t.places[0], b) and is_place(t.places[1], a))
            for a, b in pairs
        ),
        "statements": lambda s: any(
            g.get("starts") and folded(g["starts"])[:24] in folded(s.span.text)[:64]
            for g in gold.get("statements", ())
        ),
        "themes": lambda t: folded(t.id) in {folded(g) for g in gold.get("themes", ())},
    }
    told = _events(reading, gold)
    right["events"] = lambda e: e.id in told
    for kind, is_right in right.items():
        for noun in getattr(reading, kind):
            yield Claim(kind, head(noun.rule), gold["lang"], noun.confidence, is_right(noun))


def _events(reading: Reading, gold: dict[str, Any]) -> set[str]:
    """The events that are annotated: type and words agree, each annotation counted once."""
    text, told, left = reading.document.text, set(), list(gold.get("events", ()))
    for event in sorted(reading.events, key=lambda e: -e.confidence):
        for wanted in left:
            start = text.find(wanted.get("quote") or "\0")
            quoted = Span(max(start - NEAR, 0), start + len(wanted.get("quote") or "") + NEAR, "")
            if (
                start >= 0
                and wanted["type"] == event.type
                and any(s.overlaps(quoted) for s in event.evidence)
            ):
                told.add(event.id)
                left.remove(wanted)
                break
    return told


def folded(name: str) -> str:
    """Latin, small, without marks."""
    plain = unicodedata.normalize("NFKD", latin(name).lower())
    return re.sub(r"[^\w]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def any_alike(some: Iterable[str], others: Iterable[str], *, surnames: bool = True) -> bool:
    """Whether one of the names is one of the others, by spelling or, of people, by the surname."""
    wanted = [folded(o) for o in others if o]
    return any(_alike(folded(name), other, surnames) for name in some if name for other in wanted)


def _alike(a: str, b: str, surnames: bool) -> bool:
    if not a or not b:
        return False
    if surnames and a.split()[-1] == b.split()[-1]:
        return True
    return a == b or difflib.SequenceMatcher(None, a, b).ratio() >= ALIKE


def table(found: list[Claim]) -> str:
    """By tenth of the confidence given: how many, the mean given, the share that is right."""
    lines = [f"{'given':>12} {'claims':>7} {'mean given':>11} {'right':>7}"]
    for tenth in range(10):
        here = [c for c in found if c.given is not None and min(int(c.given * 10), 9) == tenth]
        if here:
            lines.append(f"{tenth / 10:.1f} to {(tenth + 1) / 10:.1f}" + _row(here))
    for kind in dict.fromkeys(c.kind for c in found):
        lines.append(
            f"{kind:>12}"[:12].rjust(10) + _row([c for c in found if c.kind == kind and c.given is not None])
        )
    return "\n".join(lines)


def _row(here: list[Claim]) -> str:
    if not here:
        return f" {0:7}"
    given = sum(c.given or 0 for c in here) / len(here)
    return f" {len(here):7} {given:11.2f} {sum(c.right for c in here) / len(here):7.2f}"


def off(found: list[Claim]) -> float:
    """The mean distance between what is given and what is right, over the tenths, weighted by claims."""
    total = 0.0
    for tenth in range(10):
        here = [c for c in found if c.given is not None and min(int(c.given * 10), 9) == tenth]
        total += abs(sum((c.given or 0) - c.right for c in here))
    return total / max(1, sum(c.given is not None for c in found))


def main(folders: list[str]) -> int:
    """Print a table for each folder."""
    for name, folder in {f: Path(f) for f in folders}.items() if folders else SETS.items():
        if not folder.is_dir():
            print(f"{name}: not here")
            continue
        found = list(claims(folder))
        print(f"\n{name}: {len(found)} claims, off by {off(found):.3f} on average\n{table(found)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
