"""All sources brought together: GeoNames, CLDR, the regions and our own additions."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import Any

from pobratim.facts.kinds import PlaceKind
from pobratim.facts.names import latin
from pobratim.gazetteer.keys import fold
from pobratim.gazetteer.municipalities import municipalities
from pobratim.gazetteer.nearby import Neighbours
from pobratim.gazetteer.postal import postal
from pobratim.gazetteer.sources import (
    PAGE_LANGUAGES,
    Source,
    countries,
    exemplar_cities,
    geonames,
    place_centres,
    regions,
    toml,
)
from pobratim.gazetteer.transcription import give_russian_names

_RUSSIAN = re.compile(r"[А-ЯЁа-яё][-А-ЯЁа-яё ]+")
_KAZAKH = re.compile(r"(?=.*[әғқңөұүһіӘҒҚҢӨҰҮҺІ])[-А-ЯЁа-яёәғқңөұүһіӘҒҚҢӨҰҮҺІ ]+")
_WIDE = {"country": None, "population": 50_000_000}  # no hamlet called Europe outweighs the continent
_KAZAKH_ONLY = re.compile(r"[әғқңөұүһӘҒҚҢӨҰҮҺ]")


def everything() -> list[Source]:
    """Towns by their GeoNames id, then hamlets, countries, regions, municipalities and our own."""
    areas, codes = regions()
    towns = geonames(codes)
    nations = list(countries())
    place_centres(towns, {place.id: place for place in (*areas, *nations)})
    by_id = {place.id: place for place in (*towns, *nations, *areas)}
    extra = toml("additions.toml")
    _give_exemplar_names(towns)
    for town in towns:
        _give_cyrillic_names(town)
        give_russian_names(town)
    find = Finder([*towns, *nations, *areas])
    for name, words in extra["names"].items():
        _add_names(by_id[name] if name in by_id else find.largest(name), words)
    near = Neighbours(towns)
    wide = municipalities(near)
    hamlets = postal([*towns, *wide], near)
    for iso, names in toml("demonyms.toml")["names"].items():
        by_id[f"iso3166:{iso}"].others.extend(names)
    ours = [_own_place(words) for words in extra["places"]]
    for kind, listed in toml("areas.toml").items():
        ours += [_own_place({"id": area, **_WIDE, "kind": kind, **words}) for area, words in listed.items()]
    return [*towns, *hamlets, *nations, *areas, *wide, *ours]


class Finder:
    """Places as our own files call them: "Verdun, FR" is the largest Verdun of France."""

    def __init__(self, places: list[Source]) -> None:
        self._by_name: dict[tuple[str, str | None], Source] = {}
        ordered = sorted(places, key=lambda place: (place.kind is PlaceKind.CITY, place.population))
        for place in ordered:
            for _, name in place.spellings():
                self._by_name[name, place.country] = place
        for place in ordered:  # a name of its own outweighs a lesser name of a larger place
            self._by_name[place.name, place.country] = place

    def largest(self, text: str) -> Source:
        """The place. Raises KeyError naming what is not there, so that a slip in a file stops the build."""
        name, _, country = text.rpartition(", ")
        try:
            return self._by_name[name, country]
        except KeyError:
            raise KeyError(f"additions.toml: no place is called {name!r} in {country}") from None


def _give_exemplar_names(towns: list[Source]) -> None:
    largest: dict[str, Source] = {}
    for town in towns:
        for name in {town.name, *town.others}:
            if name not in largest or town.population > largest[name].population:
                largest[name] = town
    for (_, english), labels in exemplar_cities().items():
        found = largest.get(english)
        if found and found.population > 20_000:
            found.labels |= labels


def _give_cyrillic_names(town: Source) -> None:
    """Alternate names carry no language: take as Russian the one nearest the name by letters."""
    names = [name for name in town.others if _RUSSIAN.fullmatch(name)]
    if names and "ru" not in town.labels:
        town.labels["ru"] = max(names, key=lambda name: (_likeness(name, town), -len(name), name))
    if "kk" in town.labels:
        return
    kazakh = [name for name in town.others if _KAZAKH.fullmatch(name)]
    if town.country == "KZ" and kazakh:
        town.labels["kk"] = max(kazakh, key=lambda name: (_likeness(name, town), name))
    elif kazakh and any(_KAZAKH_ONLY.search(name) for name in kazakh) and town.country in ("UZ", "KG"):
        town.labels["kk"] = next(name for name in kazakh if _KAZAKH_ONLY.search(name))
    elif "ru" in town.labels:
        town.labels["kk"] = town.labels["ru"]


def _likeness(name: str, town: Source) -> float:
    return SequenceMatcher(None, fold(latin(name)), fold(town.name), autojunk=False).ratio()


def _add_names(place: Source, words: dict[str, Any]) -> None:
    if "ru" in words and place.labels.get("kk") == place.labels.get("ru"):
        place.labels["kk"] = words["ru"]  # the Kazakh name was taken over from the Russian one
    place.labels |= {lang: name for lang, name in words.items() if len(lang) == 2}
    if "en" in words and words["en"] != place.name:
        place.others.append(place.name)
        place.name = words["en"]
    place.others.extend(words.get("also", ()))


def _own_place(words: dict[str, Any]) -> Source:
    return Source(
        f"local:{words['id']}",
        words["en"],
        PlaceKind(words.get("kind", "city")),
        words["country"],
        words.get("lat"),
        words.get("lon"),
        words.get("population", 0),
        words.get("region"),
        {lang: words[lang] for lang in PAGE_LANGUAGES if lang in words},
        list(words.get("also", ())),
    )
