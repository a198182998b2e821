"""Countries by the names that papers give them, older ones among them, are places of the text."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

NAMES = [
    ("de", "Eine Delegation aus Santa Catarina ({}) kam nach Kiel.", "Kap Verde", "CV"),
    ("de", "Eine Delegation aus {} kam nach Kiel.", "Kapverden", "CV"),
    ("de", "Eine Delegation aus {} kam nach Kiel.", "Mazedonien", "MK"),
    ("de", "Eine Delegation aus {} kam nach Kiel.", "Kirgisien", "KG"),
    ("fr", "Une délégation du {} est venue à Dijon.", "Swaziland", "SZ"),
    ("fr", "Une délégation du {} est venue à Dijon.", "Zaïre", "CD"),
    ("nl", "Een delegatie uit {} kwam naar Gent.", "Swaziland", "SZ"),
    ("en", "A delegation from {} came to Bath.", "Byelorussia", "BY"),
    ("ru", "Делегация из {} прибыла в Тулу.", "ЮАР", "ZA"),
    ("ru", "Делегация из {} прибыла в Тулу.", "Туркмении", "TM"),
    ("ru", "Делегация из {} прибыла в Тулу.", "Свазиленда", "SZ"),
]


@pytest.mark.parametrize(("lang", "text", "name", "country"), NAMES)
def test_a_country_is_known_by_its_older_name(lang: str, text: str, name: str, country: str) -> None:
    places = read(Document("sample", text.format(name), lang)).places
    assert [p.id for p in places if p.kind.value == "country"] == [f"iso3166:{country}"]
