"""Municipalities, districts and counties that twin with others and are named after no town of theirs.

They stand in ``municipalities.tsv``: written by hand, people rounded, the middle to two decimals.
"""

from __future__ import annotations

import csv
import re

from pobratim.facts.kinds import PlaceKind
from pobratim.gazetteer.keys import bare, key
from pobratim.gazetteer.nearby import Neighbours
from pobratim.gazetteer.sources import HERE, Source


def municipalities(near: Neighbours) -> list[Source]:
    """The places of the file. Raises ValueError for one that is a town of the list: none is there twice."""
    found: dict[str, Source] = {}
    with (HERE / "municipalities.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, dialect="excel-tab"):
            place = _place(row, near)
            if place.id in found:
                raise ValueError(f"municipalities.tsv: {place.id} stands there twice")
            found[place.id] = place
    return list(found.values())


def _place(row: dict[str, str], near: Neighbours) -> Source:
    name, country, point = row["name"], row["country"], (float(row["lat"]), float(row["lon"]))
    others = [other for other in row["others"].split("|") if other]
    for called in (name, *others):
        if town := near.called(called, country, point):
            raise ValueError(f"municipalities.tsv: {called} in {country} is {town.id}")
    beside = near.nearest(country, point)
    kind = PlaceKind(row["kind"] or "city")
    labels = {lang: label for lang, label in (("ru", row["ru"]), ("kk", row["kk"] or row["ru"])) if label}
    return Source(
        f"gazetteer:{_slug(name)}-{country.lower()}",
        name,
        kind,
        country,
        *point,
        int(row["people"]),
        beside.region if beside else None,
        labels,
        others,
        beside.timezone if beside and kind is PlaceKind.CITY else None,
    )


def _slug(name: str) -> str:
    """The name in plain Latin letters: baerum, kecioren."""
    folded = key(name)
    return re.sub(r"[^a-z0-9]+", "-", min(bare(folded), key=len, default=folded)).strip("-")
