"""How well `same_event` tells one event from two: pair-wise precision, recall and F1, and what it got wrong.

    python benchmarks/same_event.py [--errors]

Stories in tests/gold/same are told in up to four papers and languages each; a key names an event of the
story, and the words of each paper that tell it. A pair is two events of two papers, same or different; the
events are those the reader finds at these words. Different pairs within a story, and of two stories of the
same two cities, are the hard ones; how many are of other cities is said beside.
"""

from __future__ import annotations

import itertools
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pobratim.facts.contract import Document
from pobratim.reading import Told, read, same_event, told

STORIES = Path(__file__).resolve().parent.parent / "tests" / "gold" / "same"
ENOUGH = 0.75  # the score from which the record takes two events for one


@dataclass(frozen=True, slots=True)
class Labelled:
    """An event the reader found, and which of which story it is."""

    story: str
    paper: int
    key: str
    told: Told

    def __str__(self) -> str:
        event = self.told.event
        words = " … ".join(s.text for s in event.evidence)
        place, who = event.place, ", ".join(event.who)
        return f"{self.story} {self.paper} {self.key}: {event.type} {event.date} {place} [{who}] “{words}”"


@dataclass(slots=True)
class Pairs:
    """What was counted. ``same`` and ``apart`` are pairs asked, ``wrong`` those answered wrongly."""

    same: int = 0
    apart: int = 0
    strangers: int = 0
    found: int = 0
    invented: int = 0
    unread: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the pairs called one event, those that are."""
        return self.found / max(1, self.found + self.invented)

    @property
    def recall(self) -> float:
        """Of the pairs that are one event, those called so."""
        return self.found / max(1, self.same)

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def labelled(path: Path, unread: list[str]) -> Iterator[Labelled]:
    """The events of one story that the reader finds; the keys of the others go to ``unread``."""
    story = tomllib.loads(path.read_text("utf-8"))
    for number, paper in enumerate(story["told"]):
        text = paper["text"].strip()
        document = Document(f"{path.stem}-{number}", text, paper["lang"], None, paper["published"])
        events = told(read(document))
        for key, words in paper["words"].items():
            start = text.index(words)
            type_ = story["events"][key]
            hits = [t for t in events if t.event.type == type_ and _at(t, start, start + len(words))]
            if hits:
                yield Labelled(path.stem, number, key, hits[0])
            else:
                unread.append(f"{path.stem} {number} {key}")


def _at(one: Told, start: int, end: int) -> bool:
    return any(s.start < end and s.end > start for s in one.event.evidence)


def cities(one: Labelled) -> str:
    """The two cities of a story, by its file's name: coventry-volgograd-2014."""
    return one.story.rpartition("-")[0]


def measure() -> Pairs:
    """Ask of every pair of events from two papers."""
    out = Pairs()
    events = [e for path in sorted(STORIES.glob("*.toml")) for e in labelled(path, out.unread)]
    for a, b in itertools.combinations(events, 2):
        if (a.story, a.paper) == (b.story, b.paper):
            continue
        _ask(out, a, b)
    return out


def _ask(out: Pairs, a: Labelled, b: Labelled) -> None:
    same = (a.story, a.key) == (b.story, b.key)
    likeness = same_event(a.told, b.told)
    one = likeness.score >= ENOUGH
    out.same += same
    out.apart += not same
    out.strangers += cities(a) != cities(b)
    out.found += same and one
    out.invented += one and not same
    if same is not one:
        verdict = "missed" if same else "invented"
        out.wrong.append(f"{verdict} {likeness.score:.2f} {'; '.join(likeness.reasons)}\n  {a}\n  {b}")


def main(arguments: list[str]) -> int:
    """Print the figures; with --errors each pair that was answered wrongly."""
    pairs = measure()
    print(
        f"same event: P {pairs.precision:.3f} R {pairs.recall:.3f} F1 {pairs.f1:.3f} "
        f"over {pairs.same} same and {pairs.apart} different pairs "
        f"({pairs.strangers} of these from stories of other cities)"
    )
    print(f"events the reader did not find, and so not asked: {len(pairs.unread)}")
    if "--errors" in arguments:
        print(*pairs.unread, *pairs.wrong, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
