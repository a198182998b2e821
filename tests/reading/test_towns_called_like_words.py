"""Towns whose names are everyday words, where the sentence says that they have a twin."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

TIES = [
    ("en", "Derby has been twinned with Osnabrück since 1976.", {"Derby", "Osnabrück"}),
    ("en", "Reading has been linked with Düsseldorf since 1947.", {"Reading", "Düsseldorf"}),
    ("en", "Best partner city of Kiel is Coventry.", set()),
    ("de", "Essen ist seit 1949 Partnerstadt von Sunderland.", {"Essen", "Sunderland"}),
    ("de", "Halle und Grenoble sind seit 1976 Partnerstädte.", {"Halle (Saale)", "Grenoble"}),
    ("de", "Halle ist mit Grenoble verschwistert.", {"Halle (Saale)", "Grenoble"}),
    ("fr", "Tours est jumelée avec Mulhouse.", {"Tours", "Mulhouse"}),
    ("nl", "Best is al sinds 1990 verbroederd met Nowa Sól.", {"Best", "Nowa Sól"}),
    ("nl", "Met Hiroshima is Ieper sinds 1985 verbonden.", {"Ypres", "Hiroshima"}),
    ("ru", "Орёл дружит с Оффенбахом с 1988 года.", {"Orël", "Offenbach"}),
]


@pytest.mark.parametrize(("lang", "text", "tied"), TIES)
def test_ties(lang: str, text: str, tied: set[str]) -> None:
    reading = read(Document("s", text, lang))
    names = {place.id: place.name for place in reading.places}
    assert {names[i] for tie in reading.partnerships for i in tie.places} - {"Kiel", "Coventry"} == tied


def test_the_city_of_derby_and_a_derby() -> None:
    visit = read(Document("s", "The Lord Mayor of Derby visited Osnabrück in May 2024.", "en")).events
    match = read(Document("s", "The derby was visited by 2,000 people.", "en")).events
    assert [event.type.value for event in visit] == ["visit"]
    assert match == ()
