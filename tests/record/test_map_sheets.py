"""What the map is made of: sides with a point or without, their countries, their ties; as the record has it."""

from __future__ import annotations

import pytest
from made_readings import HIROSHIMA, PLACES, SEMEY, YPRES, Maker

from pobratim.facts.kinds import PlaceKind
from pobratim.record import published, review
from pobratim.record.intake import propose
from pobratim.record.sheets import PartnershipCard

NOWHERE = "geonames:7"


def known(one: str, other: str, first: str, second: str) -> None:
    """An accepted source that calls two places twins."""
    maker = Maker(f"{first} is the twin of {second}.", source=f"{first}-{second}.txt", published="2025-01-01")
    maker.place(one, first).place(other, second).tie("is the twin of", places=(one, other))
    review.accept(source=propose(maker.reading()).source, who="reviewer")


@pytest.mark.django_db
def test_a_side_without_a_point_or_a_country_is_counted_and_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(PLACES, NOWHERE, ("Nowhere", PlaceKind.CITY, None, None, None))
    known(YPRES, SEMEY, "Ypres", "Semey")
    known(YPRES, NOWHERE, "Ypres", "Nowhere")
    lines = published.map_lines()
    assert [id_ for id_, _, _ in lines.places] == sorted(id_.replace(":", "-") for id_ in (YPRES, SEMEY))
    assert len(lines.ties) == 1 and lines.unplaced == 1
    assert {c.code: c.cities for c in published.map_countries()} == {"BE": 1, "KZ": 1, None: 1}
    ((country, label),) = published.map_cities([None])
    assert country is None and label.names["en" if "en" in label.names else ""] == "Nowhere"


@pytest.mark.django_db
def test_the_list_and_the_drawing_are_of_the_last_decision() -> None:
    known(YPRES, SEMEY, "Ypres", "Semey")
    assert len(published.map_lines().ties) == 1
    known(YPRES, HIROSHIMA, "Ypres", "Hiroshima")
    lines = published.map_lines()
    assert lines is published.map_lines(), "made once for a state of the record"
    ties = published.map_ties([lines.places[0][0]])
    assert len(lines.ties) == 2 and ends(published.map_ties([YPRES.replace(":", "-")])) == {SEMEY, HIROSHIMA}
    assert {side.id for tie in ties for side in tie.sides} <= {id_ for id_, _, _ in lines.places}


def ends(ties: tuple[PartnershipCard, ...]) -> set[str]:
    """The places at the other end of ties of Ypres."""
    return {side.id.replace("-", ":", 1) for tie in ties for side in tie.sides} - {YPRES}
