"""Short passages in many wordings: which events and ties the reader finds in each, and which it invents.

    python benchmarks/sentences.py [--lang fr] [--half develop|report] [--wrong N]

`tests/gold/sentences/LANG.tsv` holds a passage a line (one to three sentences of a story, invented or
retold), tab, the types of its events, tab, its ties. A type stands alone where the event took place, else
with how it stands ("visit:planned"); "-" is no event, or no tie. A tie is "Melle~Dijon", ties stand apart
by "; ", and a line beginning with "#" is a remark. Each passage is read as of the same day.

A passage belongs to one half by a sum over its text: words and rules are made looking at "develop", the
figures of "report" say what carries over; wrong ones are therefore listed of "develop" alone.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType
from pobratim.reading import read

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "gold" / "sentences"
PUBLISHED = "2025-05-20"
HALVES = ("develop", "report")
KINDS = ("event", "modality", "tie")


@dataclass(frozen=True)
class Passage:
    """One passage with its events, each (type, modality), and its ties, each two names as they stand."""

    lang: str
    text: str
    events: tuple[tuple[str, str], ...]
    ties: tuple[frozenset[str], ...]

    @property
    def half(self) -> str:
        """The half it belongs to, whatever else is in the file."""
        return HALVES[zlib.crc32(self.text.encode()) % 2]


def passages(path: Path) -> Iterator[Passage]:
    """The passages of one file. Raises ValueError, naming file and line, where a line is not as told."""
    types = {type_.value for type_ in EventType}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            raise ValueError(f"{path.name}:{number}: {len(cells)} cells; passage, events and ties are wanted")
        text, events, ties = (cell.strip() for cell in cells)
        told = [tuple(f"{event}:done".split(":")[:2]) for event in events.split() if event != "-"]
        if strange := {type_ for type_, _ in told} - types:
            raise ValueError(f"{path.name}:{number}: no type of event: {', '.join(sorted(strange))}")
        pairs = [frozenset(tie.split("~")) for tie in ties.split("; ") if tie != "-"]
        if any(len(pair) != 2 or not all(name in text for name in pair) for pair in pairs):
            raise ValueError(f"{path.name}:{number}: a tie is two names of the passage: {ties}")
        yield Passage(path.stem, text, tuple((type_, how) for type_, how in told), tuple(pairs))


def found(reading: Reading) -> tuple[list[tuple[str, str]], list[set[str]]]:
    """The events of a Reading, and of each tie all the words that name its places."""
    names = {
        place.id: {place.name, *(mention.text for mention in place.mentions)} for place in reading.places
    }
    events = [(event.type.value, event.modality.value) for event in reading.events]
    return events, [set().union(*(names[id_] for id_ in tie.places)) for tie in reading.partnerships]


def judged(passage: Passage, reading: Reading) -> tuple[Counter[tuple[str, str]], str]:
    """What is right ("hit"), invented ("extra") and missed of each kind, and the same in words."""
    events, ties = found(reading)
    wanted, got = Counter(type_ for type_, _ in passage.events), Counter(type_ for type_, _ in events)
    both, all_both = wanted & got, Counter(passage.events) & Counter(events)
    tied = sum(any(pair <= names for names in ties) for pair in passage.ties)
    counts = Counter(
        {
            ("event", "hit"): both.total(),
            ("event", "extra"): (got - wanted).total(),
            ("event", "missed"): (wanted - got).total(),
            ("modality", "hit"): all_both.total(),
            ("modality", "extra"): both.total() - all_both.total(),
            ("modality", "missed"): both.total() - all_both.total(),
            ("tie", "hit"): tied,
            ("tie", "extra"): max(0, len(ties) - tied),
            ("tie", "missed"): len(passage.ties) - tied,
        }
    )
    words = [f"missed {type_}" for type_ in (wanted - got).elements()]
    words += [f"invented {type_}" for type_ in (got - wanted).elements()]
    words += [
        f"is {how}: {type_}" for type_, how in passage.events if (type_, how) not in events and type_ in both
    ]
    if counts["tie", "missed"] or counts["tie", "extra"]:
        words.append(f"ties {counts['tie', 'missed']} missed, {counts['tie', 'extra']} invented")
    return counts, ", ".join(words)


def line(name: str, counts: Counter[tuple[str, str]]) -> str:
    """Precision, recall and F1 of events and ties, and how often a found event stands as it should."""
    cells = []
    for kind in KINDS:
        hit, extra, missed = (counts[kind, what] for what in ("hit", "extra", "missed"))
        precision, recall = hit / max(1, hit + extra), hit / max(1, hit + missed)
        f1 = 2 * hit / max(1, 2 * hit + extra + missed)
        cells.append(
            f"{kind} {precision:.3f}"
            if kind == "modality"
            else f"{kind} P {precision:.3f} R {recall:.3f} F1 {f1:.3f} of {hit + missed:4}"
        )
    return f"{name:11} {'  '.join(cells)}"


def main() -> None:
    """Prints a line for each language and half."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lang", help="one language alone")
    parser.add_argument("--half", choices=HALVES, help="one half alone")
    parser.add_argument(
        "--wrong", type=int, default=0, metavar="N", help="list N wrong ones of the half to develop on"
    )
    options = parser.parse_args()
    sums: dict[str, Counter[tuple[str, str]]] = {}
    for path in sorted(FOLDER.glob(f"{options.lang or '*'}.tsv")):
        for passage in passages(path):
            if options.half and passage.half != options.half:
                continue
            document = Document(source="passage", text=passage.text, lang=passage.lang, published=PUBLISHED)
            counts, words = judged(passage, read(document))
            for name in (f"{passage.lang} {passage.half}", f"all {passage.half}"):
                sums.setdefault(name, Counter()).update(counts)
            if words and options.wrong > 0 and passage.half == "develop":
                options.wrong -= 1
                print(f"{passage.text}\n    {words}")
    for name in sorted(sums, key=lambda name: (name.startswith("all"), name)):
        print(line(name, sums[name]))


if __name__ == "__main__":
    main()
