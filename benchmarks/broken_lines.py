"""Whether an item is read the same when its lines are broken for a width, as letters, print and scans are.

    python benchmarks/broken_lines.py [--every 6]

Takes one in so many of our annotated items, breaks its lines in eight ways, and prints how many of the facts
read from the item as it is are read from it so broken, how many are lost and how many come up.
"""

from __future__ import annotations

import argparse
import json
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pobratim.documents import read_file
from pobratim.facts.contract import Reading
from pobratim.reading import read

ITEMS = Path(__file__).resolve().parent.parent / "tests" / "gold" / "items"
LONG = 9  # letters of a word that print parts


def lines_of(paragraph: str, width: int) -> list[str]:
    """A paragraph in lines no wider than this."""
    return textwrap.wrap(paragraph, width, break_on_hyphens=False, break_long_words=False) or [""]


def parted(paragraph: str, width: int) -> list[str]:
    """Lines in which a long word that does not fit is parted with a hyphen."""
    lines, line = [], ""
    for word in paragraph.split(" "):
        room = width - len(line) - 2
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}" if line else word
        elif line and len(word) >= LONG and word.isalpha() and room >= 3:
            cut = min(len(word) - 4, room)
            lines.append(f"{line} {word[:cut]}-")
            line = word[cut:]
        else:
            lines, line = [*lines, line] if line else lines, word
    return [*lines, line]


def broken(cut: Callable[[str, int], list[str]], width: int, before: str = "", between: str = "\n") -> Way:
    """A way to break the lines of a text; what stands before each, and between them."""
    return lambda text: between.join(before + line for part in text.split("\n") for line in cut(part, width))


def without_empty_lines(way: Way) -> Way:
    """The same, nothing between its paragraphs."""
    return lambda text: "\n".join(line for line in way(text).split("\n") if line)


Way = Callable[[str], str]
Fact = tuple[str, object]
WAYS: dict[str, Way] = {
    "a letter, 72 wide": broken(lines_of, 72),
    "print, 64 wide, words parted": broken(parted, 64),
    "a column, 45 wide": broken(lines_of, 45),
    "a narrow column, 34 wide, words parted": broken(parted, 34),
    "with a margin": broken(lines_of, 68, "      "),
    "cited in a letter": broken(lines_of, 68, "> "),
    "no empty line between paragraphs": without_empty_lines(broken(lines_of, 72)),
    "an empty line between any two": lambda text: "\n\n".join(
        without_empty_lines(broken(lines_of, 72))(text).split("\n")
    ),
}


def facts(found: Reading) -> Iterator[Fact]:
    """What is read, without where it stands."""
    yield from (("places", p.id) for p in found.places)
    yield from (("people", (p.id, p.office)) for p in found.people)
    yield from (("ties", p.places) for p in found.partnerships)
    yield from (("events", (e.type, e.date, e.place, frozenset(e.who))) for e in found.events)
    yield from (("statements", s.speaker) for s in found.statements)


def add_changes(count: Counter[str], whole: Counter[Fact], other: Counter[Fact]) -> None:
    """Count the facts that are in both, and those only in one; events by themselves too."""
    for sort, some in (("same", whole & other), ("lost", whole - other), ("new", other - whole)):
        count[sort] += some.total()
        count[f"{sort} events"] += sum(n for (kind, _), n in some.items() if kind == "events")


def told(count: Counter[str]) -> list[str]:
    """What is the same, lost and new, as it is printed."""
    return [f"{count[sort]:5} ({count[f'{sort} events']})" for sort in ("same", "lost", "new")]


def one_in(about: str | None) -> int:
    """Of how many items one is taken, as the command line says; ``about`` is what its help tells first."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=6, help="take one item in so many (default 6)")
    every: int = parser.parse_args().every
    return every


def main() -> None:
    """Read and print."""
    every = one_in(__doc__)
    counts: dict[str, Counter[str]] = {way: Counter() for way in WAYS}
    paths = sorted(ITEMS.glob("*.txt"))[::every]
    for path in paths:
        document = read_file(
            path, published=json.loads(path.with_suffix(".json").read_text("utf-8"))["published"]
        )
        whole = Counter(facts(read(document)))
        for name, way in WAYS.items():
            add_changes(counts[name], whole, Counter(facts(read(replace(document, text=way(document.text))))))
    print(f"{len(paths)} items: facts the same, lost and new (events)")
    for name, count in counts.items():
        print(f"{name:40}", *told(count))


if __name__ == "__main__":
    main()
