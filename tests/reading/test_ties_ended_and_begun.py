"""A tie ended and another begun in one sentence: the end is of the one, the day of signing of the other."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document, Reading
from pobratim.facts.kinds import EventType, Modality
from pobratim.reading import read


def _read(lang: str, text: str) -> Reading:
    return read(Document("made up", text, lang=lang, published="2024-05-06"))


def _ties(found: Reading) -> dict[tuple[str, ...], Modality]:
    names = {p.id: p.name for p in found.places}
    return {tuple(names[p] for p in t.places): t.modality for t in found.partnerships}


@pytest.mark.parametrize(
    ("lang", "text", "home"),
    [
        ("en", "Kirkby suspended the twinning with Pskov in 2022 and signed with Dubno in 2023.", "Kirkby"),
        ("de", "Herford beendete 2022 die Partnerschaft mit Pskow und unterzeichnete 2023 einen Vertrag mit Dubno.", "Herford"),
        ("nl", "Hoorn beëindigde in 2022 de stedenband met Pskov en tekende in 2023 een overeenkomst met Dubno.", "Hoorn"),
        ("nl", "Nadat de stedenband met Pskov was verbroken, tekende Hoorn in 2023 een overeenkomst met Dubno.", "Hoorn"),
        ("fr", "Arles a suspendu son jumelage avec Pskov en 2022 et a signé avec Dubno en 2023.", "Arles"),
    ],
)  # fmt: skip
def test_the_new_tie_holds_and_has_its_own_day(lang: str, text: str, home: str) -> None:
    found = _read(lang, text)
    assert _ties(found) == {(home, "Pskov"): Modality.DENIED, (home, "Dubno"): Modality.DONE}
    assert [e.date for e in found.events if e.type is EventType.AGREEMENT] == ["2023"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kirkby suspended the agreement signed with Pskov in 1989 and its twinning with Omsk."),
        ("en", "Kirkby ended its twinning with Pskov and its friendship with Omsk in 2022."),
        ("de", "Herford beendete 2022 die Partnerschaften mit Pskow und Omsk."),
        ("de", "Die Städtepartnerschaft zwischen Bad Bentheim und Assen wurde 2009 aufgehoben."),
        ("de", "Obwohl die Städtepartnerschaft zwischen Bad Bentheim und Assen im Jahr 2009 aufgehoben wurde, sind die Feuerwehren befreundet."),
        ("fr", "Arles a suspendu son jumelage avec Pskov et son partenariat avec Omsk en 2022."),
    ],
)  # fmt: skip
def test_what_was_ended_holds_no_more(lang: str, text: str) -> None:
    ties = _ties(_read(lang, text))
    assert ties and set(ties.values()) == {Modality.DENIED}
