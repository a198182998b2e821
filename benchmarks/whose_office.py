"""Of what each annotated office is, by the reader: right, wrong or not told, for each set of items.

    python benchmarks/whose_office.py [--wrong]

Mayors and their deputies, everybody whose office is of a place, and whoever chairs or heads a body. Somebody
whom the reader does not find, or whose office it does not, is left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from accuracy import SETS
from pobratim.documents import read_file
from pobratim.facts.contract import Reading
from pobratim.facts.nouns import Person
from pobratim.reading import read
from train_signs import alike, fold, is_called, named

Told = tuple[str, str, str]  # item, name, what the annotated office is of
RIGHT, WRONG, MISSING = "right", "wrong", "missing"


def judged(found: Person, office_of: str, reading: Reading, gold: dict[str, Any]) -> str:
    """right, wrong or missing."""
    if found.office_of is None:
        return MISSING
    known = next(
        (n for n in (*gold["places"], *gold["organisations"]) if n["name"] == office_of), {"name": office_of}
    )
    forms = (known["name"], known.get("mention"), *known.get("mentions", ()))
    wanted = {fold(form) for form in forms if form}
    nouns = (*reading.places, *reading.organisations)
    noun = next((n for n in nouns if n.id == found.office_of), None)
    return RIGHT if noun is not None and alike(wanted, named(noun)) else WRONG


def kinds(person: dict[str, Any], gold: dict[str, Any]) -> Iterator[str]:
    """How a person is counted: as a mayor, and as of a place or of a body."""
    if "mayor" in person["office"]:
        yield "mayors"
    bodies = {body["name"] for body in gold["organisations"]}
    places = {place["name"] for place in gold["places"]}
    if person["office_of"] in places:
        yield "of a place"
    elif person["office_of"] in bodies:
        yield "of a body"


def count(folder: Path) -> tuple[Counter[tuple[str, str]], list[Told]]:
    """How many of a set are right, wrong and missing, by kind; and the wrong ones."""
    many: Counter[tuple[str, str]] = Counter()
    wrong: list[Told] = []
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        reading = read(read_file(path, published=gold["published"]))
        for person in gold["people"]:
            found = next((p for p in reading.people if p.office and is_called(person, p)), None)
            if found is None or not person.get("office") or not person.get("office_of"):
                continue
            verdict = judged(found, person["office_of"], reading, gold)
            many.update((kind, verdict) for kind in kinds(person, gold))
            if verdict == WRONG:
                wrong.append((path.stem, found.name, person["office_of"]))
    return many, wrong


def main() -> None:
    """Print each set; those kept unseen only as figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--wrong", action="store_true", help="list those that are wrong")
    args = parser.parse_args()
    for name, folder in SETS.items():
        if not folder.is_dir():
            continue
        many, wrong = count(folder)
        for kind in ("mayors", "of a place", "of a body"):
            right, told = many[kind, RIGHT], many[kind, RIGHT] + many[kind, WRONG]
            share = right / max(told, 1)
            print(f"{name}: {kind}: {told} of {told + many[kind, MISSING]} told, {share:.2f} of them right")
        for line in wrong if args.wrong and name not in ("unseen", "blind") else ():
            print("  ", *line)


if __name__ == "__main__":
    main()
