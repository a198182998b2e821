"""Guests from somebody's twin town are not there; who visits that twin town is."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.reading import read

CASES = [
    ("en", "Guests from Braintree's oldest twin town Menden arrived on Friday.", None),
    ("en", "Guests from Kendal's twin town Rinteln came to the town hall on Friday.", None),
    ("en", "Guests from Kendal's twin town, Rinteln, came to the town hall on Friday.", None),
    ("de", "Gäste aus Melles ältester Partnerstadt Hoorn kamen am Freitag an.", "Melle"),
    ("en", "Guests from Kendal's twin town Rinteln arrived in Bolton on Friday.", "Bolton"),
    ("en", "Guests from Kendal visited its twin town Rinteln on Friday.", "Rinteln"),
    ("en", "A delegation visited Kendal's twin town Rinteln on Friday.", "Rinteln"),
    ("en", "Guests from Kendal's twin town of Rinteln visited the museum on Saturday.", None),
    ("en", "Visitors from Bath's twin city Aix arrived on Monday.", None),
    ("en", "Mayor Ann Bell visited Kendal's twin town of Rinteln on Sunday.", "Rinteln"),
    ("en", "Kendal's choir sang in its twin town of Rinteln on Sunday.", "Rinteln"),
    ("de", "Besucher aus der Borkener Partnerstadt Albertslund trafen am Montag ein.", "Borken"),
    ("de", "Bürgermeister Karl Weber besuchte am Montag Borkens Partnerstadt Albertslund.", "Albertslund"),
    ("de", "Musiker aus Borkens Partnerstadt Albertslund gaben am Freitag ein Konzert.", "Borken"),
    ("nl", "Gasten uit Veendams zusterstad Coesfeld bezochten zaterdag het museum.", None),
    ("nl", "Bezoekers uit de zusterstad van Veendam, Coesfeld, kwamen maandag aan.", "Veendam"),
    ("fr", "Des visiteurs venus de la ville jumelle de Dinan, Coesfeld, sont arrivés lundi.", "Dinan"),
    ("fr", "Le maire Jean Petit a visité lundi Coesfeld, ville jumelle de Dinan.", "Coesfeld"),
    ("ru", "Гости из города-побратима Пскова Белостока посетили в субботу музей.", "Pskov"),
    ("ru", "Мэр Иван Орлов посетил в понедельник Белосток, побратим Пскова.", "Białystok"),
    ("kk", "Семейдің бауырлас қаласы Белостоктан келген қонақтар сенбіде музейді аралады.", "Semey"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "place"), CASES)
def test_where_guests_of_a_twin_are(lang: str, text: str, place: str | None) -> None:
    reading = read(Document(source="item", text=text, lang=lang, published="2019-10-08"))
    names = {p.id: p.name for p in reading.places}
    assert [names.get(e.place or "") for e in reading.events] == [place]
