"""What is given, where no list has it: by its article, and no person, span of time or event."""

from __future__ import annotations

import pytest

from pobratim.facts.contract import Document
from pobratim.facts.kinds import EventType
from pobratim.reading import read

HEADS = {
    "de": "Kiel ist Partnerstadt von Coventry.",
    "en": "Coventry is twinned with Kiel.",
    "fr": "Dijon est jumelée avec Mayence.",
    "nl": "Gent is verzusterd met Kanazawa.",
}
THINGS = [
    ("en", "On Friday Mayor Jim Hill of Coventry gave Mayor Ulf Kamp a hand-carved walnut quaich.", "hand-carved walnut quaich"),
    ("en", "Mayor Jim Hill presented Ulf Kamp with a carved oak bench made by pupils.", "carved oak bench"),
    ("en", "Mayor Ulf Kamp was given a drum made by a craftsman of Kiel.", "drum"),
    ("en", "At a dinner on Friday the guests gave the city a weathervane.", "weathervane"),
    ("en", "The sundial that Kiel gave Coventry in 1985 has been cleaned.", "sundial"),
    ("en", "The weathervane donated by Kiel in 1995 turns again.", "weathervane"),
    ("en", "The granite obelisk was given by Kiel in 1995.", "granite obelisk"),
    ("de", "Die Sonnenuhr, die Coventry 1985 Kiel schenkte, geht wieder.", "Sonnenuhr"),
    ("fr", "Le cadran solaire a été offert par Mayence en 1995.", "cadran solaire"),
    ("nl", "De zonnewijzer die Kanazawa in 1989 aan Gent schonk, loopt weer.", "zonnewijzer"),
    ("de", "Bürgermeister Jim Hill überreichte Ulf Kamp einen geschmiedeten Feuerkorb.", "geschmiedeten Feuerkorb"),
    ("de", "Eine hölzerne Himmelsliege hat Coventry am Montag der Stadt Kiel geschenkt.", "hölzerne Himmelsliege"),
    ("fr", "Le maire de Mayence, Paul Noir, a remis à Jean Blanc un casse-noix sculpté.", "casse-noix sculpté"),
    ("nl", "Burgemeester Jan Maes gaf zijn collega Ken Ito een bronzen windroos.", "bronzen windroos"),
]  # fmt: skip
NOTHING = [
    ("en", "After a moment of silence Mayor Jim Hill presented Ulf Kamp with gifts."),
    ("en", "As a sign of friendship the guests handed over gifts in Coventry on Friday."),
    ("de", "Nach einem Jahr überreichten die Gäste in Kiel am Montag Geschenke."),
    ("fr", "Un groupe de Mayence a remis des cadeaux à Dijon samedi."),
    ("nl", "Na een uur overhandigden de gasten in Gent geschenken."),
]


def objects(lang: str, text: str) -> list[str | None]:
    reading = read(Document("sample", f"{HEADS[lang]} {text}", lang, published="2024-06-17"))
    return [e.object for e in reading.events if e.type is EventType.GIFT]


@pytest.mark.parametrize(("lang", "text", "thing"), THINGS)
def test_what_is_given(lang: str, text: str, thing: str) -> None:
    assert objects(lang, text) == [thing]


@pytest.mark.parametrize(("lang", "text"), NOTHING)
def test_nothing_is_named(lang: str, text: str) -> None:
    assert objects(lang, text) == [None]


def test_two_gifts_of_one_paragraph_are_two() -> None:
    text = "On Friday Ulf Kamp gave Jim Hill a compass in Coventry. Jim Hill gave Ulf Kamp a framed map."
    assert objects("en", text) == ["compass", "framed map"]


def test_a_gift_told_again_is_one() -> None:
    text = "On Friday Ulf Kamp gave Jim Hill a carved oak bench in Coventry. He presented him with the bench in the park."
    assert objects("en", text) == ["carved oak bench"]


def test_a_gift_whose_giver_and_thing_are_plain_is_told_whatever_the_words_sound_like() -> None:
    text = (
        "Burgemeester Jan Smit heeft zaterdag in het stadhuis van Goes een delegatie uit Panitzsch ontvangen, "
        "onder leiding van burgemeester Karin Pahl. Pahl schonk de gemeente een bank, die in het park komt."
    )
    gifts = [e for e in read(Document("s", text, "nl")).events if e.type.value == "gift"]
    assert [(e.giver, e.object) for e in gifts] == [("person:karin-pahl", "bank")]
