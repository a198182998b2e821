"""A place as the index keeps it, and a candidate: a place that a name may mean."""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from pobratim.facts.kinds import PlaceKind
from pobratim.facts.names import latin

# Asked for at every name and place: as constants machine code has them at hand, as members of an Enum not.
CITY: Final = PlaceKind.CITY
REGION: Final = PlaceKind.REGION
COUNTRY: Final = PlaceKind.COUNTRY
OTHER: Final = PlaceKind.OTHER
KINDS: Final = (CITY, REGION, COUNTRY, OTHER)
# GeoNames id or number of a postal place, kind, country, numbers of region and of time zone, people, lat, lon
RECORD: Final = struct.Struct("<IB1x2sHHIii")
NO_REGION: Final = 0xFFFF
NO_ZONE: Final = 0
DEGREE: Final = 100_000  # coordinates are kept as whole hundred-thousandths
NOWHERE: Final = -(2**31)
BLOCK: Final = 32  # cities a compressed block of texts

FORM, WEAK, ALIAS, MAIN, PREFERRED, MINOR = 1, 2, 4, 8, 16, 32
_POSTAL: Final = re.compile(r"gazetteer:([a-z]{2})-([0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """All that is known of one place. ``labels``: its name by language; ``names``: every spelling.

    ``timezone``: as the IANA calls it, Europe/Brussels; only towns have one.
    """

    id: str
    name: str
    kind: PlaceKind
    country: str | None
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    admin1: str | None = None
    labels: dict[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    timezone: str | None = None

    def label(self, lang: str) -> str:
        """The name in a language, or in English where that language has none of its own."""
        return self.labels.get(lang, self.name)


class Candidate(NamedTuple):
    """A place that some words may mean, with how they name it.

    ``is_form``: a case form made by rule; ``is_weak``: also an ordinary word, a person's name or a spelling
    without its marks, so more evidence is wanted; ``is_main``: one of the place's usual names;
    ``is_preferred``: the reading we settled for a name that means several places; ``is_minor``: no town of
    the list, but a municipality or hamlet, and nobody knows how many live there.
    """

    id: str
    kind: PlaceKind
    country: str | None
    population: int
    lat: float | None
    lon: float | None
    name: str
    is_form: bool
    is_weak: bool
    is_main: bool
    is_preferred: bool
    admin1: str | None
    row: int
    is_minor: bool = False


def postal_id(country: str, number: int) -> str:
    """The id of a place that only the list of postal places has."""
    return f"gazetteer:{country.lower()}-{number:08x}"


def postal_number(place_id: str) -> tuple[str, int] | None:
    """Country and number of such an id; None for any other."""
    found = _POSTAL.fullmatch(place_id)
    return (found[1].upper(), int(found[2], 16)) if found else None


def local_place(name: str, kind: PlaceKind = PlaceKind.CITY, country: str | None = None) -> PlaceRow:
    """A place the gazetteer lacks, under ``local:`` and its name in plain Latin letters."""
    plain = unicodedata.normalize("NFKD", latin(name)).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not slug:  # a script we cannot romanise letter by letter
        slug = "x" + hashlib.sha256(name.encode()).hexdigest()[:10]
    return PlaceRow(f"local:{slug}", latin(name), kind, country, names=(name,))
