"""Towns drawn from the gazetteer, put into plain sentences: which of them are read as a place, and which one.

    python benchmarks/frames.py [--towns 150] [--seed 1] [--lang en] [--wrong 8]

A sentence says beyond doubt that a town is meant ("Anna Weber, mayor of X, spoke in Kiel"). For each it is
printed how many towns of 5,000 to 60,000 inhabitants are not read as a place there, and how many as a town of
another country; of names that several countries have, only the first fault counts. The sentences stand in
``frames.toml``. Nothing is learned from them.
"""

from __future__ import annotations

import argparse
import random
import tomllib
from pathlib import Path
from typing import Any

from pobratim.facts.contract import Document
from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer import open_gazetteer
from pobratim.gazetteer.rows import PlaceRow
from pobratim.reading import read

FRAMES = Path(__file__).with_name("frames.toml")
SMALLEST, LARGEST, SHORTEST = 5_000, 60_000, 4  # inhabitants; letters


def towns(countries: set[str], many: int, seed: int) -> list[PlaceRow]:
    """So many towns of these countries, drawn at random."""
    gazetteer, draw = open_gazetteer(), random.Random(seed)
    rows = list(range(len(gazetteer)))
    draw.shuffle(rows)
    found: list[PlaceRow] = []
    for row in rows:
        place = gazetteer.at(row)
        if (
            place.kind is PlaceKind.CITY
            and place.country in countries
            and SMALLEST <= place.population < LARGEST
            and len(place.name) >= SHORTEST
        ):
            found.append(place)
            if len(found) == many:
                break
    return found


def read_in(frame: str, town: PlaceRow, words: dict[str, Any], lang: str) -> str | None:
    """The country of the place that is read where the town stands; "" without one, None for no place."""
    country = town.country or ""
    text = frame.format(town.name, words["adjective"][country], words["country"][country])
    start = text.index(town.name)
    for place in read(Document(source="made up", text=text, lang=lang)).places:
        if any(span.start < start + len(town.name) and start < span.end for span in place.mentions):
            return place.country or ""
    return None


def main() -> None:
    """Print the faults of each sentence."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--towns", type=int, default=150)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lang", default="", help="one language only")
    parser.add_argument("--wrong", type=int, default=4, help="names to print of each fault")
    asked = parser.parse_args()
    for lang, words in tomllib.loads(FRAMES.read_text("utf-8")).items():
        if asked.lang in ("", lang):
            drawn = towns(set(words["country"]), asked.towns, asked.seed)
            print(f"{lang}: of {len(drawn)} towns")
            for frame in words["told"]:
                got = {town.id: read_in(frame, town, words, lang) for town in drawn}
                missed = [town.name for town in drawn if got[town.id] is None]
                other = [town.name for town in drawn if got[town.id] not in (None, town.country)]
                shown = ", ".join((*missed[: asked.wrong], *(f"{n}*" for n in other[: asked.wrong])))
                print(f"  not read {len(missed):3}  another* {len(other):3}  {frame}  [{shown}]")


if __name__ == "__main__":
    main()
