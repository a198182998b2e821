"""Whose mayor each annotated mayor is, by the reader: right, wrong or not told, for each set of items.

    python benchmarks/towns_of_mayors.py [--wrong]

Deputies count too; somebody whom the reader does not find, or whose office it does not, is left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from accuracy import SETS
from pobratim.documents import read_file
from pobratim.facts.nouns import Person, Place
from pobratim.reading import read
from train_signs import fold, named

Told = tuple[str, str, str]  # item, name, annotated town


def judged(found: Person, office_of: str, places: dict[str, Place], gold: dict[str, Any]) -> str:
    """right, wrong or missing."""
    if found.office_of is None:
        return "missing"
    place = places.get(found.office_of)
    known = next((p for p in gold["places"] if p["name"] == office_of), {"name": office_of, "mentions": []})
    wanted = {fold(n) for n in (known["name"], *known["mentions"]) if n}
    return "right" if place is not None and wanted & named(place) else "wrong"


def count(folder: Path) -> tuple[Counter[str], list[Told]]:
    """How many of a set are right, wrong and missing; and the wrong ones."""
    many: Counter[str] = Counter()
    wrong: list[Told] = []
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text("utf-8"))
        reading = read(read_file(path, published=gold["published"]))
        places = {p.id: p for p in reading.places}
        for person in gold["people"]:
            names = {fold(person["name"]), fold(person.get("mention") or person["name"])}
            found = next((p for p in reading.people if p.office and names & named(p)), None)
            if found is None or "mayor" not in (person.get("office") or "") or not person.get("office_of"):
                continue
            verdict = judged(found, person["office_of"], places, gold)
            many[verdict] += 1
            if verdict == "wrong":
                wrong.append((path.stem, found.name, person["office_of"]))
    return many, wrong


def main() -> None:
    """Print each set that may be looked at."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--wrong", action="store_true", help="list those that are wrong")
    args = parser.parse_args()
    for name, folder in SETS.items():
        if folder.is_dir() and name not in ("unseen", "blind"):
            many, wrong = count(folder)
            told = many["right"] + many["wrong"]
            share = many["right"] / max(told, 1)
            print(f"{name}: {told} of {told + many['missing']} told, {share:.2f} of them right")
            for line in wrong if args.wrong else ():
                print("  ", *line)


if __name__ == "__main__":
    main()
