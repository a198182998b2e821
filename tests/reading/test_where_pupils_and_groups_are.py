"""Where pupils, groups and those invited to meet them are: not where the guests are from."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read


def _places(lang: str, text: str, type_: EventType) -> list[str | None]:
    found = read(Document("made up", text, lang=lang, published="2015-05-13"))
    names = {p.id: p.name for p in found.places}
    return [names.get(e.place or "") for e in found.events if e.type is type_]


@pytest.mark.parametrize(
    ("lang", "text", "type_", "place"),
    [
        ("en", "The group that spent close to a week in Holland representing Burlington are all back in town. Burlington is twinned with Apeldoorn.", EventType.VISIT, "Netherlands"),
        ("en", "The group that spent a week in Apeldoorn representing Burlington are back in town.", EventType.VISIT, "Apeldoorn"),
        ("de", "24 Schüler aus der polnischen Partnerstadt Rzeszow sind derzeit zu Gast.", EventType.EXCHANGE, None),
        ("de", "24 Schüler aus der polnischen Partnerstadt Rzeszow sind derzeit in Herford zu Gast.", EventType.EXCHANGE, "Herford"),
        ("de", "Im Juli fuhren elf Schüler aus Herford nach Voiron.", EventType.EXCHANGE, "Voiron"),
    ],
)  # fmt: skip
def test_they_are_where_they_went(lang: str, text: str, type_: EventType, place: str | None) -> None:
    assert _places(lang, text, type_) == [place]


def test_the_delegation_one_is_invited_to_meet_is_a_guest() -> None:
    text = "Burlington is hosting a delegation from its twin city, Apeldoorn, until Sunday. Local residents are invited to meet the Apeldoorn delegation during the Games Night."
    places = {p for type_ in (EventType.VISIT, EventType.MEETING) for p in _places("en", text, type_)}
    assert "Burlington" in places
    assert "Apeldoorn" not in places
