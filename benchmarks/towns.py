"""Which town is meant: the places of a Reading beside those of a corpus that knows where each mention lies.

    python benchmarks/towns.py CORPUS [CORPUS…] [--lang en] [--half develop|report] [--wrong N]

Formats, known by what stands in the file:

- lgl: `<article><text>… <toponyms><toponym><start><end><gaztag geonameid><lat><lon><country>`, as LGL
  (Lieberman and others, 2010) and TR-News (Kamalloo and Rafiei, 2018) have it;
- gwn: the same with `<geonamesID><latitude><longitude>` in the toponym, as GeoWebNews (Gritta
  and others, 2019);
- geovirus: `<locations><location><start><end><lat><lon>`, as GeoVirus (Gritta and others, 2018), without ids
  and counted from one;
- ours: a folder of .txt with .json beside each, as tests/gold: countries only.

Nothing of a corpus is learned from or kept. A document belongs to one half by a sum over its text: rules are
made looking at "develop", figures are given of "report". Counted are mentions whose town the gazetteer has
and that the Reading has as a place. "within 161 km" is the custom of the field (a hundred miles).
"""

from __future__ import annotations

import argparse
import json
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import PlaceKind
from pobratim.facts.nouns import Place
from pobratim.gazetteer import Candidate, Gazetteer, open_gazetteer
from pobratim.gazetteer.company import distance
from pobratim.reading import read

NEAR, HERE = 161.0, 25.0  # kilometres: as good as right; the same town where a corpus has no ids
HALVES = ("develop", "report")


@dataclass(frozen=True)
class Lies:
    """Where a mention lies: GeoNames id and position where the corpus has them, else the country alone."""

    start: int
    end: int
    id: str | None
    lat: float | None
    lon: float | None
    country: str | None


def articles(path: Path, lang: str) -> Iterator[tuple[Document, list[Lies]]]:
    """The documents of a corpus with what is true of their mentions."""
    if path.is_dir():
        yield from ours(path)
        return
    for article in ElementTree.parse(path).getroot().findall("article"):
        text, title = article.findtext("text") or "", (article.findtext("title") or "").strip()
        head = "" if not title or text.startswith(title[:20]) else f"{title}\n\n"
        marked = [(mark, len(head)) for mark in article.iter("toponym")]
        marked += [(mark, len(head) - 1) for mark in article.iter("location")]  # GeoVirus counts from one
        told = [t for t in (told_of(mark, shift) for mark, shift in marked) if t is not None]
        yield Document(path.name, head + text, lang=lang), told


def told_of(mark: ElementTree.Element, shift: int) -> Lies | None:
    """One mention; None where the corpus does not know the place."""
    tag = mark.find("gaztag")
    at = mark if tag is None else tag
    number = (tag.get("geonameid") if tag is not None else mark.findtext("geonamesID")) or ""
    lat = at.findtext("lat") or at.findtext("latitude")
    lon = at.findtext("lon") or at.findtext("longitude")
    if not lat or not lon:
        return None
    known = f"geonames:{number}" if number.strip().isdigit() else None
    start, end = int(mark.findtext("start") or 0), int(mark.findtext("end") or 0)
    return Lies(start + shift, end + shift, known, float(lat), float(lon), at.findtext("country"))


def ours(folder: Path) -> Iterator[tuple[Document, list[Lies]]]:
    """Annotated items as tests/gold has them: every mention with its country."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_text("utf-8")
        told = []
        for place in gold["places"]:
            if place.get("country") and place.get("kind") in ("city", "region"):
                for words in place["mentions"]:
                    at = text.find(words)
                    if at >= 0:
                        told.append(Lies(at, at + len(words), None, None, None, place["country"]))
        yield Document(path.name, text, lang=gold["lang"], published=gold.get("published")), told


def measured(reading: Reading, told: list[Lies], gazetteer: Gazetteer) -> Iterator[tuple[Counter[str], str]]:
    """What is right of each mention found, and a line to look at where it is not."""
    spans = {(m.start, m.end): place for place in reading.places for m in place.mentions}
    for true in told:
        words = reading.document.text[true.start : true.end]
        town = town_of(true, words, gazetteer)
        if town is None and (true.lat is not None or true.country is None):
            continue
        place = spans.get((true.start, true.end))
        counts = Counter(["mentions"])
        if place is None:
            yield counts, ""
            continue
        country = town.country if town is not None else true.country
        counts["found"] += 1
        counts["country"] += place.country == country
        if town is not None:
            far = away(place, true)
            counts["placed"] += 1
            counts["near"] += far <= NEAR
            counts["same"] += place.id == town.id
            if far <= NEAR:
                yield counts, ""
                continue
        elif place.country == country:
            yield counts, ""
            continue
        where = town.name if town else ""
        yield counts, f"{words}: {place.id} {place.country}, is {true.id or where} {country}: {place.rule}"


def town_of(true: Lies, words: str, gazetteer: Gazetteer) -> Candidate | None:
    """The town of the gazetteer that is meant: by its id, or the nearest of the name."""
    if true.lat is None:
        return None
    named = [c for c in gazetteer.names(words) if c.kind is PlaceKind.CITY]
    if true.id is not None:
        return next((c for c in named if c.id == true.id), None)
    near = sorted((away(c, true), c) for c in named)
    return near[0][1] if near and near[0][0] <= HERE else None


def away(place: Place | Candidate, true: Lies) -> float:
    """Kilometres between what was read and where it lies."""
    here = Candidate(
        "", PlaceKind.CITY, None, 0, place.lat, place.lon, "", False, False, True, False, None, 0
    )
    return distance(here, here._replace(lat=true.lat, lon=true.lon))


def main() -> None:
    """Read, compare, print one line a corpus."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--lang", default="en")
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--wrong", type=int, default=0, help="print so many mentions set wrong")
    options = parser.parse_args()
    gazetteer = open_gazetteer()
    for path in options.corpora:
        sums: Counter[str] = Counter()
        wrong: Counter[str] = Counter()
        for document, told in articles(path, options.lang):
            if options.half and HALVES[zlib.crc32(document.text.encode()) % 2] != options.half:
                continue
            for counts, line in measured(read(document), told, gazetteer):
                sums += counts
                if line:
                    wrong[f"{document.source} {line}"] += 1
        print(path.name, told_in_figures(sums))
        for line, times in wrong.most_common(options.wrong):
            print(f"  {times}× {line}")


def told_in_figures(sums: Counter[str]) -> str:
    """The figures in one line."""
    found, placed = sums["found"], sums["placed"]
    line = f"{sums['mentions']} mentions, found {found / max(sums['mentions'], 1):.3f}; "
    line += f"of those found: country {sums['country'] / max(found, 1):.3f}"
    if placed:
        line += f", within 161 km {sums['near'] / placed:.3f}, the same id {sums['same'] / placed:.3f}"
    return line


if __name__ == "__main__":
    main()
