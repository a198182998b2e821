"""Guests from somebody's twin town are not there; who visits that twin town is."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

CASES = [
    ("en", "Guests from Braintree's oldest twin town Menden arrived on Friday.", None),
    ("en", "Guests from Kendal's twin town Rinteln came to the town hall on Friday.", None),
    ("en", "Guests from Kendal's twin town, Rinteln, came to the town hall on Friday.", None),
    ("de", "Gäste aus Melles ältester Partnerstadt Hoorn kamen am Freitag an.", None),
    ("en", "Guests from Kendal's twin town Rinteln arrived in Bolton on Friday.", "Bolton"),
    ("en", "Guests from Kendal visited its twin town Rinteln on Friday.", "Rinteln"),
    ("en", "A delegation visited Kendal's twin town Rinteln on Friday.", "Rinteln"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), CASES)
def test_where_guests_of_a_twin_are(lang: str, text: str, place: str | None) -> None:
    reading = read(Document(source="item", text=text, lang=lang, published="2019-10-08"))
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events] == [place]
