"""Places of no list of towns: municipalities without a settlement of their name, and villages."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.gazetteer import open_gazetteer
from pobratim.reading import read


@pytest.mark.parametrize(
    ("name", "country", "region"),
    [
        ("Burgwedel", "DE", "iso3166-2:DE-NI"),
        ("Lège-Cap Ferret", "FR", "iso3166-2:FR-NAQ"),
        ("Heusden-Zolder", "BE", "iso3166-2:BE-VLG"),
    ],
)
def test_a_municipality_is_known_by_a_number_of_its_own(name: str, country: str, region: str) -> None:
    """Its people are not counted, and its id leads back to it."""
    gazetteer = open_gazetteer()
    (found,) = gazetteer.names(name)
    assert (found.country, found.admin1, found.population, found.is_minor) == (country, region, 0, True)
    row = gazetteer.place(found.id)
    assert row is not None
    assert row.id == found.id
    assert row.timezone


def test_ids_of_no_place_lead_nowhere() -> None:
    """Neither an unknown number nor the right number in another country."""
    gazetteer = open_gazetteer()
    (found,) = gazetteer.names("Burgwedel")
    assert gazetteer.place("gazetteer:de-00000000") is None
    assert gazetteer.place(found.id.replace("gazetteer:de", "gazetteer:fr")) is None


def test_a_town_of_the_list_is_no_hamlet_too() -> None:
    """The list of postal places has Ieper and Dijon as well."""
    for name, country in (("Ieper", "BE"), ("Dijon", "FR"), ("Coventry", "GB")):
        assert not any(c.is_minor and c.country == country for c in open_gazetteer().names(name)), name


def test_everyday_words_are_no_hamlets() -> None:
    """There are hamlets called Twenty and Betten; nobody means them by these words."""
    text = "Twin towns\n\nTwenty years after they became sister cities, Betten and beds were sent to Ypres."
    names = [place.name for place in read(Document(source="x", text=text, lang="en")).places]
    assert names == ["Ypres"]
