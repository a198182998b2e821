"""An office and whoever holds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, final

from pobratim.compiled.native import mypyc_attr
from pobratim.gazetteer.rows import CITY, REGION
from pobratim.reading.mentions import PlaceMention

_FIRST_LEVEL: Final = "iso3166"  # ids of regions, below which there are districts


@final
@mypyc_attr(acyclic=True)
class Held:
    """An office as a person holds it."""

    __slots__ = ("at", "former", "honorary", "of", "office")

    def __init__(self, office: str | None, of: str | None, former: bool, at: int, honorary: bool) -> None:
        self.office, self.of, self.former, self.at, self.honorary = office, of, former, at, honorary


def beyond_town(
    place: PlaceMention, level: str | None, places: Iterable[PlaceMention]
) -> PlaceMention | None:
    """Of «облыс әкімі» beside a town no akim of that, but of the one region that the text names."""
    if place.kind is not CITY or level not in ("region", "district"):
        return place
    regions = {p.id: p for p in places if p.kind is REGION and p.id.startswith(_FIRST_LEVEL)}
    return next(iter(regions.values())) if len(regions) == 1 and level == "region" else None
